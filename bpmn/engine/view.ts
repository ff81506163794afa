import type { Instant } from '../../domain/instant.ts';
import { isNode, isScope, type FlowElement, type FlowGraph, type Service } from '../graph.ts';
import { isForPeople } from './commands/task.ts';
import { enabledIn } from './container/adHoc.ts';
import { flowsOf, type Flows } from './flows.ts';
import { looksUp } from './lookUps.ts';
import type { ElementDecision, ElementInstance, FlowOutcome, FlowState, Subscription } from './state.ts';
import { sending } from './task/send.ts';
import { Tree } from './tree.ts';
import { visible } from './variables.ts';

/** A job of the host under way. */
export type OpenJob = { readonly jobId: string; readonly element: string; readonly instance: string } & (
  | { readonly kind: 'service'; readonly service: Service }
  | { readonly kind: 'find-process'; readonly process: string; readonly versionTag?: string }
  | { readonly kind: 'look-up' }
);

/** What stands open in a flow, for people and for a host that starts again from a kept state. */
export interface FlowView {
  readonly outcome?: FlowOutcome;
  /** User tasks, and receive tasks that people complete (`received`). */
  readonly tasks: readonly { readonly taskId: string; readonly element: string; readonly name: string; readonly received: boolean; readonly approvedBy: readonly string[]; readonly variables: Readonly<Record<string, unknown>> }[];
  readonly jobs: readonly OpenJob[];
  readonly timers: readonly { readonly id: string; readonly element: string; readonly due: Instant }[];
  /** Messages and signals that are waited for. */
  readonly subscriptions: readonly Subscription[];
  readonly incidents: readonly { readonly incidentId: string; readonly instance: string; readonly element: string; readonly code: string; readonly message: string; readonly since?: Instant }[];
  /** Activities of ad-hoc subprocesses that may be begun now. */
  readonly enabled: readonly { readonly element: string; readonly instance: string }[];
  /** Where tokens are: in an element, or on a flow before a join. */
  readonly tokens: readonly { readonly at: string; readonly count: number }[];
  /** Decisions that stand in the process itself, by user task. */
  readonly decisions: Readonly<Record<string, ElementDecision>>;
  /** Variables of the process. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Reads the state; lists are in the order in which things began. */
export function viewOf(flows: Flows | FlowGraph, state: FlowState): FlowView {
  const tree = new Tree(flowsOf(flows), state);
  const instances = Object.values(state.instances);
  const root = instances.find(({ scope }) => scope === undefined);
  return {
    ...(state.outcome && { outcome: state.outcome }),
    tasks: instances.flatMap((instance) => taskOf(tree, instance)),
    jobs: instances.flatMap((instance) => jobOf(tree, instance)),
    timers: instances.flatMap(({ subscriptions = [] }) => subscriptions.flatMap(({ id, element, due }) => (due === undefined ? [] : [{ id, element, due }]))),
    subscriptions: instances.flatMap(({ subscriptions = [] }) => subscriptions.filter(({ kind }) => kind === 'message' || kind === 'signal')),
    incidents: instances.flatMap(({ incident, element, id }) =>
      incident ? [{ incidentId: incident.id, instance: id, element, code: incident.code, message: incident.message, ...(incident.since !== undefined && { since: incident.since }) }] : []),
    enabled: instances.flatMap((instance) => enabledIn(tree.graphOf(instance), instance, tree.hasChildren(instance)).map((element) => ({ element, instance: instance.id }))),
    tokens: tokensOf(tree, instances),
    decisions: root?.decisions ?? state.decisions ?? {},
    variables: root?.variables ?? state.variables ?? {},
  };
}

function taskOf(tree: Tree, instance: ElementInstance): FlowView['tasks'] {
  const element = tree.elementOf(instance);
  if (!isForPeople(element) || instance.state !== 'activated' || instance.loop) return [];
  return [{ taskId: instance.id, element: element.id, name: element.name ?? element.id, received: element.type === 'receiveTask', approvedBy: (instance.approvals ?? []).map(({ person }) => person), variables: visible(tree, instance) }];
}

function jobOf(tree: Tree, instance: ElementInstance): readonly OpenJob[] {
  const element = tree.elementOf(instance);
  if (instance.job === undefined) return [];
  const job = { jobId: instance.job, element: element.id, instance: instance.id };
  if (looksUp(instance, element)) return [{ ...job, kind: 'look-up' }];
  if (element.type === 'callActivity') return [{ ...job, kind: 'find-process', process: element.process, ...(element.versionTag !== undefined && { versionTag: element.versionTag }) }];
  return [{ ...job, kind: 'service', service: serviceOf(element) }];
}

const serviceOf = (element: FlowElement): Service => (element.type === 'serviceTask' ? element.service : sending);

/** A scope with something inside is where its tokens are; a repetition counts by its rounds. */
function tokensOf(tree: Tree, instances: readonly ElementInstance[]): FlowView['tokens'] {
  const counts: Record<string, number> = {};
  for (const instance of instances) {
    const element = tree.elementOf(instance);
    if (isNode(element) && !instance.loop && !(isScope(element) && tree.hasChildren(instance))) counts[element.id] = (counts[element.id] ?? 0) + 1;
  }
  for (const { waiting = {} } of instances) for (const [flow, count] of Object.entries(waiting)) counts[flow] = (counts[flow] ?? 0) + count;
  return Object.entries(counts).map(([at, count]) => ({ at, count }));
}
