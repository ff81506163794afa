import { calendarCall } from './feel/functions.ts';
import type { FlowGraph } from './graph.ts';

/** Whether something in a flow, or in a process deployed with it, asks for the calendar of working days before it begins. */
export const asksCalendar = ({ elements, called = {} }: FlowGraph): boolean =>
  Object.values(elements).some((element) => 'lookUps' in element && element.lookUps?.includes(calendarCall)) || Object.values(called).some(asksCalendar);
