import { flowOf, type FlowActivity } from '../graph.ts';
import { verdict } from './expressions.ts';
import { follow, incident, take, type Move, type Surroundings } from './processor.ts';

/**
 * Leaves an activity over all outgoing flows whose condition holds or that have none; over the default if there is no such flow.
 * A task that something was returned to may go straight back instead. BPMN 2.0.2, 13.2.1
 */
export function leaveActivity(activity: FlowActivity, around: Surroundings, straightBack?: string): readonly Move[] {
  if (straightBack !== undefined) return [follow(straightBack)];
  if (activity.outgoing.length === 0) return [];
  const chosen: Move[] = [];
  for (const id of activity.outgoing) {
    if (id === activity.default) continue;
    const holds = verdict(flowOf(around.graph, id), around);
    if (typeof holds !== 'boolean') return [holds];
    if (holds) chosen.push(take(id));
  }
  if (chosen.length > 0) return chosen;
  return activity.default === undefined ? [incident('no-flow-selected', `No flow out of ${activity.id} has a condition that holds`)] : [take(activity.default)];
}
