import * as z from 'zod';
import { instant } from '../../../domain/instant.ts';
import { reply, route } from '../../route.ts';
import { GrantTerms, GrantView, grantView } from './view.ts';

const NewGrant = z.strictObject({ ...GrantTerms, until: z.iso.datetime({ offset: true }) });

export const giveGrant = route({
  method: 'post', path: '/grants', operation: 'grant.give', summary: 'Authorise a person to ask for uses of a seal that one holds (R38)',
  body: NewGrant,
  answers: { 201: GrantView, 403: 'forbidden', 404: 'seal-unknown', 409: ['seal-not-lendable', 'seal-ended', 'grant-expired'], 422: 'idempotency-key-reused' },
  async on({ body, store }) {
    const seal = await store.seals.get(body.seal);
    return { target: { unit: seal.unit }, found: seal };
  },
  async handle({ body: { seal, until, ...terms }, caller, newId, store }) {
    const grant = await store.grants.give({ id: newId('grant'), esId: seal, until: instant(until), ...terms }, caller);
    return reply(201, await grantView(store, grant), { location: `/api/v1/grants/${grant.id}` });
  },
});
