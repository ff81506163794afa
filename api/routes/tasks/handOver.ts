import * as z from 'zod';
import { problem } from '../../../domain/problem.ts';
import { scopeOf, onScope } from '../../authorisation.ts';
import { problemFor } from '../../problems.ts';
import { route, type AnyCall } from '../../route.ts';
import { Id, Reason } from '../../schemas.ts';
import { acted } from './acting.ts';

const HandedOver = z.object({
  results: z.array(z.object({ taskId: z.string(), problem: z.string().optional().meta({ description: 'code for which it stays where it is' }), operation: z.string().optional().meta({ description: 'where to ask for one that takes longer' }) })),
  absences: z.array(z.object({ id: z.string(), problem: z.string().optional() })).meta({ description: 'standing proxies that were ended' }),
}).meta({ id: 'HandedOver' });

/** How many tasks one request hands over; the same request with another key takes the next. */
const most = 200;

const HandOver = z.strictObject({
  from: Id, to: Id.optional().meta({ description: 'needed unless no tasks are to be moved' }), reason: Reason,
  tasks: z.array(z.string().min(1).max(160)).max(most).optional().meta({ description: 'only these; all that stand open for who leaves, if absent' }),
  absences: z.array(Id).max(100).default([]).meta({ description: 'standing proxies from or to who leaves, to be ended' }),
});

type Asked = Pick<AnyCall, 'actor' | 'caller' | 'session' | 'newId' | 'store' | 'acts'> & { readonly order: z.output<typeof HandOver>; readonly units: readonly string[] };

export const handOverTasks = route({
  method: 'post', path: '/task-handovers', operation: 'task.hand-over', summary: 'Give open tasks of who leaves to another; each is judged by itself (离职转办)',
  body: HandOver, answers: { 200: HandedOver, 422: ['request-invalid', 'idempotency-key-reused'] },
  on: ({ actor }) => onScope(actor, 'task.hand-over'),
  async handle({ body: order, ...call }) {
    const scope = scopeOf(call.actor, 'task.hand-over').units;
    const asked = { ...call, order, units: scope === 'all' ? [] : scope };
    const { from, to, tasks } = order;
    if (from === to || (to === undefined && tasks?.length !== 0)) throw problem('request-invalid', { errors: [{ path: 'to', message: 'must be another person' }] });
    const results: z.input<typeof HandedOver>['results'] = [];
    for (const taskId of tasks ?? (await asked.store.taskActs.openOf(from, asked.units)).slice(0, most)) results.push({ taskId, ...(await outcomeOf(() => moved(asked, taskId))) });
    const absences: z.input<typeof HandedOver>['absences'] = [];
    for (const id of order.absences) absences.push({ id, ...(await outcomeOf(() => endedProxy(asked, id))) });
    return { results, absences };
  },
});

/** One that cannot be moved hinders no other. */
async function outcomeOf<T>(act: () => Promise<T>): Promise<T | { readonly problem: string }> {
  try {
    return await act();
  } catch (error) {
    const { code } = problemFor(error);
    if (code === 'internal') throw error;
    return { problem: code };
  }
}

/** A task of the units; what the same request has moved before is found. */
async function moved({ actor, caller, session, newId, store, acts, order: { from, to = '', reason }, units }: Asked, taskId: string): Promise<{ readonly operation?: string }> {
  const task = await store.instances.task(taskId);
  const { unit, subject } = await store.instances.get(task.instanceId);
  if (!units.includes(unit)) throw problem('task-unknown', { task: taskId });
  const entry = { id: newId(`hand-over of ${taskId}`), taskId, person: actor.id, proof: session?.proof ?? 'session', subject: subject.sm3, reason, act: { act: 'hand-over', from, to } } as const;
  const done = await acted({ store, acts }, task, entry, { caller, operation: newId(`operation of ${taskId}`) });
  return done.done ? {} : { operation: `/api/v1/operations/${done.operation}` };
}

/** Ends a standing proxy from or to who leaves, who must be somebody of the units. */
async function endedProxy({ caller, store, order: { from }, units }: Asked, id: string): Promise<object> {
  const { person, proxy } = await store.absences.get(id);
  const isTheirs = (person === from || proxy === from) && (await store.leavers.list(units)).some((known) => known.id === from);
  if (!isTheirs) throw problem('absence-unknown', { absence: id });
  await store.absences.end(id, caller);
  return {};
}
