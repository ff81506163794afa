import * as z from 'zod';
import { onScope } from '../../authorisation.ts';
import { ContentAnswer, reply, route } from '../../route.ts';

const Query = z.strictObject({ after: z.coerce.number().int().min(0).optional().meta({ type: 'integer', description: 'number of the last event the caller knows' }) });

export const streamEvents = route({
  method: 'get', path: '/events', operation: 'event.read', summary: 'What happens in one\'s units, as server-sent events: type and URL of what to read again',
  query: Query, answers: { 200: new ContentAnswer('text/event-stream') },
  on: ({ actor }) => onScope(actor, 'event.read'),
  async handle({ on: { units }, query, header, live }) {
    const last = Number(header('last-event-id'));
    const after = Number.isSafeInteger(last) && last > 0 ? last : query.after;
    return reply(200, await live.open(units, after), { 'x-accel-buffering': 'no' });
  },
});
