import * as z from 'zod';
import { isoText } from '../../../domain/instant.ts';
import type { Actor } from '../../../domain/permission/table.ts';
import type { Store, Task, Use } from '../../../store/store.ts';
import type { On } from '../../route.ts';
import { InstantText, optionalText } from '../../schemas.ts';

export const TaskParams = z.object({ id: z.string().min(1).max(160) });

export const TaskSummary = z
  .object({
    id: z.string(),
    useId: z.string(),
    name: z.string(),
    element: z.string(),
    counts: z.string().optional().meta({ description: 'need of the approval rule that the decision counts for' }),
    required: z.number().int().meta({ description: 'decisions that end the task' }),
    state: z.enum(['open', 'completed', 'cancelled']),
    openedAt: InstantText,
    dueAt: InstantText.optional(),
    endedAt: InstantText.optional(),
  })
  .meta({ id: 'TaskSummary' });

export const taskSummary = ({ id, useId, name, element, counts, required, state, openedAt, dueAt, endedAt }: Task): z.input<typeof TaskSummary> => ({
  id, useId, name, element, counts, required, state, openedAt: isoText(openedAt), dueAt: optionalText(dueAt), endedAt: optionalText(endedAt),
});

interface AboutTask {
  readonly actor: Actor;
  readonly params: z.output<typeof TaskParams>;
  readonly store: Store;
}

export interface TaskOfUse {
  readonly task: Task & { readonly candidates: readonly string[] };
  readonly use: Use;
}

/** A task is the own one of those who may decide it. */
export async function onTask({ actor, params, store }: AboutTask): Promise<On<TaskOfUse>> {
  const task = await store.uses.task(params.id);
  const use = await store.uses.get(task.useId);
  return { target: { unit: use.unit, own: actor.kind === 'person' && task.candidates.includes(actor.id) }, found: { task, use } };
}
