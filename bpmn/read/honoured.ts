/** What is honoured of every node. */
const node = ['id', 'name', 'documentation', 'extensionElements', 'incoming', 'outgoing', 'modelerTemplate', 'modelerTemplateVersion', 'modelerTemplateIcon', 'auditing', 'monitoring', 'categoryValueRef'];
const data = ['ioSpecification', 'dataInputAssociations', 'dataOutputAssociations', 'properties'];
const activity = [...node, ...data, 'default', 'startQuantity', 'completionQuantity', 'isForCompensation', 'loopCharacteristics'];
const scope = ['flowElements', 'artifacts', 'laneSets', 'properties'];
const event = [...node, 'eventDefinitions', 'eventDefinitionRef', 'parallelMultiple'];
const gateway = [...node, 'gatewayDirection'];
const definition = ['id', 'documentation'];
const root = ['id', 'name', 'documentation', 'extensionElements', 'modelerTemplate', 'itemRef', 'structureRef'];
const item = ['id', 'name', 'documentation', 'itemSubjectRef', 'isCollection', 'dataState'];
const drawing = ['id', 'name', 'documentation', 'extensionElements', 'text', 'textFormat', 'sourceRef', 'targetRef', 'associationDirection', 'categoryValueRef', 'categoryValue', 'value', 'dataStoreRef', 'capacity', 'isUnlimited', 'itemSubjectRef', 'dataState'];

/** By type: the attributes and children that are executed, or that say nothing to an engine. All else is refused by name. */
export const honoured: Readonly<Record<string, readonly string[]>> = {
  'bpmn:Definitions': ['id', 'name', 'targetNamespace', 'expressionLanguage', 'typeLanguage', 'exporter', 'exporterVersion', 'documentation', 'extensionElements', 'rootElements', 'diagrams', 'relationships', 'imports'],
  'bpmn:Import': ['importType', 'location', 'namespace'],
  'bpmn:Process': ['id', 'name', 'isExecutable', 'isClosed', 'processType', 'documentation', 'extensionElements', 'definitionalCollaborationRef', 'modelerTemplate', 'modelerTemplateVersion', 'modelerTemplateIcon', 'auditing', 'monitoring', ...scope],
  'bpmn:StartEvent': [...event, 'isInterrupting'],
  'bpmn:EndEvent': event,
  'bpmn:IntermediateCatchEvent': event,
  'bpmn:IntermediateThrowEvent': event,
  'bpmn:BoundaryEvent': [...event, 'attachedToRef', 'cancelActivity'],
  'bpmn:UserTask': [...activity, 'implementation'],
  'bpmn:ServiceTask': [...activity, 'implementation'],
  'bpmn:SendTask': [...activity, 'implementation', 'messageRef'],
  'bpmn:ReceiveTask': [...activity, 'implementation', 'messageRef', 'instantiate'],
  'bpmn:ScriptTask': [...activity, 'scriptFormat', 'script'],
  'bpmn:BusinessRuleTask': [...activity, 'implementation'],
  'bpmn:ManualTask': activity,
  'bpmn:Task': activity,
  'bpmn:SubProcess': [...activity, ...scope, 'triggeredByEvent'],
  'bpmn:Transaction': [...activity, ...scope, 'triggeredByEvent', 'method', 'protocol'],
  'bpmn:AdHocSubProcess': [...activity, ...scope, 'triggeredByEvent', 'ordering', 'completionCondition', 'cancelRemainingInstances'],
  'bpmn:CallActivity': [...activity, 'calledElement'],
  'bpmn:ExclusiveGateway': [...gateway, 'default'],
  'bpmn:InclusiveGateway': [...gateway, 'default'],
  'bpmn:ParallelGateway': gateway,
  'bpmn:EventBasedGateway': [...gateway, 'instantiate', 'eventGatewayType'],
  'bpmn:SequenceFlow': ['id', 'name', 'documentation', 'extensionElements', 'sourceRef', 'targetRef', 'conditionExpression', 'isImmediate', 'auditing', 'monitoring', 'categoryValueRef'],
  'bpmn:TerminateEventDefinition': definition,
  'bpmn:CancelEventDefinition': definition,
  'bpmn:TimerEventDefinition': [...definition, 'timeDate', 'timeDuration', 'timeCycle'],
  'bpmn:MessageEventDefinition': [...definition, 'messageRef', 'extensionElements'],
  'bpmn:SignalEventDefinition': [...definition, 'signalRef'],
  'bpmn:ErrorEventDefinition': [...definition, 'errorRef'],
  'bpmn:EscalationEventDefinition': [...definition, 'escalationRef'],
  'bpmn:ConditionalEventDefinition': [...definition, 'condition', 'extensionElements'],
  'bpmn:LinkEventDefinition': [...definition, 'name', 'source', 'target'],
  'bpmn:CompensateEventDefinition': [...definition, 'activityRef', 'waitForCompletion'],
  'bpmn:MultiInstanceLoopCharacteristics': [
    ...definition, 'extensionElements', 'isSequential', 'behavior', 'loopCardinality', 'loopDataInputRef', 'loopDataOutputRef', 'inputDataItem', 'outputDataItem', 'completionCondition',
  ],
  'bpmn:StandardLoopCharacteristics': [...definition, 'extensionElements', 'testBefore', 'loopCondition', 'loopMaximum'],
  'bpmn:InputOutputSpecification': [...definition, 'dataInputs', 'dataOutputs', 'inputSets', 'outputSets'],
  'bpmn:DataInput': item,
  'bpmn:DataOutput': item,
  'bpmn:InputSet': [...definition, 'name', 'dataInputRefs', 'outputSetRefs'],
  'bpmn:OutputSet': [...definition, 'name', 'dataOutputRefs', 'inputSetRefs'],
  'bpmn:DataInputAssociation': [...definition, 'sourceRef', 'targetRef'],
  'bpmn:DataOutputAssociation': [...definition, 'sourceRef', 'targetRef'],
  'bpmn:Property': item,
  'bpmn:DataObject': [...item, 'extensionElements'],
  'bpmn:DataObjectReference': [...item, 'extensionElements', 'dataObjectRef'],
  'bpmn:FormalExpression': ['id', 'body', 'language', 'evaluatesToTypeRef'],
  'bpmn:Expression': ['id', 'body'],
  'bpmn:Documentation': ['id', 'text', 'textFormat'],
  'bpmn:Message': root,
  'bpmn:Signal': root,
  'bpmn:Error': [...root, 'errorCode'],
  'bpmn:Escalation': [...root, 'escalationCode'],
  'bpmn:ItemDefinition': ['id', 'documentation', 'extensionElements', 'itemKind', 'structureRef', 'isCollection', 'import'],
  'bpmn:Collaboration': ['id', 'name', 'documentation', 'extensionElements', 'isClosed', 'participants', 'messageFlows', 'conversations', 'artifacts', 'modelerTemplate', 'modelerTemplateVersion', 'modelerTemplateIcon'],
  'bpmn:LaneSet': ['id', 'name', 'documentation', 'extensionElements', 'lanes'],
  'bpmn:TextAnnotation': drawing,
  'bpmn:Association': drawing,
  'bpmn:Group': drawing,
  'bpmn:DataStoreReference': drawing,
  'bpmn:DataStore': drawing,
  'bpmn:Category': drawing,
  'bpmn:CategoryValue': drawing,
};

/** Attributes, of all types or of one, that may stand only with values that say nothing new. */
export const onlyValues: Readonly<Record<string, readonly unknown[]>> = {
  startQuantity: [1],
  isImmediate: [true],
  importType: ['http://www.w3.org/2001/XMLSchema', 'http://www.w3.org/TR/wsdl20/', 'http://schemas.xmlsoap.org/wsdl/'],
  'bpmn:Transaction triggeredByEvent': [false],
  'bpmn:AdHocSubProcess triggeredByEvent': [false],
  completionQuantity: [1],
  implementation: ['##unspecified', '##WebService', 'webService'],
  parallelMultiple: [false],
  instantiate: [false],
  eventGatewayType: ['Exclusive'],
  behavior: ['All'],
  waitForCompletion: [true],
  method: ['##Compensate', '##compensate', 'compensate'],
  protocol: [''],
  scriptFormat: ['feel', 'FEEL', 'text/feel', 'application/feel', 'http://www.omg.org/spec/FEEL/20140401', 'https://www.omg.org/spec/DMN/20191111/FEEL/'],
};

/** Own attributes and children of an element of the tree, without those of the tree itself, and without lists that hold nothing: asking a tree for a list makes one, and bpmn-js leaves null where it has taken something away. */
export const contentOf = (element: object): readonly string[] =>
  Object.entries(Object.getOwnPropertyDescriptors(element)).flatMap(([name, { value }]) => (name.startsWith('$') || isNothing(value) ? [] : [name]));

const isNothing = (value: unknown): boolean => value === undefined || value === null || (Array.isArray(value) && value.length === 0);
