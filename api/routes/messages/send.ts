import * as z from 'zod';
import { messageNameLimit } from '../../../domain/flow/message.ts';
import { days, seconds } from '../../../domain/instant.ts';
import { actingUnit } from '../../authorisation.ts';
import { reply, route } from '../../route.ts';
import { MessageBody, messageView, MessageView, SentMessageView } from './view.ts';

export const sendMessage = route({
  method: 'post', path: '/messages', operation: 'flow-message.send', summary: 'Send a message to the one flow of the unit that waits for it under this name and key, or will within its time to live',
  body: MessageBody.extend({
    key: z.string().min(1).max(messageNameLimit).optional().meta({ description: 'correlation key; without it the first that waits takes it' }),
    timeToLive: z.number().int().min(0).max(days(7) / seconds(1)).optional().meta({ description: 'seconds; an hour unless configured otherwise' }),
  }),
  answers: { 201: SentMessageView, 422: 'idempotency-key-reused' },
  on: ({ actor, body }) => ({ target: { unit: actingUnit(actor, 'flow-message.send', body.unit) }, found: actingUnit(actor, 'flow-message.send', body.unit) }),
  async handle({ on: unit, body: { name, key, variables, timeToLive }, caller, newId, store }) {
    const message = await store.messages.send({
      id: newId('message'), unit, kind: 'message', name, variables, ...(key !== undefined && { key }), ...(timeToLive !== undefined && { timeToLive: seconds(timeToLive) }),
    }, caller);
    const beginsNothing = await store.flows.isStart(unit, message.name);
    return reply(201, { ...messageView(message), ...(beginsNothing && { beginsNothing }) }, { location: `/api/v1/messages/${message.id}` });
  },
});

export const sendSignal = route({
  method: 'post', path: '/signals', operation: 'flow-message.send', summary: 'Send a signal to every flow of the unit that waits for it now',
  body: MessageBody,
  answers: { 201: MessageView, 422: 'idempotency-key-reused' },
  on: ({ actor, body }) => ({ target: { unit: actingUnit(actor, 'flow-message.send', body.unit) }, found: actingUnit(actor, 'flow-message.send', body.unit) }),
  async handle({ on: unit, body: { name, variables }, caller, newId, store }) {
    return reply(201, messageView(await store.messages.send({ id: newId('signal'), unit, kind: 'signal', name, variables }, caller)));
  },
});
