import { problem } from '../../domain/problem.ts';
import type { AfterApproval } from './index.ts';

/** Names another custodian: what the former one released is over, and the new one needs a PIN of their own. R41, R81 */
export const changeCustodian: AfterApproval = async ({ store, application: { id, predecessor, terms }, by }) => {
  const custodian = terms?.custodian;
  if (predecessor === undefined || typeof custodian !== 'string') throw problem('application-incomplete', { application: id, missing: ['predecessor', 'terms.custodian'] });
  await store.seals.recordRules(predecessor, { custodian }, by);
};
