/** Where an extension element may stand, and which of its attributes and children are honoured. */
export interface HonouredExtension {
  readonly on: readonly string[];
  readonly attributes: readonly string[];
  /** How its children are called in the tree, and what is honoured of each. */
  readonly children?: Readonly<Record<string, readonly string[]>>;
  /** It may stand more than once. */
  readonly repeated?: true;
}

const services = ['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:ScriptTask', 'bpmn:BusinessRuleTask'];
const mapped = [
  ...services, 'bpmn:UserTask', 'bpmn:ReceiveTask', 'bpmn:ManualTask', 'bpmn:Task', 'bpmn:CallActivity', 'bpmn:SubProcess', 'bpmn:Transaction', 'bpmn:AdHocSubProcess',
  'bpmn:StartEvent', 'bpmn:IntermediateCatchEvent', 'bpmn:IntermediateThrowEvent', 'bpmn:BoundaryEvent', 'bpmn:EndEvent',
];
const audience = ['role', 'relation', 'persons', 'superiors', 'expression'];

/** By type of extension element. */
export const honouredExtensions: Readonly<Record<string, HonouredExtension>> = {
  'zeebe:UserTask': { on: ['bpmn:UserTask'], attributes: [] },
  'zeebe:AssignmentDefinition': { on: ['bpmn:UserTask'], attributes: ['assignee', 'candidateGroups', 'candidateUsers'] },
  'zeebe:TaskSchedule': { on: ['bpmn:UserTask'], attributes: ['dueDate', 'followUpDate'] },
  'zeebe:PriorityDefinition': { on: ['bpmn:UserTask'], attributes: ['priority'] },
  'zeebe:FormDefinition': { on: ['bpmn:UserTask'], attributes: ['formId'] },
  'zeebe:TaskDefinition': { on: services, attributes: ['type'] },
  'zeebe:TaskHeaders': { on: services, attributes: ['values'], children: { values: ['id', 'key', 'value'] } },
  'zeebe:IoMapping': { on: mapped, attributes: ['inputParameters', 'outputParameters'], children: { inputParameters: ['source', 'target'], outputParameters: ['source', 'target'] } },
  'zeebe:LoopCharacteristics': { on: ['bpmn:MultiInstanceLoopCharacteristics'], attributes: ['inputCollection', 'inputElement', 'outputCollection', 'outputElement'] },
  'zeebe:Script': { on: ['bpmn:ScriptTask'], attributes: ['expression', 'resultVariable'] },
  'zeebe:CalledDecision': { on: ['bpmn:BusinessRuleTask'], attributes: ['decisionId', 'resultVariable', 'bindingType'] },
  'zeebe:CalledElement': { on: ['bpmn:CallActivity'], attributes: ['processId', 'propagateAllChildVariables', 'propagateAllParentVariables', 'bindingType', 'versionTag'] },
  'zeebe:Subscription': { on: ['bpmn:Message'], attributes: ['correlationKey'] },
  'zeebe:AdHoc': { on: ['bpmn:AdHocSubProcess'], attributes: ['activeElementsCollection'] },
  'zeebe:VersionTag': { on: ['bpmn:Process'], attributes: ['value'] },
  'yinxin:Approval': {
    on: ['bpmn:UserTask'],
    attributes: ['counts', 'required', 'mode', 'share', 'weights', 'onRefuse', ...audience, 'acts', 'returnTo', 'afterReturn', 'nobody', 'requesterApproves', 'remindEvery', 'escalateTo', 'overtime'],
  },
  'yinxin:Copy': { on: ['bpmn:UserTask'], attributes: audience, repeated: true },
  'yinxin:Stamp': { on: ['bpmn:ServiceTask'], attributes: ['repeats'] },
  'yinxin:Notify': { on: ['bpmn:ServiceTask'], attributes: ['to', 'role', 'template'] },
  'yinxin:End': { on: ['bpmn:EndEvent'], attributes: ['outcome'] },
};

/** By type of extension element: attributes that may stand only with these values, and what to write instead. */
export const extensionValues: Readonly<Record<string, Readonly<Record<string, { readonly values: readonly string[]; readonly hint: string }>>>> = {
  'zeebe:CalledDecision': { bindingType: { values: ['deployment'], hint: 'a decision is bound when the flow is deployed' } },
  'zeebe:CalledElement': { bindingType: { values: ['deployment', 'latest', 'versionTag'], hint: 'write deployment, latest or versionTag' } },
};
