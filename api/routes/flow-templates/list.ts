import * as z from 'zod';
import { onNothing, route } from '../../route.ts';
import { templates, TemplateView } from './library.ts';

export const listTemplates = route({
  method: 'get', path: '/flow-templates', operation: 'flow.read', summary: 'Flows of the library, to begin a drawing with',
  answers: { 200: z.object({ items: z.array(TemplateView) }) },
  on: onNothing,
  async handle() {
    return { items: (await templates()).map(({ bpmn: _, scenarios, ...said }) => ({ ...said, scenarios: [...scenarios] })) };
  },
});
