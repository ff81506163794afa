import { renewalRefusal } from '../../../domain/life/renewal.ts';
import { isProblem, problem } from '../../../domain/problem.ts';
import type { Making, Seal, Store } from '../../../store/store.ts';
import { accepted } from '../../accepted.ts';
import { route } from '../../route.ts';
import { Accepted } from '../../schemas.ts';
import { onSeal, SealParams, sealView, SealView } from './view.ts';

const codes = { 'too-early': 'renewal-too-early', 'not-active': 'seal-not-active', expired: 'seal-expired' } as const;

export const renewSeal = route({
  method: 'post', path: '/seals/{esId}/renewal', operation: 'seal.renew', summary: 'Renew the seal: new certificate and validity, the same imprint (R28, R29)',
  params: SealParams,
  answers: { 200: SealView, 202: Accepted, 404: 'seal-unknown', 409: ['renewal-too-early', 'seal-not-active', 'seal-expired', 'flow-command-refused'], 502: ['authority-refused', 'certificate-mismatch'], 503: 'workflow-unavailable' },
  on: onSeal,
  async handle({ on: seal, caller, newId, store, acts }) {
    const makingId = newId('making');
    const ordered = await earlierOrder(store, makingId);
    if (!ordered) await requireRenewable(store, seal);
    const act = await acts.renewSeal({ esId: seal.esId, edition: ordered?.edition ?? seal.edition + 1, makingId }, { caller, operation: newId('operation') });
    return act.done ? sealView(await store.seals.get(seal.esId)) : accepted(act.operation);
  },
});

/** What the same request ordered before. */
async function earlierOrder(store: Store, makingId: string): Promise<Making | undefined> {
  try {
    return await store.makings.get(makingId);
  } catch (error) {
    if (isProblem(error, 'making-unknown')) return undefined;
    throw error;
  }
}

/** What is refused now begins no workflow; the order's transaction asks again. */
async function requireRenewable(store: Store, seal: Seal): Promise<void> {
  const [policy, now] = await Promise.all([store.policy(), store.now()]);
  const refusal = renewalRefusal(policy, seal, now);
  if (refusal) throw problem(codes[refusal.finding], { esId: seal.esId, status: seal.status, validEnd: seal.validEnd, article: refusal.article });
}
