import { graphFormat, type FlowElement, type FlowGraph, type SequenceFlow, type TimerDefinition } from './graph.ts';
import { stateFormat, type ElementInstance, type FlowState, type Subscription } from './engine/state.ts';

/** A graph of format 1: one scope, no event but a timer at a boundary and a terminating end. */
interface FirstGraph {
  readonly format: 1;
  readonly process: string;
  readonly elements: Readonly<Record<string, Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string }>>;
  readonly flows: Readonly<Record<string, SequenceFlow>>;
}

/** A state of format 1: timers apart, decisions beside the instances. */
interface FirstState {
  readonly format: 1;
  readonly instances: Readonly<Record<string, Omit<ElementInstance, 'subscriptions'> & { timers?: (Omit<Subscription, 'kind'>)[] }>>;
  readonly decisions: NonNullable<FlowState['decisions']>;
}

/** A compiled graph as it was kept, in the form of today. Same elements, same ids: a flow that runs goes on as it would have. */
export function upgradedGraph(kept: unknown): FlowGraph {
  const graph = kept as FlowGraph | FirstGraph;
  if (graph.format === graphFormat) return graph;
  const nodes = Object.values(graph.elements).filter(({ type }) => type !== 'process');
  const scope = {
    nodes: nodes.map(({ id }) => id),
    starts: nodes.filter(({ type }) => type === 'startEvent').map(({ id }) => id),
    eventSubProcesses: [],
    data: [],
  };
  const elements = Object.values(graph.elements).map((element) => upgradedElement(element, scope));
  return { ...(graph as unknown as FlowGraph), format: graphFormat, elements: Object.fromEntries(elements.map((element) => [element.id, element])) };
}

function upgradedElement(element: FirstGraph['elements'][string], scope: object): FlowElement {
  const { start: _, timer, outcome, ...rest } = element as typeof element & { start?: string; timer?: TimerDefinition; outcome?: 'terminated' | 'refused' };
  const upgraded: Record<string, unknown> = { ...rest };
  if (element.type === 'process') Object.assign(upgraded, scope);
  if (element.type === 'startEvent') upgraded.interrupting = true;
  if (element.type === 'timerBoundaryEvent') Object.assign(upgraded, { type: 'boundaryEvent', event: { kind: 'timer', timer } });
  if (element.type === 'terminateEndEvent') Object.assign(upgraded, { type: 'endEvent', event: { kind: 'terminate', outcome } });
  return upgraded as unknown as FlowElement;
}

/** The state of a running flow as it was kept, in the form of today. */
export function upgradedState(kept: unknown): FlowState {
  const state = kept as FlowState | FirstState;
  if (state.format === stateFormat) return state;
  const { decisions, ...rest } = state;
  const instances = Object.values(state.instances).map(({ timers, ...instance }): ElementInstance => ({
    ...instance,
    ...(timers && { subscriptions: timers.map((timer) => ({ ...timer, kind: 'timer' as const })) }),
    ...(instance.scope === undefined && { decisions: { ...decisions } }),
  }));
  const ended = instances.length === 0 ? { decisions } : {};
  return { ...(rest as unknown as FlowState), ...ended, format: stateFormat, instances: Object.fromEntries(instances.map((instance) => [instance.id, instance])) };
}
