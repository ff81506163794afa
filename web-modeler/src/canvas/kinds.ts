import { fromEntry, type Target } from './catalogue.ts';
import type { BpmnFactory, ElementFactory, Moddle, Shape } from './injected.ts';

/** What a flow is drawn from: each an element that is executed, with what makes it ours already in it. */
export interface Kind {
  readonly id: string;
  readonly type: string;
  /** Class of its icon. */
  readonly icon: string;
  readonly group: 'event' | 'activity' | 'gateway';
  readonly label: string;
  readonly create: string;
  readonly append: string;
  /** Name a new one gets; in Chinese, as the flows of the library. */
  readonly name?: string;
  readonly extension?: { readonly type: string; readonly attributes: object };
  readonly eventDefinition?: string;
  /** Stands in the menu of everything, not in palette and pad. */
  readonly seldom?: true;
}

/** A way of approving by several. */
const severally = (id: string, label: string, create: string, append: string, name: string, attributes: object): Kind => ({ id, type: 'bpmn:UserTask', icon: 'bpmn-icon-user-task', group: 'activity', label, create, append, name, extension: { type: 'yinxin:Approval', attributes }, seldom: true });

export const kinds: readonly Kind[] = [
  { id: 'approval', type: 'bpmn:UserTask', icon: 'bpmn-icon-user-task', group: 'activity', label: 'Approval task', create: 'Create approval task', append: 'Append approval task', name: '审批' },
  severally('countersign', 'Countersign: every signer', 'Create countersign', 'Append countersign', '会签', { mode: 'all' }),
  severally('in-order', 'Approval in order', 'Create approval in order', 'Append approval in order', '依次审批', { mode: 'in-order' }),
  severally('vote', 'Vote by weight or share', 'Create vote', 'Append vote', '票签', { mode: 'vote', share: '0.6' }),
  { id: 'stamp', type: 'bpmn:ServiceTask', icon: 'yx-icon-stamp', group: 'activity', label: 'Stamp task', create: 'Create stamp task', append: 'Append stamp task', name: '盖章', extension: { type: 'yinxin:Stamp', attributes: {} } },
  {
    id: 'notify', type: 'bpmn:ServiceTask', icon: 'yx-icon-notify', group: 'activity', label: 'Notification', create: 'Create notification', append: 'Append notification', name: '通知申请人',
    extension: { type: 'yinxin:Notify', attributes: { to: 'requester', template: 'use-stamped' } },
  },
  { id: 'choice', type: 'bpmn:ExclusiveGateway', icon: 'bpmn-icon-gateway-xor', group: 'gateway', label: 'Choice', create: 'Create choice', append: 'Append choice' },
  { id: 'split', type: 'bpmn:ParallelGateway', icon: 'bpmn-icon-gateway-parallel', group: 'gateway', label: 'Parallel split or join', create: 'Create parallel split or join', append: 'Append parallel split or join' },
  {
    id: 'refused', type: 'bpmn:EndEvent', icon: 'bpmn-icon-end-event-terminate', group: 'event', label: 'End as refused', create: 'Create end as refused', append: 'Append end as refused', name: '已拒绝',
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

const startPosition = { x: 40, y: 82 };
const defaultTimer = 'PT72H';

/** A new element of the catalogue with what it begins with inside: first the element itself. */
export function newShapes(target: Target, bpmnFactory: BpmnFactory, elementFactory: ElementFactory): readonly Shape[] {
  const shape = target.type === 'bpmn:Participant' ? elementFactory.createParticipantShape({ isExpanded: target.isExpanded ?? true }) : elementFactory.createShape(fromEntry(target));
  setTimer(shape.businessObject, bpmnFactory);
  if (!['bpmn:SubProcess', 'bpmn:Transaction'].includes(target.type) || target.isExpanded === false) return [shape];
  const start = elementFactory.createShape({ type: 'bpmn:StartEvent', ...startPosition, parent: shape, ...(target.triggeredByEvent && { eventDefinitionType: 'bpmn:TimerEventDefinition' }) });
  setTimer(start.businessObject, bpmnFactory);
  return [shape, start];
}

/** A timer without time cannot be read: it begins with three days. */
function setTimer(event: Moddle, bpmnFactory: BpmnFactory): void {
  const timer = ((event.eventDefinitions ?? []) as readonly Moddle[]).find(({ $type }) => $type === 'bpmn:TimerEventDefinition');
  if (!timer || timer.timeDuration) return;
  const timeDuration = bpmnFactory.create('bpmn:FormalExpression', { body: defaultTimer });
  timeDuration.$parent = timer;
  timer.timeDuration = timeDuration;
}
