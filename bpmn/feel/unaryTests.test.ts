import { describe, it, expect } from '@jest/globals';
import * as fc from 'fast-check';
import { unaryTest } from 'feelin';
import { instant } from '../../domain/instant.ts';
import { holds, tested } from './unaryTests.ts';

const noon = instant('2026-09-30T12:00:00+08:00');
const test = (text: string, value: unknown, variables = {}): unknown => {
  const result = holds(text, tested(value, variables), noon);
  return 'failure' in result ? 'failure' : result.value;
};

describe('unary tests', () => {
  const values = fc.oneof(fc.integer({ min: -3, max: 4 }), fc.constantFrom('a', 'b', ''), fc.boolean(), fc.constant(null), fc.constantFrom([1], [true], ['a', 'b'], [], { x: 1 }));
  const one = fc.constantFrom('1', '-2', '"a"', 'true', 'false', 'null', '> 1', '<= 2', '= 3', '!= 3', '!= "a"', '[0..2]', ']0..2[', 'x', '> x', '[x..3]', '[1, 2]', 'list', '(1)', 'x + 1', 'not(yes)', 'yes', 'if yes then 1 else 2', 'if yes then true else false', '>= date("2026-01-01")', '"b" // last');
  const tests = fc.oneof(fc.constant('-'), fc.array(one, { minLength: 1, maxLength: 3 }).map((all) => all.join(',\n')), fc.array(one, { minLength: 1, maxLength: 2 }).map((all) => `not(${all.join(',\n')}\n)`));
  const variables = fc.record({ x: values, yes: values, list: values }, { requiredKeys: [] });

  const byFeelin = (text: string, given: Record<string, unknown>): unknown => {
    try {
      return unaryTest(text, given).value;
    } catch {
      return 'failure';
    }
  };

  it('hold when feelin says so', () => {
    fc.assert(fc.property(tests, values, variables, (text, value, given) => {
      expect([text, test(text, value, given)]).toEqual([text, byFeelin(text, { ...given, '?': value })]);
    }), { numRuns: 800 });
  });

  it.each([
    ['contains(?, "a")', 'cab', true],
    ['contains(?, "a")', 'cob', false],
    ['contains(?, "a")', null, false],
    ['? > 3 and ? < 5, "x"', 4, true],
    ['not(? > 3)', 4, false],
    ['not(? > 3)', 2, true],
    ['? = null', null, true],
    ['workdays(1) > ?', null, false],
    ['-', null, true],
  ])('may name the value: %s of %j is %s', (text, value, expected) => {
    expect(test(text, value)).toBe(expected);
  });

  it.each(['', '1..5', '> ', '"a', 'a b c)', 'not('])('that are no FEEL fail: %s', (text) => expect(test(text, 1)).toBe('failure'));
});
