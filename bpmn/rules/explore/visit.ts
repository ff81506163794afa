import type { Family } from '../net/sets.ts';
import { after, oneOf, pathOf, sourceOf } from './changes.ts';
import { Hopes } from './hopes.ts';
import { crowdedPlace, emptyMarking, isEmpty, keyOf, type Marking } from './marking.ts';
import type { Move } from './move.ts';
import type { Moves } from './moves.ts';
import type { Goal, Passage, Piece } from './piece.ts';

/** A marking that was come to. */
export interface Visited {
  readonly marking: Marking;
  /** All that may be known here. */
  known: Family;
  /** What of it has not been followed yet. */
  fresh: Family;
  /** What came here, first things first. */
  readonly arrivals: Arrival[];
  readonly steps: Step[];
  /** What is wrong here. */
  readonly findings: Map<string, Family>;
}

interface Arrival {
  readonly from?: Visited;
  readonly delta: Family;
  readonly move?: Move;
  readonly result: Family;
}

/** A step that was taken: to another marking, or out. */
export interface Step {
  readonly move: Move;
  readonly to?: Visited;
  readonly exit?: string;
}

/** Something that ran at a marking: beside it, or as the piece under way there. */
interface Ran {
  readonly at: Visited;
  readonly piece: Piece;
  readonly with: Family;
  readonly passage: Passage;
}

/** One following of all runs through a region, from what was known before. */
export class Visit {
  private readonly moves: Moves;
  private readonly visited = new Map<string, Visited>();
  private readonly queue: Visited[] = [];
  private readonly exits = new Map<string, Family>();
  private readonly exitArrivals: { readonly exit: string; readonly arrival: Arrival & { readonly from: Visited } }[] = [];
  private readonly ran: Ran[] = [];

  constructor(moves: Moves, family: Family) {
    this.moves = moves;
    if (family !== this.sets.none) for (const marking of moves.beginnings()) this.arrive(marking, { delta: family, result: family });
    for (const next of this.queue) this.expand(next);
    this.later();
    for (const [key, where] of new Hopes(moves, this.visited.values()).lost()) this.find(where.at, key, where.family);
  }

  passage(): Passage {
    const { sets } = this;
    const all = [...this.visited.values()];
    const done = all.filter(({ marking }) => this.isDone(marking)).reduce((sum, { known }) => sets.union(sum, known), sets.none);
    const findings = new Map<string, Family>();
    const note = (found: ReadonlyMap<string, Family>): void => found.forEach((family, key) => findings.set(key, sets.union(findings.get(key) ?? 0, family)));
    for (const visited of all) note(visited.findings);
    for (const { passage } of this.ran) note(passage.findings);
    let any: Family | undefined;
    const anyOf = (): Family => (any ??= this.anyTime(all));
    return { done, exits: this.exits, findings, get any() { return anyOf(); } };
  }

  /** Ids on the way to the goal. */
  pathTo(goal: Goal): readonly string[] {
    if ('finding' in goal) return this.toFinding(goal.finding);
    if (goal.exit === 'done') return this.toFirst(goal.known, ({ marking }) => this.isDone(marking));
    if (goal.exit === 'any') return this.toAny(goal.known);
    const found = this.exitArrivals.find(({ exit, arrival }) => exit === goal.exit && this.sets.meet(arrival.result, goal.known) !== this.sets.none);
    return found ? this.along(found.arrival, goal.known) : [];
  }

  private get sets() {
    return this.moves.model.scene.sets;
  }

  private isDone(marking: Marking): boolean {
    return isEmpty(marking) && marking.through === (this.moves.region.exit === undefined ? 0 : 1);
  }

  private anyTime(all: readonly Visited[]): Family {
    const { sets } = this;
    const here = all.reduce((sum, { known }) => sets.union(sum, known), sets.none);
    const inside = all.flatMap((at) => this.piecesAt(at.marking).map((piece) => piece.run(this.among(at, at.known, piece)).any));
    return inside.reduce((sum, any) => sets.union(sum, any), here);
  }

  /** What is known at a marking while the other pieces that are under way there may be anywhere. */
  private among({ marking }: Visited, family: Family, but?: Piece): Family {
    return this.piecesAt(marking).filter((piece) => piece !== but).reduce((known, piece) => piece.run(known).any, family);
  }

  private piecesAt({ active }: Marking): readonly Piece[] {
    return active.flatMap(({ stop: id }) => {
      const stop = this.moves.stopAt(id);
      return (stop && this.moves.model.pieceOf(stop)) ?? [];
    });
  }

  private arrive(marking: Marking, arrival: Arrival): Visited {
    const key = keyOf(marking);
    let visited = this.visited.get(key);
    if (!visited) {
      if (!this.moves.region.sequential) this.moves.model.scene.count();
      visited = { marking, known: this.sets.none, fresh: this.sets.none, arrivals: [], steps: [], findings: new Map() };
      this.visited.set(key, visited);
    }
    const news = this.sets.minus(arrival.result, visited.known);
    if (news === this.sets.none) return visited;
    visited.known = this.sets.union(visited.known, news);
    visited.arrivals.push({ ...arrival, result: news });
    if (visited.fresh === this.sets.none) this.queue.push(visited);
    visited.fresh = this.sets.union(visited.fresh, news);
    return visited;
  }

  private expand(at: Visited): void {
    const delta = at.fresh;
    at.fresh = this.sets.none;
    if (delta === this.sets.none || this.notices(at, delta) || this.isDone(at.marking)) return;
    for (const piece of this.piecesAt(at.marking)) {
      const known = this.among(at, delta, piece);
      this.ran.push({ at, piece, with: known, passage: piece.run(known) });
    }
    this.runBeside(at, delta);
    for (const move of this.moves.from(at.marking, delta)) this.take(at, delta, move);
  }

  private take(from: Visited, delta: Family, move: Move): void {
    this.moves.model.scene.step();
    const result = after(move.changes, delta);
    if (result === this.sets.none) return;
    for (const id of move.trail) this.moves.model.scene.entered.add(id);
    const arrival = { from, delta, move, result };
    if (move.exit !== undefined) {
      this.exits.set(move.exit, this.sets.union(this.exits.get(move.exit) ?? 0, result));
      this.exitArrivals.push({ exit: move.exit, arrival });
      from.steps.push({ move, exit: move.exit });
      return;
    }
    const to = this.arrive(move.to ?? emptyMarking, arrival);
    from.steps.push({ move, to });
    if (move.stamp !== undefined) this.judgeStamp(to, move.stamp, result);
  }

  private judgeStamp(at: Visited, stamp: string, family: Family): void {
    const { scene, place } = this.moves.model;
    const bad = scene.unapproved(this.among(at, family));
    if (bad) this.find(at, `approval-proof ${stamp}`, bad.where);
    const twice = this.sets.holding(family, scene.facts.mark(place, `twice ${stamp}`));
    if (twice !== this.sets.none) this.find(at, `stamp-once ${stamp}`, twice);
  }

  private find(at: Visited, key: string, family: Family): void {
    at.findings.set(key, this.sets.union(at.findings.get(key) ?? 0, family));
  }

  /** Whether this marking is itself the counter-example, so that nothing beyond it matters. */
  private notices(at: Visited, delta: Family): boolean {
    const { marking } = at;
    const twice = Object.entries(marking.ends).find(([, times]) => times > 1)?.[0];
    const crowded = crowdedPlace(marking);
    if (twice !== undefined) this.find(at, `soundness-proper-completion ${twice}`, delta);
    if (crowded !== undefined) this.find(at, `soundness-bounded ${this.moves.target(crowded) || crowded}`, delta);
    return twice !== undefined || crowded !== undefined;
  }

  /** What events beside an activity lead to, as far as it runs aside. */
  private runBeside(at: Visited, delta: Family): void {
    for (const { stop: id } of at.marking.active) {
      const stop = this.moves.stopAt(id);
      const piece = stop && this.moves.model.pieceOf(stop);
      for (const { id: event } of stop?.boundary ?? []) this.runAside(at, event, piece ? piece.run(delta).any : delta);
    }
  }

  private runAside(at: Visited, name: string, known: Family): void {
    const piece = this.moves.model.asideAt(name);
    if (!piece) return;
    const passage = piece.run(known);
    this.ran.push({ at, piece, with: known, passage });
    passage.exits.forEach((family, exit) => this.exits.set(exit, this.sets.union(this.exits.get(exit) ?? 0, family)));
  }

  /** What runs aside sees all that comes after its beginning; what a branch of a split stamps itself comes only once. */
  private later(): void {
    const begun = [...this.visited.values()].flatMap((at) => {
      const stops = at.marking.active.map(({ stop }) => this.moves.stopAt(stop));
      const events = stops.flatMap((stop) => stop?.boundary.map(({ id }) => id) ?? []);
      const arcs = at.marking.moving.map((arc) => this.moves.stopAt(this.moves.target(arc))).flatMap((stop) => (stop?.block ? stop.block.split.outs : stop?.outs ?? []).map(({ id }) => id));
      return [...events.map((name) => ({ at, name, once: false })), ...arcs.map((name) => ({ at, name, once: true }))].filter(({ name }) => this.moves.model.asideAt(name));
    });
    for (const { at, name, once } of begun) this.runAside(at, name, once ? this.withoutStampsOf(name, this.after(at)) : this.after(at));
  }

  private withoutStampsOf(name: string, family: Family): Family {
    const { model } = this.moves;
    return this.sets.clearing(family, (model.asideAt(name)?.writes ?? []).filter((fact) => model.scene.facts.isStamp(fact)));
  }

  private after(at: Visited): Family {
    const seen = new Set([at]);
    for (const each of seen) for (const { to } of each.steps) if (to) seen.add(to);
    return [...seen].reduce((sum, each) => this.sets.union(sum, this.among(each, each.known)), this.sets.none);
  }

  private toFinding(key: string): readonly string[] {
    const { sets } = this;
    for (const visited of this.visited.values()) {
      const found = visited.findings.get(key);
      const here = found === undefined ? sets.none : sets.meet(found, visited.known);
      const one = here === sets.none && found !== undefined ? oneOf(sets, visited.known, (part) => sets.meet(this.among(visited, part), found) !== sets.none) : sets.pick(here) && sets.only(sets.pick(here) ?? []);
      if (found !== undefined && one !== undefined) return this.to(visited, one);
    }
    for (const { at, piece, with: known, passage } of this.ran) {
      if (!passage.findings.has(key)) continue;
      const one = oneOf(sets, known, (part) => piece.run(part).findings.has(key));
      if (one === undefined) continue;
      const way = sets.meet(one, at.known) === one ? this.to(at, one) : this.toAny(one);
      return [...way, ...piece.path(one, { finding: key })];
    }
    return [];
  }

  private toFirst(known: Family, fits: (visited: Visited) => boolean): readonly string[] {
    const found = [...this.visited.values()].find((visited) => fits(visited) && this.sets.meet(visited.known, known) !== this.sets.none);
    return found ? this.to(found, known) : [];
  }

  private toAny(known: Family): readonly string[] {
    const { sets } = this;
    const rests = this.toFirst(known, ({ marking }) => marking.moving.length === 0);
    const here = rests.length > 0 ? rests : this.toFirst(known, () => true);
    if (here.length > 0 || [...this.visited.values()].some((visited) => visited.arrivals[0]?.from === undefined && sets.meet(visited.known, known) !== sets.none)) return here;
    for (const at of this.visited.values()) {
      for (const piece of this.piecesAt(at.marking)) {
        const one = oneOf(sets, at.known, (part) => sets.meet(piece.run(part).any, known) !== sets.none);
        if (one !== undefined) return [...this.to(at, one), ...piece.path(one, { exit: 'any', known })];
      }
    }
    return [];
  }

  /** Ids on the way to a marking with one set known. */
  private to(visited: Visited, known: Family): readonly string[] {
    const parts: (readonly string[])[] = [];
    for (let at: Visited | undefined = visited, goal = known; at; ) {
      const arrival: Arrival | undefined = at.arrivals.find(({ result }) => this.sets.meet(result, goal) !== this.sets.none);
      if (!arrival?.from || !arrival.move) break;
      const source = sourceOf(this.sets, arrival.move.changes, arrival.delta, goal);
      if (source === undefined) break;
      parts.push([...pathOf(this.sets, arrival.move.changes, source, goal), ...arrival.move.trail]);
      at = arrival.from;
      goal = source;
    }
    return parts.reverse().flat();
  }

  private along(arrival: Arrival & { readonly from: Visited }, goal: Family): readonly string[] {
    const changes = arrival.move?.changes ?? [];
    const source = sourceOf(this.sets, changes, arrival.delta, goal);
    return source === undefined ? [] : [...this.to(arrival.from, source), ...pathOf(this.sets, changes, source, goal), ...(arrival.move?.trail ?? [])];
  }
}
