import { route } from '../../route.ts';
import { GrantParams, GrantView, grantView, onGrant } from './view.ts';

export const withdrawGrant = route({
  method: 'delete', path: '/grants/{id}', operation: 'grant.withdraw', summary: 'Withdraw a grant: nothing is stamped under it any more, approved or not',
  params: GrantParams, answers: { 200: GrantView, 404: 'grant-unknown' },
  on: onGrant,
  handle: async ({ on: { id }, caller, store }) => grantView(store, await store.grants.withdraw(id, caller)), // database first: R38
});
