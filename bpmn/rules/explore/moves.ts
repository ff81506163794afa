import { isActivity, type EventDefinition, type FlowNode } from '../../graph.ts';
import { rising } from '../net/facts.ts';
import { joiningOf, nextOf, type Station } from '../net/net.ts';
import type { Family } from '../net/sets.ts';
import type { Region, Stop } from '../reduce/region.ts';
import { activityMoves } from './activities.ts';
import { activeKey, counted, without, type Marking } from './marking.ts';
import type { Move } from './move.ts';
import { escalationInterrupts } from './escalations.ts';
import { besideOf, waysOut } from './leaving.ts';
import type { ScopeModel } from './model.ts';
import type { Change } from './piece.ts';

/** Steps of the tokens of one region. */
export class Moves {
  readonly model: ScopeModel;
  readonly region: Region;
  private readonly targets = new Map<string, string>();
  private readonly sources = new Map<string, string>();
  private readonly counted: boolean;

  constructor(model: ScopeModel, region: Region) {
    this.model = model;
    this.region = region;
    this.counted = !region.sequential;
    for (const stop of region.stops.values()) {
      for (const arc of [...stop.ins, ...stop.outs]) this.targets.set(arc.id, arc.to);
      for (const arc of stop.outs) this.sources.set(arc.id, stop.id);
    }
  }

  /** Where tokens stand when the region begins: one of these. */
  beginnings(): readonly Marking[] {
    const { entry, exit, net } = this.region;
    const at = (...stops: readonly string[]): Marking => ({ moving: stops.map((id) => `>${id}`), active: [], waiting: {}, stuck: [], ends: {}, through: 0 });
    if (entry !== undefined) return [this.region.stops.size === 0 && exit !== undefined ? { ...at(), through: 1 } : at(entry)];
    return net.all ? [at(...net.starts)] : net.starts.map((id) => at(id));
  }

  /** Every step that is possible; `known`: what is known there. */
  from(marking: Marking, known: Family): readonly Move[] {
    if (marking.moving.length > 0) return this.advance(marking);
    const late = this.lateJoin(marking);
    if (late) return late;
    const different = new Map(marking.active.map((active) => [activeKey(active), active]));
    return [...different.values()].flatMap((active) => activityMoves(this, marking, active, known));
  }

  /** A token enters a station. */
  enter(stop: Stop, marking: Marking, changes: readonly Change[] = [], lead: readonly string[] = []): readonly Move[] {
    const { node } = stop;
    if (stop.id.endsWith('>') && !stop.block) return this.leave(stop, marking, changes, lead);
    const trail = stop.id === node.id ? [...lead, node.id] : lead;
    if (stop.block) return [{ to: begun(marking, stop.id), changes: [...changes, ...this.asidesOf(stop)], trail }];
    if (node.type === 'endEvent') return this.end(stop, marking, changes, trail);
    if (node.type === 'throwEvent') return this.throwing(stop, marking, changes, trail);
    if (node.type === 'catchEvent' && node.event.kind !== 'link') return [{ to: begun(marking, stop.id), changes, trail }];
    if (node.type === 'serviceTask' && node.service.kind === 'stamp' && !node.loop) return this.stamp(stop, node.service.repeats, marking, changes, trail);
    if (isActivity(node) && (!passes.includes(node.type) || node.boundary.length > 0 || node.loop)) {
      return [{ to: begun(marking, stop.id), changes: [...changes, ...this.opening(node)], trail }];
    }
    return this.leave(stop, marking, changes, trail);
  }

  /** A token leaves a station in every way its conditions leave open. */
  leave(stop: Stop, marking: Marking, changes: readonly Change[], trail: readonly string[]): readonly Move[] {
    return waysOut(this.model, stop).map((way) => ({
      to: way.stuck ? { ...marking, stuck: [...marking.stuck, stop.node.id] } : { ...marking, moving: [...marking.moving, ...way.arcs] },
      changes: [...changes, ...way.changes],
      trail,
    }));
  }

  /** The station of that id, here. */
  stopAt(id: string): Stop | undefined {
    return this.region.stops.get(id);
  }

  /** Where a token on this arc goes; arcs that begin with `>` are made for jumps. */
  target(arc: string): string {
    return arc.startsWith('>') ? arc.slice(1) : (this.targets.get(arc) ?? '');
  }

  /** What no longer stands when an activity begins: its decision, and that an event beside it has happened. */
  private opening(node: FlowNode): readonly Change[] {
    const { model } = this;
    const decided = isActivity(node) && !node.loop ? model.scene.decided(model.place, node) : undefined;
    const facts = rising([...(decided ? [decided.approved, decided.refused] : []), ...model.firedMarks(node)]);
    return facts.length === 0 ? [] : [model.scene.changes.clear(facts)];
  }

  /** The station, or block, that an arc leaves. */
  source(arc: string): string {
    return this.sources.get(arc) ?? '';
  }

  private asidesOf(stop: Stop): readonly Change[] {
    const { model } = this;
    const arcs = stop.block?.split.outs ?? [];
    return arcs.flatMap(({ id }) => {
      const piece = model.asideAt(id);
      return piece ? [besideOf(model, piece)] : [];
    });
  }

  private advance(marking: Marking): readonly Move[] {
    const arc = [...marking.moving].sort((a, b) => this.rank(a) - this.rank(b))[0] ?? '';
    const rest = { ...marking, moving: without(marking.moving, arc) };
    if (arc === this.region.exit) return [{ to: { ...rest, through: rest.through + 1 }, changes: [], trail: [] }];
    const stop = this.stopAt(this.target(arc));
    if (!stop) throw new Error(`${arc} leads out of the region`);
    const joins = stop.block || arc.startsWith('>') ? undefined : joiningOf(stop);
    if (!joins) return this.enter(stop, rest);
    const waiting = counted(rest.waiting, arc, 1);
    if (joins === 'inclusive' || !stop.ins.every(({ id }) => (waiting[id] ?? 0) > 0)) return [{ to: { ...rest, waiting }, changes: [], trail: [] }];
    return this.join(stop, { ...rest, waiting }, stop.ins.map(({ id }) => id));
  }

  /** The worst order: stamps after tasks that take decisions back, what ends everything and would hide it last. */
  private rank(arc: string): number {
    const node = this.stopAt(this.target(arc))?.node;
    if (node?.type === 'endEvent' && ['terminate', 'error', 'cancel'].includes(node.event?.kind ?? '')) return 2;
    return node?.type === 'serviceTask' && node.service.kind === 'stamp' ? 1 : 0;
  }

  private join(stop: Stop, marking: Marking, arcs: readonly string[]): readonly Move[] {
    return this.enter(stop, { ...marking, waiting: arcs.reduce((left, arc) => counted(left, arc, -1), marking.waiting) });
  }

  /** BPMN 2.0.2, table 13.3: a token waits for every other that can still come to an empty flow, unless it can come to a full one as well. */
  private lateJoin(marking: Marking): readonly Move[] | undefined {
    const ready = [...new Set(Object.keys(marking.waiting).map((arc) => this.target(arc)))].flatMap((id) => {
      const stop = this.stopAt(id);
      return stop && joiningOf(stop) === 'inclusive' && this.isReady(stop, marking) ? [stop] : [];
    })[0];
    return ready && this.join(ready, marking, ready.ins.map(({ id }) => id).filter((arc) => marking.waiting[arc]));
  }

  private isReady(gateway: Stop, { active, waiting, stuck }: Marking): boolean {
    const full = gateway.ins.filter(({ id }) => waiting[id]);
    const others = [...active.map(({ stop }) => stop), ...stuck, ...Object.keys(waiting).map((arc) => this.target(arc)).filter((id) => id !== gateway.id)];
    const [toFull, toEmpty] = [this.leadingTo(gateway, full.map(({ id }) => this.source(id))), this.leadingTo(gateway, gateway.ins.filter(({ id }) => !waiting[id]).map(({ id }) => this.source(id)))];
    return others.every((id) => !toEmpty.has(id) || toFull.has(id));
  }

  /** Stations from which one of these is reached, not through the gateway. */
  private leadingTo(gateway: Stop, to: readonly string[]): ReadonlySet<string> {
    const found = new Set(to.filter((id) => id !== gateway.id));
    for (let grown = -1; grown !== found.size; ) {
      grown = found.size;
      for (const stop of this.region.stops.values()) if (stop.id !== gateway.id && nextOf(stop).some((next) => found.has(next))) found.add(stop.id);
    }
    return found;
  }

  private stamp(stop: Stop, repeats: boolean, marking: Marking, changes: readonly Change[], trail: readonly string[]): readonly Move[] {
    const { scene, place } = this.model;
    const base = { to: begun(marking, stop.id), trail, stamp: stop.id };
    if (repeats) return [{ ...base, changes }];
    const [once, twice] = [scene.facts.stamp(place, stop.id), scene.facts.mark(place, `twice ${stop.id}`)];
    return [
      { ...base, changes: [...changes, scene.changes.where((family) => scene.sets.lacking(family, once)), scene.changes.add(once)] },
      { ...base, changes: [...changes, scene.changes.where((family) => scene.sets.holding(family, once)), scene.changes.add(twice)] },
    ];
  }

  private end({ node, id }: Station, marking: Marking, changes: readonly Change[], trail: readonly string[]): readonly Move[] {
    const event = 'event' in node ? node.event : undefined;
    const exit = event && exitOf(event);
    if (exit !== undefined && event?.kind !== 'escalation') return [{ exit, changes, trail }];
    if (exit !== undefined && this.isInterrupted(event)) return [{ exit, changes, trail }];
    const isMain = this.counted && this.model.reduced.outline.main.has(id);
    const to = isMain ? { ...marking, ends: counted(marking.ends, id, 1, 2) } : marking;
    const compensated = event?.kind === 'compensation' ? this.compensations(node) : [];
    return [...(exit === undefined ? [] : [{ exit, changes, trail }]), { to, changes: [...changes, ...compensated], trail }];
  }

  private throwing(stop: Stop, marking: Marking, changes: readonly Change[], trail: readonly string[]): readonly Move[] {
    const event = stop.node.type === 'throwEvent' ? stop.node.event : undefined;
    const exit = event?.kind === 'escalation' ? exitOf(event) : undefined;
    const compensated = event?.kind === 'compensation' ? this.compensations(stop.node) : [];
    if (exit !== undefined && this.isInterrupted(event)) return [{ exit, changes, trail }];
    return [...(exit === undefined ? [] : [{ exit, changes, trail }]), ...this.leave(stop, marking, [...changes, ...compensated], trail)];
  }

  /** Whether the escalation ends its own scope, or one around it. */
  private isInterrupted(event: EventDefinition | undefined): boolean {
    const { place, net } = this.model;
    return event?.kind === 'escalation' && escalationInterrupts(place.graph, net.scope, event.code ?? '');
  }

  /** Each handler runs or does not, as what it compensates was completed or not. */
  private compensations(node: Station['node']): readonly Change[] {
    const { scene, makers } = this.model;
    return makers.ofCompensation(this.model, node).map((piece) => {
      const through = scene.changes.through(piece, 'done');
      return { ahead: (family) => scene.sets.union(family, through.ahead(family)), before: through.before };
    });
  }
}

/** Tasks that are passed at once. */
const passes: readonly string[] = ['scriptTask', 'businessRuleTask', 'manualTask', 'task'];

const begun = (marking: Marking, stop: string): Marking => ({ ...marking, active: [...marking.active, { stop, fired: {} }] });

/** How the end of more than a token is named outside. */
function exitOf(event: EventDefinition): string | undefined {
  if (event.kind === 'terminate') return event.outcome === 'refused' ? 'refused' : 'terminate';
  if (event.kind === 'error' || event.kind === 'escalation') return `${event.kind} ${event.code ?? ''}`;
  return event.kind === 'cancel' ? 'cancel' : undefined;
}
