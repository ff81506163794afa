import { joiningOf, splittingOf, type Arc, type Net, type Station } from '../net/net.ts';
import { outlineOf, type Outline } from './outline.ts';
import type { Block, Branch, Region, Stop } from './region.ts';

/** What reducing has to be told of the scope. */
export interface Rights {
  /** Whether these parts may run at once without one reading what another decides; `split`: nor what the split reads. */
  independent(parts: readonly (readonly Station[])[], split: Station): boolean;
  /** Whether a part reads nothing that others decide, and decides nothing that others read. */
  alone(part: readonly Station[]): boolean;
  /** Whether nobody notices that something runs beside what follows, wherever that is. */
  quiet(part: readonly Station[]): boolean;
  /** Whether tokens jump to the station from elsewhere, or from it to stations outside these. */
  jumps(station: Station, within: ReadonlyMap<string, Station>): boolean;
}

/** A net whose parallel blocks are stations of their own, from the inside out, as far as they are blocks. */
export interface Reduced {
  readonly region: Region;
  readonly asides: ReadonlyMap<string, Region>;
  readonly outline: Outline;
}

/** Reduces the net of a scope; `whole`: only what events beside an activity lead to is set aside. */
export function reduce(net: Net, rights: Rights, whole = false): Reduced {
  const outline = outlineOf(net);
  const reduction = new Reduction(net, rights, outline);
  reduction.run(whole);
  return reduction.result();
}

class Reduction {
  private readonly net: Net;
  private readonly rights: Rights;
  private readonly outline: Outline;
  private readonly stops: Map<string, Stop>;
  private readonly asides = new Map<string, Region>();
  /** By arc: the station that it leaves, where that is a block by now. */
  private readonly sources = new Map<string, string>();

  constructor(net: Net, rights: Rights, outline: Outline) {
    this.net = net;
    this.rights = rights;
    this.outline = outline;
    this.stops = new Map(net.stations);
  }

  run(whole: boolean): void {
    const { before } = this.outline;
    const splits = whole ? [] : [...this.stops.values()].filter((stop) => splittingOf(stop) !== 'one').map((stop) => ({ stop, depth: before.depth(stop.id) }));
    const events = [...this.outline.apart].map((id) => ({ id, depth: before.depth(id) }));
    const all = [...splits, ...events].sort((a, b) => b.depth - a.depth);
    for (const each of all) {
      if ('id' in each) this.setAside(each.id, this.partFrom(each.id));
      else this.collapse(each.stop.id);
    }
  }

  result(): Reduced {
    const region: Region = { net: this.net, entry: undefined, stops: this.stops, sequential: !this.net.all && [...this.stops.values()].every((stop) => this.isSequential(stop)) };
    return { region, asides: this.asides, outline: this.outline };
  }

  /** Sets parts aside that end by themselves; what is left becomes one station if it is a block. */
  private collapse(id: string): void {
    const stop = this.stops.get(id);
    if (!stop) return;
    for (const arc of stop.outs) if (this.outline.asides.has(arc.id)) this.setAside(arc.id, this.partFrom(arc.to));
    const left = stop.outs.filter((arc) => !this.asides.has(arc.id));
    if (left.length < 2) return;
    const block = this.blockAt(stop, left);
    if (!block) return;
    for (const { region } of block.branches) for (const inner of region.stops.keys()) if (!this.outline.aborting.has(inner)) this.stops.delete(inner);
    this.stops.delete(block.join.id);
    const outs = block.join.outs.map((arc) => ({ ...arc, from: id }));
    for (const arc of outs) this.sources.set(arc.id, id);
    this.stops.set(id, { ...stop, outs, block });
  }

  private setAside(name: string, part: Region): void {
    if (part.sequential) this.asides.set(name, part);
  }

  private partFrom(id: string): Region {
    const stops = this.reached(id, undefined);
    const all = [...stops.values()];
    const sequential = all.every((stop) => this.isSequential(stop) && !this.rights.jumps(stop, stops)) && this.rights.alone(flat(all));
    return { net: this.net, entry: id, stops, sequential };
  }

  private blockAt(split: Stop, arcs: readonly Arc[]): Block | undefined {
    const join = this.stops.get(this.outline.after.get(split.id) ?? '');
    const joins = join && joiningOf(join);
    if (!join || join.block || !joins || (joins === 'all' && splittingOf(split) === 'some')) return undefined;
    const branches: Branch[] = [];
    for (const arc of arcs) {
      const region = this.branchOf(arc, join);
      if (!region) return undefined;
      branches.push({ arc, region });
    }
    const complete = new Set(branches.map(({ region }) => region.exit)).size === branches.length && join.ins.length === branches.length;
    return complete && this.areApart(split, branches) ? { split, join, branches } : undefined;
  }

  private branchOf(arc: Arc, join: Stop): Region | undefined {
    if (arc.to === join.id) return { net: this.net, entry: arc.to, exit: arc.id, stops: new Map(), sequential: true };
    const stops = this.reached(arc.to, join.id);
    const exits = join.ins.filter((arc) => stops.has(this.sourceOf(arc)));
    const [exit] = exits;
    if (!exit || exits.length > 1) return undefined;
    const fits = [...stops.values()].every((stop) => this.isSequential(stop) && this.fitsBranch(stop, stops, arc));
    return fits ? { net: this.net, entry: arc.to, exit: exit.id, stops, sequential: true } : undefined;
  }

  /** Only the branch leads there, and what runs aside of it is noticed by nobody. */
  private fitsBranch(stop: Stop, stops: ReadonlyMap<string, Stop>, entry: Arc): boolean {
    const { aborting } = this.outline;
    const beside = [...stop.outs.map(({ id }) => id), ...stop.boundary.map(({ id }) => id)].map((id) => this.asides.get(id));
    if (!beside.every((part) => !part || this.rights.quiet(flat([...part.stops.values()]))) || this.rights.jumps(stop, stops)) return false;
    if (aborting.has(stop.id)) return true;
    const host = stop.node.type === 'boundaryEvent' ? stop.node.attachedTo : undefined;
    return stop.ins.every((arc) => arc.id === entry.id || stops.has(this.sourceOf(arc))) && (host === undefined || stops.has(host));
  }

  private areApart(split: Stop, branches: readonly Branch[]): boolean {
    const seen = new Set<string>([split.id]);
    for (const { region } of branches) {
      for (const id of region.stops.keys()) {
        if (this.outline.aborting.has(id)) continue;
        if (seen.has(id)) return false;
        seen.add(id);
      }
    }
    return this.rights.independent(branches.map(({ region }) => flat([...region.stops.values()])), split);
  }

  private reached(from: string, except: string | undefined): ReadonlyMap<string, Stop> {
    const found = new Map<string, Stop>();
    const open = [from];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const stop = id === except || found.has(id) ? undefined : this.stops.get(id);
      if (!stop) continue;
      found.set(id, stop);
      open.push(...stop.outs.filter((arc) => !this.asides.has(arc.id)).map(({ to }) => to), ...stop.boundary.filter((event) => !this.asides.has(event.id)).map((event) => event.id));
    }
    return found;
  }

  private sourceOf(arc: Arc): string {
    return this.sources.get(arc.id) ?? arc.from;
  }

  private isSequential(stop: Stop): boolean {
    const kept = stop.outs.filter((arc) => !this.asides.has(arc.id));
    const splits = stop.block ? false : splittingOf(stop) !== 'one' && kept.length > 1;
    const beside = stop.boundary.some(({ id, interrupting }) => !interrupting && !this.asides.has(id));
    return !splits && !beside && (stop.block !== undefined || joiningOf(stop) !== 'all');
  }
}

/** The stations themselves, those inside blocks included. */
export function flat(stops: readonly Stop[]): readonly Station[] {
  return stops.flatMap((stop) => (stop.block ? [stop, ...stop.block.branches.flatMap(({ region }) => flat([...region.stops.values()]))] : [stop]));
}
