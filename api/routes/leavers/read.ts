import * as z from 'zod';
import { roles } from '../../../domain/permission/roles.ts';
import { onScope, scopeOf } from '../../authorisation.ts';
import { namesIn } from '../../names.ts';
import { route } from '../../route.ts';
import { Id } from '../../schemas.ts';
import { AbsenceView, absenceView } from '../absences/view.ts';
import { hostRecords, TaskHosts, taskHosts, TaskSummary, taskSummary } from '../tasks/view.ts';

const LeaverView = z.object({
  id: z.string(), name: z.string(),
  tasks: z.array(TaskSummary.extend({ ...TaskHosts })).meta({ description: 'open ones in which they hold a place, at most 500: what a hand-over moves' }),
  absences: z.array(AbsenceView).meta({ description: 'standing proxies from or to them, which a hand-over may end' }),
  stays: z.object({
    seals: z.array(z.object({ esId: z.string(), name: z.string(), keeps: z.enum(['custodian', 'holder']) })),
    standingApprovals: z.number().int().meta({ description: 'of systems that they answer for' }),
    grants: z.number().int().meta({ description: 'to use seals' }),
    requests: z.number().int().meta({ description: 'open uses that they asked for' }),
    roles: z.array(z.object({ role: z.enum(roles), unit: z.string(), unitName: z.string() })),
  }).meta({ description: 'what no hand-over moves' }),
}).meta({ id: 'Leaver' });

export const readLeaver = route({
  method: 'get', path: '/leavers/{person}', operation: 'task.hand-over', summary: 'What somebody holds in one\'s units: what a hand-over moves, and what it does not',
  params: z.object({ person: Id }), answers: { 200: LeaverView },
  on: ({ actor }) => onScope(actor, 'task.hand-over'),
  async handle({ actor, params: { person }, store }) {
    const scope = scopeOf(actor, 'task.hand-over').units;
    const units = scope === 'all' ? [] : scope;
    const [tasks, holdings, known] = await Promise.all([store.leavers.tasks(person, units), store.leavers.holdings(person, units), store.leavers.list(units)]);
    const isKnown = known.some(({ id }) => id === person); // of strangers nothing is told
    const now = await store.now();
    const absences = isKnown ? (await store.absences.of(person)).filter(({ until, endedAt }) => endedAt === undefined && until > now) : [];
    const names = await namesIn(store, [...(isKnown ? [`person/${person}`] : []), ...tasks.flatMap(hostRecords), ...absences.flatMap((absence) => [`person/${absence.person}`, `person/${absence.proxy}`])]);
    return {
      id: person, name: names.person(`person/${person}`), tasks: tasks.map((task) => ({ ...taskSummary(task), ...taskHosts(task, names) })), absences: absences.map((absence) => absenceView(absence, names)),
      stays: { ...holdings, seals: [...holdings.seals], roles: holdings.roles.map(({ role, unit, unitName }) => ({ role, unit, unitName })) },
    };
  },
});
