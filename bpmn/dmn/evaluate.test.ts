import { describe, it, expect } from '@jest/globals';
import * as fc from 'fast-check';
import { instant } from '../../domain/instant.ts';
import { evaluateDecision } from './evaluate.ts';
import { hitPolicies, type DecisionTable } from './model.ts';
import { mayCountWorkdays } from './workdays.ts';

const noon = instant('2026-09-30T12:00:00+08:00');
const table = (parts: Partial<DecisionTable>): DecisionTable => ({ id: 'd', hitPolicy: 'U', inputs: [{ expression: 'x' }], outputs: [{}], rules: [], requires: [], ...parts });
const decide = (parts: Partial<DecisionTable>, variables = {}): unknown => {
  const result = evaluateDecision({ d: table(parts) }, 'd', variables, noon);
  return 'failure' in result ? result.failure : result.value;
};
const rules = (...lines: readonly (readonly [string, string])[]) => lines.map(([test, result]) => ({ tests: [test], results: [result] }));
/** 1 and 2 match x = 2. */
const overlapping = rules(['< 3', '"low"'], ['[2..5]', '"middle"'], ['> 5', '"high"']);

describe('a decision table', () => {
  it.each([
    ['U', 7, 'high'],
    ['U', 2, 'decision-hit-policy'],
    ['F', 2, 'low'],
    ['A', 2, 'decision-hit-policy'],
    ['A', 1, 'low'],
    ['R', 2, ['low', 'middle']],
    ['C', 2, ['low', 'middle']],
    ['R', null, []],
    ['U', null, null],
    ['F', 'text', null],
  ] as const)('of hit policy %s says for %j: %j', (hitPolicy, x, expected) => {
    expect(decide({ hitPolicy, rules: overlapping }, { x })).toEqual(expected);
  });

  it('lets any of equal results stand', () => {
    expect(decide({ hitPolicy: 'A', rules: rules(['> 1', '{ a: 1, b: [x] }'], ['> 2', '{ b: [x], a: 1 }']) }, { x: 3 })).toEqual({ a: 1, b: [3] });
  });

  it('takes the result that stands first among the allowed values, or all in their order', () => {
    const outputs = [{ allowed: ['"high"', '"middle"', '"low"'] }];
    expect(decide({ hitPolicy: 'P', outputs, rules: overlapping }, { x: 2 })).toBe('middle');
    expect(decide({ hitPolicy: 'O', outputs, rules: overlapping }, { x: 2 })).toEqual(['middle', 'low']);
  });

  it.each([
    ['SUM', 6],
    ['MIN', 1],
    ['MAX', 3],
    ['COUNT', 3],
  ] as const)('collects by %s', (aggregation, expected) => {
    const collecting = { hitPolicy: 'C', aggregation, rules: rules(['-', '1'], ['> 0', 'x'], ['2, 9', '3']) } as const;
    expect(decide(collecting, { x: 2 })).toBe(expected);
    expect(decide({ ...collecting, rules: [] }, { x: 2 })).toBe(aggregation === 'COUNT' ? 0 : null);
    expect(decide({ ...collecting, rules: rules(['-', '"1"'], ['-', '2']) }, { x: 2 })).toBe(aggregation === 'COUNT' ? 2 : 'decision-hit-policy');
  });

  it('says under several outputs a context', () => {
    const outputs = [{ name: 'level' }, { name: 'by' }];
    const two = [{ tests: ['> 5'], results: ['"board"', '[head, "x"]'] }];
    expect(decide({ outputs, rules: two }, { x: 6, head: 'p-1' })).toEqual({ level: 'board', by: ['p-1', 'x'] });
    expect(decide({ hitPolicy: 'R', outputs, rules: two }, { x: 6 })).toEqual([{ level: 'board', by: [null, 'x'] }]);
  });

  it('says its defaults when no rule matches', () => {
    expect(decide({ outputs: [{ default: '"unit"' }], rules: overlapping }, {})).toBe('unit');
    expect(decide({ outputs: [{ name: 'a', default: '1 + 1' }, { name: 'b' }] }, {})).toEqual({ a: 2, b: null });
    expect(decide({ hitPolicy: 'C', outputs: [{ default: '"unit"' }] }, {})).toEqual(['unit']);
    expect(decide({ hitPolicy: 'C', aggregation: 'COUNT', outputs: [{ default: '7' }] }, {})).toBe(7);
  });

  it('judges the types and allowed values of what goes in and comes out', () => {
    const day = { inputs: [{ expression: 'x', type: 'date' }], rules: rules(['>= date("2026-01-01")', '"new"'], ['< date("2026-01-01")', '"old"']) };
    expect(decide(day, { x: '2026-05-01' })).toBe('new');
    expect(decide(day, { x: 'soon' })).toBe('decision-input');
    expect(decide({ inputs: [{ expression: 'x', allowed: '"a", "b"' }] }, { x: 'c' })).toBe('decision-input');
    expect(decide({ inputs: [{ expression: 'x', allowed: '"a", "b"' }] }, {})).toBe('decision-input');
    expect(decide({ inputs: [{ expression: 'x', type: 'integer' }] }, { x: 1.5 })).toBe('decision-input');
    expect(decide({ outputs: [{ type: 'number' }], rules: rules(['-', 'x']) }, { x: 'text' })).toBe('decision-output');
    expect(decide({ outputs: [{ allowed: ['"a"'] }], rules: rules(['-', 'x']) }, { x: 'b' })).toBe('decision-output');
    expect(decide({ outputs: [{ type: 'date' }], rules: rules(['-', 'x']) }, { x: '2026-05-01' })).toBe('2026-05-01');
    expect(decide({ rules: rules(['-', '[1..5]']) }, { x: 1 })).toBe('decision-output');
  });

  it('fails by name where an expression cannot be evaluated', () => {
    expect(decide({ inputs: [{ expression: 'x +' }] })).toBe('decision-failed');
    expect(decide({ rules: rules(['..', '1']) })).toBe('decision-failed');
    expect(decide({ rules: rules(['-', 'workdays(200)']) })).toBe('calendar-unknown');
    expect(evaluateDecision({ d: table({}) }, 'toString', {}, noon)).toEqual({ failure: 'decision-unknown', message: 'There is no decision toString' });
  });

  it('counts working days as the host has answered, whether it does so itself or by one that it requires', () => {
    const decisions = { due: table({ id: 'due', rules: rules(['-', 'workdays(60)']) }), top: table({ id: 'top', inputs: [{ expression: 'due' }], requires: ['due'], rules: rules(['-', 'due']) }), plain: table({ id: 'plain', rules: rules(['-', '"workdays"']) }) };
    expect([mayCountWorkdays(decisions, 'due'), mayCountWorkdays(decisions, 'top'), mayCountWorkdays(decisions, 'plain'), mayCountWorkdays(decisions, 'none')]).toEqual([true, true, false, false]);
    const november = instant('2026-11-02T12:00:00+08:00');
    expect(evaluateDecision(decisions, 'top', { x: 1 }, november)).toMatchObject({ failure: 'calendar-unknown' });
    const answers = { 'calendar()': [{ year: 2027, rest: [['2027-01-01', '2027-01-01']], work: [] }] };
    expect(evaluateDecision(decisions, 'due', { x: 1 }, november, { answers })).toEqual({ value: expect.stringContaining('2027-01-26T12:00:00') });
  });

  it('asks the decisions it requires first, each once, and reads them by their names', () => {
    const decisions = {
      size: table({ id: 'size', variable: 'Size of it', rules: rules(['> 10', '"big"'], ['<= 10', '"small"']) }),
      risk: table({ id: 'risk', inputs: [{ expression: 'Size of it' }], requires: ['size'], rules: rules(['"big"', '3'], ['"small"', '1']) }),
      top: table({ id: 'top', inputs: [{ expression: 'risk' }, { expression: 'Size of it' }], requires: ['risk', 'size'], rules: [{ tests: ['> 2', '"big"'], results: ['"board: " + Size of it'] }, { tests: ['-', '"small"'], results: ['null'] }] }),
    };
    expect(evaluateDecision(decisions, 'top', { x: 11 }, noon)).toEqual({ value: 'board: big' });
    expect(evaluateDecision(decisions, 'top', { x: 1, risk: 9 }, noon)).toEqual({ value: null });
    expect(evaluateDecision({ ...decisions, size: table({ id: 'size', rules: rules(['-', '1'], ['-', '2']) }) }, 'top', {}, noon)).toMatchObject({ failure: 'decision-hit-policy', message: expect.stringContaining('size') });
  });

  it('of 5,000 cells is judged', () => {
    const many = { hitPolicy: 'C', inputs: [{ expression: 'x' }, { expression: 'y' }, { expression: 'x + y' }, { expression: 'z' }], rules: Array.from({ length: 1_000 }, (_, n) => ({ tests: [`>= ${n % 7}`, `"k${n % 50}", "y"`, '-', `[${n % 3}..9]`], results: [`${n}`] })) } as const;
    expect(decide(many, { x: 6, y: 'y', z: 4 })).toHaveLength(1_000);
  });
});

describe('hit policies', () => {
  type Range = { readonly from: number; readonly to: number } | undefined;
  interface Line {
    readonly ranges: readonly Range[];
    readonly result: number;
  }
  const range = fc.option(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })).map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) })), { nil: undefined });
  const line = fc.record({ ranges: fc.tuple(range, range), result: fc.integer({ min: 0, max: 3 }) });
  const given = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }));
  const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
  const policies = [...hitPolicies, 'C SUM', 'C MIN', 'C MAX', 'C COUNT'] as const;

  /** What the standard says, over numbers alone. */
  function oracle(policy: string, lines: readonly Line[], values: readonly number[], priorities: readonly number[], otherwise?: number): unknown {
    const hits = lines.filter(({ ranges }) => ranges.every((each, n) => !each || (each.from <= values[n]! && values[n]! <= each.to))).map(({ result }) => result);
    const none = (empty: unknown, many = false) => (otherwise === undefined ? empty : many ? [otherwise] : otherwise);
    const sorted = priorities.flatMap((priority) => hits.filter((hit) => hit === priority));
    if (hits.length === 0) return none(['R', 'O', 'C'].includes(policy) ? [] : policy === 'C COUNT' ? 0 : null, ['R', 'O', 'C'].includes(policy));
    switch (policy) {
      case 'U': return hits.length === 1 ? hits[0] : 'violated';
      case 'A': return new Set(hits).size === 1 ? hits[0] : 'violated';
      case 'F': return hits[0];
      case 'P': return sorted[0];
      case 'O': return sorted;
      case 'C SUM': return hits.reduce((sum, hit) => sum + hit, 0);
      case 'C MIN': return Math.min(...hits);
      case 'C MAX': return Math.max(...hits);
      case 'C COUNT': return hits.length;
      default: return hits;
    }
  }

  it.each(policies)('%s does as the standard says with random tables', (policy) => {
    fc.assert(fc.property(fc.array(line, { maxLength: 6 }), given, order, fc.option(fc.constantFrom(0, 3), { nil: undefined }), (lines, values, priorities, otherwise) => {
      const [letter, aggregation] = policy.split(' ') as ['C', 'SUM' | undefined];
      const result = decide({
        hitPolicy: letter,
        ...(aggregation && { aggregation }),
        inputs: [{ expression: 'x' }, { expression: 'y' }],
        outputs: [{ allowed: priorities.map(String), ...(otherwise !== undefined && { default: String(otherwise) }) }],
        rules: lines.map(({ ranges, result: value }) => ({ tests: ranges.map((each) => (each ? `[${each.from}..${each.to}]` : '-')), results: [String(value)] })),
      }, { x: values[0], y: values[1] });
      expect(result === 'decision-hit-policy' ? 'violated' : result).toEqual(oracle(policy, lines, values, priorities, otherwise));
    }), { numRuns: 150 });
  });
});
