import { eventDefinitionsOf, nodesOf, type Definitions, type ModelNode } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import { kindOf } from './events.ts';
import type { ModelRule } from './rule.ts';

const waiting: readonly string[] = ['message', 'signal', 'timer', 'conditional'];

/** Behind an event-based gateway stand two events or more, of which the first to happen decides: each reached from there only. BPMN 2.0.2, 10.6.6 */
export const eventGateway: ModelRule = {
  id: 'event-based-gateway',
  check(definitions, report) {
    const hosts = hostsOf(definitions);
    for (const node of nodesOf(definitions)) if (node.$type === 'bpmn:EventBasedGateway') judge(node, hosts, report);
  },
};

const hostsOf = (definitions: Definitions): ReadonlySet<unknown> => new Set(nodesOf(definitions).map(({ attachedToRef }) => attachedToRef));

function judge(gateway: ModelNode, hosts: ReadonlySet<unknown>, report: Report): void {
  const targets = (gateway.outgoing ?? []).flatMap(({ targetRef }) => (targetRef ? [targetRef] : []));
  if (targets.length < 2) report(gateway.id, `An event-based gateway has two outgoing flows or more, this one has ${targets.length}`);
  const tasks = targets.filter(({ $type }) => $type === 'bpmn:ReceiveTask');
  if (tasks.length > 0 && targets.some((target) => target.$type === 'bpmn:IntermediateCatchEvent' && kindOf(eventDefinitionsOf(target)[0]) === 'message')) {
    report(gateway.id, 'Receive tasks and message events do not stand behind the same event-based gateway');
  }
  for (const target of new Set(targets)) {
    const why = unfit(target, hosts);
    if (why) report(target.id, why);
  }
}

function unfit(target: ModelNode, hosts: ReadonlySet<unknown>): string | undefined {
  if ((target.incoming?.length ?? 0) > 1) return 'Only the event-based gateway leads to an event behind it; this one has more incoming flows';
  if (target.$type === 'bpmn:ReceiveTask') {
    if (hosts.has(target)) return 'A receive task behind an event-based gateway has no boundary events';
    if (target.loopCharacteristics) return 'A receive task behind an event-based gateway is not repeated';
    return target.messageRef ? undefined : 'A receive task behind an event-based gateway waits for a message';
  }
  const catches = target.$type === 'bpmn:IntermediateCatchEvent' && waiting.includes(kindOf(eventDefinitionsOf(target)[0]));
  return catches ? undefined : 'Behind an event-based gateway stand only events that wait for a message, signal, time or condition, and receive tasks';
}
