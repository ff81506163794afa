import { analyse, analyseTests, type Analysis } from '../../feel/analyse.ts';
import type { Report } from '../../refusal.ts';
import type { DecisionLimits } from '../limits.ts';
import type { DecisionTable } from '../model.ts';
import { nameOf } from '../names.ts';
import type { DecisionRule } from './rule.ts';

/** Is every expression and test FEEL, within its bounds, and free of look-ups, which could not be answered before? */
export const feel: DecisionRule = {
  id: 'dmn-feel',
  check(tables, report, limits) {
    const byId = new Map(tables.map((table) => [table.id, table]));
    for (const table of tables) {
      const names = table.requires.flatMap((id) => byId.get(id) ?? []).map(nameOf);
      new Texts(table, names, limits, report).check();
    }
  },
};

class Texts {
  /** The same text often stands in many cells. */
  private readonly seen = new Set<string>();
  private readonly table: DecisionTable;
  private readonly names: readonly string[];
  private readonly limits: DecisionLimits;
  private readonly report: Report;

  constructor(table: DecisionTable, names: readonly string[], limits: DecisionLimits, report: Report) {
    this.table = table;
    this.names = names;
    this.limits = limits;
    this.report = report;
  }

  check(): void {
    const { inputs, outputs, rules } = this.table;
    inputs.forEach(({ expression, allowed }, n) => {
      if (expression !== '') this.judge(analyse, expression, `The expression of input ${n + 1}`);
      if (allowed !== undefined) this.judge(analyseTests, allowed, `The allowed values of input ${n + 1}`);
    });
    outputs.forEach(({ allowed = [], default: otherwise }, n) => {
      for (const value of allowed) this.judge(analyseTests, value, `An allowed value of output ${n + 1}`);
      if (otherwise !== undefined) this.judge(analyse, otherwise, `The default of output ${n + 1}`);
    });
    rules.forEach(({ tests, results }, n) => {
      tests.forEach((text, input) => this.judge(analyseTests, text, `Rule ${n + 1}, test ${input + 1}`));
      results.filter((text) => text !== '').forEach((text, output) => this.judge(analyse, text, `Rule ${n + 1}, result ${output + 1}`));
    });
  }

  private judge(by: typeof analyse, text: string, where: string): void {
    const key = `${by === analyse} ${text}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    for (const what of faultsOf(by(text, this.names, this.limits), text)) this.report(this.table.id, `${where} ${what}`);
  }
}

function faultsOf({ syntax, excess, lookUps }: Analysis, text: string): readonly string[] {
  const hint = /[$#]\{/.test(text) ? ': write it in FEEL, without ${…}' : '';
  return [...(syntax === undefined ? [] : [syntax + hint]), ...excess, ...lookUps.map((call) => `calls ${call.function}, which cannot be answered inside a decision: map it to an input of the task`)];
}
