import type { Instant } from '../../domain/instant.ts';
import { evaluate, feelInstant, type Evaluated } from '../feel/evaluate.ts';
import { isScope, type FlowElement, type FlowGraph } from '../graph.ts';
import type { Variables } from './commands.ts';
import type { ElementDecision, ElementInstance } from './state.ts';

/** What variables of a run are found through. */
export interface ScopeTree {
  scopeOf(instance: ElementInstance): ElementInstance | undefined;
  elementOf(instance: ElementInstance): FlowElement;
  graphOf(instance: ElementInstance): FlowGraph;
}

/** All variables that an instance sees: its own before those of the scopes around it. A called process sees only its own. */
export function visible(tree: ScopeTree, instance: ElementInstance): Record<string, unknown> {
  const above = tree.elementOf(instance).type === 'process' ? undefined : tree.scopeOf(instance);
  return { ...(above && visible(tree, above)), ...loopVariables(instance), ...instance.variables };
}

/** BPMN 2.0.2, table 10.29 */
function loopVariables({ loop }: ElementInstance): Record<string, number> | undefined {
  if (loop?.total === undefined) return undefined;
  return {
    numberOfInstances: loop.total,
    numberOfActiveInstances: loop.started - loop.completed - loop.terminated,
    numberOfCompletedInstances: loop.completed,
    numberOfTerminatedInstances: loop.terminated,
  };
}

/** The instances that take variables written by an instance: the nearest that declares each name, else the root of its process. */
export function holders(tree: ScopeTree, from: ElementInstance, variables: Variables): ReadonlyMap<ElementInstance, Variables> {
  const written = new Map<ElementInstance, Record<string, unknown>>();
  for (const [name, value] of Object.entries(variables)) {
    const holder = holderOf(tree, from, name);
    written.set(holder, { ...written.get(holder), [name]: value });
  }
  return written;
}

function holderOf(tree: ScopeTree, from: ElementInstance, name: string): ElementInstance {
  let last = from;
  for (let at: ElementInstance | undefined = from; at; at = tree.scopeOf(at)) {
    last = at;
    if (at.variables && Object.hasOwn(at.variables, name) && at.compensates === undefined) return at;
    if (tree.elementOf(at).type === 'process') return at;
  }
  return last;
}

/** The nearest scope around an instance that keeps decisions: no body of a loop, no call activity. */
export function decidingScope(tree: ScopeTree, instance: ElementInstance): ElementInstance | undefined {
  let at = tree.scopeOf(instance);
  while (at && (!isScope(tree.elementOf(at)) || at.loop)) at = tree.scopeOf(at);
  return at;
}

/** The decision of a user task that an instance sees. */
export function decisionSeen(tree: ScopeTree, instance: ElementInstance, task: string): ElementDecision | undefined {
  for (let at: ElementInstance | undefined = instance; at; at = tree.scopeOf(at)) {
    const decision = at.decisions?.[task];
    if (decision) return decision;
    if (tree.elementOf(at).type === 'process') return undefined;
  }
  return undefined;
}

/** Evaluates FEEL as an instance sees it. Every task that is decided and that the text names is known, decided or not, so that what is known never depends on how far the flow has come. */
export function evaluateAt(tree: ScopeTree, instance: ElementInstance, text: string, at: Instant, more: Variables = {}): Evaluated {
  const decisions = Object.fromEntries(tasksNamed(tree.graphOf(instance), text).map((task) => [task, feelDecision(decisionSeen(tree, instance, task))]));
  return evaluate(text, { ...visible(tree, instance), ...more, ...decisions }, at, { ...(instance.answers && { answers: instance.answers }) });
}

const named = new WeakMap<FlowGraph, { readonly tasks: readonly string[]; readonly byText: Map<string, readonly string[]> }>();

/** User tasks whose ids occur in a text; remembered by graph, since conditions are evaluated again and again. */
function tasksNamed(graph: FlowGraph, text: string): readonly string[] {
  const known = named.get(graph) ?? { tasks: Object.values(graph.elements).flatMap((element) => (element.type === 'userTask' && element.approval ? [element.id] : [])), byText: new Map<string, readonly string[]>() };
  named.set(graph, known);
  const found = known.byText.get(text) ?? known.tasks.filter((task) => text.includes(task));
  known.byText.set(text, found);
  return found;
}

const feelDecision = (decision: ElementDecision | undefined): unknown =>
  decision
    ? { outcome: decision.outcome, by: decision.by, at: feelInstant(decision.at), approved: decision.approved ?? Number(decision.outcome === 'approved'), refused: decision.refused ?? Number(decision.outcome === 'refused') }
    : { outcome: null, by: [], at: null, approved: 0, refused: 0 };
