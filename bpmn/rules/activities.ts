import type { ModelElement } from '../read/model.ts';

const activities: readonly string[] = [
  'bpmn:Task', 'bpmn:UserTask', 'bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:ReceiveTask', 'bpmn:ScriptTask', 'bpmn:BusinessRuleTask', 'bpmn:ManualTask',
  'bpmn:SubProcess', 'bpmn:Transaction', 'bpmn:AdHocSubProcess', 'bpmn:CallActivity',
];

/** Tasks, subprocesses of every kind and calls. BPMN 2.0.2, 10.3 */
export const isActivity = (element: ModelElement): boolean => activities.includes(element.$type);

/** Stands outside the normal flow and runs only to compensate another activity. BPMN 2.0.2, 10.7.1 */
export const isHandler = (element: ModelElement): boolean => element.isForCompensation === true;
