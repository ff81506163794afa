import { splittingOf, type Arc } from '../net/net.ts';
import { rising } from '../net/facts.ts';
import type { Family } from '../net/sets.ts';
import { flat } from '../reduce/reduce.ts';
import type { Block } from '../reduce/region.ts';
import { after, oneOf } from './changes.ts';
import { judgeOf } from './leaving.ts';
import type { ScopeModel } from './model.ts';
import { partOf, type Change, type Goal, type Passage, type Piece } from './piece.ts';

/** One branch, and what becomes known when it is taken or not. */
interface Part {
  readonly piece: Piece;
  readonly taken: readonly Change[];
  /** What the others decide meanwhile matters in it. */
  readonly watchful: boolean;
  /** Absent: it is always taken. */
  readonly skipped?: readonly Change[];
}

/**
 * Parallel branches that know nothing of each other: what all of them come to is what they come to one after another, and what one
 * of them sees while it runs is what the others may be in the middle of.
 */
export class BlockPiece implements Piece {
  readonly writes: readonly number[];
  private readonly model: ScopeModel;
  private readonly block: Block;
  private readonly parts: readonly Part[];
  /** That one of the conditional branches was taken. */
  private readonly chosen: number;
  private readonly conditional: boolean;
  private readonly known = new Map<Family, Passage>();

  constructor(model: ScopeModel, block: Block) {
    this.model = model;
    this.block = block;
    this.chosen = model.scene.facts.mark(model.place, `chosen ${block.split.id}`);
    this.conditional = splittingOf({ ...block.split, outs: block.branches.map(({ arc }) => arc) }) === 'some';
    this.parts = block.branches.map(({ arc, region }) => ({ ...this.partOf(arc, model.makers.ofRegion(model, region)), watchful: model.isWatchful(flat([...region.stops.values()])) }));
    this.writes = rising([...this.parts.flatMap(({ piece }) => piece.writes), this.chosen]);
  }

  run(family: Family): Passage {
    const known = this.known.get(family) ?? this.follow(family);
    this.known.set(family, known);
    return known;
  }

  path(from: Family, goal: Goal): readonly string[] {
    const { sets } = this.model.scene;
    if ('exit' in goal && goal.exit === 'done') return this.through(from, goal.known);
    if ('exit' in goal && goal.exit === 'any') return this.partly(from, goal.known, undefined);
    for (const [at, part] of this.parts.entries()) {
      const hits = (family: Family): boolean => {
        const passage = part.piece.run(after(part.taken, family));
        return 'finding' in goal ? passage.findings.has(goal.finding) : sets.meet(partOf(passage, goal.exit), goal.known) !== sets.none;
      };
      const one = oneOf(sets, this.among(from, at), hits);
      if (one !== undefined) return [...this.partly(from, one, at), ...part.piece.path(after(part.taken, one), goal)];
    }
    return [];
  }

  private partOf(arc: Arc, piece: Piece): Omit<Part, 'watchful'> {
    const { changes, sets } = this.model.scene;
    if (!this.conditional) return { piece, taken: [] };
    if (arc.id === this.block.split.default) {
      const none = changes.where((family) => sets.lacking(family, this.chosen));
      return { piece, taken: [none, changes.add(this.chosen)], skipped: [changes.where((family) => sets.holding(family, this.chosen))] };
    }
    const judge = judgeOf(this.model, arc);
    const taken = [changes.where((family) => judge(family).holds), changes.add(this.chosen)];
    return arc.condition === undefined ? { piece, taken } : { piece, taken, skipped: [changes.where((family) => judge(family).fails)] };
  }

  /** The default branch last: it is taken where no other is. */
  private ordered(): readonly Part[] {
    const at = this.block.branches.findIndex(({ arc }) => this.conditional && arc.id === this.block.split.default);
    const [last] = at < 0 ? [] : [this.parts[at]!];
    return last ? [...this.parts.filter((part) => part !== last), last] : this.parts;
  }

  private follow(before: Family): Passage {
    const { sets } = this.model.scene;
    const family = this.conditional ? sets.clearing(before, [this.chosen]) : before;
    const findings = new Map<string, Family>();
    const exits = new Map<string, Family>();
    const note = (into: Map<string, Family>, from: ReadonlyMap<string, Family>): void => from.forEach((found, key) => into.set(key, sets.union(into.get(key) ?? 0, found)));
    for (const [at, part] of this.parts.entries()) {
      const passage = part.piece.run(after(part.taken, part.watchful ? this.among(family, at) : family));
      note(findings, passage.findings);
      note(exits, passage.exits);
    }
    this.judgeChoice(family, findings);
    const done = this.ordered().reduce((known, part) => this.pass(part, known), family);
    let any: Family | undefined;
    const anyOf = (): Family => (any ??= this.among(family, undefined));
    return { done: this.chosenOf(done), exits, findings, get any() { return anyOf(); } };
  }

  private pass({ piece, taken, skipped }: Part, family: Family): Family {
    const { sets } = this.model.scene;
    const done = piece.run(after(taken, family)).done;
    return skipped ? sets.union(done, after(skipped, family)) : done;
  }

  private chosenOf(family: Family): Family {
    const { sets } = this.model.scene;
    return this.conditional ? sets.clearing(sets.holding(family, this.chosen), [this.chosen]) : family;
  }

  /** Where the conditions leave no branch, or one of them gives no boolean. */
  private judgeChoice(family: Family, findings: Map<string, Family>): void {
    const { sets } = this.model.scene;
    if (!this.conditional) return;
    const arcs = this.block.branches.map(({ arc }) => arc).filter(({ id }) => id !== this.block.split.default);
    const broken = arcs.reduce((sum, arc) => sets.union(sum, judgeOf(this.model, arc)(family).broken), sets.none);
    const none = this.block.split.default === undefined ? arcs.reduce((rest, arc) => {
      const { holds, fails } = judgeOf(this.model, arc)(rest);
      return sets.minus(fails, holds);
    }, family) : sets.none;
    const stuck = sets.union(broken, none);
    if (stuck !== sets.none) findings.set(`soundness-option-to-complete ${this.block.split.node.id}`, stuck);
  }

  /** What may be known while all branches, but one, are anywhere. */
  private among(family: Family, but: number | undefined): Family {
    const { sets } = this.model.scene;
    return this.parts.reduce((known, { piece, taken }, at) => (at === but ? known : sets.union(known, sets.clearing(piece.run(after(taken, known)).any, this.conditional ? [this.chosen] : []))), family);
  }

  /** All branches, one after another. */
  private through(from: Family, goal: Family): readonly string[] {
    const { sets } = this.model.scene;
    const parts = this.ordered();
    const steps = parts.reduce<Family[]>((all, part) => [...all, this.pass(part, all.at(-1) ?? 0)], [from]);
    let to = this.conditional ? sets.adding(goal, this.chosen) : goal;
    const paths: (readonly string[])[] = [];
    for (let at = parts.length - 1; at >= 0; at--) {
      const part = parts[at]!;
      const source = oneOf(sets, steps[at] ?? 0, (family) => sets.meet(this.pass(part, family), to) !== sets.none);
      if (source === undefined) break;
      const begun = after(part.taken, source);
      if (sets.meet(part.piece.run(begun).done, to) !== sets.none) paths.unshift(part.piece.path(begun, { exit: 'done', known: to }));
      to = source;
    }
    return paths.flat();
  }

  /** Branches as far as they have come, one after another. */
  private partly(from: Family, goal: Family, but: number | undefined): readonly string[] {
    const { sets } = this.model.scene;
    const steps = this.parts.map((_, at) => this.parts.slice(0, at).reduce((known, __, other) => this.step(known, other, but), from));
    let to = goal;
    const paths: (readonly string[])[] = [];
    for (let at = this.parts.length - 1; at >= 0; at--) {
      const before = steps[at] ?? 0;
      if (at === but || sets.meet(before, to) !== sets.none) continue;
      const source = oneOf(sets, before, (family) => sets.meet(this.step(family, at, but), to) !== sets.none);
      if (source === undefined) break;
      const { piece, taken } = this.parts[at]!;
      const begun = after(taken, source);
      paths.unshift(piece.path(begun, { exit: 'any', known: this.conditional ? sets.union(to, sets.adding(to, this.chosen)) : to }));
      to = source;
    }
    return paths.flat();
  }

  private step(family: Family, at: number, but: number | undefined): Family {
    const { sets } = this.model.scene;
    const { piece, taken } = this.parts[at]!;
    return at === but ? family : sets.union(family, sets.clearing(piece.run(after(taken, family)).any, this.conditional ? [this.chosen] : []));
  }
}
