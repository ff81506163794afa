import { awaited, eventOf } from '../engine/subscriptions.ts';
import type { CompensationRecord, ElementInstance, FlowState } from '../engine/state.ts';
import { isActivity, type FlowElement, type FlowGraph, type TaskApproval } from '../graph.ts';
import { isSame } from './difference.ts';
import type { MigrationFinding, MigrationReason } from './finding.ts';
import { isOwn } from './own.ts';

/** Looks for everything that keeps an instance from going on by another version. */
export class Check {
  readonly findings: MigrationFinding[] = [];
  readonly #old: FlowGraph;
  readonly #next: FlowGraph;
  readonly #mapping: Readonly<Record<string, string>>;

  constructor(old: FlowGraph, next: FlowGraph, mapping: Readonly<Record<string, string>>) {
    this.#old = old;
    this.#next = next;
    this.#mapping = mapping;
  }

  /** The element that takes the place of an old one, whether or not there is one. */
  element = (id: string): string => (id === this.#old.process ? this.#next.process : (this.#mapping[id] ?? id));

  /** The flow that takes the place of an old one: named by the mapping, of the same id, or the only one between the same elements. */
  flow = (id: string): string => {
    const named = this.#mapping[id] ?? id;
    if (this.#next.flows[named]) return named;
    const { source, target } = this.#old.flows[id] ?? { source: '', target: '' };
    const between = Object.values(this.#next.flows).filter((flow) => flow.source === this.element(source) && flow.target === this.element(target));
    return between.length === 1 && between[0] ? between[0].id : named;
  };

  run(state: FlowState): void {
    const own = Object.values(state.instances).filter((instance) => isOwn(state, instance));
    for (const instance of own) this.#instance(instance);
    for (const instance of Object.values(state.instances)) if (instance.graph !== undefined) this.#called(state, instance);
    this.#once(own);
    this.#formValues(own.find(({ scope }) => scope === undefined));
  }

  #find(element: string, reason: MigrationReason): void {
    if (!this.findings.some((known) => known.element === element && known.reason === reason)) this.findings.push({ element, reason });
  }

  #instance(instance: ElementInstance): void {
    const [was, is] = [this.#old.elements[instance.element], this.#next.elements[this.element(instance.element)]];
    if (!was) return;
    if (!is) return this.#find(was.id, 'not-mapped');
    if (was.type !== is.type) return this.#find(was.id, 'other-type');
    if ('scope' in was && 'scope' in is && this.element(was.scope) !== is.scope) this.#find(was.id, 'other-scope');
    this.#kind(instance, was, is);
    this.#events(instance, was, is);
    for (const flow of Object.keys(instance.waiting ?? {})) this.#join(flow);
    for (const task of Object.keys(instance.decisions ?? {})) this.#decided(task);
    for (const record of [...(instance.compensable ?? []), ...(instance.compensating ?? [])]) this.#compensable(record);
  }

  #kind({ job }: ElementInstance, was: FlowElement, is: FlowElement): void {
    if (isActivity(was) && isActivity(is) && !isSame(repetition(was), repetition(is))) this.#find(was.id, 'other-repetition');
    if (was.type === 'userTask' && is.type === 'userTask' && !isSame(meaning(was.approval), meaning(is.approval))) this.#find(was.id, 'approval-lost');
    if (was.type === 'serviceTask' && is.type === 'serviceTask' && job !== undefined && !isSame(was.service, is.service)) this.#find(was.id, 'service-changed');
    if (was.type === 'callActivity' && is.type === 'callActivity' && job !== undefined && !isSame([was.process, was.versionTag], [is.process, is.versionTag])) this.#find(was.id, 'service-changed');
  }

  /** What can happen to it must be the same, because nothing is armed or disarmed. Timers that run keep their instants. */
  #events(instance: ElementInstance, was: FlowElement, is: FlowElement): void {
    if (instance.state !== 'activated') return;
    const [before, after] = [waitsFor(this.#old, was, instance), waitsFor(this.#next, is, instance)];
    const isKept = before.length === after.length && before.every((id) => after.includes(this.element(id)) && isSame(happening(this.#old, id), happening(this.#next, this.element(id))));
    if (!isKept) this.#find(was.id, 'event-changed');
  }

  #join(id: string): void {
    const [was, is] = [this.#old.flows[id], this.#next.flows[this.flow(id)]];
    if (!was) return;
    const [gateway, other] = [this.#old.elements[was.target], is && this.#next.elements[is.target]];
    if (!gateway || !('incoming' in gateway)) return;
    if (other?.id !== this.element(gateway.id) || other.type !== gateway.type || !('incoming' in other)) return this.#find(gateway.id, 'join-changed');
    const incoming = gateway.incoming.map(this.flow);
    if (incoming.length !== other.incoming.length || !incoming.every((flow) => other.incoming.includes(flow))) this.#find(gateway.id, 'join-changed');
  }

  #decided(task: string): void {
    const [was, is] = [this.#old.elements[task], this.#next.elements[this.element(task)]];
    if (was?.type !== 'userTask') return;
    if (is?.type !== 'userTask' || !isSame(meaning(was.approval), meaning(is.approval))) this.#find(task, 'approval-lost');
  }

  #compensable({ element, inside = [] }: CompensationRecord): void {
    const [was, is] = [this.#old.elements[element], this.#next.elements[this.element(element)]];
    const isKept = was && is && isActivity(was) && isActivity(is) && was.type === is.type && (was.compensation === undefined) === (is.compensation === undefined);
    if (!isKept) this.#find(element, 'compensation-lost');
    for (const record of inside) this.#compensable(record);
  }

  /** A called process goes on as it was bound; one that was bound when the version was deployed must be in the other version too. */
  #called(state: FlowState, { graph = '', scope = '' }: ElementInstance): void {
    const caller = state.instances[scope];
    const bound = this.#old.called?.[graph];
    if (!caller || !isOwn(state, caller) || !bound) return;
    if (!isSame(bound, this.#next.called?.[graph])) this.#find(caller.element, 'called-changed');
  }

  #once(own: readonly ElementInstance[]): void {
    const present = [...new Set(own.flatMap(({ element, decisions = {} }) => [element, ...Object.keys(decisions)]))];
    const taken = new Map<string, string>();
    for (const element of present) {
      const target = this.element(element);
      if (taken.has(target)) this.#find(element, 'mapped-twice');
      taken.set(target, element);
    }
  }

  #formValues(root: ElementInstance | undefined): void {
    const { form } = (root?.variables?.subject ?? {}) as { readonly form?: object };
    if (form && this.#next.formReads.some((name) => !Object.hasOwn(form, name))) this.#find(this.#old.process, 'form-value-missing');
  }
}

const repetition = (element: FlowElement): unknown => {
  const loop = isActivity(element) ? element.loop : undefined;
  return loop && (loop.kind === 'multi' ? [loop.kind, loop.sequential] : [loop.kind]);
};

/** What a decision in a task means: for which need it counts, and how many it takes. */
const meaning = (approval: TaskApproval | undefined): unknown => approval && [approval.counts, approval.required, approval.mode ?? 'any', approval.vote];

const waitsFor = (graph: FlowGraph, element: FlowElement, instance: ElementInstance): readonly string[] => awaited(graph, element, instance).filter((id) => happening(graph, id) !== undefined);

/** What of an event the instance has already laid down; undefined for those that are found when they happen. */
function happening(graph: FlowGraph, id: string): unknown {
  const event = graph.elements[id] && eventOf(graph, id);
  if (event?.kind === 'message') return [event.kind, event.name, event.key];
  if (event?.kind === 'signal') return [event.kind, event.name];
  return event?.kind === 'timer' || event?.kind === 'conditional' ? [event.kind] : undefined;
}
