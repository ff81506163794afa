import type { FlowGraph } from '../graph.ts';
import type { ArmedTimer, ElementDecision, ElementInstance, FlowOutcome, FlowState } from './state.ts';

/** What stands open in a flow, for people and for a host that starts again from a kept state. */
export interface FlowView {
  readonly outcome?: FlowOutcome;
  readonly tasks: readonly { readonly taskId: string; readonly element: string; readonly name: string; readonly approvedBy: readonly string[] }[];
  readonly jobs: readonly { readonly jobId: string; readonly element: string }[];
  readonly timers: readonly ArmedTimer[];
  readonly incidents: readonly { readonly incidentId: string; readonly element: string; readonly code: string; readonly message: string }[];
  /** Where tokens are: in an element, or on a flow before a join. */
  readonly tokens: readonly { readonly at: string; readonly count: number }[];
  /** Decisions that stand, by user task; only these count towards a stamp. */
  readonly decisions: Readonly<Record<string, ElementDecision>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Reads the state; lists are in the order in which things began. */
export function viewOf(graph: FlowGraph, state: FlowState): FlowView {
  const instances = Object.values(state.instances);
  const nodes = instances.filter(({ element }) => graph.elements[element]?.type !== 'process');
  return {
    ...(state.outcome && { outcome: state.outcome }),
    tasks: nodes.filter((instance) => isOpenTask(graph, instance)).map((instance) => ({
      taskId: instance.id,
      element: instance.element,
      name: graph.elements[instance.element]?.name ?? instance.element,
      approvedBy: (instance.approvals ?? []).map(({ person }) => person),
    })),
    jobs: nodes.flatMap(({ job, element }) => (job === undefined ? [] : [{ jobId: job, element }])),
    timers: nodes.flatMap(({ timers = [] }) => timers),
    incidents: nodes.flatMap(({ incident, element }) => (incident ? [{ incidentId: incident.id, element, code: incident.code, message: incident.message }] : [])),
    tokens: tokensOf(instances, nodes),
    decisions: state.decisions,
    variables: Object.assign({}, state.variables, ...instances.map(({ variables }) => variables ?? {})) as Record<string, unknown>,
  };
}

const isOpenTask = (graph: FlowGraph, { element, state }: ElementInstance): boolean => graph.elements[element]?.type === 'userTask' && state === 'activated';

function tokensOf(instances: readonly ElementInstance[], nodes: readonly ElementInstance[]): FlowView['tokens'] {
  const counts: Record<string, number> = {};
  for (const { element } of nodes) counts[element] = (counts[element] ?? 0) + 1;
  for (const { waiting = {} } of instances) for (const [flow, count] of Object.entries(waiting)) counts[flow] = (counts[flow] ?? 0) + count;
  return Object.entries(counts).map(([at, count]) => ({ at, count }));
}
