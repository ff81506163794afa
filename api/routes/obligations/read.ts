import * as z from 'zod';
import { namesIn } from '../../names.ts';
import { route } from '../../route.ts';
import { DutyView, ObligationParams, ObligationView, onObligation, owedView, recordsOf } from './view.ts';

export const readObligation = route({
  method: 'get', path: '/obligations/{id}', operation: 'obligation.read', summary: 'An obligation to file or a duty to act promptly, with what gave its deadline or target',
  params: ObligationParams, answers: { 200: z.union([ObligationView, DutyView]), 404: 'obligation-unknown' },
  on: onObligation,
  handle: async ({ on: owed, store }) => owedView(owed, await namesIn(store, recordsOf(owed))),
});
