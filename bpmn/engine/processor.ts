import type { Instant } from '../../domain/instant.ts';
import type { Evaluated } from '../feel/evaluate.ts';
import type { FlowElement, FlowGraph } from '../graph.ts';
import type { Variables } from './commands.ts';
import type { Effect } from './effects.ts';
import type { ElementDecision, ElementInstance, FlowOutcome } from './state.ts';

/** What an element wants done next; the run does it. */
export type Move =
  | { readonly move: 'take'; readonly flow: string }
  | { readonly move: 'complete' }
  | { readonly move: 'enter'; readonly element: string }
  | { readonly move: 'follow'; readonly element: string }
  | { readonly move: 'write'; readonly variables: Variables }
  | { readonly move: 'effect'; readonly effect: Effect }
  | { readonly move: 'call'; readonly graph: string; readonly variables: Variables }
  | { readonly move: 'incident'; readonly code: string; readonly message: string }
  | { readonly move: 'throw-error'; readonly code: string }
  | { readonly move: 'escalate'; readonly code: string }
  | { readonly move: 'compensate'; readonly activity?: string }
  | { readonly move: 'cancel-transaction' }
  | { readonly move: 'end-scope'; readonly outcome: FlowOutcome }
  | { readonly move: 'end-process'; readonly outcome: FlowOutcome };
export type IncidentMove = Extract<Move, { move: 'incident' }>;

/** The token leaves over the flow. */
export const take = (flow: string): Move => ({ move: 'take', flow });
/** The element is done at once; without this move it waits. */
export const complete: Move = { move: 'complete' };
/** An element inside this scope gets a token. */
export const enter = (element: string): Move => ({ move: 'enter', element });
/** An element beside this one gets its token, without a flow: a link. */
export const follow = (element: string): Move => ({ move: 'follow', element });
/** Variables are written as those of a completing activity are. */
export const write = (variables: Variables): Move => ({ move: 'write', variables });
export const effect = (wanted: Effect): Move => ({ move: 'effect', effect: wanted });
/** The called process begins, with these variables. */
export const call = (graph: string, variables: Variables): Move => ({ move: 'call', graph, variables });
/** A person must look at it; what was asked for is tried again when they say so. Nothing else of the same answer is done. */
export const incident = (code: string, message: string): IncidentMove => ({ move: 'incident', code, message });
/** The enclosing scope ends with everything inside. */
export const endScope = (outcome: FlowOutcome): Move => ({ move: 'end-scope', outcome });
/** The whole flow ends, callers included. */
export const endProcess = (outcome: FlowOutcome): Move => ({ move: 'end-process', outcome });

/** What an element may ask about its surroundings. */
export interface Surroundings {
  readonly graph: FlowGraph;
  readonly at: Instant;
  /** Evaluates FEEL with the variables that the instance sees. */
  evaluate(text: string, more?: Variables): Evaluated;
  /** All variables that the instance sees. */
  variables(): Variables;
  readonly newId: (element: string) => string;
  /** The standing decision of a user task. */
  decision(task: string): ElementDecision | undefined;
  /** Inside how many calls the instance stands. */
  callDepth(): number;
  /** A called process bound when this one was deployed. */
  called(process: string): FlowGraph | undefined;
}

/** What an inclusive join asks: from where tokens can still come. */
export interface Oncoming {
  /** Elements beside the gateway in which tokens are, and flows on which they wait elsewhere. */
  readonly elements: ReadonlySet<string>;
  readonly flows: ReadonlySet<string>;
}

/**
 * How one type of element behaves. All answers are moves; a processor may also note things in its own instance. `activate` is
 * asked again when an incident in it is retried.
 */
export interface ElementProcessor<E extends FlowElement> {
  /** Which waiting tokens (flow → number) let the element begin: one of each flow named. Absent: every token by itself. */
  admit?(waiting: Readonly<Record<string, number>>, element: E): readonly string[] | undefined;
  /** The same, asked when nothing else in the flow can move: what it depends on is where all other tokens are. */
  admitLate?(waiting: Readonly<Record<string, number>>, element: E, graph: FlowGraph, oncoming: Oncoming): readonly string[] | undefined;
  activate(instance: ElementInstance, element: E, around: Surroundings): readonly Move[];
  /** What happens when it has what it waited for, before an activity leaves over its flows; other elements take theirs here. */
  complete(instance: ElementInstance, element: E, around: Surroundings): readonly Move[];
  /** Takes back what `activate` asked for; `instance.state` is still the one it had. */
  terminate(instance: ElementInstance, element: E): readonly Move[];
}

/** For elements that only pass their token on. */
export const passing = { activate: () => [complete], terminate: () => [] } as const satisfies Partial<ElementProcessor<FlowElement>>;
