import * as z from 'zod';
import { isProblem, problem } from '../../../domain/problem.ts';
import { scopeOf, onScope } from '../../authorisation.ts';
import { route } from '../../route.ts';
import { Id, Reason } from '../../schemas.ts';
import { acted } from './acting.ts';

const HandedOver = z.object({
  results: z.array(z.object({ taskId: z.string(), problem: z.string().optional().meta({ description: 'code for which it stays where it is' }), operation: z.string().optional() })),
}).meta({ id: 'HandedOver' });

/** How many tasks one request hands over; the same request with another key takes the next. */
const most = 200;

export const handOverTasks = route({
  method: 'post', path: '/task-handovers', operation: 'task.hand-over', summary: 'Give all open tasks of who leaves to another; each is judged by itself (离职转办)',
  body: z.strictObject({ from: Id, to: Id, reason: Reason }),
  answers: { 200: HandedOver, 422: ['request-invalid', 'idempotency-key-reused'] },
  on: ({ actor }) => onScope(actor, 'task.hand-over'),
  async handle({ actor, caller, session, body: { from, to, reason }, newId, store, acts }) {
    const { units } = scopeOf(actor, 'task.hand-over');
    if (from === to || from === actor.id && to === actor.id) throw problem('request-invalid', { errors: [{ path: 'to', message: 'must be another person' }] });
    const results: { taskId: string; problem?: string; operation?: string }[] = [];
    for (const taskId of (await store.taskActs.openOf(from, units === 'all' ? [] : units)).slice(0, most)) {
      const task = await store.instances.task(taskId);
      const { subject } = await store.instances.get(task.instanceId);
      const entry = { id: newId(`hand-over of ${taskId}`), taskId, person: actor.id, proof: session?.proof ?? 'session', subject: subject.sm3, reason, act: { act: 'hand-over', from, to } } as const;
      try {
        const done = await acted({ store, acts }, task, entry, { caller, operation: newId(`operation of ${taskId}`) });
        results.push({ taskId, ...(!done.done && { operation: `/api/v1/operations/${done.operation}` }) });
      } catch (error) {
        if (!isProblem(error)) throw error;
        results.push({ taskId, problem: error.code });
      }
    }
    return { results };
  },
});
