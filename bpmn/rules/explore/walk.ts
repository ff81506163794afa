import { rising } from '../net/facts.ts';
import type { Family } from '../net/sets.ts';
import { flat } from '../reduce/reduce.ts';
import type { Region } from '../reduce/region.ts';
import type { ScopeModel } from './model.ts';
import { Moves } from './moves.ts';
import type { Goal, Passage, Piece } from './piece.ts';
import { Visit } from './visit.ts';

/** A region passed as one: all that its tokens can do, marking by marking, each with all that may be known there. */
export class Walk implements Piece {
  private readonly moves: Moves;
  private readonly known = new Map<Family, Passage>();
  private facts: readonly number[] | undefined;

  constructor(model: ScopeModel, region: Region) {
    this.moves = new Moves(model, region);
  }

  run(family: Family): Passage {
    const known = this.known.get(family) ?? new Visit(this.moves, family).passage();
    this.known.set(family, known);
    return known;
  }

  path(from: Family, goal: Goal): readonly string[] {
    return new Visit(this.moves, from).pathTo(goal);
  }

  get writes(): readonly number[] {
    return (this.facts ??= this.allWrites());
  }

  private allWrites(): readonly number[] {
    const { model, region } = this.moves;
    const { scene, place } = model;
    const stations = flat([...region.stops.values()]);
    const pieces = stations.flatMap(({ node }) => [...(model.pieceAt(node)?.writes ?? []), ...model.firedMarks(node)]);
    const asides = stations.flatMap(({ outs, boundary }) => [...outs, ...boundary].flatMap(({ id }) => model.asideAt(id)?.writes ?? []));
    const stamps = stations.flatMap(({ node }) =>
      node.type === 'serviceTask' && node.service.kind === 'stamp' && !node.service.repeats ? [scene.facts.stamp(place, node.id), scene.facts.mark(place, `twice ${node.id}`)] : [],
    );
    return rising([...model.factsOf(stations), ...pieces, ...asides, ...stamps]);
  }
}
