import * as z from 'zod';
import { onNothing, route } from '../../route.ts';
import { templates } from './library.ts';

export const listTemplates = route({
  method: 'get', path: '/flow-templates', operation: 'flow.read', summary: 'Flows of the library, to begin a drawing with',
  answers: { 200: z.object({ items: z.array(z.object({ name: z.string(), title: z.string(), description: z.string() }).meta({ id: 'FlowTemplate' })) }) },
  on: onNothing,
  async handle() {
    return { items: (await templates()).map(({ name, title, description }) => ({ name, title, description })) };
  },
});
