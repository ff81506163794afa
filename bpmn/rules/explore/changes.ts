import type { Family, Sets } from '../net/sets.ts';
import { partOf, type Change, type Piece } from './piece.ts';

/** Makes changes over one `Sets`. */
export class Changes {
  private readonly sets: Sets;

  constructor(sets: Sets) {
    this.sets = sets;
  }

  /** Only those that `pick` picks go on. */
  readonly where = (pick: (family: Family) => Family): Change => ({ ahead: pick, before: (from, to) => this.sets.meet(from, to) });

  clear(facts: readonly number[]): Change {
    const { sets } = this;
    return { ahead: (family) => sets.clearing(family, facts), before: (from, to) => sets.before(from, to, facts) };
  }

  readonly add = (fact: number): Change => {
    const { sets } = this;
    return { ahead: (family) => sets.adding(family, fact), before: (from, to) => sets.before(from, sets.clearing(sets.holding(to, fact), [fact]), [fact]) };
  };

  /** A piece is passed and left by an exit. */
  through(piece: Piece, exit: string): Change {
    return {
      ahead: (family) => (family === 0 ? 0 : partOf(piece.run(family), exit)),
      before: (from, to) => this.alike(piece, from, to),
      path: (from, to) => piece.path(from, { exit, known: to }),
    };
  }

  /** The piece is cut short: what was approved in it may stand or not. */
  cut(piece: Piece, approvals: readonly number[]): Change {
    const { sets } = this;
    return {
      ahead: (family) => {
        const any = family === 0 ? 0 : piece.run(family).any;
        return sets.union(any, sets.clearing(any, approvals));
      },
      before: (from, to) => this.alike(piece, from, to),
      path: (from, to) => {
        const any = piece.run(from).any;
        const reached = sets.meet(any, to) === to ? to : sets.before(any, to, approvals);
        return piece.path(from, { exit: 'any', known: sets.only(sets.pick(reached) ?? []) });
      },
    };
  }

  /** Those alike but for what the piece decides: more than can really become so. */
  private alike(piece: Piece, from: Family, to: Family): Family {
    return this.sets.before(from, this.sets.clearing(to, piece.writes), piece.writes);
  }
}

/** Family after all changes. */
export const after = (changes: readonly Change[], family: Family): Family => changes.reduce((at, change) => (at === 0 ? 0 : change.ahead(at)), family);

/** Those of `from` that may become one of `to` by all changes. */
export function before(changes: readonly Change[], from: Family, to: Family): Family {
  const steps = changes.reduce<Family[]>((all, change) => [...all, change.ahead(all.at(-1) ?? 0)], [from]);
  return changes.reduceRight((goal, change, at) => change.before(steps[at] ?? 0, goal), to);
}

/** One set of a family from which the goal (one set) is really reached by all changes; undefined when there is none. */
export function sourceOf(sets: Sets, changes: readonly Change[], from: Family, to: Family): Family | undefined {
  return oneOf(sets, before(changes, from, to), (part) => sets.meet(after(changes, part), to) !== sets.none);
}

/** One set of a family for which something holds that holds for a family when it holds for one of its sets. */
export function oneOf(sets: Sets, family: Family, holds: (part: Family) => boolean): Family | undefined {
  const first = sets.pick(family);
  if (!first) return undefined;
  const single = sets.only(first);
  if (holds(single)) return single;
  if (!holds(family)) return undefined;
  let [left, right] = halves(sets, family);
  while (left !== sets.none || right !== sets.none) {
    const chosen = left !== sets.none && holds(left) ? left : right;
    const facts = sets.pick(chosen) ?? [];
    if (sets.only(facts) === chosen) return chosen;
    [left, right] = halves(sets, chosen);
  }
  return undefined;
}

/** Ids on the way by all changes, between two sets. */
export function pathOf(sets: Sets, changes: readonly Change[], from: Family, to: Family): readonly string[] {
  const steps = changes.reduce<Family[]>((all, change) => [...all, change.ahead(all.at(-1) ?? 0)], [from]);
  const paths: (readonly string[])[] = [];
  let goal = to;
  for (let at = changes.length - 1; at >= 0; at--) {
    const change = changes[at]!;
    const source = sourceOf(sets, [change], steps[at] ?? 0, goal);
    if (source === undefined) break;
    paths.unshift(change.path?.(source, goal) ?? []);
    goal = source;
  }
  return paths.flat();
}

/** The sets with and without a fact that some hold and some lack. */
function halves(sets: Sets, family: Family): readonly [Family, Family] {
  const fact = sets.differing(family);
  if (fact === undefined) return [family, sets.none];
  const held = sets.holding(family, fact);
  return [held, sets.minus(family, held)];
}
