import { namesIn } from '../../names.ts';
import { route } from '../../route.ts';
import { ObligationParams, obligationView, ObligationView, onObligation, recordsOf } from './view.ts';

export const readObligation = route({
  method: 'get', path: '/obligations/{id}', operation: 'obligation.read', summary: 'An obligation to file, with what gave its deadline',
  params: ObligationParams, answers: { 200: ObligationView, 404: 'obligation-unknown' },
  on: onObligation,
  handle: async ({ on: obligation, store }) => obligationView(obligation, await namesIn(store, recordsOf(obligation))),
});
