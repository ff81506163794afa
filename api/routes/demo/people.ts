import * as z from 'zod';
import { onNothing, route } from '../../route.ts';

const DemoPerson = z.object({ login: z.string(), name: z.string(), roles: z.array(z.object({ role: z.string(), unit: z.string(), unitName: z.string() })) });

export const listDemoPeople = route({
  method: 'get', path: '/demo/people', operation: 'session.create', summary: 'Everyone who can sign in by one click',
  answers: { 200: z.object({ items: z.array(DemoPerson) }) },
  on: onNothing,
  async handle({ store }) {
    const people = await store.people.all();
    return { items: await Promise.all(people.map(async ({ login, name, grants }) => ({ login, name, roles: [...(await store.people.named(grants))] }))) };
  },
});
