import { problem } from '../../domain/problem.ts';
import type { AfterApproval } from './index.ts';

/** Revokes the seal that the application is about, with its coded reason. R32-R34 */
export const revokeSeal: AfterApproval = async ({ store, application: { id, predecessor, reason }, by }) => {
  if (predecessor === undefined) throw problem('application-incomplete', { application: id, missing: ['predecessor'] });
  await store.seals.freeze(predecessor, 'revoke', { reason: [reason?.code, reason?.text].filter(Boolean).join(' '), by });
};
