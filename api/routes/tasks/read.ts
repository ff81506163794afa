import * as z from 'zod';
import { keeperOf } from '../../../domain/seal/holding.ts';
import { Place } from '../../../domain/use/place.ts';
import type { Store, Task, Use } from '../../../store/store.ts';
import { namesIn } from '../../names.ts';
import { route } from '../../route.ts';
import { Sm3Text } from '../../schemas.ts';
import { actionsOf, TaskActions } from './actions.ts';
import { Receipts, receiptsFor } from './copies.ts';
import { formOf } from './form.ts';
import { marksView, recordsInMarks, TaskMarksView } from './marks.ts';
import { pictureOf, PictureView } from '../uses/picture.ts';
import { hostRecords, onTask, TaskHosts, taskHosts, TaskParams, TaskSummary, taskSummary } from './view.ts';

const TaskView = TaskSummary.extend({
  ...TaskHosts,
  use: TaskHosts.use.unwrap().extend({
    document: z.object({ id: z.string(), content: z.string() }),
    place: Place,
    picture: PictureView,
    release: z.enum(['needed', 'given']).optional().meta({ description: 'to who keeps the seal by a PIN: whether it is released for this use' }),
  }).optional(),
  unit: z.string().meta({ description: 'of the flow that the task stands in' }),
  form: z.object({ schema: z.looseObject({}), data: z.looseObject({}) }).optional().meta({ description: 'the form of the task (form-js), and what it shows' }),
  actions: TaskActions,
  marks: TaskMarksView.optional().meta({ description: 'while it is open' }),
  copies: Receipts.meta({ description: 'those that the person sent, or the flow when they had decided, and who has read them' }),
  subject: z.object({ number: z.number().int(), text: z.string().meta({ description: 'RFC 8785 JSON of what is decided' }), sm3: Sm3Text.meta({ description: 'to be sent with the decision' }) }),
}).meta({ id: 'Task' });

export const readTask = route({
  method: 'get', path: '/tasks/{id}', operation: 'task.read', summary: 'A task, and what exactly is to be decided',
  params: TaskParams, answers: { 200: TaskView, 404: 'task-unknown' },
  on: onTask,
  async handle({ on: { task, instance, ...hosts }, actor, store }) {
    const form = await formOf(store, task);
    const told = await toldTo(store, task, actor.id);
    const { use, ...host } = taskHosts(hosts, await namesIn(store, hostRecords(hosts)));
    return { ...taskSummary(task), ...host, ...(use && hosts.use && { use: { ...use, ...(await stampOf(store, hosts.use)), ...(await releaseOf(store, hosts.use, actor.id)) } }), unit: instance.unit, ...(form && { form: { schema: form.schema, data: form.data } }), actions: await actionsOf(store, task, actor.id), ...told, subject: { ...instance.subject } };
  },
});

/** Why it is with the person while it is open, and who has read the copies of it. */
async function toldTo(store: Store, { id, state }: Task, person: string) {
  const [marks, { decided }] = [state === 'open' ? await store.instances.marks(id, person) : undefined, await store.taskActs.standing(id, person)];
  return { copies: await receiptsFor(store, id, person, decided), ...(marks && { marks: marksView(marks, await namesIn(store, recordsInMarks(marks))) }) };
}

/** Only who keeps the seal is told, so that the PIN is asked for nowhere else. R41 */
async function releaseOf(store: Store, { id, esId }: Use, person: string): Promise<{ readonly release?: 'needed' | 'given' }> {
  if (keeperOf(await store.seals.get(esId)) !== person || !(await store.custody.pin(esId))) return {};
  return { release: (await store.custody.release(`use/${id}`)) ? 'given' : 'needed' };
}

/** What is to be stamped, where, and with which picture. */
async function stampOf(store: Store, use: Use) {
  const { id, documentId, place } = use;
  return { document: { id: documentId, content: `/api/v1/documents/${documentId}/content?use=${id}` }, place, picture: await pictureOf(store, use) };
}
