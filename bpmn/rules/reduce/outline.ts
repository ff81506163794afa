import type { BoundaryEvent } from '../../graph.ts';
import { DominatorTree, dominators, reversed, type Successors } from '../net/dominance.ts';
import { aborts, nextOf, splittingOf, type Arc, type Net, type Station } from '../net/net.ts';

/** Names that no node has. */
const entry = ' entry';
const exit = ' exit';

/** What the shape of a net says about who comes before whom. */
export interface Outline {
  /** By what every way from the beginning passes. */
  readonly before: DominatorTree;
  /** The next station that every way to an ordinary end passes, by station. */
  readonly after: ReadonlyMap<string, string>;
  /** Stations from which no ordinary end is reached any more. */
  readonly aborting: ReadonlySet<string>;
  /** What is reached without an event that runs beside its activity. */
  readonly main: ReadonlySet<string>;
  /** Arcs out of a split that lead to a part of their own, which ends by itself. */
  readonly asides: ReadonlySet<string>;
  /** Events beside an activity that lead to a part apart from the main paths. */
  readonly apart: ReadonlySet<string>;
}

/** Looks over the net once. */
export function outlineOf(net: Net): Outline {
  const forward = successorsOf(net, () => true);
  const before = new DominatorTree(forward, entry);
  const aborting = abortingIn(net);
  const main = reached(successorsOf(net, ({ interrupting }) => interrupting), entry);
  const asides = asidesIn(net, before, aborting);
  const apart = new Set([...net.stations.values()].flatMap(({ boundary }) => boundary.filter(({ id, interrupting }) => !interrupting && isApart(net, id, main, aborting)).map(({ id }) => id)));
  return { before, aborting, main, asides, apart, after: afterIn(net, asides) };
}

/** Everything reached from a station, up to what is not followed. */
export function reachedFrom(net: Net, from: string, follow: (station: Station) => boolean = () => true): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const station = seen.has(id) ? undefined : net.stations.get(id);
    seen.add(id);
    if (station && follow(station)) open.push(...nextOf(station));
  }
  return seen;
}

function successorsOf(net: Net, meant: (event: BoundaryEvent) => boolean): Successors {
  const all = new Map<string, readonly string[]>([[entry, net.starts]]);
  for (const station of net.stations.values()) all.set(station.id, nextOf(station, meant));
  return all;
}

function reached(successors: Successors, from: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(successors.get(id) ?? []));
  }
  return seen;
}

const ends = (station: Station): boolean => station.outs.length === 0 && !aborts(station);

function abortingIn(net: Net): ReadonlySet<string> {
  const toEnd = new Map(reversed(successorsOf(net, () => true)));
  toEnd.set(exit, [...net.stations.values()].filter(ends).map(({ id }) => id));
  const ending = reached(toEnd, exit);
  return new Set([...net.stations.keys()].filter((id) => !ending.has(id)));
}

function asidesIn(net: Net, before: DominatorTree, aborting: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const station of net.stations.values()) {
    if (splittingOf(station) !== 'all') continue;
    const aside = station.outs.filter((arc) => isOwnPart(net, arc, before, aborting));
    if (aside.length === 0 || comesRound(net, station)) continue; // each round would leave one more token behind
    const kept = aside.length === station.outs.length ? aside.slice(0, -1) : aside;
    for (const { id } of kept) found.add(id);
  }
  return found;
}

/** Whether a token that leaves the station can come to it again. */
const comesRound = (net: Net, station: Station): boolean => nextOf(station).some((next) => reachedFrom(net, next).has(station.id));

/** Only this arc leads there, and nothing there leads elsewhere but to where all ends. */
function isOwnPart(net: Net, { to }: Arc, before: DominatorTree, aborting: ReadonlySet<string>): boolean {
  if (aborting.has(to)) return true;
  if (net.stations.get(to)?.ins.length !== 1) return false;
  let own = true;
  const inside = (id: string): boolean => aborting.has(id) || before.dominates(to, id);
  reachedFrom(net, to, (station) => (own &&= inside(station.id)));
  return own;
}

function isApart(net: Net, event: string, main: ReadonlySet<string>, aborting: ReadonlySet<string>): boolean {
  return [...reachedFrom(net, event)].every((id) => !main.has(id) || aborting.has(id));
}

function afterIn(net: Net, asides: ReadonlySet<string>): ReadonlyMap<string, string> {
  const forward = new Map<string, readonly string[]>();
  for (const station of net.stations.values()) {
    const followed = nextOf({ ...station, outs: station.outs.filter(({ id }) => !asides.has(id)) }, ({ interrupting }) => interrupting);
    forward.set(station.id, ends(station) ? [exit] : followed);
  }
  return dominators(reversed(forward), exit);
}
