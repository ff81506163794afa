import type { CompensationRecord, ElementInstance, FlowState } from '../engine/state.ts';
import { isActivity, type FlowElement, type FlowGraph, type TaskApproval } from '../graph.ts';
import { isSame } from './difference.ts';
import { Events, type EventChanges, type Moving } from './events.ts';
import type { MigrationFinding, MigrationNote, MigrationReason } from './finding.ts';
import { isOwn } from './own.ts';

/** Looks for everything that keeps an instance from going on by another version, and for what is to be armed and disarmed when it does. */
export class Check {
  readonly findings: MigrationFinding[] = [];
  readonly changes: EventChanges[] = [];
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

  /** What changes beside the version, each thing once. */
  get notes(): readonly MigrationNote[] {
    const all = this.changes.flatMap(({ notes }) => notes);
    return all.filter(({ element, note }, at) => all.findIndex((other) => other.element === element && other.note === note) === at);
  }

  run(state: FlowState): void {
    const own = Object.values(state.instances).filter((instance) => isOwn(state, instance));
    for (const instance of own) this.#instance(state, instance);
    for (const instance of Object.values(state.instances)) if (instance.graph !== undefined) this.#called(state, instance);
    this.#once(own);
    this.#formValues(own.find(({ scope }) => scope === undefined));
  }

  #find(element: string, reason: MigrationReason): void {
    if (!this.findings.some((known) => known.element === element && known.reason === reason)) this.findings.push({ element, reason });
  }

  #instance(state: FlowState, instance: ElementInstance): void {
    const [was, is] = [this.#old.elements[instance.element], this.#next.elements[this.element(instance.element)]];
    if (!was) return;
    if (!is) return this.#find(was.id, 'not-mapped');
    if (was.type !== is.type) return this.#find(was.id, 'other-type');
    if ('scope' in was && 'scope' in is && this.element(was.scope) !== is.scope) this.#find(was.id, 'other-scope');
    this.#kind(instance, was, is);
    this.#happens({ state, instance, was, is });
    this.#joins(Object.keys(instance.waiting ?? {}));
    for (const task of Object.keys(instance.decisions ?? {})) this.#decided(task);
    for (const record of [...(instance.compensable ?? []), ...(instance.compensating ?? [])]) this.#compensable(record);
  }

  #kind({ job }: ElementInstance, was: FlowElement, is: FlowElement): void {
    if (isActivity(was) && isActivity(is) && !isSame(repetition(was), repetition(is))) this.#find(was.id, 'other-repetition');
    if (was.type === 'userTask' && is.type === 'userTask' && !isSame(meaning(was.approval), meaning(is.approval))) this.#find(was.id, 'approval-lost');
    if (was.type === 'serviceTask' && is.type === 'serviceTask' && job !== undefined && !isSame(was.service, is.service)) this.#find(was.id, 'service-changed');
    if (was.type === 'callActivity' && is.type === 'callActivity' && job !== undefined && !isSame([was.process, was.versionTag], [is.process, is.versionTag])) this.#find(was.id, 'service-changed');
  }

  #happens(moving: Moving): void {
    if (moving.instance.state !== 'activated') return; // what has not begun yet is armed when it begins
    const events = new Events(this.#old, this.#next, this.element);
    if (!events.isWaitingAlike(moving)) return this.#find(moving.was.id, 'event-changed');
    this.changes.push(events.changesOf(moving));
  }

  /** Tokens that wait must go on waiting each on a flow of its own. A parallel join waits for all its flows, an inclusive one for what can still come. */
  #joins(waiting: readonly string[]): void {
    for (const id of waiting) this.#join(id);
    const moved = waiting.map(this.flow);
    for (const [at, flow] of moved.entries()) if (moved.indexOf(flow) !== at) this.#find(this.#old.flows[waiting[at] ?? '']?.target ?? '', 'join-changed');
  }

  #join(id: string): void {
    const [was, is] = [this.#old.flows[id], this.#next.flows[this.flow(id)]];
    if (!was) return;
    const [gateway, other] = [this.#old.elements[was.target], is && this.#next.elements[is.target]];
    if (!gateway || !('incoming' in gateway)) return;
    if (other?.id !== this.element(gateway.id) || other.type !== gateway.type || !('incoming' in other)) return this.#find(gateway.id, 'join-changed');
    const incoming = new Set(gateway.incoming.map(this.flow));
    const isSameJoin = gateway.type === 'inclusiveGateway' || (incoming.size === other.incoming.length && other.incoming.every((flow) => incoming.has(flow)));
    if (!isSameJoin) this.#find(gateway.id, 'join-changed');
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
