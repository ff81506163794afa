import * as z from 'zod';
import { filingAuthorities } from '../../../domain/filing/events.ts';
import { onScope } from '../../authorisation.ts';
import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { namesIn } from '../../names.ts';
import { route } from '../../route.ts';
import { EsId } from '../../schemas.ts';
import { obligationView, ObligationView, recordsOf } from './view.ts';

const ObligationQuery = PageQuery.extend({
  state: z.enum(['open', 'late', 'done']).default('open').meta({ description: 'late: open or done, but not done in time' }),
  seal: EsId.optional(),
  authority: z.enum(filingAuthorities).optional(),
});

export const listObligations = route({
  method: 'get', path: '/obligations', operation: 'obligation.read', summary: 'Obligations to file: open ones soonest due first, kept and late ones latest first',
  query: ObligationQuery, answers: { 200: pageOf(ObligationView) },
  on: ({ actor }) => onScope(actor, 'obligation.read'),
  async handle({ on: { units }, query: { limit, after, ...filter }, store }) {
    const rows = await store.obligations.list({ ...filter, units }, { limit, after: afterOf(after) });
    const names = await namesIn(store, rows.flatMap(recordsOf));
    return page(rows, limit, ({ id }) => id, (obligation) => obligationView(obligation, names));
  },
});
