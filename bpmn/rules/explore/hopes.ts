import type { Family } from '../net/sets.ts';
import { before } from './changes.ts';
import { isEmpty, type Marking } from './marking.ts';
import type { Moves } from './moves.ts';
import type { Visited } from './visit.ts';

/** From where a region can still come to its end. */
export class Hopes {
  private readonly moves: Moves;
  private readonly all: readonly Visited[];

  constructor(moves: Moves, all: Iterable<Visited>) {
    this.moves = moves;
    this.all = [...all];
  }

  /** By finding: what is known where nothing leads to the end any more; where nothing moves at all, if there is such a place. */
  lost(): ReadonlyMap<string, { readonly at: Visited; readonly family: Family }> {
    if (this.all.some(({ findings }) => [...findings.keys()].some((key) => key.startsWith('soundness-bounded')))) return new Map();
    // without a way round, only a marking without a step is without hope
    const lost = this.goesRound() ? this.withoutHope() : this.all.filter((at) => this.isDead(at)).map((at) => ({ at, family: at.known }));
    const dead = lost.filter(({ at }) => at.marking.active.length === 0 && at.marking.moving.length === 0);
    const waiting = lost.filter(({ at }) => at.marking.moving.length === 0);
    const first = dead[0] ?? waiting[0] ?? lost[0];
    return new Map(first ? [[`soundness-option-to-complete ${this.whereStuck(first.at.marking)}`, first]] : []);
  }

  private withoutHope(): readonly { readonly at: Visited; readonly family: Family }[] {
    const { sets } = this.moves.model.scene;
    const hopeful = this.hopeful();
    return this.all.flatMap((at) => {
      const family = sets.minus(at.known, hopeful.get(at) ?? sets.none);
      return family === sets.none ? [] : [{ at, family }];
    });
  }

  /** Whether some marking can be come to again from itself. */
  private goesRound(): boolean {
    const left = new Map<Visited, number>(this.all.map((at) => [at, 0]));
    for (const { steps } of this.all) for (const { to } of steps) if (to) left.set(to, (left.get(to) ?? 0) + 1);
    const free = this.all.filter((at) => left.get(at) === 0);
    for (const at of free) {
      for (const { to } of at.steps) {
        if (!to) continue;
        left.set(to, (left.get(to) ?? 0) - 1);
        if (left.get(to) === 0) free.push(to);
      }
    }
    return free.length < this.all.length;
  }

  private isEnd(visited: Visited): boolean {
    const { marking, findings } = visited;
    const noticed = [...findings.keys()].some((key) => key.startsWith('soundness-proper'));
    return noticed || leaving(visited).length > 0 || (isEmpty(marking) && marking.through === (this.moves.region.exit === undefined ? 0 : 1));
  }

  private isDead(visited: Visited): boolean {
    return visited.steps.length === 0 && !this.isEnd(visited);
  }

  private hopeful(): ReadonlyMap<Visited, Family> {
    const { sets } = this.moves.model.scene;
    const hope = new Map<Visited, Family>();
    const into = new Map<Visited, Visited[]>();
    for (const from of this.all) {
      for (const { to } of from.steps) {
        const known = to && into.get(to);
        if (known) known.push(from);
        else if (to) into.set(to, [from]);
      }
    }
    const open = new Set(this.all.filter((visited) => this.isEnd(visited)));
    for (const visited of open) hope.set(visited, this.ofEnd(visited));
    for (const at of open) {
      open.delete(at);
      for (const from of new Set(into.get(at) ?? [])) {
        const known = hope.get(from) ?? sets.none;
        const more = from.steps.filter(({ to }) => to === at).reduce((sum, { move }) => sets.union(sum, before(move.changes, sets.minus(from.known, sum), hope.get(at) ?? sets.none)), known);
        if (more === known) continue;
        hope.set(from, more);
        open.delete(from);
        open.add(from);
      }
    }
    return hope;
  }

  /** All of what is known at an end; of a marking that can be left, what leaves it. */
  private ofEnd(visited: Visited): Family {
    const { steps, known, marking } = visited;
    const { sets } = this.moves.model.scene;
    if (isEmpty(marking) || steps.length === 0) return known;
    const out = leaving(visited);
    return out.length === 0 ? known : out.reduce((sum, { move }) => sets.union(sum, before(move.changes, known, this.anything(move.changes, known))), sets.none);
  }

  private anything(changes: Visited['steps'][number]['move']['changes'], known: Family): Family {
    return changes.reduce((at, change) => (at === 0 ? 0 : change.ahead(at)), known);
  }

  private whereStuck({ stuck, waiting, active, moving }: Marking): string {
    const arc = Object.keys(waiting)[0] ?? moving[0] ?? (active.length === 0 ? this.moves.region.exit : undefined);
    const place = stuck[0] ?? (arc === undefined ? active[0]?.stop : this.moves.target(arc));
    return (place ?? this.moves.region.net.scope.id).replace(/>$/, '');
  }
}

/** Steps that end all there is: what is only noticed outside, or may happen at any time, does not where there is another way. */
function leaving({ steps }: Visited): Visited['steps'] {
  const out = steps.filter(({ exit }) => exit !== undefined);
  return out.length === steps.length ? out : out.filter(({ exit = '' }) => exit !== 'error *' && !exit.startsWith('escalation'));
}
