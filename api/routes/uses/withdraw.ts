import * as z from 'zod';
import { problem } from '../../../domain/problem.ts';
import { accepted } from '../../accepted.ts';
import { problemFor } from '../../problems.ts';
import { reply, route } from '../../route.ts';
import { Accepted, Reason } from '../../schemas.ts';
import { UseParams, UseView, useView } from './view.ts';

export const withdrawUse = route({
  method: 'post', path: '/uses/{id}/withdrawal', operation: 'use.withdraw', summary: 'Withdraw what one has asked for, while it is not stamped (撤回)',
  params: UseParams, body: z.strictObject({ reason: Reason }),
  answers: { 200: UseView, 202: Accepted, 404: 'use-unknown', 409: ['use-ended', 'instance-suspended', 'flow-command-refused'], 422: 'idempotency-key-reused', 503: 'workflow-unavailable' },
  async on({ params, caller, store }) {
    const found = await store.uses.get(params.id);
    return { target: { unit: found.unit, own: found.requester === caller }, found };
  },
  async handle({ on: use, actor, caller, session, body: { reason }, newId, store, acts }) {
    const entry = { id: newId('task-act'), person: actor.id, proof: session?.proof ?? 'session', subject: use.subject.sm3, reason, act: { act: 'withdraw' } } as const;
    if (!(await store.taskActs.isDone(entry.id))) {
      try {
        const act = await acts.act({ host: 'use', hostId: use.id }, entry, { caller, operation: newId('operation') });
        if (!act.done) return accepted(act.operation);
      } catch (error) {
        const refused = problemFor(error);
        if (refused.code !== 'task-act-done') throw refused.code === 'flow-command-refused' && refused.details.reason === 'ended' ? problem('use-ended', { useId: use.id }) : refused;
      }
    }
    return reply(200, await useView(store, await store.uses.get(use.id)));
  },
});
