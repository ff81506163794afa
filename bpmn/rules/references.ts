import { idOf, wordsOf, type Definitions, type ModelElement } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import { isActivity } from './activities.ts';
import type { ModelRule } from './rule.ts';

type Allowed = (element: ModelElement) => boolean;
const is = (type: string): Allowed => ({ $type }) => $type === `bpmn:${type}`;
/** A definition that several events share stands at the top of the file. BPMN 2.0.2, 10.5.1 */
const shared: Allowed = ({ $type, $parent }) => $type.endsWith('EventDefinition') && $parent?.$type === 'bpmn:Definitions';

/** By type and attribute: what the reference may lead to. */
const expected: Readonly<Record<string, Readonly<Record<string, Allowed>>>> = {
  MessageEventDefinition: { messageRef: is('Message') },
  SendTask: { messageRef: is('Message') },
  ReceiveTask: { messageRef: is('Message') },
  MessageFlow: { messageRef: is('Message') },
  SignalEventDefinition: { signalRef: is('Signal') },
  ErrorEventDefinition: { errorRef: is('Error') },
  EscalationEventDefinition: { escalationRef: is('Escalation') },
  CompensateEventDefinition: { activityRef: isActivity },
  LinkEventDefinition: { source: is('LinkEventDefinition'), target: is('LinkEventDefinition') },
  StartEvent: { eventDefinitionRef: shared },
  EndEvent: { eventDefinitionRef: shared },
  IntermediateCatchEvent: { eventDefinitionRef: shared },
  IntermediateThrowEvent: { eventDefinitionRef: shared },
  BoundaryEvent: { eventDefinitionRef: shared },
  DataObjectReference: { dataObjectRef: is('DataObject') },
  DataStoreReference: { dataStoreRef: is('DataStore') },
  Group: { categoryValueRef: is('CategoryValue') },
  Participant: { processRef: is('Process') },
};

/** Every reference leads to an element of the kind that it asks for; that the element exists is judged when the file is read. */
export const references: ModelRule = {
  id: 'references',
  check: (definitions: Definitions, report) => visit(definitions, report),
};

function visit(element: ModelElement, report: Report): void {
  for (const [name, allowed] of Object.entries(expected[element.$type.replace('bpmn:', '')] ?? {})) {
    for (const target of elementsIn(element[name])) if (!allowed(target)) report(idOf(element), wrong(name, target));
  }
  for (const name of Object.keys(element)) {
    if (name.startsWith('$') || name === 'diagrams') continue;
    for (const child of elementsIn(element[name])) if (child.$parent === element) visit(child, report);
  }
}

const wrong = (name: string, target: ModelElement): string =>
  name === 'eventDefinitionRef' && target.$type.endsWith('EventDefinition')
    ? `${name} refers to ${idOf(target)}, which belongs to another event; only definitions at the top of the file are shared`
    : `${name} refers to the ${wordsOf(target.$type)} ${idOf(target)}, which is of the wrong kind`;

const elementsIn = (value: unknown): readonly ModelElement[] => (Array.isArray(value) ? value : [value]).filter((each): each is ModelElement => typeof each === 'object' && each !== null && '$type' in each);
