import * as z from 'zod';
import { onNothing, route } from '../../route.ts';
import { templates } from './library.ts';

const Template = z
  .object({
    name: z.string(),
    title: z.string(),
    description: z.string().optional().meta({ description: 'what the flow is for, in a sentence' }),
    scenarios: z.array(z.object({ name: z.string(), scenario: z.record(z.string(), z.json()) })).meta({ description: 'scenario files, by name' }),
  })
  .meta({ id: 'FlowTemplate' });

export const listTemplates = route({
  method: 'get', path: '/flow-templates', operation: 'flow.read', summary: 'Flows of the library, to begin a drawing with',
  answers: { 200: z.object({ items: z.array(Template) }) },
  on: onNothing,
  async handle() {
    return { items: (await templates()).map(({ bpmn: _, scenarios, ...template }) => ({ ...template, scenarios: [...scenarios] })) };
  },
});
