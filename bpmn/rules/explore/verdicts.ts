import { instantOf } from '../../../domain/instant.ts';
import { analyse, type Read } from '../../feel/analyse.ts';
import { evaluate } from '../../feel/evaluate.ts';
import { nodesOf, type FlowGraph } from '../../graph.ts';
import type { FlowLimits } from '../../refusal.ts';
import type { Marking } from './marking.ts';

/** What a condition gives in a marking; `unknown` when it reads more than decisions, `fails` when it gives no boolean. */
export type Verdict = boolean | 'unknown' | 'fails';

/** Judges conditions: those that read only `<task>.outcome` are evaluated, all others may go either way. */
export class Verdicts {
  private readonly graph: FlowGraph;
  private readonly limits: FlowLimits;
  private readonly blind: boolean;
  private readonly tasks: readonly string[];
  private readonly decided = new Map<string, readonly string[] | undefined>();
  private readonly known = new Map<string, Verdict>();

  constructor(graph: FlowGraph, limits: FlowLimits, blind: boolean) {
    this.blind = blind;
    this.graph = graph;
    this.limits = limits;
    this.tasks = nodesOf(graph)
      .filter(({ type }) => type === 'userTask')
      .map(({ id }) => id);
  }

  of(flow: string, marking: Marking): Verdict {
    const condition = this.graph.flows[flow]?.condition;
    if (condition === undefined) return true;
    if (this.blind) return 'unknown';
    const read = this.tasksRead(flow, condition);
    if (!read) return 'unknown';
    const key = JSON.stringify([flow, read.map((task) => marking.outcomes[task] ?? null)]);
    const verdict = this.known.get(key) ?? this.evaluate(condition, marking);
    this.known.set(key, verdict);
    return verdict;
  }

  /** The user tasks whose outcomes are all that the condition reads; undefined when it reads anything else. */
  private tasksRead(flow: string, condition: string): readonly string[] | undefined {
    if (this.decided.has(flow)) return this.decided.get(flow);
    const { reads, calls } = analyse(condition, this.tasks, this.limits);
    const pure = reads.every((read) => this.isOutcome(read)) && !calls.some((name) => ['now', 'today'].includes(name));
    const tasks = pure ? [...new Set(reads.map(({ name }) => name))] : undefined;
    this.decided.set(flow, tasks);
    return tasks;
  }

  private isOutcome({ name, path }: Read): boolean {
    return this.tasks.includes(name) && path.length === 1 && path[0] === 'outcome';
  }

  private evaluate(condition: string, { outcomes }: Marking): Verdict {
    const decisions = Object.fromEntries(this.tasks.map((task) => [task, { outcome: outcomes[task] ?? null }]));
    const result = evaluate(condition, decisions, instantOf(0));
    return 'value' in result && typeof result.value === 'boolean' ? result.value : 'fails';
  }
}
