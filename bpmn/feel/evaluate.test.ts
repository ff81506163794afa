import { describe, it, expect } from '@jest/globals';
import * as fc from 'fast-check';
import { evaluate as evaluateByFeelin } from 'feelin';
import { instant } from '../../domain/instant.ts';
import { defaultLimits } from '../refusal.ts';
import { analyse } from './analyse.ts';
import { evaluate, feelInstant } from './evaluate.ts';

const noon = instant('2026-09-30T12:00:00+08:00');
const valueOf = (text: string, variables = {}, extra = {}): unknown => {
  const result = evaluate(text, variables, noon, extra);
  if ('failure' in result) throw new Error(result.failure);
  const { value } = result;
  return typeof value === 'object' && value !== null && 'iso' in value ? value.iso : value;
};

describe('an expression', () => {
  const values = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom('a', 'b', ''), fc.boolean(), fc.constant(null), fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 }), fc.record({ x: fc.integer({ min: 0, max: 2 }), y: fc.array(fc.record({ x: fc.integer({ min: 0, max: 3 }) }), { maxLength: 2 }) }, { requiredKeys: [] }));
  const variables = fc.record({ a: values, b: values, list: values, string: values, 'task-1': values, head: values, external: values, 金额: values }, { requiredKeys: [] });
  const leaf = fc.constantFrom('a', 'b', 'list', 'string', 'task-1', 'head', '金额', 'c', '1', '0', '"a"', 'true', 'null', 'a.x', 'b.y', 'b.y[x > 1]', 'list[1]', 'list[item > 1]', '[a, b]', '{ x: a }', '{ x: a }.x', 'task-1.x', 'external');
  const { expression } = fc.letrec<{ expression: string; deeper: string }>((tie) => ({
    expression: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, tie('deeper')),
    deeper: fc.oneof(
      fc.tuple(tie('expression'), fc.constantFrom('+', '-', '*', '=', '!=', '<', '>=', 'and', 'or'), tie('expression')).map((parts) => parts.join(' ')),
      tie('expression').map((inner) => `(${inner})`),
      tie('expression').map((inner) => `not(${inner})`),
      tie('expression').map((inner) => `string length(${inner})`),
      tie('expression').map((inner) => `count(${inner}) // and so on`),
      fc.tuple(tie('expression'), tie('expression'), tie('expression')).map(([one, two, three]) => `if ${one} then ${two} else ${three}`),
      fc.tuple(tie('expression'), tie('expression')).map(([one, two]) => `for i in ${one} return ${two}`),
      fc.tuple(tie('expression'), tie('expression')).map(([one, two]) => `some a in ${one} satisfies ${two}`),
      tie('expression').map((inner) => `${inner} in (1, > 2, [0..1])`),
    ),
  }));
  const direct = (text: string, given: object): unknown => {
    try {
      return JSON.stringify({ value: evaluateByFeelin(text, { ...given }).value });
    } catch (error) {
      return (error as Error).message;
    }
  };
  const kept = (text: string, given: Record<string, unknown>): unknown => {
    const result = evaluate(text, given, noon);
    return 'failure' in result ? result.failure.replace('cannot be evaluated: ', '') : JSON.stringify(result);
  };

  it('has the value that feelin gives it anew, whatever was evaluated before', () => {
    fc.assert(fc.property(expression, variables, variables, (text, first, second) => {
      for (const given of [first, second, first]) expect([text, kept(text, given)]).toEqual([text, direct(text, given)]);
    }), { numRuns: 600 });
  });

  it.each(['', '1) + (2', '1, 2', ': number 1', 'external', 'a b', '(', '"', '1 // x', 'a\n+ 1', '{', 'function() a', '?'])('fails or not as it does by itself: %s', (text) => {
    expect(kept(text, { a: 1, external: 2 })).toEqual(direct(text, { a: 1, external: 2 }));
  });

  it('sees a variable of any name only when it is given', () => {
    expect(valueOf('task-1', { 'task-1': 5 })).toBe(5);
    expect(valueOf('task-1', { task: 5 })).toBe(4);
    expect(valueOf('task-1', {})).toBe(null);
    expect(valueOf('__proto__.x', JSON.parse('{"__proto__":{"x":1}}'))).toBe(null);
  });

  it('sees a variable under a name that every object has', () => {
    expect(valueOf('[toString, constructor]', { toString: 1, constructor: 2 })).toEqual([1, 2]);
    expect(valueOf('toString', {})).toBe(null);
  });

  it('keeps nothing of earlier variables', () => {
    expect(valueOf('secret', { secret: 'x' })).toBe('x');
    expect(valueOf('secret', {})).toBe(null);
    expect(valueOf('[secret, other]', { secret: 'x', other: 1 })).toEqual(['x', 1]);
    expect(valueOf('[secret, other]', { other: 1 })).toEqual([null, 1]);
  });

  it('is evaluated 2,000 different ones after another, and the first again', () => {
    for (let n = 0; n < 2_000; n++) expect(valueOf(`a + ${n}`, { a: 1 })).toBe(n + 1);
    expect(valueOf('a + 0', { a: 7 })).toBe(7);
  });

  it('reads what it names in a scope of 1,000 variables', () => {
    const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`v${n}`, { n }]));
    expect(valueOf('v1.n + v2.n = 3 and contains("abc", "b")', many)).toBe(true);
  });
});

describe('a comparison', () => {
  it.each(['"much" <= 100', '"10" > 9', 'true > 0', '"text" in [2..5]', '"text" between 2 and 5', '{} < 3', 'date("2026-01-01") > 5', '5 in ["a".."c"]', '[] > 3', 'null < 3', 'date("2026-01-01") < now()'])('of different types is neither true nor false: %s', (text) => {
    expect(valueOf(text)).toBe(null);
  });

  it.each(['2 in [1..3]', '"b" in ["a".."c"]', '[5] > 3', 'now() > date and time("2026-01-01T00:00:00Z")', 'duration("PT2H") > duration("PT1H")', '[2..3] in [1..4]', 'date("2026-01-02") between date("2026-01-01") and date("2026-01-03")'])('within a type is what it was: %s', (text) => {
    expect(valueOf(text)).toBe(true);
  });
});

describe('working days in an expression', () => {
  it.each([
    ['workdays(1)', '2026-10-08T12:00:00+08:00'],
    ['workdays(3)', '2026-10-10T12:00:00+08:00'],
    ['workdays(-1)', '2026-09-29T12:00:00+08:00'],
    ['workdays(now(), 2)', '2026-10-09T12:00:00+08:00'],
    ['workdays(date("2026-02-13"), 2)', '2026-02-24T00:00:00+08:00'],
    ['workdays(at, 1)', '2026-03-02T09:00:00+08:00'],
    ['workdays("2026-03-02", 1)', '2026-03-03T00:00:00+08:00'],
    ['workdays(date and time("2026-03-02T23:30:00Z"), 1)', '2026-03-04T07:30:00+08:00'],
    ['workdays(date and time("2026-03-02T10:00:00@Asia/Shanghai"), 1)', '2026-03-03T10:00:00+08:00'],
    ['workdays(if a = 1 then 1 else 2)', '2026-10-08T12:00:00+08:00'],
  ])('are counted by the notices: %s', (text, expected) => {
    expect(valueOf(text, { at: '2026-02-28T09:00:00+08:00', a: 1 })).toBe(expected);
  });

  it('fail by name in a year without notice, unless one is configured', () => {
    expect(evaluate('workdays(100)', {}, noon)).toEqual({ failure: expect.stringContaining('2027'), code: 'calendar-unknown' });
    expect(valueOf('workdays(1)', {}, { calendar: [{ year: 2026, rest: [['2026-10-01', '2026-10-01']], work: [] }] })).toBe('2026-10-02T12:00:00+08:00');
  });

  it.each(['workdays()', 'workdays("3")', 'workdays(1.5)', 'workdays(null, 1)', 'workdays("soon", 1)', 'workdays(now(), 1, 2)', 'workdays(99999)', 'workdays(date and time("2026-03-02T10:00:00@Europe/Paris"), 1)'])('are never guessed: %s', (text) => {
    expect(evaluate(text, {}, noon)).toMatchObject({ failure: expect.any(String), code: 'function-arguments' });
  });

  it('give a date and time that can be compared and reckoned with', () => {
    expect(valueOf('workdays(1) > now() and workdays(1) - now() > duration("P7D")')).toBe(true);
    expect(feelInstant(noon)).toMatchObject({ iso: '2026-09-30T12:00:00+08:00' });
  });
});

describe('a look-up', () => {
  const answers = { 'head("unit-1")': 'p-1', 'holders("seal-1")': ['p-2', 'p-3'], 'head("unit-2")': null };

  it('has the answer that was given before', () => {
    expect(valueOf('head(unit)', { unit: 'unit-1' }, { answers })).toBe('p-1');
    expect(valueOf('holders("seal-1")[2]', {}, { answers })).toBe('p-3');
    expect(valueOf('head("unit-2")', {}, { answers })).toBe(null);
  });

  it('fails without answer, and without an id', () => {
    expect(evaluate('head("unit-3")', {}, noon, { answers })).toMatchObject({ code: 'look-up-unanswered' });
    expect(evaluate('holders("toString")', {}, noon)).toMatchObject({ code: 'look-up-unanswered' });
    expect(evaluate('head(unit)', {}, noon, { answers })).toMatchObject({ code: 'function-arguments' });
  });

  it('leaves a task that is named head as it is', () => {
    expect(valueOf('head.outcome', { head: { outcome: 'approved' } }, { answers })).toBe('approved');
  });

  it.each([
    ['head(unit)', [{ text: 'head(unit)', function: 'head', argumentText: 'unit' }]],
    ['list contains(holders(subject.seal), requester)', [{ text: 'holders(subject.seal)', function: 'holders', argumentText: 'subject.seal' }]],
    ['[head("a"), head( b )]', [{ text: 'head("a")', function: 'head', argumentText: '"a"' }, { text: 'head( b )', function: 'head', argumentText: 'b' }]],
    ['persons[item = head(unit)]', []],
    ['persons[item = head("a")]', [{ text: 'head("a")', function: 'head', argumentText: '"a"' }]],
    ['head.outcome = "approved"', []],
  ])('is found with its argument: %s', (text, expected) => {
    expect(analyse(text, [], defaultLimits).lookUps).toEqual(expected);
  });

  it.each(['head(head(unit))', 'for u in units return head(u)', 'some u in units satisfies holders(u) = x', 'persons[item = head(unit)]', 'head(unit: u)', 'head()', 'head(a, b)', '{ u: x, h: head(u) }'])('is refused when it cannot be answered before: %s', (text) => {
    expect(analyse(text, [], defaultLimits).excess).toEqual([expect.stringMatching(/^calls h/)]);
  });
});

describe('a text that would take too long', () => {
  it.each([
    ['huge', `1${' + 1'.repeat(600)}`, /longer/],
    ['deep', `${'('.repeat(60)}1${')'.repeat(60)}`, /deep/],
    ['a dangerous pattern', 'matches(x, "(a+)+$")', /pattern/],
    ['a pattern not known before', 'matches(x, y)', /pattern/],
    ['a pattern by another name', '(matches)(x, "(a+)+$")', /without calling/],
    ['a pattern from a list', '[replace][1](x, "(a+)+$", "")', /without calling/],
    ['loops in loops', 'for a in 1..9, b in 1..9, c in 1..9 return a', /iterates/],
    ['a long range', 'for a in 1..100000 return a', /iterates/],
  ])('is refused: %s', (_what, text, why) => {
    expect(analyse(text, [], defaultLimits).excess).toEqual(expect.arrayContaining([expect.stringMatching(why)]));
  });
});
