import { makesSeal } from '../domain/application/kinds.ts';
import type { ApplicationOrder, SharedMaterial } from '../domain/application/order.ts';
import { reviewFlowFor } from '../domain/application/review.ts';
import type { ApplicationState } from '../domain/application/state.ts';
import { submissionProblem } from '../domain/application/submission.ts';
import { policyName, type Policy } from '../domain/policy/policy.ts';
import { isProblem, problem } from '../domain/problem.ts';
import type { LossReason } from '../domain/seal/reasons.ts';
import type { Application, ApplicationTerms, Material, Seal, Store, Unit } from '../store/store.ts';
import { afterApproval } from './afterApproval/index.ts';
import { requireStandingTerms } from './standingStart.ts';

/** What the process needs to know of the row, by the policy in force now. R34, R59 */
export function stateOf({ status, round, kind }: Application, { ending }: Policy): ApplicationState {
  return { status, round, waitsForExecution: ending.opinionBeforeRevocation.value && (kind === 'revoke' || kind === 'restore') };
}

/** Judges an order by the policy in force, and gives what that policy says of its review. Throws everything that is wrong with it at once. R02-R12, R62, R67 */
export async function judged(store: Store, order: ApplicationOrder, shared: readonly SharedMaterial[]): Promise<ApplicationTerms> {
  if (!makesSeal(order.kind) && !afterApproval[order.kind]) throw problem('application-kind-unavailable', { kind: order.kind });
  const [policy, at, owner] = await Promise.all([store.policy(), store.now(), store.people.unit(order.unit)]);
  const holder = order.holder === undefined ? undefined : await store.people.person(order.holder);
  const predecessor = order.predecessor === undefined ? undefined : await knownSeal(store, order.predecessor);
  const wrong = submissionProblem(policy, order, { at, owner, shared, ...(holder && { holderName: holder.name }), ...(predecessor && { predecessor }) });
  if (wrong) throw wrong;
  if (order.kind === 'standing-approval') await requireStandingTerms(store, order);
  return termsOf(policy, order, owner);
}

const termsOf = (policy: Policy, { kind }: ApplicationOrder, owner: Unit): ApplicationTerms => ({
  policy: policyName(policy), review: reviewFlowFor(policy, { kind, ownerKind: owner.kind }), twoBodies: policy.review.twoBodies.value, collection: policy.imprint.collection.asked && makesSeal(kind),
});

/** The seal, with the reasons for which its loss was reported: on them it depends whether it may come back. A11 */
async function knownSeal(store: Store, esId: string): Promise<(Seal & { readonly lossReasons: readonly LossReason[] }) | undefined> {
  try {
    const [seal, changes] = await Promise.all([store.seals.get(esId), store.seals.changes(esId)]);
    return { ...seal, lossReasons: changes.filter(({ act }) => act === 'reportLoss').map(({ code }) => (code ?? 'possibly-compromised') as LossReason) };
  } catch (error) {
    if (isProblem(error, 'seal-unknown')) return undefined;
    throw error;
  }
}

/** Whether the document came from shared data: source, instant and holder are kept. R09 */
const isShared = (material: Material): boolean => material.source !== 'applicant';

/** What the applicant handed in, and what shared data gave, in the present round. */
export async function materialsOf(store: Store, applicationId: string): Promise<{ readonly own: ApplicationOrder['materials']; readonly shared: readonly SharedMaterial[] }> {
  const all = await store.applications.materials(applicationId);
  return {
    own: all.filter((material) => !isShared(material)),
    shared: all.filter(isShared).map(({ round: _, addedAt, fetchedAt = addedAt, ...material }) => ({ ...material, fetchedAt })),
  };
}

/** The row, after something was done to it, as the process sees it. */
export const reread = async (store: Store, application: Application): Promise<ApplicationState> => stateOf(application, await store.policy());
