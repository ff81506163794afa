import * as z from 'zod';
import { isCreditCode } from '../../../domain/owner/creditCode.ts';
import { problem } from '../../../domain/problem.ts';
import { isPhysicalSealCode } from '../../../domain/seal/code.ts';
import { identityOf } from '../../../domain/seal/holding.ts';
import { nameFitsOwner, positionRoles, sealCategories, unitSealSubtypes } from '../../../domain/seal/kinds.ts';
import type { Unit } from '../../../store/store.ts';
import { readImprint } from '../../../sealing/imprint/imprint.ts';
import { accepted } from '../../accepted.ts';
import { reply, route } from '../../route.ts';
import { Accepted, DocumentKind, Id } from '../../schemas.ts';
import { sealView, SealView } from './view.ts';

const millimetres = z.int().min(5).max(60);
const MakingRequest = z.strictObject({
  unit: Id,
  category: z.enum(sealCategories).default('unit'),
  subtype: z.enum(unitSealSubtypes).optional().meta({ description: 'of a unit seal' }),
  positionRole: z.enum(positionRoles).optional().meta({ description: 'of a position seal' }),
  holder: Id.optional().meta({ description: 'person of a position or personal seal' }),
  scope: z.array(DocumentKind).max(20).default([]).meta({ description: 'kinds of document that a position seal is for; none: any' }),
  name: z.string().trim().min(1).max(200),
  imprint: z.base64().min(1).max(2_800_000).meta({ description: 'PNG' }),
  width: millimetres,
  height: millimetres,
  physicalCode: z.string().refine(isPhysicalSealCode, 'is not a code of 13 digits').optional(),
  keyMode: z.enum(['hsm', 'hsm-wrapped']),
  validYears: z.int().min(1).max(10),
});

export const makeSeal = route({
  method: 'post', path: '/seals', operation: 'seal.make', summary: 'Have a seal made for a unit',
  body: MakingRequest,
  answers: {
    201: SealView, 202: Accepted, 404: ['owner-unknown', 'holder-unknown'], 409: 'seal-exists',
    422: ['credit-code-invalid', 'seal-kind-invalid', 'seal-name-invalid', 'imprint-invalid', 'idempotency-key-reused'], 502: ['authority-refused', 'certificate-mismatch'], 503: 'workflow-unavailable',
  },
  async on({ body, store }) {
    const owner = await store.people.unit(body.unit);
    return { target: { unit: owner.id }, found: owner };
  },
  async handle({ on: owner, caller, body, newId, store, acts }) {
    requireOwner(owner, body);
    const imprint = Buffer.from(body.imprint, 'base64');
    readImprint(imprint, body); // what a stamp could not show is refused now
    if (!(await acts.reachable())) throw problem('workflow-unavailable', { done: false }); // or an order would stay that nobody works on
    const making = await store.makings.order({ makingId: newId('making'), ...body, imprint }, caller);
    if (making.state !== 'done') {
      const act = await acts.makeSeal(making, { caller, operation: newId('operation') });
      if (!act.done) return accepted(act.operation);
    }
    return reply(201, sealView(await store.seals.get(making.esId)), { location: `/api/v1/seals/${making.esId}` });
  },
});

/** R04: an owner carries a credit code that holds; R02: the name of a unit seal begins with the owner's. Holder and name of the others are checked with the order (R06). */
function requireOwner(owner: Unit, body: z.output<typeof MakingRequest>): void {
  const { subtype } = identityOf(body);
  if (owner.creditCode === undefined || !isCreditCode(owner.creditCode)) throw problem('credit-code-invalid', { unit: owner.id });
  if (subtype && !nameFitsOwner(subtype, body.name, owner.name)) throw problem('seal-name-invalid', { subtype, name: body.name });
}
