import type { Instant } from '../domain/instant.ts';
import { evaluatedText } from './engine/expressions.ts';
import { evaluate, feelOf } from './feel/evaluate.ts';
import type { FlowGraph, StartEvent } from './graph.ts';

/** How a request can begin a flow. Without message: when it names no start. Without element: with all that no flow leads to. */
export interface WayToBegin {
  readonly element?: string;
  readonly name?: string;
  /** Name of the message of a message start event, by which a request names it. */
  readonly message?: string;
}

/** The start events of a process itself, in document order. */
export function startsOf(graph: FlowGraph): readonly StartEvent[] {
  const process = graph.elements[graph.process];
  const ids = process && 'starts' in process ? process.starts : [];
  return ids.map((id) => graph.elements[id]).filter((element): element is StartEvent => element?.type === 'startEvent');
}

/** Whether a process can be begun by itself: by its none start event, or with all that no flow leads to. BPMN 2.0.2, 13.1 */
export const beginsPlainly = (graph: FlowGraph): boolean => startsOf(graph).length === 0 || startsOf(graph).some(({ event }) => event === undefined);

/** The start event of that kind that a name begins. */
export function startNamed(graph: FlowGraph, kind: 'message' | 'signal', name: string, at: Instant): StartEvent | undefined {
  return startsOf(graph).find(({ event }) => event?.kind === kind && startText(event.name, at) === name);
}

/** What a text of a start event says; FEEL in it sees nothing but the clock. */
export function startText(text: string, at: Instant): string | undefined {
  const expression = feelOf(text);
  return expression === undefined ? text : evaluatedText(expression, outside(at));
}

/** What expressions of start events see: nothing but the clock. */
export const outside = (at: Instant) => ({ at, evaluate: (text: string) => evaluate(text, {}, at) });

/** Every way in which a request can begin the flow, the plain one first. docs/decisions/0011 */
export function waysToBegin(graph: FlowGraph, at: Instant): readonly WayToBegin[] {
  const starts = startsOf(graph);
  if (starts.length === 0) return [{}];
  const plain = starts.filter(({ event }) => event === undefined).map(wayBy);
  const named = starts.flatMap((start) => {
    const message = start.event?.kind === 'message' ? startText(start.event.name, at) : undefined;
    return message === undefined ? [] : [{ ...wayBy(start), message }];
  });
  return [...plain, ...named];
}

const wayBy = ({ id, name }: StartEvent): WayToBegin => ({ element: id, ...(name !== undefined && { name }) });

/**
 * Where a request begins: at the start of the message that it names; naming none, at the plain start, else at the only message start.
 * @returns start: for `begin` of the engine, absent for the plain start; undefined when it can begin nowhere
 */
export function beginningOf(graph: FlowGraph, message: string | undefined, at: Instant): { readonly start?: string } | undefined {
  const ways = waysToBegin(graph, at);
  const named = ways.filter((way) => way.message !== undefined);
  const chosen = message === undefined ? (ways.find((way) => way.message === undefined) ?? (named.length === 1 ? named[0] : undefined)) : named.find((way) => way.message === message);
  if (!chosen) return undefined;
  return chosen.message === undefined || chosen.element === undefined ? {} : { start: chosen.element };
}

/** Start events of the process that no request begins: by signal, timer or condition. */
export const startsOfTheirOwn = (graph: FlowGraph): readonly StartEvent[] => startsOf(graph).filter(({ event }) => event !== undefined && event.kind !== 'message');
