/** What is honoured of every node. */
const node = ['id', 'name', 'documentation', 'extensionElements', 'incoming', 'outgoing'];
const activity = [...node, 'default', 'startQuantity', 'completionQuantity', 'isForCompensation', 'implementation'];
const drawing = ['id', 'name', 'documentation', 'text', 'textFormat', 'sourceRef', 'targetRef', 'associationDirection', 'categoryValueRef', 'categoryValue', 'value', 'dataStoreRef', 'capacity', 'isUnlimited', 'itemSubjectRef'];

/** By type: the attributes and children that are executed, or that say nothing to an engine. All else is refused by name. */
export const honoured: Readonly<Record<string, readonly string[]>> = {
  'bpmn:Definitions': ['id', 'name', 'targetNamespace', 'expressionLanguage', 'typeLanguage', 'exporter', 'exporterVersion', 'documentation', 'rootElements', 'diagrams'],
  'bpmn:Process': ['id', 'name', 'isExecutable', 'isClosed', 'processType', 'documentation', 'extensionElements', 'flowElements', 'artifacts'],
  'bpmn:StartEvent': node,
  'bpmn:EndEvent': [...node, 'eventDefinitions'],
  'bpmn:BoundaryEvent': [...node, 'attachedToRef', 'cancelActivity', 'eventDefinitions'],
  'bpmn:UserTask': activity,
  'bpmn:ServiceTask': activity,
  'bpmn:ExclusiveGateway': [...node, 'default', 'gatewayDirection'],
  'bpmn:ParallelGateway': [...node, 'gatewayDirection'],
  'bpmn:SequenceFlow': ['id', 'name', 'documentation', 'sourceRef', 'targetRef', 'conditionExpression'],
  'bpmn:TerminateEventDefinition': ['id', 'documentation'],
  'bpmn:TimerEventDefinition': ['id', 'documentation', 'timeDate', 'timeDuration', 'timeCycle'],
  'bpmn:FormalExpression': ['id', 'body', 'language', 'evaluatesToTypeRef'],
  'bpmn:Expression': ['id', 'body'],
  'bpmn:Documentation': ['id', 'text', 'textFormat'],
  'bpmn:TextAnnotation': drawing,
  'bpmn:Association': drawing,
  'bpmn:Group': drawing,
  'bpmn:DataStoreReference': drawing,
  'bpmn:DataStore': drawing,
  'bpmn:Category': drawing,
  'bpmn:CategoryValue': drawing,
};

/** Attributes that may stand only with the value that says nothing new. */
export const onlyValue: Readonly<Record<string, string | number | boolean | undefined>> = {
  startQuantity: 1,
  completionQuantity: 1,
  isForCompensation: false,
  implementation: '##unspecified',
  evaluatesToTypeRef: undefined,
};

/** By type of extension element: where it may stand and which of its attributes are honoured. */
export const honouredExtensions: Readonly<Record<string, { readonly on: string; readonly attributes: readonly string[] }>> = {
  'zeebe:UserTask': { on: 'bpmn:UserTask', attributes: [] },
  'zeebe:AssignmentDefinition': { on: 'bpmn:UserTask', attributes: ['assignee', 'candidateGroups', 'candidateUsers'] },
  'zeebe:TaskSchedule': { on: 'bpmn:UserTask', attributes: ['dueDate', 'followUpDate'] },
  'zeebe:TaskDefinition': { on: 'bpmn:ServiceTask', attributes: ['type'] },
  'zeebe:VersionTag': { on: 'bpmn:Process', attributes: ['value'] },
  'yinxin:Approval': { on: 'bpmn:UserTask', attributes: ['counts', 'required', 'onRefuse', 'role', 'relation', 'persons'] },
  'yinxin:Stamp': { on: 'bpmn:ServiceTask', attributes: ['repeats'] },
  'yinxin:Notify': { on: 'bpmn:ServiceTask', attributes: ['to', 'role', 'template'] },
  'yinxin:End': { on: 'bpmn:EndEvent', attributes: ['outcome'] },
};

/** Own attributes and children of an element of the tree, without those of the tree itself, and without lists that hold nothing: asking a tree for a list makes one. */
export const contentOf = (element: object): readonly string[] =>
  Object.entries(Object.getOwnPropertyDescriptors(element)).flatMap(([name, { value }]) => (name.startsWith('$') || isNothing(value) ? [] : [name]));

const isNothing = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);
