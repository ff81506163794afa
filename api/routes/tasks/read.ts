import * as z from 'zod';
import { route } from '../../route.ts';
import { Sm3Text } from '../../schemas.ts';
import { onTask, TaskHosts, taskHosts, TaskParams, TaskSummary, taskSummary } from './view.ts';

const TaskView = TaskSummary.extend({
  ...TaskHosts,
  use: TaskHosts.use.unwrap().extend({ document: z.object({ id: z.string(), content: z.string() }) }).optional(),
  subject: z.object({ number: z.number().int(), text: z.string().meta({ description: 'RFC 8785 JSON of what is decided' }), sm3: Sm3Text.meta({ description: 'to be sent with the decision' }) }),
}).meta({ id: 'Task' });

export const readTask = route({
  method: 'get', path: '/tasks/{id}', operation: 'task.read', summary: 'A task, and what exactly is to be decided',
  params: TaskParams, answers: { 200: TaskView, 404: 'task-unknown' },
  on: onTask,
  async handle({ on: { task, instance, ...hosts } }) {
    const { use, ...host } = taskHosts(hosts);
    const documentId = hosts.use?.documentId ?? '';
    const document = { id: documentId, content: `/api/v1/documents/${documentId}/content?use=${use?.id ?? ''}` };
    return { ...taskSummary(task), ...host, ...(use && { use: { ...use, document } }), subject: { ...instance.subject } };
  },
});
