import type { EventBasedGateway, ExclusiveGateway, InclusiveGateway, ParallelGateway } from '../graph.ts';
import type { ModelNode } from './model.ts';
import type { Reading } from './reading.ts';

export const exclusiveGateway = (node: ModelNode, reading: Reading): ExclusiveGateway => ({ type: 'exclusiveGateway', ...reading.node(node), ...reading.choice(node) });
export const inclusiveGateway = (node: ModelNode, reading: Reading): InclusiveGateway => ({ type: 'inclusiveGateway', ...reading.node(node), ...reading.choice(node) });
export const parallelGateway = (node: ModelNode, reading: Reading): ParallelGateway => ({ type: 'parallelGateway', ...reading.node(node) });
export const eventBasedGateway = (node: ModelNode, reading: Reading): EventBasedGateway => ({ type: 'eventBasedGateway', ...reading.node(node) });
