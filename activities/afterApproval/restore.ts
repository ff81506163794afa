import { problem } from '../../domain/problem.ts';
import type { AfterApproval } from './index.ts';

/** Lets the lost seal that the application is about come back, where the policy allows it. R35, A11 */
export const restoreSeal: AfterApproval = async ({ store, application: { id, predecessor, reason }, by }) => {
  if (predecessor === undefined) throw problem('application-incomplete', { application: id, missing: ['predecessor'] });
  await store.seals.restore(predecessor, { reason: reason?.text ?? '', by, application: id });
};
