import { splittingOf, type Arc } from '../net/net.ts';
import type { Family } from '../net/sets.ts';
import { TooMany } from '../net/sets.ts';
import type { Stop } from '../reduce/region.ts';
import type { ScopeModel } from './model.ts';
import type { Change, Piece } from './piece.ts';

/** One way to leave a station: over these arcs, or over none because nothing can be chosen. */
export interface Way {
  readonly arcs: readonly string[];
  readonly changes: readonly Change[];
  readonly stuck?: true;
}

const mostWays = 5_000;

/** All ways in which a token can leave a station, as its conditions and its kind say; parts that run aside are begun. */
export function waysOut(model: ScopeModel, stop: Stop): readonly Way[] {
  const outs = stop.block ? stop.outs : stop.outs.filter(({ id }) => !model.asideAt(id));
  const beside = stop.outs.length === outs.length ? [] : stop.outs.flatMap(({ id }) => besides(model, id));
  if (outs.length === 0) return [{ arcs: [], changes: beside }];
  if (stop.block) return [{ arcs: outs.map(({ id }) => id), changes: [] }];
  const { type } = stop.node;
  if (type === 'eventBasedGateway') return outs.map(({ id }) => ({ arcs: [id], changes: [] }));
  if (type === 'exclusiveGateway') return exclusive(model, stop, outs);
  if (splittingOf(stop) !== 'some' && outs.every(({ condition }) => condition === undefined)) return [{ arcs: outs.map(({ id }) => id), changes: beside }];
  return inclusive(model, stop, outs);
}

function besides(model: ScopeModel, id: string): readonly Change[] {
  const piece = model.asideAt(id);
  return piece ? [besideOf(model, piece)] : [];
}

/** Something runs beside what follows: from now on it may be anywhere in it. */
export function besideOf(model: ScopeModel, piece: Piece): Change {
  const through = model.scene.changes.through(piece, 'any');
  return { ahead: through.ahead, before: through.before };
}

/** The first flow whose condition holds; else the default; else nothing, which is stuck where that is certain. BPMN 2.0.2, 13.4.2 */
function exclusive(model: ScopeModel, stop: Stop, outs: readonly Arc[]): readonly Way[] {
  const judges = outs.filter(({ id }) => id !== stop.default).map((arc) => ({ arc, judge: judgeOf(model, arc) }));
  const { where } = model.scene.changes;
  const ways: Way[] = [];
  const passed: Change[] = [];
  for (const { arc, judge } of judges) {
    ways.push({ arcs: [arc.id], changes: [...passed, where((family) => judge(family).holds)] });
    ways.push({ arcs: [], changes: [...passed, where((family) => judge(family).broken)], stuck: true });
    passed.push(where((family) => judge(family).fails));
  }
  if (stop.default !== undefined) ways.push({ arcs: [stop.default], changes: passed });
  else ways.push({ arcs: [], changes: [where((family) => certainly(model, judges.map(({ judge }) => judge), family))], stuck: true });
  return ways;
}

/** Every set of flows whose conditions may hold together; else the default; else nothing. BPMN 2.0.2, 13.4.3 */
function inclusive(model: ScopeModel, stop: Stop, outs: readonly Arc[]): readonly Way[] {
  const judges = outs.filter(({ id }) => id !== stop.default).map((arc) => ({ arc, judge: judgeOf(model, arc) }));
  const { where } = model.scene.changes;
  let ways: Way[] = [{ arcs: [], changes: [] }];
  for (const { arc, judge } of judges) {
    const fixed = arc.condition === undefined;
    ways = ways.flatMap((way) => {
      if (way.stuck) return [way];
      const taken: Way = { arcs: [...way.arcs, arc.id], changes: [...way.changes, where((family) => judge(family).holds)] };
      if (fixed) return [taken];
      return [taken, { arcs: way.arcs, changes: [...way.changes, where((family) => judge(family).fails)] }, { arcs: [], changes: [...way.changes, where((family) => judge(family).broken)], stuck: true }];
    });
    if (ways.length > mostWays) throw new TooMany();
  }
  const chosen = ways.filter((way) => way.stuck || way.arcs.length > 0);
  const none = ways.find((way) => !way.stuck && way.arcs.length === 0);
  if (!none) return chosen;
  if (stop.default !== undefined) return [...chosen, { ...none, arcs: [stop.default] }];
  return [...chosen, { arcs: [], changes: [where((family) => certainly(model, judges.map(({ judge }) => judge), family))], stuck: true }];
}

type Judge = (family: Family) => { readonly holds: Family; readonly fails: Family; readonly broken: Family };

/** How the condition of an arc may fall; an arc without one is always taken. */
export const judgeOf = (model: ScopeModel, { condition }: Arc): Judge =>
  condition === undefined ? (family) => ({ holds: family, fails: 0, broken: 0 }) : model.scene.conditions.of(model.place, condition, model.volatile).judge;

/** Where every condition fails, and none of them may hold: what reads data is taken to hold somewhere. */
function certainly({ scene: { sets } }: ScopeModel, judges: readonly Judge[], family: Family): Family {
  return judges.reduce((rest, judge) => {
    const { holds, fails } = judge(rest);
    return sets.minus(fails, holds);
  }, family);
}
