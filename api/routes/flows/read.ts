import { route } from '../../route.ts';
import { flowDetail, FlowDetail, FlowParams, onFlow } from './view.ts';

export const readFlow = route({
  method: 'get', path: '/flows/{hash}', operation: 'flow.read', summary: 'A deployed flow: how a request begins it, and its further files',
  params: FlowParams, answers: { 200: FlowDetail, 404: 'flow-unknown' },
  on: onFlow,
  async handle({ on: flow, store }) {
    return flowDetail(store, flow);
  },
});
