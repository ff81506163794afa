import * as z from 'zod';
import { isoText } from '../../../domain/instant.ts';
import { problem } from '../../../domain/problem.ts';
import type { Store, TaskActRecord } from '../../../store/store.ts';
import { namesIn } from '../../names.ts';
import { route } from '../../route.ts';
import { InstantText } from '../../schemas.ts';
import { onTaskOfUse, TaskParams } from './view.ts';

const NoteView = z.object({
  id: z.string(),
  kind: z.string().meta({ description: 'of the act: comment, opine, delegate, transfer, return, …' }),
  taskName: z.string().optional().meta({ description: 'in which task' }),
  person: z.string(),
  personName: z.string(),
  onBehalfOfName: z.string().optional(),
  concernsName: z.string().optional().meta({ description: 'the person, or the task, that it is about' }),
  to: z.array(z.string()).meta({ description: 'names of those whom a comment mentions' }),
  text: z.string(),
  at: InstantText,
}).meta({ id: 'TaskNote' });

export const listNotes = route({
  method: 'get', path: '/tasks/{id}/notes', operation: 'task.note', summary: 'What was said and done by hand in all tasks of the flow, oldest first; for everyone who takes part',
  params: TaskParams, answers: { 200: z.object({ items: z.array(NoteView) }), 403: 'task-not-yours', 404: 'task-unknown' },
  async on(call) {
    const about = await onTaskOfUse(call);
    if (about.target.own !== true) throw problem('task-not-yours', { taskId: call.params.id });
    return about;
  },
  async handle({ on: { task }, store }) {
    return { items: await notesOf(store, task.instanceId) };
  },
});

async function notesOf(store: Store, instanceId: string): Promise<z.input<typeof NoteView>[]> {
  const [records, tasks] = await Promise.all([store.taskActs.ofInstance(instanceId), store.instances.tasksOf(instanceId)]);
  const [byId, byElement] = [new Map(tasks.map(({ id, name }) => [id, name])), new Map(tasks.map(({ element, name }) => [element, name]))];
  const names = await namesIn(store, records.flatMap(personsOf).map((person) => `person/${person}`));
  const called = (id: string): string => byElement.get(id) ?? names.person(`person/${id}`);
  return records.map(({ id, kind, taskId, person, onBehalfOf, concerns, mentions = [], reason, at }) => ({
    id, kind, person, personName: names.person(`person/${person}`), text: reason, at: isoText(at), to: mentions.map((one) => names.person(`person/${one}`)),
    ...(taskId !== undefined && { taskName: byId.get(taskId) }), ...(onBehalfOf !== undefined && { onBehalfOfName: names.person(`person/${onBehalfOf}`) }), ...(concerns !== undefined && { concernsName: called(concerns) }),
  }));
}

const personsOf = ({ person, onBehalfOf, concerns, mentions = [] }: TaskActRecord): readonly string[] => [person, ...mentions, ...[onBehalfOf, concerns].filter((one) => one !== undefined)];
