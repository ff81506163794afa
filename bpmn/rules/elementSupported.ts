import { honoured } from '../read/honoured.ts';
import { dataTypes, drawings, eventDefinitionsOf, flowElementsOf, idOf, scopesOf, wordsOf, type ModelElement } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import { eventKinds } from './eventPosition.ts';
import type { EventPosition } from './events.ts';
import type { ModelRule } from './rule.ts';

const eventTypes: readonly string[] = ['Message', 'Timer', 'Signal', 'Error', 'Escalation', 'Conditional', 'Link', 'Compensate', 'Cancel', 'Terminate'].map((kind) => `bpmn:${kind}EventDefinition`);
const rootTypes = ['bpmn:Process', 'bpmn:Collaboration', 'bpmn:Message', 'bpmn:Signal', 'bpmn:Error', 'bpmn:Escalation', 'bpmn:ItemDefinition', 'bpmn:DataStore', 'bpmn:Category', ...eventTypes];
const artifactTypes = ['bpmn:TextAnnotation', 'bpmn:Association', 'bpmn:Group'];
const taskTypes = ['bpmn:UserTask', 'bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:ReceiveTask', 'bpmn:ScriptTask', 'bpmn:BusinessRuleTask', 'bpmn:ManualTask', 'bpmn:Task'];
const containerTypes = ['bpmn:SubProcess', 'bpmn:Transaction', 'bpmn:AdHocSubProcess', 'bpmn:CallActivity'];
const gatewayTypes = ['bpmn:ExclusiveGateway', 'bpmn:ParallelGateway', 'bpmn:InclusiveGateway', 'bpmn:EventBasedGateway'];
/** Where an event of each type may stand. */
const positions: Readonly<Record<string, readonly EventPosition[]>> = {
  'bpmn:StartEvent': ['process-start', 'subprocess-start', 'event-subprocess-start'],
  'bpmn:IntermediateCatchEvent': ['catch'],
  'bpmn:IntermediateThrowEvent': ['throw'],
  'bpmn:BoundaryEvent': ['boundary'],
  'bpmn:EndEvent': ['end'],
};

const nodeTypes = [...Object.keys(positions), ...taskTypes, ...containerTypes, ...gatewayTypes, 'bpmn:SequenceFlow'];

/** What to draw instead of what is not executed. */
const instead: Readonly<Record<string, string>> = {
  'bpmn:ComplexGateway': 'draw an inclusive gateway, or parallel gateways and conditions',
  'bpmn:GlobalTask': 'draw the task in each process',
  'bpmn:GlobalUserTask': 'draw the task in each process',
  'bpmn:GlobalScriptTask': 'draw the task in each process',
  'bpmn:GlobalManualTask': 'draw the task in each process',
  'bpmn:GlobalBusinessRuleTask': 'draw the task in each process',
  'bpmn:CorrelationProperty': 'give the message a zeebe:subscription with a correlationKey',
};

/** Only elements that are executed, or only drawn, may stand in a flow; each other one is refused by its name. */
export const elementSupported: ModelRule = {
  id: 'element-supported',
  check(definitions, report) {
    for (const root of definitions.rootElements ?? []) {
      if (!rootTypes.includes(root.$type)) refuse(root, report);
      for (const conversation of root.$type === 'bpmn:Collaboration' ? ((root.conversations ?? []) as readonly ModelElement[]) : []) refuse(conversation, report);
    }
    for (const { artifacts = [] } of scopesOf(definitions)) for (const artifact of artifacts) if (!artifactTypes.includes(artifact.$type)) refuse(artifact, report);
    for (const element of flowElementsOf(definitions)) {
      if (![...nodeTypes, ...drawings, ...dataTypes].includes(element.$type)) refuse(element, report);
      else if (!element.id && honoured[element.$type]) report(idOf(element), `The ${wordsOf(element.$type)} has no id`);
      eventDefinitions(element, report);
    }
  },
};

const refuse = (element: ModelElement, report: Report): void => {
  const hint = instead[element.$type];
  report(idOf(element), `The ${wordsOf(element.$type)} is not executed${hint ? `; ${hint}` : ''}`);
};

/** Whether an element of that type, and for an event with that one definition, is executed; the modeler offers exactly these. */
export function isExecuted(type: string, eventDefinition = ''): boolean {
  const kind = eventDefinition.replace(/^bpmn:(.*)EventDefinition$/, (_, name: string) => name.toLowerCase());
  return nodeTypes.includes(type) && (positions[type]?.some((position) => eventKinds[position].includes(kind)) ?? kind === '');
}

/** An event has one definition; of which kind is the rule `event-position`. */
function eventDefinitions(element: ModelElement, report: Report): void {
  if (!positions[element.$type] || eventDefinitionsOf(element).length < 2) return;
  report(idOf(element), `The ${element.parallelMultiple === true ? 'parallel multiple' : 'multiple'} ${wordsOf(element.$type)} is not executed; draw one event for each`);
}
