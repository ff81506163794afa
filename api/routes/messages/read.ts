import * as z from 'zod';
import { route } from '../../route.ts';
import { messageView, MessageView } from './view.ts';

export const readMessage = route({
  method: 'get', path: '/messages/{id}', operation: 'flow-message.read', summary: 'What became of a message or signal that was sent',
  params: z.object({ id: z.string().min(1).max(100) }), answers: { 200: MessageView, 404: 'flow-message-unknown' },
  async on({ params, store }) {
    const found = await store.messages.get(params.id);
    return { target: { unit: found.unit }, found };
  },
  async handle({ on: message }) {
    return messageView(message);
  },
});
