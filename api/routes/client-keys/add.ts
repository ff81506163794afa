import * as z from 'zod';
import { problem } from '../../../domain/problem.ts';
import { reply, route } from '../../route.ts';
import { Secret, secretBytes } from '../webhooks/secret.ts';
import { ClientKeyView, clientKeyView } from './view.ts';

const NewClientKey = z.discriminatedUnion('algorithm', [
  z.strictObject({ algorithm: z.literal('hmac-sm3'), secret: Secret }),
  z.strictObject({ algorithm: z.literal('sm2'), publicKey: z.base64().max(100).meta({ description: 'the point 04 ‖ x ‖ y' }) }),
]);

export const addClientKey = route({
  method: 'post', path: '/client-keys', operation: 'client-key.manage', summary: 'A key by which this system signs its requests',
  body: NewClientKey, answers: { 201: ClientKeyView, 422: 'idempotency-key-reused' },
  on: () => ({ target: { own: true }, found: undefined }),
  async handle({ actor, body, caller, newId, store }) {
    const head = { id: newId('client-key'), client: actor.id };
    const key = body.algorithm === 'sm2' ? { ...head, algorithm: body.algorithm, publicKey: pointOf(body.publicKey) } : { ...head, algorithm: body.algorithm, secret: secretBytes(body.secret) };
    return reply(201, clientKeyView(await store.clientKeys.add(key, caller)));
  },
});

/** An uncompressed point: 65 bytes. GB/T 32918.5 */
function pointOf(text: string): Uint8Array {
  const point = Buffer.from(text, 'base64');
  if (point.length !== 65 || point[0] !== 4) throw problem('request-invalid', { errors: [{ path: 'publicKey', message: 'is not an uncompressed point' }] });
  return point;
}
