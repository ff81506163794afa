import * as z from 'zod';
import { applicationKinds } from '../../../domain/application/kinds.ts';
import type { ApplicationOrder } from '../../../domain/application/order.ts';
import { isProblem, problem } from '../../../domain/problem.ts';
import { personalHolders, positionRoles, sealCategories, unitSealSubtypes } from '../../../domain/seal/kinds.ts';
import type { Application, Seal, Store } from '../../../store/store.ts';
import { accepted } from '../../accepted.ts';
import { actingUnit } from '../../authorisation.ts';
import { reply, route, type AnyCall } from '../../route.ts';
import { Accepted, EsId, Id } from '../../schemas.ts';
import { ImprintForm, imprintFrom, MaterialForms, materialsFrom, PhysicalCode, SealName, signed } from './form.ts';
import { applicationView, ApplicationView } from './view.ts';

const ApplicationRequest = z.strictObject({
  kind: z.enum(applicationKinds),
  unit: Id.optional().meta({ description: 'the owner; where one may apply for a single unit, that' }),
  category: z.enum(sealCategories).optional().meta({ description: 'needed for a seal that replaces none' }),
  subtype: z.enum(unitSealSubtypes).optional(),
  positionRole: z.enum(positionRoles).optional(),
  holder: Id.optional(),
  personalHolder: z.enum(personalHolders).optional(),
  name: SealName.optional().meta({ description: 'of the seal; that of the predecessor if not given' }),
  physicalCode: PhysicalCode.optional(),
  noPhysicalSealReason: z.string().trim().max(1000).optional(),
  predecessor: EsId.optional().meta({ description: 'the seal that is replaced, revoked or restored' }),
  reason: z.strictObject({ code: z.string().max(64), text: z.string().trim().max(1000).default('') }).optional(),
  materials: MaterialForms.default([]),
  undertaking: z.boolean().default(false).meta({ description: 'that the material is true' }),
  imprint: ImprintForm.optional(),
  keyMode: z.enum(['hsm', 'hsm-wrapped']).optional(),
  validYears: z.int().min(1).max(10).optional(),
  terms: z.record(z.string().max(64), z.unknown()).optional().meta({ description: 'of a kind that makes no seal' }),
});
type Requested = z.output<typeof ApplicationRequest>;

export const submitApplication = route({
  method: 'post', path: '/applications', operation: 'application.submit', summary: 'Apply for a seal, or for an act on one; everything that is missing is named at once',
  body: ApplicationRequest,
  answers: {
    201: ApplicationView, 202: Accepted, 403: 'proof-too-weak', 404: ['owner-unknown', 'seal-unknown', 'document-unknown'],
    409: ['application-duplicate', 'seal-exists', 'seal-transition-refused', 'physical-seal-void'],
    422: [
      'application-kind-unavailable', 'application-incomplete', 'undertaking-missing', 'credit-code-invalid', 'owner-not-eligible', 'physical-seal-required', 'physical-seal-unknown', 'physical-seal-of-another',
      'seal-name-invalid', 'reason-not-listed', 'material-missing', 'material-of-another', 'material-expired', 'material-wrong-kind', 'imprint-invalid', 'competence-missing', 'start-unknown', 'idempotency-key-reused',
    ],
    503: 'workflow-unavailable',
  },
  on: ({ actor, body }) => {
    const unit = actingUnit(actor, 'application.submit', body.unit);
    return { target: { unit }, found: unit };
  },
  async handle({ on: unit, body, ...call }) {
    const { store, acts, actor, caller, newId } = call;
    if (actor.kind === 'client' && body.kind !== 'standing-approval') throw problem('forbidden', { kind: body.kind }); // seals are applied for by persons (R07)
    const applicationId = newId('application');
    const known = await findApplication(store, applicationId);
    if (!known) {
      const order = await orderFrom(call, { applicationId, unit }, body);
      const act = await acts.submitApplication(order, await signed(call, order), { caller, operation: newId('operation') });
      if (!act.done) return accepted(act.operation);
    }
    return reply(201, await applicationView(store, await store.applications.get(applicationId), { actor, caller }), { location: `/api/v1/applications/${applicationId}` });
  },
});

/** What the same request has handed in before it was cut off. */
async function findApplication(store: Store, id: string): Promise<Application | undefined> {
  try {
    return await store.applications.get(id);
  } catch (error) {
    if (isProblem(error, 'application-unknown')) return undefined;
    throw error;
  }
}

/** The order that is signed; what is not said of a seal that follows another is as with that. */
async function orderFrom(call: Pick<AnyCall, 'actor' | 'caller' | 'newId' | 'session' | 'store' | 'cryptography'>, { applicationId, unit }: { readonly applicationId: string; readonly unit: string }, body: Requested): Promise<ApplicationOrder> {
  const { kind, materials, imprint, unit: _, ...rest } = body;
  const before = rest.predecessor === undefined ? undefined : await ownSeal(call.store, unit, rest.predecessor);
  const said = Object.fromEntries(Object.entries({ ...inheritedFrom(before), ...rest }).filter(([, value]) => value !== undefined));
  if (said.category === undefined || said.name === undefined) throw problem('application-incomplete', { missing: ['category', 'name'].filter((field) => said[field] === undefined) });
  return {
    ...(said as Pick<ApplicationOrder, 'category' | 'name' | 'undertaking'>), applicationId, kind, unit, applicant: call.caller, materials: await materialsFrom(call, materials),
    ...(imprint && { imprint: await imprintFrom(call, unit, imprint) }),
  };
}

async function ownSeal(store: Store, unit: string, esId: string): Promise<Seal> {
  const seal = await store.seals.get(esId);
  if (seal.unit !== unit) throw problem('seal-unknown', { esId });
  return seal;
}

const inheritedFrom = (seal: Seal | undefined) => seal && { category: seal.category, subtype: seal.subtype, positionRole: seal.positionRole, holder: seal.holder, name: seal.name, physicalCode: seal.physicalCode };
