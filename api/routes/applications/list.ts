import * as z from 'zod';
import { applicationKinds } from '../../../domain/application/kinds.ts';
import { applicationStatuses } from '../../../domain/application/status.ts';
import type { Actor } from '../../../domain/permission/table.ts';
import { onScope } from '../../authorisation.ts';
import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { namesIn } from '../../names.ts';
import { route } from '../../route.ts';
import { ApplicationSummary, applicationSummary, recordsIn } from './view.ts';

const ApplicationsQuery = PageQuery.extend({
  scope: z.enum(['mine', 'unit', 'review']).default('mine').meta({ description: 'what one has applied for, what one\'s units have applied for, or what is before one\'s department' }),
  kind: z.enum(applicationKinds).optional(),
  status: z.enum(applicationStatuses).optional(),
});

export const listApplications = route({
  method: 'get', path: '/applications', operation: 'application.read', summary: 'Applications, newest first',
  query: ApplicationsQuery, answers: { 200: pageOf(ApplicationSummary) },
  on: ({ actor }) => onScope(actor, 'application.read'),
  async handle({ actor, caller, query: { scope, kind, status, limit, after }, store }) {
    const filter = { ...filterOf(scope, actor, caller), ...(kind && { kind }), ...(status && { status }) };
    const rows = await store.applications.list(filter, { limit, after: afterOf(after) });
    const names = await namesIn(store, rows.flatMap(recordsIn));
    return page(rows, limit, ({ id }) => id, (application) => applicationSummary(application, names));
  },
});

/** Whose applications a scope shows: an actor's own, those of units whose people see them all, or those before the departments where the actor reviews. R11 */
function filterOf(scope: 'mine' | 'unit' | 'review', { grants }: Actor, caller: string) {
  const unitsAs = (...roles: readonly string[]): readonly string[] => [...new Set(grants.filter(({ role }) => roles.includes(role)).map(({ unit }) => unit))];
  if (scope === 'mine') return { applicant: caller };
  return scope === 'unit' ? { units: unitsAs('unit-head', 'custodian', 'supervisor') } : { issuing: unitsAs('reviewer') };
}
