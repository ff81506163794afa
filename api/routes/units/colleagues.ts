import * as z from 'zod';
import { roles } from '../../../domain/permission/roles.ts';
import { route } from '../../route.ts';
import { Id } from '../../schemas.ts';

const Colleague = z.object({ id: z.string(), name: z.string(), roles: z.array(z.enum(roles)) }).meta({ id: 'Colleague' });

export const listColleagues = route({
  method: 'get', path: '/units/{unit}/people', operation: 'unit.colleagues', summary: 'Who holds a role in a unit: to be named in its flows',
  params: z.object({ unit: Id }), answers: { 200: z.object({ items: z.array(Colleague) }) },
  on: ({ params }) => ({ target: { unit: params.unit }, found: params.unit }),
  async handle({ on: unit, store }) {
    return { items: (await store.people.colleagues(unit)).map(({ roles: held, ...person }) => ({ ...person, roles: [...held] })) };
  },
});
