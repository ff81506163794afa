import { route } from '../../route.ts';
import { GrantParams, GrantView, grantView, onGrant } from './view.ts';

export const readGrant = route({
  method: 'get', path: '/grants/{id}', operation: 'grant.read', summary: 'A grant, and how much of it is used',
  params: GrantParams, answers: { 200: GrantView, 404: 'grant-unknown' },
  on: onGrant,
  handle: ({ on: grant, store }) => grantView(store, grant),
});
