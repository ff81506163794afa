import { ContentAnswer, route } from '../../route.ts';
import { FlowParams, onFlow } from './view.ts';

export const readBpmn = route({
  method: 'get', path: '/flows/{hash}/bpmn', operation: 'flow.read', summary: 'The BPMN file as it was deployed',
  params: FlowParams, answers: { 200: new ContentAnswer('application/xml'), 404: 'flow-unknown' },
  on: onFlow,
  async handle({ on: { hash }, store }) {
    return store.flows.bpmn(hash);
  },
});
