import * as z from 'zod';
import { route } from '../../route.ts';
import { ClientKeyView, clientKeyView } from './view.ts';

export const listClientKeys = route({
  method: 'get', path: '/client-keys', operation: 'client-key.manage', summary: 'The keys of this system',
  answers: { 200: z.object({ items: z.array(ClientKeyView) }) },
  on: () => ({ target: { own: true }, found: undefined }),
  handle: async ({ actor, store }) => ({ items: (await store.clientKeys.list(actor.id)).map(clientKeyView) }),
});
