import * as z from 'zod';
import { onNothing, route } from '../../route.ts';

const upOrDown = z.enum(['up', 'down']);
const Health = z.object({ status: z.literal('up'), database: upOrDown, workflows: upOrDown }).meta({ id: 'Health' });

export const readHealth = route({
  method: 'get', path: '/healthz', operation: 'service.read', summary: 'Whether this process serves, and what it reaches',
  answers: { 200: Health },
  on: onNothing,
  async handle({ store, acts }) {
    const [database, workflows] = await Promise.all([store.now().then(() => true, () => false), acts.reachable()]);
    return { status: 'up' as const, database: database ? ('up' as const) : ('down' as const), workflows: workflows ? ('up' as const) : ('down' as const) };
  },
});
