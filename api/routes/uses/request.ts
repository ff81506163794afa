import * as z from 'zod';
import { messageNameLimit } from '../../../domain/flow/message.ts';
import { isAllowed } from '../../../domain/permission/table.ts';
import { isProblem, problem } from '../../../domain/problem.ts';
import { statusAt } from '../../../domain/seal/status.ts';
import { mostChosen } from '../../../domain/use/choices.ts';
import { Place } from '../../../domain/use/place.ts';
import type { Seal, Store, Use } from '../../../store/store.ts';
import { accepted } from '../../accepted.ts';
import { reply, route } from '../../route.ts';
import { Accepted, DocumentKind, EsId, Id, Reason, Sm3Text } from '../../schemas.ts';
import { requireChosen } from './choices.ts';
import { requirePlace } from './place.ts';
import { UseView, useView } from './view.ts';

const FormValue = z.union([z.string().max(1000), z.number(), z.boolean()]);
const UseRequest = z.strictObject({
  seal: EsId,
  documentId: Id,
  reason: Reason,
  place: Place.meta({ description: 'page from 1; millimetres from the top left corner of the page as seen' }),
  handler: Id.optional().meta({ description: 'person who handles the use; the requester if not given' }),
  form: z.record(z.string().regex(/^[A-Za-z_]\w{0,63}$/), FormValue).default({}).refine((form) => Object.keys(form).length <= 100, 'has more than 100 values'),
  documentKind: DocumentKind.optional(),
  template: Sm3Text.optional().meta({ description: 'of the template that the document was made from' }),
  grant: Id.optional().meta({ description: 'under which the use is asked for' }),
  chosen: z.record(z.string().min(1).max(100), z.array(Id).min(1).max(mostChosen)).optional().refine((chosen) => Object.keys(chosen ?? {}).length <= 50, 'names more than 50 tasks').meta({ description: 'by element of the flow: persons whom the requester chooses to approve' }),
  start: z.string().trim().min(1).max(messageNameLimit).optional().meta({ description: 'message with which the flow begins, where it has start events for messages' }),
  standingApproval: Id.optional().meta({ description: 'that satisfies the rule for the uses of a system' }),
});

const lendingProblems = [
  'grant-withdrawn', 'grant-expired', 'grant-exhausted', 'grant-not-covering', 'standing-approval-withdrawn', 'standing-approval-expired', 'standing-approval-exhausted',
  'standing-approval-daily-cap', 'standing-approval-not-covering',
] as const;

export const requestUse = route({
  method: 'post', path: '/uses', operation: 'use.request', summary: 'Ask for the use of a seal on a document',
  body: UseRequest,
  answers: {
    201: UseView, 202: Accepted, 404: ['seal-unknown', 'document-unknown', 'grant-unknown', 'standing-approval-unknown'],
    409: ['seal-not-active', 'seal-expired', 'flow-not-bound', 'approver-missing', 'subject-changed', 'outside-scope', 'seal-not-lendable', ...lendingProblems],
    422: ['pdf-not-a-pdf', 'pdf-truncated', 'pdf-encrypted', 'pdf-certified', 'pdf-unsupported', 'pdf-page-unknown', 'pdf-place-outside', 'pdf-limit-exceeded', 'start-unknown', 'choice-refused', 'idempotency-key-reused'],
    503: 'workflow-unavailable',
  },
  async on({ actor, body, store }) {
    const seal = await store.seals.get(body.seal);
    const granted = body.grant !== undefined && actor.kind === 'person' && (await store.grants.get(body.grant)).grantee === actor.id; // R38: also from another unit
    return { target: granted ? {} : { unit: seal.unit }, found: seal };
  },
  async handle({ on: seal, actor, caller, body, newId, store, acts }) {
    const useId = newId('use');
    const earlier = await findUse(store, useId);
    if (earlier) return opened(store, earlier);
    await requireUsable(store, seal);
    if (body.standingApproval === undefined) await requireChosen(store, seal.esId, caller, body.chosen ?? {});
    const document = await store.documents.row(body.documentId);
    if (!isAllowed(actor, 'document.read', { unit: document.unit, own: document.createdBy === caller })) throw problem('document-unknown', { document: document.id });
    requirePlace(await store.documents.read(document.sm3), body.place, await store.seals.edition(seal.esId));
    const handler = body.handler === undefined ? caller : `person/${(await store.people.person(body.handler)).id}`;
    const order = { useId, esId: seal.esId, requester: caller, handler, reason: body.reason, documentId: document.id, place: body.place, form: body.form, ...namedIn(body) };
    const act = await acts.openUse(order, { caller, operation: newId('operation') });
    if (!act.done) return accepted(act.operation);
    return opened(store, await store.uses.get(useId));
  },
});

/** What only some requests name. */
const namedIn = ({ documentKind, template, grant, standingApproval, chosen, start }: z.output<typeof UseRequest>) => ({
  ...(chosen && { chosen }), ...(start !== undefined && { start }),
  ...(documentKind !== undefined && { documentKind }), ...(template !== undefined && { template }), ...(grant !== undefined && { grant }), ...(standingApproval !== undefined && { standingApproval }),
});

const opened = async (store: Store, use: Use) => reply(201, await useView(store, use), { location: `/api/v1/uses/${use.id}` });

/** What the same request has opened before it was cut off. */
async function findUse(store: Store, id: string): Promise<Use | undefined> {
  try {
    return await store.uses.get(id);
  } catch (error) {
    if (isProblem(error, 'use-unknown')) return undefined;
    throw error;
  }
}

/** The seal stamps now: the stamping transaction asks again (R42); this only spares a flow that could not end well. */
async function requireUsable(store: Store, seal: Seal): Promise<void> {
  const status = statusAt(seal, await store.now());
  if (status === 'expired') throw problem('seal-expired', { esId: seal.esId });
  if (status !== 'active') throw problem('seal-not-active', { esId: seal.esId, status });
  await store.flows.binding(seal.esId);
}
