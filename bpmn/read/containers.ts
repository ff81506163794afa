import type { AdHocSubProcess, CallActivity, EventSubProcess, ProcessElement, SubProcess, Transaction } from '../graph.ts';
import { callOf } from './calls.ts';
import { dataOf } from './data.ts';
import { eventDefinitionsOf, extensionOf, isEventSubProcess, nodesIn, type ModelNode, type ModelScope } from './model.ts';
import { named, type Reading } from './reading.ts';
import { feelAttribute, feelIn, given } from './texts.ts';

export const processElement = (process: ModelScope, reading: Reading): ProcessElement => ({ type: 'process', id: process.id ?? '', ...named(process), ...scopeParts(process), ...reading.asked(process) });

export const subProcess = (node: ModelNode, reading: Reading): SubProcess | EventSubProcess =>
  isEventSubProcess(node) ? { type: 'eventSubProcess', ...reading.node(node), ...scopeParts(node) } : { type: 'subProcess', ...reading.activity(node), ...scopeParts(node) };

export const transaction = (node: ModelNode, reading: Reading): Transaction => ({ type: 'transaction', ...reading.activity(node), ...scopeParts(node) });

export const adHocSubProcess = (node: ModelNode, reading: Reading): AdHocSubProcess => ({
  type: 'adHocSubProcess',
  ...reading.activity(node),
  ...scopeParts(node),
  ordering: node.ordering === 'Sequential' ? 'sequential' : 'parallel',
  cancelRemaining: node.cancelRemainingInstances !== false,
  ...given({ completionCondition: feelIn(node.completionCondition), activeElements: feelAttribute(extensionOf(node, 'zeebe:AdHoc'), 'activeElementsCollection') }),
});

export function callActivity(node: ModelNode, reading: Reading): CallActivity {
  const { process = '', binding, versionTag, ...propagation } = callOf(node);
  return { type: 'callActivity', ...reading.activity(node), process, binding: binding ?? (reading.holds(process) ? 'deployment' : 'latest'), ...given({ versionTag }), ...propagation };
}

/** What stands in a scope; the none start first. */
function scopeParts(scope: ModelScope): Pick<ProcessElement, 'nodes' | 'starts' | 'eventSubProcesses' | 'data'> {
  const nodes = nodesIn(scope);
  const starts = nodes.filter(({ $type }) => $type === 'bpmn:StartEvent');
  const plain = starts.filter((start) => eventDefinitionsOf(start).length === 0);
  return {
    nodes: nodes.map(({ id }) => id),
    starts: [...plain, ...starts.filter((start) => !plain.includes(start))].map(({ id }) => id),
    eventSubProcesses: nodes.filter(isEventSubProcess).map(({ id }) => id),
    data: dataOf(scope),
  };
}
