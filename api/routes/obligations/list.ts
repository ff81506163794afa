import * as z from 'zod';
import { filingAuthorities } from '../../../domain/filing/events.ts';
import { onScope } from '../../authorisation.ts';
import type { Duty, Obligation } from '../../../store/store.ts';
import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { namesIn } from '../../names.ts';
import { route } from '../../route.ts';
import { EsId, Id } from '../../schemas.ts';
import { DutyView, obligationKinds, ObligationView, owedView, recordsOf } from './view.ts';

const ObligationQuery = PageQuery.extend({
  kind: z.enum(obligationKinds).default('filing').meta({ description: 'duty: what else is to be done promptly' }),
  state: z.enum(['open', 'late', 'done', 'lapsed']).default('open').meta({ description: 'late: open or not, but not done in time; lapsed: a duty of which nothing is left to do' }),
  seal: EsId.optional(),
  application: Id.optional().meta({ description: 'of duties' }),
  authority: z.enum(filingAuthorities).optional().meta({ description: 'of filings' }),
});

export const listObligations = route({
  method: 'get', path: '/obligations', operation: 'obligation.read', summary: 'Obligations to file, or duties to act promptly: open ones soonest due first, kept and late ones latest first',
  query: ObligationQuery, answers: { 200: pageOf(z.union([ObligationView, DutyView])) },
  on: ({ actor }) => onScope(actor, 'obligation.read'),
  async handle({ on: { units }, query: { kind, limit, after, application, authority, ...filter }, store }) {
    const from = { limit, after: afterOf(after) };
    const rows: readonly (Obligation | Duty)[] = kind === 'filing' ? await store.obligations.list({ ...filter, authority, units }, from) : await store.duties.list({ ...filter, application, units }, from);
    const names = await namesIn(store, rows.flatMap(recordsOf));
    return page(rows, limit, ({ id }) => id, (owed) => owedView(owed, names));
  },
});
