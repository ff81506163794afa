import * as z from 'zod';
import { route } from '../../route.ts';
import { Sm3Text } from '../../schemas.ts';
import { onTask, TaskParams, TaskSummary, taskSummary } from './view.ts';

const TaskView = TaskSummary.extend({
  use: z.object({ id: z.string(), seal: z.string(), reason: z.string(), requester: z.string(), document: z.object({ id: z.string(), content: z.string() }) }),
  subject: z.object({ number: z.number().int(), text: z.string().meta({ description: 'RFC 8785 JSON of what is decided' }), sm3: Sm3Text.meta({ description: 'to be sent with the decision' }) }),
}).meta({ id: 'Task' });

export const readTask = route({
  method: 'get', path: '/tasks/{id}', operation: 'task.read', summary: 'A task, and what exactly is to be decided',
  params: TaskParams, answers: { 200: TaskView, 404: 'task-unknown' },
  on: onTask,
  async handle({ on: { task, use } }) {
    const document = { id: use.documentId, content: `/api/v1/documents/${use.documentId}/content?use=${use.id}` };
    return { ...taskSummary(task), use: { id: use.id, seal: use.esId, reason: use.reason, requester: use.requester, document }, subject: { ...use.subject } };
  },
});
