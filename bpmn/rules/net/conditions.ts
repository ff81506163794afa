import { parseExpression } from 'feelin';
import { instantOf } from '../../../domain/instant.ts';
import { analyse, type Read } from '../../feel/analyse.ts';
import { evaluate } from '../../feel/evaluate.ts';
import { nodeOf } from '../../graph.ts';
import type { FlowLimits } from '../../refusal.ts';
import { decidingTasks, type Facts, type Place, type TaskFacts } from './facts.ts';
import type { Family, Sets } from './sets.ts';

/** Where a condition may hold, may not hold, and may give no boolean. A set in several of them: it may go either way. */
export interface Judged {
  readonly holds: Family;
  readonly fails: Family;
  readonly broken: Family;
}

/** Something that can be judged, and the tasks it reads. */
export interface Condition {
  readonly judge: (family: Family) => Judged;
  readonly reads: readonly string[];
}

type Outcome = 'approved' | 'refused' | null;
type SyntaxNode = ReturnType<typeof parseExpression>['topNode'];

/** Tasks that one comparison may read and still be judged in every combination of their outcomes. */
const mostTasks = 4;

/** Judges conditions over families: what reads only `<task>.outcome` is evaluated, all else may go either way. */
export class Conditions {
  private readonly sets: Sets;
  private readonly facts: Facts;
  private readonly limits: FlowLimits;
  private readonly blind: boolean;
  private readonly known = new Map<string, Condition>();
  private readonly tasks = new Map<string, readonly string[]>();

  /** @param blind every condition may go either way */
  constructor(sets: Sets, facts: Facts, limits: FlowLimits, blind: boolean) {
    this.sets = sets;
    this.facts = facts;
    this.limits = limits;
    this.blind = blind;
  }

  /** @param volatile tasks that others decide at the same time: nothing can be said about them */
  of(place: Place, text: string, volatile: ReadonlySet<string> = new Set()): Condition {
    const key = `${place.path}\n${[...volatile].sort().join()}\n${text}`;
    const known = this.known.get(key) ?? this.make(place, text, volatile);
    this.known.set(key, known);
    return known;
  }

  /** Tasks whose outcomes the condition reads, if it is one that can be evaluated at all in some part. */
  readsOf(place: Place, text: string): readonly string[] {
    return this.of(place, text).reads;
  }

  private make(place: Place, text: string, volatile: ReadonlySet<string>): Condition {
    const names = this.names(place, text);
    if (this.blind || text.length > this.limits.feelLength) return anything;
    const tree = parseExpression(text, Object.fromEntries(names.map((name) => [name, {}])), undefined);
    return this.part(place, text, tree.topNode.firstChild ?? tree.topNode, volatile);
  }

  /** Tasks that the text can name. */
  private names(place: Place, text: string): readonly string[] {
    const known = this.tasks.get(place.path) ?? decidingTasks(place.graph);
    this.tasks.set(place.path, known);
    return known.filter((name) => text.includes(name));
  }

  private part(place: Place, text: string, node: SyntaxNode, volatile: ReadonlySet<string>): Condition {
    const [first, last] = [node.firstChild, node.lastChild];
    const inner = (child: SyntaxNode): Condition => this.part(place, text, child, volatile);
    if (first && last && first.from !== last.from) {
      if (node.name === 'Disjunction') return this.either(inner(first), inner(last));
      if (node.name === 'Conjunction') return not(this.either(not(inner(first)), not(inner(last))));
      if (node.name === 'ParenthesizedExpression' && first.nextSibling) return inner(first.nextSibling);
      if (node.name === 'FunctionInvocation' && text.slice(first.from, first.to) === 'not') {
        const arguments_ = node.getChild('PositionalParameters');
        if (arguments_?.firstChild && !arguments_.firstChild.nextSibling) return not(inner(arguments_.firstChild));
      }
    }
    return this.leaf(place, text.slice(node.from, node.to), volatile);
  }

  /** FEEL's three values: true if either is true, false if both are false, else null. DMN 1.3, 10.3.2.9 */
  private either(a: Condition, b: Condition): Condition {
    const { sets } = this;
    return {
      reads: [...new Set([...a.reads, ...b.reads])],
      judge: (family) => {
        const [x, y] = [a.judge(family), b.judge(family)];
        const open = sets.union(sets.meet(x.broken, sets.union(y.broken, y.fails)), sets.meet(y.broken, x.fails));
        return { holds: sets.union(x.holds, y.holds), fails: sets.meet(x.fails, y.fails), broken: open };
      },
    };
  }

  private leaf(place: Place, text: string, volatile: ReadonlySet<string>): Condition {
    const names = this.names(place, text);
    const { reads, calls } = analyse(text, names, this.limits);
    const pure = reads.every((read) => isOutcome(read, names)) && !calls.some((name) => !pureCalls.includes(name));
    const tasks = [...new Set(reads.map(({ name }) => name))];
    if (!pure || tasks.length > mostTasks || tasks.some((task) => volatile.has(task))) return anything;
    const values = new Map<string, keyof Judged>();
    const value = (outcomes: readonly Outcome[]): keyof Judged => {
      const key = outcomes.join();
      const known = values.get(key) ?? valueOf(text, tasks, outcomes);
      values.set(key, known);
      return known;
    };
    return { reads: tasks, judge: (family) => this.split(family, tasks.map((task) => this.facts.task(place, nodeOf(place.graph, task))), [], value) };
  }

  private split(family: Family, [first, ...rest]: readonly TaskFacts[], outcomes: readonly Outcome[], value: (outcomes: readonly Outcome[]) => keyof Judged): Judged {
    const { sets } = this;
    const judged = { holds: sets.none, fails: sets.none, broken: sets.none };
    if (family === sets.none) return judged;
    if (!first) return { ...judged, [value(outcomes)]: family };
    const [approved, refused] = [sets.holding(family, first.approved), sets.holding(family, first.refused)];
    const open = sets.minus(sets.minus(family, approved), refused);
    const parts = [this.split(approved, rest, [...outcomes, 'approved'], value), this.split(refused, rest, [...outcomes, 'refused'], value), this.split(open, rest, [...outcomes, null], value)];
    const all = (name: keyof Judged): Family => parts.reduce((sum, part) => sets.union(sum, part[name]), sets.none);
    return { holds: all('holds'), fails: all('fails'), broken: all('broken') };
  }
}

/** Functions whose value only their arguments decide. */
const pureCalls: readonly string[] = ['not', 'list contains', 'count', 'contains', 'all', 'any', 'upper case', 'lower case', 'string length'];

const isOutcome = ({ name, path }: Read, names: readonly string[]): boolean => names.includes(name) && path.length === 1 && path[0] === 'outcome';

function valueOf(text: string, tasks: readonly string[], outcomes: readonly Outcome[]): keyof Judged {
  const decisions = Object.fromEntries(tasks.map((task, at) => [task, { outcome: outcomes[at] ?? null }]));
  const result = evaluate(text, decisions, instantOf(0));
  if (!('value' in result) || typeof result.value !== 'boolean') return 'broken';
  return result.value ? 'holds' : 'fails';
}

const not = (condition: Condition): Condition => ({
  reads: condition.reads,
  judge: (family) => {
    const { holds, fails, broken } = condition.judge(family);
    return { holds: fails, fails: holds, broken };
  },
});

/** What reads data: it is taken to hold somewhere and to fail somewhere. */
const anything: Condition = { reads: [], judge: (family) => ({ holds: family, fails: family, broken: 0 }) };
