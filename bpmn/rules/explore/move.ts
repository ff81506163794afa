import type { BoundaryEvent } from '../../graph.ts';
import { cycleOf } from '../../timer.ts';
import { without, type ActiveStop, type Marking } from './marking.ts';
import type { Change } from './piece.ts';

/** One step from a marking: to another, out of the region, or both. */
export interface Move {
  readonly to?: Marking;
  /** Name of the exit by which all is left, or of what is noticed outside. */
  readonly exit?: string;
  readonly changes: readonly Change[];
  /** Ids of elements entered, after those that the changes pass. */
  readonly trail: readonly string[];
  /** A stamp that begins by it. */
  readonly stamp?: string;
}

/** How often an event beside its activity happens, 2 standing for more. */
export function timesOf({ event }: BoundaryEvent): number {
  if (event.kind !== 'timer') return 2;
  return event.timer.kind === 'cycle' ? Math.min(2, cycleOf(event.timer.text)?.times ?? 2) : 1;
}

/** The marking without an element under way. */
export const ended = (marking: Marking, active: ActiveStop): Marking => ({ ...marking, active: without(marking.active, active) });
