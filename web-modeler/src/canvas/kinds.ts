import type { BpmnFactory, ElementFactory, Shape } from './injected.ts';

/** What a flow is drawn from: each an element that is executed, with what makes it ours already in it. */
export interface Kind {
  readonly id: string;
  readonly type: string;
  /** Class of its icon. */
  readonly icon: string;
  readonly group: 'event' | 'activity' | 'gateway';
  readonly create: string;
  readonly append: string;
  /** Name a new one gets; in Chinese, as the flows of the library. */
  readonly name?: string;
  readonly extension?: { readonly type: string; readonly attributes: object };
  readonly eventDefinition?: string;
}

export const kinds: readonly Kind[] = [
  { id: 'approval', type: 'bpmn:UserTask', icon: 'bpmn-icon-user-task', group: 'activity', create: 'Create approval task', append: 'Append approval task', name: '审批' },
  { id: 'stamp', type: 'bpmn:ServiceTask', icon: 'yx-icon-stamp', group: 'activity', create: 'Create stamp task', append: 'Append stamp task', name: '盖章', extension: { type: 'yinxin:Stamp', attributes: {} } },
  {
    id: 'notify', type: 'bpmn:ServiceTask', icon: 'yx-icon-notify', group: 'activity', create: 'Create notification', append: 'Append notification', name: '通知申请人',
    extension: { type: 'yinxin:Notify', attributes: { to: 'requester', template: 'use-stamped' } },
  },
  { id: 'choice', type: 'bpmn:ExclusiveGateway', icon: 'bpmn-icon-gateway-xor', group: 'gateway', create: 'Create choice', append: 'Append choice' },
  { id: 'split', type: 'bpmn:ParallelGateway', icon: 'bpmn-icon-gateway-parallel', group: 'gateway', create: 'Create parallel split or join', append: 'Append parallel split or join' },
  {
    id: 'refused', type: 'bpmn:EndEvent', icon: 'bpmn-icon-end-event-terminate', group: 'event', create: 'Create end as refused', append: 'Append end as refused', name: '已拒绝',
    extension: { type: 'yinxin:End', attributes: { outcome: 'refused' } }, eventDefinition: 'bpmn:TerminateEventDefinition',
  },
];

/** A new element of the kind, not yet on the canvas. */
export function newShape({ type, name, extension, eventDefinition }: Kind, bpmnFactory: BpmnFactory, elementFactory: ElementFactory): Shape {
  const businessObject = bpmnFactory.create(type, name === undefined ? {} : { name });
  if (extension) {
    const value = bpmnFactory.create(extension.type, extension.attributes);
    const extensionElements = bpmnFactory.create('bpmn:ExtensionElements', { values: [value] });
    value.$parent = extensionElements;
    extensionElements.$parent = businessObject;
    businessObject.extensionElements = extensionElements;
  }
  return elementFactory.createShape({ type, businessObject, ...(eventDefinition && { eventDefinitionType: eventDefinition }) });
}
