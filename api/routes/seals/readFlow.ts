import * as z from 'zod';
import { route } from '../../route.ts';
import { Sm3Text } from '../../schemas.ts';
import { namesIn } from '../../names.ts';
import { Ways, waysOf } from '../flows/view.ts';
import { choicesOf } from '../uses/choices.ts';
import { onSeal, SealParams } from './view.ts';

const ChoiceView = z.object({
  element: z.string(),
  name: z.string().meta({ description: 'of the task' }),
  for: z.enum(['approve', 'copy']).meta({ description: 'what those who are chosen are there for' }),
  least: z.number().int().meta({ description: 'fewest persons to be chosen' }),
  candidates: z.array(z.object({ id: z.string(), name: z.string() })).meta({ description: 'who may be chosen now' }),
});

export const readSealFlow = route({
  method: 'get', path: '/seals/{esId}/flow', operation: 'use.request', summary: 'Which flow a use of the seal takes now, and how a request can begin it',
  params: SealParams,
  answers: { 200: z.object({ flow: Sm3Text, key: z.string(), version: z.number().int(), name: z.string(), starts: Ways, choices: z.array(ChoiceView).meta({ description: 'tasks whose persons the requester chooses' }) }).meta({ id: 'SealFlow' }), 404: 'seal-unknown', 409: 'flow-not-bound' },
  on: onSeal,
  async handle({ on: { esId }, caller, store }) {
    const { hash, key, version, name } = await store.flows.binding(esId);
    const choices = await choicesOf(store, esId, caller);
    const names = await namesIn(store, choices.flatMap(({ candidates }) => candidates.map((person) => `person/${person}`)));
    return {
      flow: hash, key, version, name, starts: await waysOf(store, hash),
      choices: choices.map(({ candidates, ...choice }) => ({ ...choice, candidates: candidates.map((id) => ({ id, name: names.person(`person/${id}`) })) })),
    };
  },
});
