import type { FlowGraph, TaskApproval, UserTask } from '../graph.ts';
import { isForPeople } from './commands/task.ts';
import { flowsOf, type Flows } from './flows.ts';
import { earlierTasks, requesterTask } from './region.ts';
import type { FlowState } from './state.ts';
import { Tree } from './tree.ts';

/** What a host must know of an open task to let people act in it beside deciding it. */
export interface StandingTask {
  readonly element: string;
  readonly approval?: TaskApproval;
  /** Ids of persons whom the flow itself knows in it: who are to sign, where that is counted or somebody was added, and who added them. */
  readonly signers: readonly string[];
  /** Tasks that it may go back to, the nearest first. */
  readonly earlier: readonly string[];
  /** The requester's among them. */
  readonly requesters?: string;
  /** Policy of an earlier task. */
  readonly approvalOf: (element: string) => TaskApproval | undefined;
}

/** The open task of that id; undefined when it is not open. */
export function standingTask(flows: Flows | FlowGraph, state: FlowState, taskId: string): StandingTask | undefined {
  const tree = new Tree(flowsOf(flows), state);
  const instance = state.instances[taskId];
  const element = instance && tree.elementOf(instance);
  if (!instance || !isForPeople(element) || instance.state !== 'activated' || instance.loop) return undefined;
  const graph = tree.graphOf(instance);
  const requesters = requesterTask(graph, element.id);
  const policy = approvalIn(graph, element.id);
  return {
    element: element.id, signers: (instance.signers ?? []).flatMap(({ person, added }) => (added ? [person, added.by] : [person])), earlier: earlierTasks(graph, element.id),
    ...(policy && { approval: policy }), ...(requesters !== undefined && { requesters }),
    approvalOf: (id) => approvalIn(graph, id),
  };
}

function approvalIn(graph: FlowGraph, id: string): UserTask['approval'] {
  const element = graph.elements[id];
  return element?.type === 'userTask' ? element.approval : undefined;
}
