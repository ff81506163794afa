import { isActivity, type BoundaryEvent, type UserTask } from '../../graph.ts';
import type { Family } from '../net/sets.ts';
import type { Stop } from '../reduce/region.ts';
import { besideOf } from './leaving.ts';
import { counted, type ActiveStop, type Marking } from './marking.ts';
import { ended, timesOf, type Move } from './move.ts';
import type { Moves } from './moves.ts';
import type { Change, Piece } from './piece.ts';

/** What can happen next to an element under way. */
export function activityMoves(moves: Moves, marking: Marking, active: ActiveStop, known: Family): readonly Move[] {
  if (active.stop.startsWith('^')) return climbing(moves, marking, active);
  const stop = moves.stopAt(active.stop);
  if (!stop) throw new Error(`${active.stop} is not in its region`);
  const piece = moves.model.pieceOf(stop);
  const rest = ended(marking, active);
  const own = piece ? pieceMoves(moves, stop, piece, marking, rest, known) : taskMoves(moves, stop, rest);
  return [...own, ...beside(moves, stop, marking, active, piece), ...returning(moves, stop, marking, piece)];
}

/** Of a piece: left in the ordinary way, cut short by an event, or left by what happened inside. */
function pieceMoves(moves: Moves, stop: Stop, piece: Piece, marking: Marking, rest: Marking, known: Family): readonly Move[] {
  const { changes } = moves.model.scene;
  const done = left(moves, stop, rest, [changes.through(piece, 'done')], [stop.block?.join.id ?? stop.id]);
  const cut = changes.cut(piece, piece.writes.filter((fact) => moves.model.scene.facts.isApproval(fact)));
  const cuts = interrupting(stop).filter(({ event }) => !inner.includes(event.kind)).flatMap((event) => enterEvent(moves, event, rest, [cut]));
  const exits = known === 0 ? [] : [...piece.run(known).exits.keys()].flatMap((exit) => exitMoves(moves, stop, piece, exit, marking, rest));
  return [...done, ...cuts, ...exits];
}

/** Events that only what happens inside can cause. */
const inner: readonly string[] = ['error', 'escalation', 'cancel'];

/** What was thrown inside is caught at the boundary, or leaves the region as it is. */
function exitMoves(moves: Moves, stop: Stop, piece: Piece, exit: string, marking: Marking, rest: Marking): readonly Move[] {
  const { changes } = moves.model.scene;
  const [kind = '', code = ''] = exit.split(' ');
  if (kind === 'climb' || kind === 'return') return jumpOut(moves, exit, marking, [changes.through(piece, exit)]);
  const through = kind === 'refused' || kind === 'terminate' ? changes.through(piece, exit) : cutAt(moves, piece, exit);
  const { caught, all } = catching(stop, kind, code);
  const entered = caught.flatMap((event) => {
    if (event.interrupting) return enterEvent(moves, event, rest, [through]);
    const aside = moves.model.asideAt(event.id);
    if (aside) return [{ to: marking, changes: [besideOf(moves.model, aside)], trail: [] }];
    return enterEvent(moves, event, marking, []);
  });
  if (kind === 'cancel') return entered.length > 0 ? entered : [{ to: rest, changes: [through], trail: [] }];
  return all ? entered : [...entered, { exit, changes: [through], trail: [] }];
}

/** The exit, after which what was approved inside may stand or not. */
function cutAt(moves: Moves, piece: Piece, exit: string): Change {
  const { changes, sets, facts } = moves.model.scene;
  const through = changes.through(piece, exit);
  const approvals = piece.writes.filter((fact) => facts.isApproval(fact));
  return {
    ...through,
    ahead: (family) => {
      const left = through.ahead(family);
      return sets.union(left, sets.clearing(left, approvals));
    },
    path: (from, to) => {
      const left = through.ahead(from);
      const reached = sets.meet(left, to) === to ? to : sets.before(left, to, approvals);
      return piece.path(from, { exit, known: sets.only(sets.pick(reached) ?? []) });
    },
  };
}

/** Boundary events that catch it, the one that names the code before the one that names none; whether nothing gets past them. */
function catching(stop: Stop, kind: string, code: string): { readonly caught: readonly BoundaryEvent[]; readonly all: boolean } {
  const of = stop.boundary.filter(({ event }) => event.kind === kind);
  const codeOf = ({ event }: BoundaryEvent): string | undefined => ('code' in event ? event.code : undefined);
  const open = of.find((event) => codeOf(event) === undefined);
  if (kind === 'cancel') return { caught: of, all: of.length > 0 };
  if (code === '*') return { caught: of, all: open !== undefined };
  const best = of.find((event) => codeOf(event) === code) ?? open;
  return { caught: best ? [best] : [], all: best !== undefined };
}

const interrupting = (stop: Stop): readonly BoundaryEvent[] => stop.boundary.filter((event) => event.interrupting);

function enterEvent(moves: Moves, event: BoundaryEvent, marking: Marking, changes: readonly Change[]): readonly Move[] {
  const stop = moves.stopAt(event.id);
  return stop ? moves.enter(stop, marking, changes) : [];
}

/** Of what people, services or events complete: decided either way, done, cut short, or ended by an error. */
function taskMoves(moves: Moves, stop: Stop, rest: Marking): readonly Move[] {
  const { node } = stop;
  const done = node.type === 'userTask' && node.approval ? decided(moves, stop, node, rest) : left(moves, stop, rest, []);
  const events = interrupting(stop).filter(({ event }) => event.kind !== 'escalation' && event.kind !== 'cancel').flatMap((event) => enterEvent(moves, event, rest, []));
  const caught = stop.boundary.some(({ event }) => event.kind === 'error' && event.code === undefined);
  const thrown = moves.model.errorsCaught && !caught && isActivity(node) ? [{ exit: 'error *', changes: [], trail: [] }] : [];
  return [...done, ...events, ...thrown];
}

function decided(moves: Moves, stop: Stop, node: UserTask, rest: Marking): readonly Move[] {
  const { scene, place } = moves.model;
  const facts = scene.decided(place, node);
  const approved = left(moves, stop, rest, facts ? [scene.changes.add(facts.approved)] : []);
  const passed = node.approval?.overtime?.act === 'pass' ? left(moves, stop, rest, []) : [];
  const onRefuse = node.approval?.onRefuse;
  if (onRefuse === 'end') return [...approved, ...passed, { exit: 'refused', changes: [], trail: [node.id] }];
  const refused = onRefuse === 'continue' ? left(moves, stop, rest, facts ? [scene.changes.add(facts.refused)] : []) : [];
  return [...approved, ...passed, ...refused];
}

/** The token goes on, or straight back where something was returned from. */
function left(moves: Moves, stop: Stop, rest: Marking, changes: readonly Change[], lead = stop.id === stop.node.id ? [stop.node.id] : []): readonly Move[] {
  const { model } = moves;
  const { sets, facts, changes: made } = model.scene;
  const isRound = stop.node !== model.place.graph.elements[stop.node.id]; // only all rounds together go anywhere
  const jumps = (isRound ? [] : model.returns.straightFrom(stop.node.id)).map((to) => ({ to, fact: facts.straightBack(model.place, stop.node.id, to) }));
  if (jumps.length === 0) return moves.leave(stop, rest, changes, lead);
  const on = made.where((family) => sets.lacking(family, ...jumps.map(({ fact }) => fact)));
  const back = jumps.map(({ to, fact }): Move => ({
    to: { ...rest, moving: [...rest.moving, `>${to}`] },
    changes: [...changes, made.where((family) => sets.holding(family, fact)), made.clear([fact])],
    trail: lead,
  }));
  return [...moves.leave(stop, rest, [...changes, on], lead), ...back];
}

/** Events that do not interrupt: what they lead to runs aside, or as tokens of its own. */
function beside(moves: Moves, stop: Stop, marking: Marking, active: ActiveStop, piece: Piece | undefined): readonly Move[] {
  const { model } = moves;
  return stop.boundary.filter((event) => !event.interrupting && !(piece && inner.includes(event.event.kind))).flatMap((event): readonly Move[] => {
    const aside = model.asideAt(event.id);
    if (aside) {
      if (aside.writes.length === 0) return [];
      const fired = model.firedMark(event);
      const first = fired === undefined ? [] : [model.scene.changes.where((family) => model.scene.sets.lacking(family, fired)), model.scene.changes.add(fired)];
      return [{ to: marking, changes: [...first, besideOf(model, aside)], trail: [] }];
    }
    if ((active.fired[event.id] ?? 0) >= timesOf(event) && timesOf(event) === 1) return [];
    const again = { ...active, fired: counted(active.fired, event.id, 1, 2) };
    return enterEvent(moves, event, { ...ended(marking, active), active: [...ended(marking, active).active, again] }, []);
  });
}

/** Back to earlier tasks of the scope: what cannot be reached but through them is cancelled, and decided anew. */
function returning(moves: Moves, stop: Stop, marking: Marking, piece: Piece | undefined): readonly Move[] {
  const { model } = moves;
  if (stop.block || stop.id !== stop.node.id) return [];
  const cut = piece ? [model.scene.changes.through(piece, 'any')] : [];
  const named = model.returns.from(stop.id).flatMap(({ to, straight }) => {
    const back = straight ? [model.scene.changes.add(model.scene.facts.straightBack(model.place, to, stop.id))] : [];
    return jumpTo(moves, to, marking, cut, back, `return ${to}`);
  });
  const how = model.returns.climbs(stop.id);
  const above = how && model.returns.nextAbove(stop.id);
  return [...named, ...(how && above !== undefined ? climbTo(moves, above, how, marking, cut) : [])];
}

/** A return out of a block goes on outside it. */
function jumpOut(moves: Moves, exit: string, marking: Marking, changes: readonly Change[]): readonly Move[] {
  const [kind = '', to = '', how = 'all'] = exit.split(' ');
  return kind === 'return' ? jumpTo(moves, to, marking, changes, [], exit) : climbTo(moves, to, how === 'takers' ? 'takers' : 'all', marking, changes);
}

function jumpTo(moves: Moves, to: string, marking: Marking, changes: readonly Change[], back: readonly Change[], exit: string): readonly Move[] {
  const { model } = moves;
  if (!moves.stopAt(to)) return [{ exit, changes, trail: [] }];
  const kept = cancelled(moves, to, marking);
  return [{ to: { ...kept, moving: [...kept.moving, `>${to}`] }, changes: [...changes, model.scene.changes.clear(model.clearedBy(to)), ...back], trail: [] }];
}

/** On the way up from task to task: each may be where the token stops. */
function climbTo(moves: Moves, to: string, how: 'all' | 'takers', marking: Marking, changes: readonly Change[]): readonly Move[] {
  const { model } = moves;
  if (!model.returns.canStop(to, how)) return [];
  if (!moves.stopAt(to)) return [{ exit: `climb ${to} ${how}`, changes, trail: [] }];
  const kept = cancelled(moves, to, marking);
  return [{ to: { ...kept, active: [...kept.active, { stop: `^${to} ${how}`, fired: {} }] }, changes: [...changes, model.scene.changes.clear(model.clearedBy(to))], trail: [] }];
}

function climbing(moves: Moves, marking: Marking, active: ActiveStop): readonly Move[] {
  const [to = '', how = 'all'] = active.stop.slice(1).split(' ');
  const rest = ended(marking, active);
  const policy = how === 'takers' ? 'takers' : 'all';
  const above = moves.model.returns.nextAbove(to);
  const stops: readonly Move[] = moves.model.returns.stopsAt(to, policy) ? [{ to: { ...rest, moving: [...rest.moving, `>${to}`] }, changes: [], trail: [] }] : [];
  return [...stops, ...(above === undefined ? [] : climbTo(moves, above, policy, rest, []))];
}

/** The marking without the tokens that a return to the task cancels. */
function cancelled(moves: Moves, to: string, marking: Marking): Marking {
  const region = moves.model.cancelledBy(to);
  return {
    ...marking,
    active: marking.active.filter(({ stop }) => !region.has(stop)),
    stuck: marking.stuck.filter((id) => !region.has(id)),
    waiting: Object.fromEntries(Object.entries(marking.waiting).filter(([arc]) => !region.has(moves.source(arc)))),
  };
}
