import * as z from 'zod';
import { onScope, scopeOf } from '../../authorisation.ts';
import { route } from '../../route.ts';

const HeldTasksView = z.object({
  id: z.string(), name: z.string(), open: z.number().int().meta({ description: 'open tasks in which they hold a place' }),
  left: z.boolean().meta({ description: 'holds no role there any more, or may not sign in' }),
}).meta({ id: 'HeldTasks' });

export const listLeavers = route({
  method: 'get', path: '/leavers', operation: 'task.hand-over', summary: 'Who has work in one\'s units that could be handed over; who holds most open tasks comes first',
  answers: { 200: z.object({ items: z.array(HeldTasksView) }) },
  on: ({ actor }) => onScope(actor, 'task.hand-over'),
  async handle({ actor, store }) {
    const { units } = scopeOf(actor, 'task.hand-over');
    return { items: [...(await store.leavers.list(units === 'all' ? [] : units))] };
  },
});
