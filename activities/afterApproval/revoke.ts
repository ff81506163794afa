import { problem } from '../../domain/problem.ts';
import type { AfterApproval } from './index.ts';

/** Revokes the seal that the application is about, with its coded reason; the review's approval is the issuing department's opinion. R32-R34 */
export const revokeSeal: AfterApproval = async ({ store, application: { id, predecessor, reason }, by }) => {
  if (predecessor === undefined) throw problem('application-incomplete', { application: id, missing: ['predecessor'] });
  await store.seals.revoke(predecessor, { code: reason?.code ?? 'at-will', reason: reason?.text ?? '', by, application: id });
};
