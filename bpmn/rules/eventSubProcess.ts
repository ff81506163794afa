import { eventDefinitionsOf, isEventSubProcess, nodesIn, nodesOf, type ModelNode, type ModelScope } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import { isHandler } from './activities.ts';
import { kindOf } from './events.ts';
import type { ModelRule } from './rule.ts';

/** An event subprocess has one start event and no flows; one begun by an error or for compensation always interrupts. BPMN 2.0.2, 10.3.5 and 10.5.2 */
export const eventSubProcess: ModelRule = {
  id: 'event-subprocess',
  check(definitions, report) {
    for (const node of nodesOf(definitions)) if (isEventSubProcess(node)) judge(node, report);
  },
};

function judge(node: ModelNode & ModelScope, report: Report): void {
  if ((node.incoming?.length ?? 0) + (node.outgoing?.length ?? 0) > 0) report(node.id, 'No flow leads to or from an event subprocess; its start event begins it');
  if (node.loopCharacteristics) report(node.id, 'An event subprocess is not repeated; its start event may happen again instead');
  if (isHandler(node)) report(node.id, 'An event subprocess is no handler of compensation; its start event may be one for compensation instead');
  const starts = nodesIn(node).filter(({ $type }) => $type === 'bpmn:StartEvent');
  if (starts.length !== 1) report(starts[1]?.id ?? node.id, `An event subprocess has exactly one start event, this one has ${starts.length}`);
  for (const start of starts) {
    const kind = kindOf(eventDefinitionsOf(start)[0]);
    if (start.isInterrupting === false && ['error', 'compensate'].includes(kind)) report(start.id, `A start event of the kind ${kind} always interrupts; isInterrupting="false" is for other kinds`);
  }
}
