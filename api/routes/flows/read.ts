import { route } from '../../route.ts';
import { FlowParams, flowView, FlowView, onFlow } from './view.ts';

export const readFlow = route({
  method: 'get', path: '/flows/{hash}', operation: 'flow.read', summary: 'A deployed flow',
  params: FlowParams, answers: { 200: FlowView, 404: 'flow-unknown' },
  on: onFlow,
  async handle({ on: flow }) {
    return flowView(flow);
  },
});
