import type { Instant } from '../../domain/instant.ts';
import type { Evaluated } from '../feel/evaluate.ts';
import type { FlowElement, FlowGraph } from '../graph.ts';
import type { Effect } from './effects.ts';
import type { ElementDecision, ElementInstance, FlowOutcome } from './state.ts';

/** What an element wants done next; the run does it. */
export type Move =
  | { readonly move: 'take'; readonly flow: string }
  | { readonly move: 'complete' }
  | { readonly move: 'enter'; readonly element: string }
  | { readonly move: 'effect'; readonly effect: Effect }
  | { readonly move: 'incident'; readonly code: string; readonly message: string }
  | { readonly move: 'end-scope'; readonly outcome: FlowOutcome };

/** The token leaves over the flow. */
export const take = (flow: string): Move => ({ move: 'take', flow });
/** The element is done at once; without this move it waits. */
export const complete: Move = { move: 'complete' };
/** An element inside this scope gets a token. */
export const enter = (element: string): Move => ({ move: 'enter', element });
export const effect = (wanted: Effect): Move => ({ move: 'effect', effect: wanted });
/** A person must look at it; what was asked for is tried again when they say so. Nothing else of the same answer is done. */
export const incident = (code: string, message: string): Move => ({ move: 'incident', code, message });
/** The enclosing scope ends with everything inside. */
export const endScope = (outcome: FlowOutcome): Move => ({ move: 'end-scope', outcome });

/** What an element may ask about its surroundings. */
export interface Surroundings {
  readonly graph: FlowGraph;
  readonly at: Instant;
  /** Evaluates FEEL with the variables that the instance sees. */
  evaluate(text: string): Evaluated;
  newId(element: string): string;
  /** The standing decision of a user task. */
  decision(task: string): ElementDecision | undefined;
}

/**
 * How one type of element behaves. All answers are moves; a processor may also note things in its own instance. `activate` is
 * asked again when an incident in it is retried.
 */
export interface ElementProcessor<E extends FlowElement> {
  /** Which waiting tokens (flow → number) let the element begin: one of each flow named. Absent: every token by itself. */
  admit?(waiting: Readonly<Record<string, number>>, element: E): readonly string[] | undefined;
  activate(instance: ElementInstance, element: E, around: Surroundings): readonly Move[];
  complete(instance: ElementInstance, element: E, around: Surroundings): readonly Move[];
  /** Takes back what `activate` asked for; `instance.state` is still the one it had. */
  terminate(instance: ElementInstance, element: E): readonly Move[];
}
