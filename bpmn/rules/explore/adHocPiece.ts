import type { AdHocSubProcess } from '../../graph.ts';
import type { Family } from '../net/sets.ts';
import { rising } from '../net/facts.ts';
import { oneOf } from './changes.ts';
import type { ScopeModel } from './model.ts';
import { partOf, type Goal, type Passage, type Piece } from './piece.ts';

/** Activities that people begin in any order, as often as they like, one after another or at once. BPMN 2.0.2, 13.3.5 */
export class AdHocPiece implements Piece {
  readonly writes: readonly number[];
  private readonly model: ScopeModel;
  private readonly node: AdHocSubProcess;
  private readonly parts: readonly Piece[];
  private readonly known = new Map<Family, Passage>();

  constructor(model: ScopeModel, node: AdHocSubProcess, parts: readonly Piece[]) {
    this.model = model;
    this.node = node;
    this.parts = parts;
    this.writes = rising(parts.flatMap(({ writes }) => writes));
  }

  run(family: Family): Passage {
    const known = this.known.get(family) ?? this.follow(family);
    this.known.set(family, known);
    return known;
  }

  path(from: Family, goal: Goal): readonly string[] {
    const { sets } = this.model.scene;
    const layers = this.layers(from);
    const direct = 'exit' in goal && (goal.exit === 'done' || goal.exit === 'any');
    let to: Family | undefined;
    const after: string[] = [];
    for (let at = layers.length - 1; at >= 0; at--) {
      const known = layers[at] ?? sets.none;
      const earlier = at === 0 ? undefined : layers[at - 1];
      if (to === undefined && !direct) {
        const found = this.reaching(known, goal);
        if (!found) continue;
        after.unshift(...found.piece.path(found.one, goal));
        to = found.one;
      } else to ??= direct ? goal.known : undefined;
      if (to === undefined || earlier === undefined || sets.meet(earlier, to) !== sets.none) continue;
      const step: Goal = { exit: this.atOnce ? 'any' : 'done', known: to };
      const found = this.reaching(earlier, step);
      if (!found) break;
      after.unshift(...found.piece.path(found.one, step));
      to = found.one;
    }
    return after;
  }

  private get atOnce(): boolean {
    return this.node.ordering === 'parallel';
  }

  private reaching(known: Family, goal: Goal): { readonly piece: Piece; readonly one: Family } | undefined {
    const { sets } = this.model.scene;
    for (const piece of this.parts) {
      const one = oneOf(sets, known, (family) => {
        const passage = piece.run(family);
        return 'finding' in goal ? passage.findings.has(goal.finding) : sets.meet(partOf(passage, goal.exit), goal.known) !== sets.none;
      });
      if (one !== undefined) return { piece, one };
    }
    return undefined;
  }

  /** All that may be known when something is begun, by how much was begun before; the last is all. */
  private layers(family: Family): readonly Family[] {
    const { sets } = this.model.scene;
    const layers = [family];
    for (let known = family; ; ) {
      const more = this.parts.reduce((sum, piece) => {
        const passage = piece.run(sum);
        return sets.union(sum, this.atOnce ? passage.any : passage.done);
      }, known);
      if (more === known) return layers;
      layers.push(more);
      known = more;
    }
  }

  private follow(family: Family): Passage {
    const { sets } = this.model.scene;
    const known = this.layers(family).at(-1) ?? family;
    const passages = this.parts.map((piece) => piece.run(known));
    const findings = new Map<string, Family>();
    const exits = new Map<string, Family>();
    const note = (into: Map<string, Family>, from: ReadonlyMap<string, Family>): void => from.forEach((found, key) => into.set(key, sets.union(into.get(key) ?? 0, found)));
    for (const passage of passages) {
      note(findings, passage.findings);
      note(exits, passage.exits);
    }
    const cut = this.atOnce && this.node.cancelRemaining && this.node.completionCondition !== undefined;
    const rested = this.atOnce && !cut ? this.rested(family) : known;
    const done = sets.union(this.judged(rested), exits.get('terminate') ?? sets.none);
    exits.delete('terminate');
    const any = passages.reduce((sum, passage) => sets.union(sum, passage.any), known);
    return { done, any, exits, findings };
  }

  /** Where nothing is under way any more. */
  private rested(family: Family): Family {
    const { sets } = this.model.scene;
    for (let known = family; ; ) {
      const more = this.parts.reduce((sum, piece) => sets.union(sum, piece.run(sum).done), known);
      if (more === known) return known;
      known = more;
    }
  }

  /** Its condition says when it is done; once it has held, what still runs may change what it read. */
  private judged(known: Family): Family {
    const { completionCondition, cancelRemaining } = this.node;
    if (completionCondition === undefined || (this.atOnce && !cancelRemaining)) return known;
    return this.model.scene.conditions.of(this.model.place, completionCondition, this.model.volatile).judge(known).holds;
  }
}
