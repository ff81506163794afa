import type { Family } from '../net/sets.ts';

/** What passing through a part of a flow can come to, from one family of what was known before. */
export interface Passage {
  /** It was left in the ordinary way. */
  readonly done: Family;
  /** At any time while it was under way, its beginning included. */
  readonly any: Family;
  /** It was left or noticed in another way: `error CODE`, `escalation CODE`, `cancel`, `terminate`, `return TASK` … */
  readonly exits: ReadonlyMap<string, Family>;
  /** What is wrong in it: `<rule> <element>`, with what was known there. */
  readonly findings: ReadonlyMap<string, Family>;
}

/** What a path is wanted to: something wrong, or a way out with what is known then (one set). */
export type Goal = { readonly finding: string } | { readonly exit: string; readonly known: Family };

/** A part of a flow that is passed as one. */
export interface Piece {
  run(family: Family): Passage;
  /** Ids of the elements entered on the way to the goal, from one set. */
  path(from: Family, goal: Goal): readonly string[];
  /** All facts that it changes, rising. */
  readonly writes: readonly number[];
}

/** The part of a passage by name: `done`, `any`, or an exit. */
export const partOf = (passage: Passage, exit: string): Family => (exit === 'done' ? passage.done : exit === 'any' ? passage.any : (passage.exits.get(exit) ?? 0));

/** One change of what is known, on the way from one marking to the next. */
export interface Change {
  readonly ahead: (family: Family) => Family;
  /** Those of `from` that may become one of `to`. */
  readonly before: (from: Family, to: Family) => Family;
  /** Ids of the elements passed by it, between two sets. */
  readonly path?: (from: Family, to: Family) => readonly string[];
}
