import { route } from '../../route.ts';
import { processesOf } from '../instances/labels.ts';
import { Outline, outlineOf } from '../instances/outline.ts';
import { graphOf } from '../instances/running.ts';
import { FlowParams, onFlow } from './view.ts';

export const readFlowOutline = route({
  method: 'get', path: '/flows/{hash}/outline', operation: 'flow.read', summary: 'The processes of a deployed flow and their elements',
  params: FlowParams, answers: { 200: Outline, 404: 'flow-unknown' },
  on: onFlow,
  async handle({ on: { hash }, store }) {
    return outlineOf(processesOf(hash, graphOf(await store.flows.graph(hash))));
  },
});
