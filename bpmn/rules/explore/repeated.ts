import { isScope, type FlowActivity, type Loop } from '../../graph.ts';
import { rising } from '../net/facts.ts';
import type { Family } from '../net/sets.ts';
import { runsOnce, surelyRuns } from './approvers.ts';
import { oneOf } from './changes.ts';
import type { ScopeModel } from './model.ts';
import { partOf, type Goal, type Passage, type Piece } from './piece.ts';

/** An activity that repeats: none, one, or many rounds, one after another or at once. BPMN 2.0.2, 13.3.6 and 13.3.7 */
export class RepeatedPiece implements Piece {
  readonly writes: readonly number[];
  private readonly model: ScopeModel;
  private readonly round: Piece;
  private readonly loop: Loop;
  private readonly id: string;
  /** That another round that runs at once was refused; only of scopes, as the rounds of a task are counted together. */
  private readonly elsewhere: number | undefined;
  private readonly known = new Map<Family, Passage>();

  constructor(model: ScopeModel, node: FlowActivity, loop: Loop, round: Piece) {
    this.model = model;
    this.id = node.id;
    this.round = round;
    this.loop = loop;
    this.elsewhere = isScope(node) || node.type === 'callActivity' ? model.scene.facts.elsewhere(model.place, node) : undefined;
    this.writes = rising([...round.writes, ...this.own]);
  }

  run(family: Family): Passage {
    const known = this.known.get(family) ?? this.follow(family);
    this.known.set(family, known);
    return known;
  }

  path(from: Family, goal: Goal): readonly string[] {
    const { sets } = this.model.scene;
    const before = this.begun(from);
    const reaches = (family: Family): boolean => {
      const passage = this.round.run(family);
      if ('finding' in goal) return passage.findings.has(goal.finding);
      const part = partOf(passage, goal.exit);
      return sets.meet(sets.union(part, sets.clearing(part, this.own)), goal.known) !== sets.none;
    };
    const one = oneOf(sets, before, reaches);
    if (one === undefined) return [];
    const first = oneOf(sets, from, reaches);
    const way = first !== undefined ? [] : this.round.path(from, { exit: this.isParallel ? 'any' : 'done', known: this.earlier(from, one) });
    const goalInside: Goal = 'finding' in goal ? goal : { ...goal, known: this.withElsewhere(goal.known) };
    return [...way, ...this.round.path(first ?? one, goalInside)];
  }

  /** What an earlier round has come to: where it matters, a refusal. */
  private earlier(from: Family, known: Family): Family {
    const { sets, facts } = this.model.scene;
    if (this.elsewhere === undefined || sets.holding(known, this.elsewhere) === sets.none) return known;
    const refusals = this.round.writes.filter((fact) => facts.isRefusal(fact));
    const { any } = this.round.run(from);
    return sets.only(sets.pick(sets.minus(any, sets.lacking(any, ...refusals))) ?? []);
  }

  private get own(): readonly number[] {
    return this.elsewhere === undefined ? [] : [this.elsewhere];
  }

  private withElsewhere(family: Family): Family {
    const { sets } = this.model.scene;
    return this.elsewhere === undefined ? family : sets.union(family, sets.adding(family, this.elsewhere));
  }

  private get isParallel(): boolean {
    return this.loop.kind === 'multi' && !this.loop.sequential;
  }

  private follow(family: Family): Passage {
    const { sets } = this.model.scene;
    const begun = this.begun(family);
    const passage = this.round.run(begun);
    const clean = (part: Family): Family => sets.clearing(part, this.own);
    const rounds = this.isParallel ? clean(passage.done) : this.ended(passage.done);
    const cut = this.isParallel && this.loop.kind === 'multi' && this.loop.completionCondition !== undefined;
    const done = this.mixed(surelyRuns(this.loop) ? rounds : sets.union(rounds, this.unbegun(family)), cut ? clean(passage.any) : rounds);
    const exits = new Map([...passage.exits].map(([exit, found]) => [exit, clean(found)]));
    const { findings } = passage;
    const forever = this.loop.kind === 'standard' && passage.done !== sets.none && done === sets.none;
    const all = forever ? new Map([...findings, [`soundness-option-to-complete ${this.id}`, passage.done]]) : findings;
    return { done, exits, findings: all, get any() { return sets.union(family, clean(passage.any)); } };
  }

  /** All that may be known when a round begins. */
  private begun(family: Family): Family {
    const { sets } = this.model.scene;
    if (runsOnce(this.loop)) return family;
    for (let known = family; ; ) {
      const passage = this.round.run(known);
      const others = this.isParallel ? passage.any : this.again(passage.done);
      const refused = this.isParallel && this.elsewhere !== undefined ? sets.adding(this.refusedIn(passage.any), this.elsewhere) : sets.none;
      const more = sets.union(sets.union(known, others), refused);
      if (more === known) return known;
      known = more;
    }
  }

  private refusedIn(any: Family): Family {
    const { sets, facts } = this.model.scene;
    const refusals = this.round.writes.filter((fact) => facts.isRefusal(fact));
    return sets.clearing(sets.minus(any, sets.lacking(any, ...refusals)), refusals);
  }

  /** What goes round once more. */
  private again(done: Family): Family {
    const { loop } = this;
    if (loop.kind !== 'standard' || loop.condition === undefined) return done;
    return this.model.scene.conditions.of(this.model.place, loop.condition, this.model.volatile).judge(done).holds;
  }

  /** What is left when a round was the last. */
  private ended(done: Family): Family {
    const { loop } = this;
    if (loop.kind !== 'standard' || loop.condition === undefined || loop.maximum !== undefined) return done;
    return this.model.scene.conditions.of(this.model.place, loop.condition, this.model.volatile).judge(done).fails;
  }

  private unbegun(family: Family): Family {
    const { loop } = this;
    if (loop.kind !== 'standard' || loop.condition === undefined || loop.maximum !== undefined) return family;
    return this.model.scene.conditions.of(this.model.place, loop.condition, this.model.volatile).judge(family).fails;
  }

  /** Rounds of a scope may have ended differently: where one was approved another may have been refused. */
  private mixed(done: Family, any: Family): Family {
    const { sets, facts } = this.model.scene;
    if (this.loop.kind === 'standard' || this.elsewhere === undefined || runsOnce(this.loop)) return done;
    const refusals = this.round.writes.filter((fact) => facts.isRefusal(fact) && sets.holding(any, fact) !== sets.none);
    return refusals.reduce((all, fact) => sets.union(all, sets.adding(all, fact)), done);
  }
}
