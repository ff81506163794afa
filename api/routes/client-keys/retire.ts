import * as z from 'zod';
import { route } from '../../route.ts';
import { Id, NoContent } from '../../schemas.ts';

export const retireClientKey = route({
  method: 'delete', path: '/client-keys/{id}', operation: 'client-key.manage', summary: 'Take no more requests under a key',
  params: z.object({ id: Id }), answers: { 204: NoContent, 404: 'client-key-unknown' },
  on: () => ({ target: { own: true }, found: undefined }),
  async handle({ actor, params, caller, store }) {
    await store.clientKeys.retire(actor.id, params.id, caller);
  },
});
