import * as z from 'zod';
import { problem } from '../../../domain/problem.ts';
import { route } from '../../route.ts';
import { Id } from '../../schemas.ts';
import { onSeal, SealParams, sealView, SealView } from './view.ts';

const Rules = z.strictObject({ custodian: Id.meta({ description: 'person who keeps the seal, custodian in its unit' }) });

export const recordRules = route({
  method: 'put', path: '/seals/{esId}/rules', operation: 'seal.record-rules', summary: 'Record who keeps the seal (R81)',
  params: SealParams, body: Rules, answers: { 200: SealView, 404: 'seal-unknown' },
  on: onSeal,
  async handle({ on: { esId, unit }, body, caller, store }) {
    const { grants } = await store.people.person(body.custodian);
    if (!grants.some((grant) => grant.role === 'custodian' && grant.unit === unit)) throw problem('request-invalid', { errors: [{ path: 'custodian', message: 'is not a custodian of the unit' }] });
    await store.seals.recordRules(esId, { custodian: body.custodian }, caller);
    return sealView(await store.seals.get(esId));
  },
});
