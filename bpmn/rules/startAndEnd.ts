import { eventDefinitionsOf, idOf, isEventSubProcess, nodesIn, scopesOf, type ModelNode, type ModelScope } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import { isHandler } from './activities.ts';
import { kindOf } from './events.ts';
import type { ModelRule } from './rule.ts';

/**
 * A process has at most one start event without trigger, an embedded subprocess at most one at all (typed ones are judged by their
 * position). Where there is a start event every path begins at one and ends at an end event; where there is none, what no flow leads to
 * begins, and what no flow leaves ends. BPMN 2.0.2, 10.5.2, 10.5.3 and 13.3.4
 */
export const startAndEnd: ModelRule = {
  id: 'start-and-end',
  check(definitions, report) {
    for (const scope of scopesOf(definitions)) judge(scope, report);
  },
};

function judge(scope: ModelScope, report: Report): void {
  const nodes = nodesIn(scope);
  const starts = nodes.filter(({ $type }) => $type === 'bpmn:StartEvent');
  const adHoc = scope.$type === 'bpmn:AdHocSubProcess';
  if (!adHoc) judgeEvents(scope, starts, nodes, report);
  for (const node of nodes) judgeFlows(node, starts.length > 0 && !adHoc, report);
}

function judgeEvents(scope: ModelScope, starts: readonly ModelNode[], nodes: readonly ModelNode[], report: Report): void {
  const [end] = nodes.filter(({ $type }) => $type === 'bpmn:EndEvent');
  const plain = starts.filter((start) => kindAt(start) === '');
  if (plain.length > 1 && !isEventSubProcess(scope)) report(plain[1]?.id ?? idOf(scope), `At most one start event without trigger begins a ${scope.$type === 'bpmn:Process' ? 'process' : 'subprocess'}, here are ${plain.length}`);
  if (starts.length > 0 && !end) report(idOf(scope), 'There is a start event but no end event');
  if (starts.length === 0 && end) report(end.id, 'There is an end event but no start event');
  if (starts.length === 0 && !end && (nodes.length > 0 || scope.$type === 'bpmn:Process') && !nodes.some(beginsAlone)) report(idOf(scope), 'Nothing begins here: there is no start event, and flows lead to every element');
}

const beginsAlone = (node: ModelNode): boolean => (node.incoming?.length ?? 0) === 0 && flowsAt(node).comes === 'always';

function judgeFlows(node: ModelNode, started: boolean, report: Report): void {
  const [incoming, outgoing] = [node.incoming?.length ?? 0, node.outgoing?.length ?? 0];
  const { comes, goes } = flowsAt(node);
  if (incoming > 0 && comes === 'never') report(node.id, 'No flow may lead to this event');
  if (incoming === 0 && comes === 'always' && started) report(node.id, 'No flow leads here');
  if (outgoing > 0 && goes === 'never') report(node.id, node.$type === 'bpmn:EndEvent' ? 'No flow may leave an end event' : 'No flow may leave this event');
  if (outgoing === 0 && goes !== 'never' && goes !== 'elsewhere' && (started || goes === 'must')) report(node.id, 'No flow leads on from here; every path ends at an end event');
}

/** `always`: in a scope with a start event; `must`: in any; `elsewhere`: another rule says so. */
type Flows = 'must' | 'always' | 'never' | 'elsewhere';

/** Whether tokens come by flows, and go on by flows. */
function flowsAt(node: ModelNode): { readonly comes: Exclude<Flows, 'must'>; readonly goes: Flows } {
  if (isHandler(node) || isEventSubProcess(node)) return { comes: 'elsewhere', goes: 'elsewhere' };
  if (node.$type === 'bpmn:StartEvent') return { comes: 'never', goes: 'must' };
  if (node.$type === 'bpmn:EndEvent') return { comes: 'always', goes: 'never' };
  if (node.$type === 'bpmn:BoundaryEvent') return { comes: 'never', goes: kindAt(node) === 'compensate' ? 'elsewhere' : 'must' };
  const link = kindAt(node) === 'link';
  if (node.$type === 'bpmn:IntermediateCatchEvent') return { comes: link ? 'never' : 'always', goes: link ? 'must' : 'always' };
  if (node.$type === 'bpmn:IntermediateThrowEvent') return { comes: 'always', goes: link ? 'never' : 'always' };
  return { comes: 'always', goes: node.$type.endsWith('Gateway') ? 'must' : 'always' };
}

const kindAt = (node: ModelNode): string => kindOf(eventDefinitionsOf(node)[0]);
