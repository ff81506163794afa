import { awaited, eventOf } from '../engine/subscriptions.ts';
import type { ElementInstance, FlowState } from '../engine/state.ts';
import type { EventDefinition, FlowElement, FlowGraph } from '../graph.ts';
import { isSame } from './difference.ts';
import type { MigrationNote } from './finding.ts';

/** What becomes of the events that can happen to one instance. */
export interface EventChanges {
  /** The instance, under the id that it keeps. */
  readonly instance: string;
  /** Its element in the version that runs. */
  readonly element: string;
  /** Ids of subscriptions that end. */
  readonly gone: readonly string[];
  /** Events of the other version that are armed now. */
  readonly come: readonly string[];
  /** The due date of a task is found anew, and what follows from it. */
  readonly due?: true;
  readonly notes: readonly MigrationNote[];
}

/** An instance with its element in both versions. */
export interface Moving {
  readonly state: FlowState;
  readonly instance: ElementInstance;
  readonly was: FlowElement;
  readonly is: FlowElement;
}

/** Compares what can happen to an instance in two versions: what stays the same stays armed as it is, with its instant. */
export class Events {
  readonly #old: FlowGraph;
  readonly #next: FlowGraph;
  readonly #element: (id: string) => string;

  /** @param element the element that takes the place of an old one */
  constructor(old: FlowGraph, next: FlowGraph, element: (id: string) => string) {
    this.#old = old;
    this.#next = next;
    this.#element = element;
  }

  /** Whether the element itself waits in both versions, or in neither: a token that waits for an event cannot come to wait for a person, nor for nothing. */
  isWaitingAlike({ instance, was, is }: Moving): boolean {
    const waits = (graph: FlowGraph, element: FlowElement): boolean =>
      ['catchEvent', 'receiveTask', 'eventBasedGateway'].includes(element.type) && armable(graph, element, instance).some((id) => !['boundaryEvent', 'startEvent'].includes(graph.elements[id]?.type ?? ''));
    return waits(this.#old, was) === waits(this.#next, is);
  }

  changesOf(moving: Moving): EventChanges {
    const { instance, was, is } = moving;
    const isOver = hasInterruptedOrEnded(this.#old, moving);
    const [before, after] = [this.#armable(this.#old, was, instance, isOver), this.#armable(this.#next, is, instance, isOver)];
    const gone = before.filter((id) => !this.#stays(instance, id, after));
    const come = after.filter((id) => !before.some((known) => this.#element(known) === id && !gone.includes(known)));
    const armed = gone.flatMap((id) => subscriptionsOf(instance, id));
    const overdue = this.#overdue(moving);
    return {
      instance: instance.id, element: was.id, gone: [...armed, ...overdue.gone], come, ...(overdue.due && { due: true }),
      notes: [...this.#notes(instance, gone, come), ...(overdue.due || overdue.gone.length > 0 ? [{ element: was.id, note: 'due-changed' } as const] : [])],
    };
  }

  #armable(graph: FlowGraph, element: FlowElement, instance: ElementInstance, isOver: boolean): readonly string[] {
    return armable(graph, element, instance).filter((id) => !isOver || graph.elements[id]?.type !== 'startEvent');
  }

  /** The same event stays as it is; so does one that has happened and is defined otherwise now: it does not happen again. */
  #stays(instance: ElementInstance, id: string, after: readonly string[]): boolean {
    const target = this.#element(id);
    if (!after.includes(target)) return false;
    const [event, other] = [eventOf(this.#old, id), eventOf(this.#next, target)];
    return isSame(event, other) || (event?.kind === other?.kind && subscriptionsOf(instance, id).length === 0);
  }

  #notes(instance: ElementInstance, gone: readonly string[], come: readonly string[]): readonly MigrationNote[] {
    const changed = gone.filter((id) => come.includes(this.#element(id)));
    const removed = gone.filter((id) => !changed.includes(id) && subscriptionsOf(instance, id).length > 0);
    const added = come.filter((id) => !changed.some((known) => this.#element(known) === id));
    return [
      ...changed.map((element) => ({ element, note: 'event-changed' as const })),
      ...removed.map((element) => ({ element, note: 'event-removed' as const })),
      ...added.map((element) => ({ element, note: 'event-added' as const })),
    ];
  }

  /** By when a task is to be done: kept, unless the other version says otherwise, or something follows from it only there. */
  #overdue({ instance, was, is }: Moving): { readonly gone: readonly string[]; readonly due: boolean } {
    if (was.type !== 'userTask' || is.type !== 'userTask' || instance.loop) return { gone: [], due: false };
    const armed = subscriptionsOf(instance, was.id);
    const isNewDue = was.schedule?.dueDate !== is.schedule?.dueDate;
    const [follows, followed] = [is.approval?.overtime !== undefined, was.approval?.overtime !== undefined];
    const due = isNewDue || (follows && !followed && is.schedule?.dueDate !== undefined);
    return { gone: due || !follows ? armed : [], due };
  }
}

const subscriptionsOf = ({ subscriptions = [] }: ElementInstance, event: string): readonly string[] => subscriptions.flatMap(({ id, element }) => (element === event ? [id] : []));

/** Events that an instance waits for by something that was laid down; all others are found when they happen. */
const armable = (graph: FlowGraph, element: FlowElement, instance: ElementInstance): readonly string[] => awaited(graph, element, instance).filter((id) => isLaidDown(eventOf(graph, id)));

const isLaidDown = (event: EventDefinition | undefined): boolean => event !== undefined && ['timer', 'message', 'signal', 'conditional'].includes(event.kind);

/** Whether only event subprocesses still run in a scope, with what they compensate: it begins no more of them. BPMN 2.0.2, 13.5.4 */
function hasInterruptedOrEnded(graph: FlowGraph, { state, instance }: Moving): boolean {
  const inside = Object.values(state.instances).filter(({ scope }) => scope === instance.id);
  return inside.length > 0 && !instance.waiting && inside.every(({ element, compensates }) => graph.elements[element]?.type === 'eventSubProcess' || compensates !== undefined);
}
