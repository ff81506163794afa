import * as z from 'zod';
import { ContentAnswer, onNothing, route } from '../../route.ts';
import { template } from './library.ts';

export const readTemplate = route({
  method: 'get', path: '/flow-templates/{name}/bpmn', operation: 'flow.read', summary: 'The BPMN file of a flow of the library',
  params: z.object({ name: z.string().regex(/^[a-z][a-z0-9-]{0,99}$/) }), answers: { 200: new ContentAnswer('application/xml'), 404: 'flow-template-unknown' },
  on: onNothing,
  async handle({ params }) {
    return (await template(params.name)).bpmn;
  },
});
