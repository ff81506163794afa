import { isScope, nodeOf, type EventSubProcess, type StartEvent } from '../../graph.ts';
import { rising } from '../net/facts.ts';
import type { Family } from '../net/sets.ts';
import { oneOf } from './changes.ts';
import type { ScopeModel } from './model.ts';
import { partOf, type Goal, type Passage, type Piece } from './piece.ts';

/** An event subprocess of a scope: what begins it, and what it does. */
interface Handler {
  readonly id: string;
  readonly start: StartEvent | undefined;
  readonly piece: Piece;
}

/** A scope passed as one: its main flow, and the event subprocesses that interrupt it or run beside it. BPMN 2.0.2, 13.3.4 and 13.5.4 */
export class ScopePiece implements Piece {
  readonly writes: readonly number[];
  private readonly model: ScopeModel;
  private readonly main: Piece;
  private readonly handlers: readonly Handler[];
  /** A terminate end event ends this scope in the ordinary way. */
  private readonly known = new Map<Family, Passage>();

  constructor(model: ScopeModel, main: Piece) {
    this.model = model;
    this.main = main;
    const { graph } = model.place;
    this.handlers = model.scope.eventSubProcesses.flatMap((id): Handler[] => {
      const node = nodeOf(graph, id);
      const piece = isScope(node) ? model.pieceAt(node) : undefined;
      return piece ? [{ id, start: startOf(model, node as EventSubProcess), piece }] : [];
    });
    this.writes = rising([...main.writes, ...this.handlers.flatMap(({ piece }) => piece.writes)]);
  }

  run(family: Family): Passage {
    const known = this.known.get(family) ?? this.follow(family);
    this.known.set(family, known);
    return known;
  }

  path(from: Family, goal: Goal): readonly string[] {
    const { sets } = this.model.scene;
    const begun = this.beside(from);
    const reaches = (piece: Piece) => (family: Family): boolean => {
      const passage = piece.run(family);
      if ('finding' in goal) return passage.findings.has(goal.finding);
      const part = goal.exit === 'done' ? sets.union(passage.done, passage.exits.get('terminate') ?? 0) : partOf(passage, goal.exit);
      return sets.meet(part, goal.known) !== sets.none;
    };
    const inner = (piece: Piece, one: Family): readonly string[] => {
      const ended = 'exit' in goal && goal.exit === 'done' && sets.meet(piece.run(one).done, goal.known) === sets.none;
      return piece.path(one, ended ? { ...goal, exit: 'terminate' } : goal);
    };
    const inMain = oneOf(sets, begun, reaches(this.main));
    if (inMain !== undefined) return inner(this.main, inMain);
    for (const { id, start, piece } of this.handlers) {
      const one = oneOf(sets, this.triggering(start, this.main.run(begun)), reaches(piece));
      if (one !== undefined) return [...this.main.path(begun, { exit: 'any', known: one }), id, ...inner(piece, one)];
    }
    return [];
  }

  private follow(family: Family): Passage {
    const { sets } = this.model.scene;
    const begun = this.beside(family);
    const passage = this.main.run(begun);
    const findings = new Map(passage.findings);
    const exits = new Map(passage.exits);
    const note = (into: Map<string, Family>, key: string, found: Family): void => void into.set(key, sets.union(into.get(key) ?? 0, found));
    let done = sets.union(passage.done, passage.exits.get('terminate') ?? 0);
    const inside: Passage[] = [];
    for (const { id, start, piece } of this.handlers) {
      const trigger = this.triggering(start, passage);
      if (trigger === sets.none) continue;
      this.model.scene.entered.add(id);
      const handled = piece.run(trigger);
      inside.push(handled);
      handled.findings.forEach((found, key) => note(findings, key, found));
      handled.exits.forEach((found, key) => note(exits, key, found));
      if (start?.interrupting) done = sets.union(done, handled.done);
      this.caught(start, exits);
    }
    exits.delete('terminate');
    let any: Family | undefined;
    const anyOf = (): Family => (any ??= inside.reduce((sum, handled) => sets.union(sum, handled.any), passage.any));
    return { done, exits, findings, get any() { return anyOf(); } };
  }

  /** All that may be known at the beginning when what does not interrupt may have run already, and run again. */
  private beside(family: Family): Family {
    const { sets } = this.model.scene;
    const aside = this.handlers.filter(({ start, piece }) => start && !start.interrupting && start.event?.kind !== 'compensation' && piece.writes.length > 0);
    if (aside.length === 0) return family;
    for (let known = family; ; ) {
      const more = aside.reduce((sum, { piece }) => sets.union(sum, piece.run(sum).any), known);
      if (more === known) return known;
      known = more;
    }
  }

  /** What may be known when the event happens: an error or escalation where it is thrown, everything else at any time. */
  private triggering(start: StartEvent | undefined, passage: Passage): Family {
    const { sets, facts } = this.model.scene;
    const event = start?.event;
    if (!event || event.kind === 'compensation') return sets.none;
    const names = [...passage.exits.keys()].filter((exit) => catches(start, exit));
    const at = event.kind === 'error' || event.kind === 'escalation' ? names.reduce((sum, exit) => sets.union(sum, passage.exits.get(exit) ?? 0), sets.none) : passage.any;
    return start.interrupting ? sets.union(at, sets.clearing(at, this.main.writes.filter((fact) => facts.isApproval(fact)))) : at;
  }

  private caught(start: StartEvent | undefined, exits: Map<string, Family>): void {
    for (const exit of [...exits.keys()]) if (exit !== 'error *' && start && catches(start, exit)) exits.delete(exit);
  }
}

function catches({ event }: StartEvent, exit: string): boolean {
  const [kind = '', code = ''] = exit.split(' ');
  if (event?.kind !== kind || !('code' in event || kind === 'error' || kind === 'escalation')) return false;
  const wanted = 'code' in event ? event.code : undefined;
  return wanted === undefined || code === '*' || wanted === code;
}

function startOf(model: ScopeModel, { starts }: EventSubProcess): StartEvent | undefined {
  const start = model.place.graph.elements[starts[0] ?? ''];
  return start?.type === 'startEvent' ? start : undefined;
}
