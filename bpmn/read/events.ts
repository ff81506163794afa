import type { BoundaryEvent, CatchEvent, EndEvent, EventDefinition, EventOf, StartEvent, ThrowEvent, TimerDefinition } from '../graph.ts';
import { eventDefinitionsOf, extensionOf, nodesIn, scopeOf, textOf, type ModelElement, type ModelNode } from './model.ts';
import type { Reading } from './reading.ts';
import { feelIn, given } from './texts.ts';

type Definer = (definition: ModelElement, node: ModelNode) => EventDefinition;

/** By type of its definition: what makes an event happen, or what it makes happen. BPMN 2.0.2, 10.5.5 */
const definers: Readonly<Record<string, Definer>> = {
  'bpmn:TimerEventDefinition': (definition) => ({ kind: 'timer', timer: timerOf(definition) }),
  'bpmn:MessageEventDefinition': (definition) => messageOf(definition.messageRef) ?? { kind: 'message', name: '' },
  'bpmn:SignalEventDefinition': ({ signalRef }) => ({ kind: 'signal', name: nameOf(signalRef) }),
  'bpmn:ErrorEventDefinition': ({ errorRef }) => ({ kind: 'error', ...codeOf(errorRef, 'errorCode') }),
  'bpmn:EscalationEventDefinition': ({ escalationRef }) => ({ kind: 'escalation', ...codeOf(escalationRef, 'escalationCode') }),
  'bpmn:ConditionalEventDefinition': ({ condition }) => ({ kind: 'conditional', condition: feelIn(condition) ?? '' }),
  'bpmn:LinkEventDefinition': (definition, node) => ({ kind: 'link', name: linkName(definition), ...linkTarget(definition, node) }),
  'bpmn:CompensateEventDefinition': ({ activityRef }) => ({ kind: 'compensation', ...given({ activity: (activityRef as ModelElement | undefined)?.id }) }),
  'bpmn:CancelEventDefinition': () => ({ kind: 'cancel' }),
  'bpmn:TerminateEventDefinition': (_, node) => ({ kind: 'terminate', outcome: extensionOf(node, 'yinxin:End') ? 'refused' : 'terminated' }),
};

/** The one definition of an event; undefined for a none event. */
export function definitionOf(node: ModelNode): EventDefinition | undefined {
  const definition = eventDefinitionsOf(node)[0];
  return definition && definers[definition.$type]?.(definition, node);
}

const happening = (node: ModelNode): EventDefinition => {
  const definition = definitionOf(node);
  if (!definition) throw new Error(`the event ${node.id} was not checked`);
  return definition;
};

export const startEvent = (node: ModelNode, reading: Reading): StartEvent => ({ type: 'startEvent', ...reading.node(node), ...given({ event: definitionOf(node) }), interrupting: node.isInterrupting !== false });
export const endEvent = (node: ModelNode, reading: Reading): EndEvent => ({ type: 'endEvent', ...reading.node(node), ...given({ event: definitionOf(node) }) });
export const catchEvent = (node: ModelNode, reading: Reading): CatchEvent => ({ type: 'catchEvent', ...reading.node(node), event: happening(node) });
export const throwEvent = (node: ModelNode, reading: Reading): ThrowEvent => ({ type: 'throwEvent', ...reading.node(node), ...given({ event: definitionOf(node) }) });

export const boundaryEvent = (node: ModelNode, reading: Reading): BoundaryEvent => ({
  type: 'boundaryEvent',
  ...reading.node(node),
  attachedTo: node.attachedToRef?.id ?? '',
  interrupting: node.cancelActivity !== false,
  event: happening(node),
});

/** What a message event, send or receive task refers to, with the key of `zeebe:subscription`. */
export function messageOf(message: unknown): EventOf<'message'> | undefined {
  if (!message) return undefined;
  const key = textOf(extensionOf(message as ModelElement, 'zeebe:Subscription'), 'correlationKey');
  return { kind: 'message', name: nameOf(message), ...(key ? { key } : {}) };
}

/** FEEL or text, of an event: all that may be evaluated when it is armed or thrown. */
export function eventTexts(node: ModelNode): readonly (string | undefined)[] {
  const event = definitionOf(node);
  if (event?.kind === 'timer') return [event.timer.text];
  if (event?.kind === 'message') return [event.name, event.key];
  if (event?.kind === 'signal') return [event.name];
  return event?.kind === 'conditional' ? [`=${event.condition}`] : [];
}

function timerOf(definition: ModelElement): TimerDefinition {
  for (const [name, kind] of [['timeDate', 'date'], ['timeDuration', 'duration'], ['timeCycle', 'cycle']] as const) {
    const expression = definition[name] as { readonly body?: string } | undefined;
    if (expression) return { kind, text: (expression.body ?? '').trim() };
  }
  return { kind: 'duration', text: '' }; // refused by the rule on timers
}

/** A message or signal is known by its name, or by its id when it has none. */
const nameOf = (root: unknown): string => {
  const element = root as ModelElement | undefined;
  return [element?.name, element?.id].find((text): text is string => typeof text === 'string' && text.trim() !== '')?.trim() ?? '';
};

/** Without reference every error is caught; a reference without code stands for itself. */
const codeOf = (root: unknown, attribute: string): { code?: string } => {
  if (!root) return {};
  return { code: textOf(root as ModelElement, attribute) || nameOf(root) };
};

const linkName = (definition: ModelElement): string => textOf(definition, 'name') ?? textOf(definition.target as ModelElement | undefined, 'name') ?? '';

/** Of a throwing link the catching event of that name in its scope. BPMN 2.0.2, 10.5.5 */
function linkTarget(definition: ModelElement, node: ModelNode): { target?: string } {
  const scope = scopeOf(node);
  if (node.$type !== 'bpmn:IntermediateThrowEvent' || !scope) return {};
  const name = linkName(definition);
  const target = nodesIn(scope).find((other) => other.$type === 'bpmn:IntermediateCatchEvent' && eventDefinitionsOf(other).some((each) => each.$type === 'bpmn:LinkEventDefinition' && (each === definition.target || linkName(each) === name)));
  return given({ target: target?.id });
}
