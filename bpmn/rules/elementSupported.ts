import { honoured } from '../read/honoured.ts';
import { drawings, flowElementsOf, idOf, processesOf, wordsOf, type ModelElement } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import type { ModelRule } from './rule.ts';

const rootTypes = ['bpmn:Process', 'bpmn:DataStore', 'bpmn:Category'];
const artifactTypes = ['bpmn:TextAnnotation', 'bpmn:Association', 'bpmn:Group'];
const nodeTypes = ['bpmn:StartEvent', 'bpmn:EndEvent', 'bpmn:BoundaryEvent', 'bpmn:UserTask', 'bpmn:ServiceTask', 'bpmn:ExclusiveGateway', 'bpmn:ParallelGateway', 'bpmn:SequenceFlow'];

/** Only elements that are executed, or only drawn, may stand in a flow; each other one is refused by its name. */
export const elementSupported: ModelRule = {
  id: 'element-supported',
  check(definitions, report) {
    for (const root of definitions.rootElements ?? []) if (!rootTypes.includes(root.$type)) refuse(root, report);
    for (const process of processesOf(definitions)) {
      for (const artifact of (process.artifacts ?? []) as readonly ModelElement[]) if (!artifactTypes.includes(artifact.$type)) refuse(artifact, report);
    }
    for (const element of flowElementsOf(definitions)) {
      if (![...nodeTypes, ...drawings].includes(element.$type)) refuse(element, report);
      else if (!element.id && honoured[element.$type]) report(idOf(element), `The ${wordsOf(element.$type)} has no id`);
      eventDefinitions(element, report);
    }
  },
};

const refuse = (element: ModelElement, report: Report): void => report(idOf(element), `The ${wordsOf(element.$type)} is not executed`);

/** Whether an element of that type, and for an event with that one definition, is executed; the modeler offers exactly these. */
export const isExecuted = (type: string, eventDefinition = ''): boolean => nodeTypes.includes(type) && (definitionsAllowed[type]?.includes(eventDefinition) ?? eventDefinition === '');

/** Which definitions an event may have: a start none, an end none or terminate, a boundary event a timer. */
const definitionsAllowed: Readonly<Record<string, readonly string[]>> = {
  'bpmn:StartEvent': [''],
  'bpmn:EndEvent': ['', 'bpmn:TerminateEventDefinition'],
  'bpmn:BoundaryEvent': ['bpmn:TimerEventDefinition'],
};

function eventDefinitions(element: ModelElement, report: Report): void {
  const allowed = definitionsAllowed[element.$type];
  if (!allowed) return;
  const inside = (element.eventDefinitions ?? []) as readonly ModelElement[];
  const referred = (element.eventDefinitionRef ?? []) as readonly ModelElement[];
  const types = [...inside, ...referred].map(({ $type }) => $type);
  const words = wordsOf(element.$type);
  if (types.length > 1) report(idOf(element), `The multiple ${words} is not executed`);
  else if (!allowed.includes(types[0] ?? '')) {
    report(idOf(element), `The ${words} with ${types[0] ? `a ${wordsOf(types[0])}` : 'no event definition'} is not executed`);
  }
}
