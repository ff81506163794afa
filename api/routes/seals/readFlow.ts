import * as z from 'zod';
import { route } from '../../route.ts';
import { Sm3Text } from '../../schemas.ts';
import { Ways, waysOf } from '../flows/view.ts';
import { onSeal, SealParams } from './view.ts';

export const readSealFlow = route({
  method: 'get', path: '/seals/{esId}/flow', operation: 'use.request', summary: 'Which flow a use of the seal takes now, and how a request can begin it',
  params: SealParams,
  answers: { 200: z.object({ flow: Sm3Text, key: z.string(), version: z.number().int(), name: z.string(), starts: Ways }).meta({ id: 'SealFlow' }), 404: 'seal-unknown', 409: 'flow-not-bound' },
  on: onSeal,
  async handle({ on: { esId }, store }) {
    const { hash, key, version, name } = await store.flows.binding(esId);
    return { flow: hash, key, version, name, starts: await waysOf(store, hash) };
  },
});
