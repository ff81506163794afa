import type { Instant } from '../../domain/instant.ts';
import { evaluate, type EvaluationFailure, type Extra } from '../feel/evaluate.ts';
import { plainOf } from '../feel/plain.ts';
import { holds, tested } from '../feel/unaryTests.ts';
import { aggregated } from './aggregation.ts';
import { byHitPolicy, type Hit } from './hitPolicy.ts';
import type { DecisionTable } from './model.ts';
import { nameOf } from './names.ts';
import { typed } from './types.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Why a decision gives no value; the code is that of the incident it becomes. */
export interface DecisionFailure {
  readonly failure: 'decision-unknown' | 'decision-input' | 'decision-output' | 'decision-hit-policy' | 'decision-failed' | NonNullable<EvaluationFailure['code']>;
  readonly message: string;
}

/**
 * What a decision says of the variables: plain data, under several outputs a context by their names. Decisions that it requires
 * come first and are read by their names. When no rule matches, the defaults of the outputs; without any: null for one hit,
 * SUM, MIN and MAX, an empty list for many hits, 0 for COUNT.
 */
export function evaluateDecision(decisions: Readonly<Record<string, DecisionTable>>, id: string, variables: Variables, at: Instant, extra: Extra = {}): { readonly value: unknown } | DecisionFailure {
  try {
    return { value: new Evaluation(decisions, variables, at, extra).result(id) };
  } catch (error) {
    if (error instanceof Stop) return error.why;
    throw error;
  }
}

/** Ends the evaluation of all decisions. */
class Stop extends Error {
  readonly why: DecisionFailure;

  constructor(failure: DecisionFailure['failure'], message: string) {
    super(message);
    this.why = { failure, message };
  }
}

class Evaluation {
  private readonly results = new Map<string, unknown>();
  private readonly decisions: Readonly<Record<string, DecisionTable>>;
  private readonly variables: Variables;
  private readonly at: Instant;
  private readonly extra: Extra;

  constructor(decisions: Readonly<Record<string, DecisionTable>>, variables: Variables, at: Instant, extra: Extra) {
    this.decisions = decisions;
    this.variables = variables;
    this.at = at;
    this.extra = extra;
  }

  /** Of each decision once, however many require it. */
  result(id: string): unknown {
    if (this.results.has(id)) return this.results.get(id);
    const table = Object.hasOwn(this.decisions, id) ? this.decisions[id] : undefined;
    if (!table) throw new Stop('decision-unknown', `There is no decision ${id}`);
    const required = table.requires.map((each) => [nameOf(this.decisions[each] ?? table), this.result(each)] as const);
    const value = new TableEvaluation(table, { ...this.variables, ...Object.fromEntries(required) }, this.at, this.extra).value();
    this.results.set(id, value);
    return value;
  }
}

class TableEvaluation {
  private readonly table: DecisionTable;
  private readonly variables: Variables;
  private readonly at: Instant;
  private readonly extra: Extra;

  constructor(table: DecisionTable, variables: Variables, at: Instant, extra: Extra) {
    this.table = table;
    this.variables = variables;
    this.at = at;
    this.extra = extra;
  }

  value(): unknown {
    const { hitPolicy, aggregation } = this.table;
    const hits = this.hits();
    if (hits.length === 0) return this.withoutHit();
    const given = aggregation ? aggregated(aggregation, hits.map(({ value }) => value)) : byHitPolicy[hitPolicy](hits);
    if ('violated' in given) this.stop('decision-hit-policy', given.violated);
    return given.value;
  }

  private hits(): readonly Hit[] {
    const scopes = this.table.inputs.map((input, n) => this.input(input, n + 1));
    const hits: Hit[] = [];
    for (const [n, { tests, results }] of this.table.rules.entries()) {
      if (!tests.every((test, input) => this.holds(test, scopes[input] ?? this.variables, `rule ${n + 1}, test ${input + 1},`))) continue;
      hits.push(this.hit(n + 1, results));
      if (this.table.hitPolicy === 'F') break;
    }
    return hits;
  }

  /** The variables with the value of the input as `?`. */
  private input({ expression, type, allowed }: DecisionTable['inputs'][number], number: number): ReturnType<typeof tested> {
    const value = typed(this.evaluated(expression, `input ${number}`) ?? null, type);
    if (value === undefined) this.stop('decision-input', `input ${number} is no ${type}`);
    const scope = tested(value, this.variables);
    if (allowed !== undefined && !this.holds(allowed, scope, `the allowed values of input ${number}`)) this.stop('decision-input', `input ${number} is none of the allowed values`);
    return scope;
  }

  private hit(rule: number, texts: readonly string[]): Hit {
    const values = this.table.outputs.map((_, n) => this.output(texts[n] ?? 'null', n, `rule ${rule}, result ${n + 1}`));
    return { rule, value: this.oneOf(values.map(({ value }) => value)), ranks: values.flatMap(({ rank }) => rank ?? []) };
  }

  private output(text: string, number: number, where: string): { readonly value: unknown; readonly rank?: number } {
    const { type, allowed } = this.table.outputs[number] ?? {};
    const value = typed(this.evaluated(text, where) ?? null, type);
    if (value === undefined) this.stop('decision-output', `${where} is no ${type}`);
    const plain = plainOf(value);
    if ('failure' in plain) this.stop('decision-output', `${where} ${plain.failure}`);
    if (!allowed) return plain;
    const scope = tested(value, this.variables);
    const rank = allowed.findIndex((test) => this.holds(test, scope, `an allowed value of output ${number + 1}`));
    if (rank < 0) this.stop('decision-output', `${where} is none of the allowed values`);
    return { ...plain, rank };
  }

  private withoutHit(): unknown {
    const { outputs, hitPolicy, aggregation } = this.table;
    const many = ['R', 'O', 'C'].includes(hitPolicy) && !aggregation;
    if (outputs.every((output) => output.default === undefined)) {
      if (many) return [];
      return aggregation === 'COUNT' ? 0 : null;
    }
    const value = this.oneOf(outputs.map((output, n) => (output.default === undefined ? null : this.output(output.default, n, `the default of output ${n + 1}`).value)));
    return many ? [value] : value;
  }

  private oneOf(values: readonly unknown[]): unknown {
    return values.length === 1 ? values[0] : Object.fromEntries(values.map((value, n) => [this.table.outputs[n]?.name ?? '', value]));
  }

  private evaluated(text: string, where: string): unknown {
    const result = evaluate(text, this.variables, this.at, this.extra);
    return 'failure' in result ? this.failed(result, where) : result.value;
  }

  private holds(test: string, scope: ReturnType<typeof tested>, where: string): boolean {
    if (test === '-') return true;
    const result = holds(test, scope, this.at, this.extra);
    return 'failure' in result ? this.failed(result, where) : result.value;
  }

  private failed({ failure, code }: EvaluationFailure, where: string): never {
    return this.stop(code ?? 'decision-failed', `${where} ${failure}`);
  }

  private stop(code: DecisionFailure['failure'], message: string): never {
    throw new Stop(code, `In the decision ${this.table.id} ${message}`);
  }
}
