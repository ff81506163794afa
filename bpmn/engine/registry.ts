import type { ElementType, ElementTypes, FlowElement } from '../graph.ts';
import { adHocSubProcess } from './container/adHoc.ts';
import { callActivity } from './container/call.ts';
import { process } from './container/process.ts';
import { subProcess } from './container/subProcess.ts';
import { boundaryEvent } from './event/boundary.ts';
import { catchEvent } from './event/catch.ts';
import { endEvent } from './event/end.ts';
import { startEvent } from './event/start.ts';
import { throwEvent } from './event/throw.ts';
import { eventBasedGateway } from './gateway/eventBased.ts';
import { exclusiveGateway } from './gateway/exclusive.ts';
import { inclusiveGateway } from './gateway/inclusive.ts';
import { parallelGateway } from './gateway/parallel.ts';
import type { ElementProcessor } from './processor.ts';
import { businessRuleTask } from './task/businessRule.ts';
import { plainTask } from './task/plain.ts';
import { receiveTask } from './task/receive.ts';
import { scriptTask } from './task/script.ts';
import { sendTask } from './task/send.ts';
import { serviceTask } from './task/service.ts';
import { userTask } from './task/user.ts';

/** Every type of element that is executed, and how. */
export const registry = {
  process,
  subProcess,
  eventSubProcess: subProcess,
  transaction: subProcess,
  adHocSubProcess,
  callActivity,
  startEvent,
  endEvent,
  catchEvent,
  throwEvent,
  boundaryEvent,
  userTask,
  serviceTask,
  sendTask,
  receiveTask,
  scriptTask,
  businessRuleTask,
  manualTask: plainTask,
  task: plainTask,
  exclusiveGateway,
  parallelGateway,
  inclusiveGateway,
  eventBasedGateway,
} satisfies { [T in ElementType]: ElementProcessor<ElementTypes[T]> };

/** The processor of an element. */
export const processorOf = (element: FlowElement): ElementProcessor<FlowElement> => registry[element.type];
