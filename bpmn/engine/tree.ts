import { isActivity, isScope, type FlowElement, type FlowGraph, type Loop } from '../graph.ts';
import type { Flows } from './flows.ts';
import type { ElementInstance, FlowState } from './state.ts';
import type { ScopeTree } from './variables.ts';

/** The instances of a running flow as a tree. What was given is never changed: an instance is copied when it is first asked for. */
export class Tree implements ScopeTree {
  readonly flows: Flows;
  readonly state: FlowState;
  /** Scopes in which something ended, or that have just begun: they may hold nothing now. */
  protected readonly emptied = new Set<string>();
  private readonly owned = new Set<string>();
  private readonly children = new Map<string, Set<string>>();
  private readonly graphs = new Map<string, FlowGraph>();

  constructor(flows: Flows, state: FlowState) {
    this.flows = flows;
    this.state = { ...state, instances: { ...state.instances } };
    for (const { id, scope } of Object.values(state.instances)) if (scope !== undefined) this.hang(id, scope);
  }

  /** The instance of that id, to be changed; undefined when it has ended. */
  get(id: string): ElementInstance | undefined {
    const known = this.state.instances[id];
    if (!known || this.owned.has(id)) return known;
    const copy = { ...known };
    this.state.instances[id] = copy;
    this.owned.add(id);
    return copy;
  }

  /** Ids of all instances under way, in the order in which they began. */
  ids(): readonly string[] {
    return Object.keys(this.state.instances);
  }

  /** An instance that has what is looked for, to be changed. */
  find(has: (instance: Readonly<ElementInstance>) => boolean): ElementInstance | undefined {
    const found = Object.values(this.state.instances).find(has);
    return found && this.get(found.id);
  }

  isUnderWay = ({ id }: ElementInstance): boolean => this.state.instances[id] !== undefined;

  /** The instance of the process itself. */
  root(): ElementInstance {
    const root = this.find(({ scope }) => scope === undefined);
    if (!root) throw new Error('the flow has ended');
    return root;
  }

  scopeOf(instance: ElementInstance): ElementInstance | undefined {
    return instance.scope === undefined ? undefined : this.get(instance.scope);
  }

  childrenOf(scope: ElementInstance): ElementInstance[] {
    return [...(this.children.get(scope.id) ?? [])].flatMap((id) => this.get(id) ?? []);
  }

  hasChildren = ({ id }: ElementInstance): boolean => (this.children.get(id)?.size ?? 0) > 0;

  /** The graph that an instance runs in: that of the nearest called process around it. */
  graphOf(instance: ElementInstance): FlowGraph {
    const known = this.graphs.get(instance.id);
    if (known) return known;
    const scope = instance.scope === undefined ? undefined : this.state.instances[instance.scope];
    const above = scope ? this.graphOf(scope) : this.flows.main;
    const graph = instance.graph === undefined ? above : this.named(above, instance.graph);
    this.graphs.set(instance.id, graph);
    return graph;
  }

  callDepth(instance: ElementInstance): number {
    const above = this.scopeOf(instance);
    return above ? this.callDepth(above) + Number(instance.graph !== undefined) : 0;
  }

  /** A called process, as seen from the caller. */
  graphNamed(caller: ElementInstance, name: string): FlowGraph {
    return this.named(this.graphOf(caller), name);
  }

  elementOf(instance: ElementInstance): FlowElement {
    const graph = this.graphOf(instance);
    const element = graph.elements[instance.element];
    if (!element) throw new Error(`no element ${instance.element} in the graph of ${graph.process}`);
    return element;
  }

  /** How an instance repeats its element; undefined for its rounds, and for what does not. */
  repeats(instance: ElementInstance): Loop | undefined {
    const element = this.elementOf(instance);
    return isActivity(element) && instance.loopCounter === undefined && instance.compensates === undefined ? element.loop : undefined;
  }

  newId(element: string): string {
    return `${element}#${++this.state.counter}`;
  }

  protected insert(instance: ElementInstance): void {
    this.state.instances[instance.id] = instance;
    this.owned.add(instance.id);
    if (instance.scope !== undefined) this.hang(instance.id, instance.scope);
  }

  /** The instance is over; of the process itself what it leaves behind is kept. */
  end(instance: ElementInstance): void {
    if (instance.scope === undefined) {
      this.state.variables = { ...instance.variables };
      this.state.decisions = { ...instance.decisions };
    } else {
      this.children.get(instance.scope)?.delete(instance.id);
      this.emptied.add(instance.scope);
    }
    delete this.state.instances[instance.id];
  }

  /** A scope to be looked at, because something in it has ended. */
  protected nextEmptied(): ElementInstance | undefined {
    for (const id of this.emptied) {
      this.emptied.delete(id);
      const scope = this.state.instances[id];
      if (scope && isScope(this.elementOf(scope)) && scope.state === 'activated' && !scope.loop && !scope.compensating) return this.get(id);
    }
    return undefined;
  }

  /** Nothing is under way in the scope and no token waits. */
  protected isEmpty(scope: ElementInstance): boolean {
    return !scope.waiting && !this.hasChildren(scope) && this.beginsNoMore(scope);
  }

  /** The scope's own tokens are gone, and only event subprocesses still run in it. */
  protected hasEnded(scope: ElementInstance): boolean {
    return !scope.waiting && this.hasChildren(scope) && this.beginsNoMore(scope) && this.childrenOf(scope).every((child) => this.elementOf(child).type === 'eventSubProcess');
  }

  /** People may begin activities in an ad-hoc subprocess until it is done or interrupted; without a condition, until they have begun one. */
  private beginsNoMore(scope: ElementInstance): boolean {
    const element = this.elementOf(scope);
    return element.type !== 'adHocSubProcess' || scope.adHoc?.closing === true || (element.completionCondition === undefined && (scope.adHoc?.begun ?? 0) > 0);
  }

  private hang(id: string, scope: string): void {
    const siblings = this.children.get(scope);
    if (siblings) siblings.add(id);
    else this.children.set(scope, new Set([id]));
  }

  private named(caller: FlowGraph, name: string): FlowGraph {
    const graph = caller.called?.[name] ?? this.flows.loaded[name];
    if (!graph) throw new Error(`no process ${name} among those that ${caller.process} calls`);
    return graph;
  }
}
