import type { ElementType, ElementTypes, FlowElement } from '../graph.ts';
import { endEvent } from './event/end.ts';
import { startEvent } from './event/start.ts';
import { terminateEndEvent } from './event/terminateEnd.ts';
import { timerBoundaryEvent } from './event/timerBoundary.ts';
import { exclusiveGateway } from './gateway/exclusive.ts';
import { parallelGateway } from './gateway/parallel.ts';
import { process } from './process/process.ts';
import type { ElementProcessor } from './processor.ts';
import { serviceTask } from './task/service.ts';
import { userTask } from './task/user.ts';

/** Every type of element that is executed, and how. */
export const registry = {
  process,
  startEvent,
  endEvent,
  terminateEndEvent,
  timerBoundaryEvent,
  userTask,
  serviceTask,
  exclusiveGateway,
  parallelGateway,
} satisfies { [T in ElementType]: ElementProcessor<ElementTypes[T]> };

/** The processor of an element. */
export const processorOf = (element: FlowElement): ElementProcessor<FlowElement> => registry[element.type];
