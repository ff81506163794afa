import { describe, it, expect } from '@jest/globals';
import * as fc from 'fast-check';
import { defaultLimits } from '../refusal.ts';
import { analyse } from './analyse.ts';
import { isPlainName, unfitValue } from './names.ts';
import { unsafePattern } from './pattern.ts';

const reads = (text: string, names: readonly string[] = []): string[] => analyse(text, names, defaultLimits).reads.map(({ name, path }) => [name, ...path].join('.'));

describe('what an expression reads', () => {
  it.each([
    ['subject.form.amount > limit', ['subject.form.amount', 'limit']],
    ['head.outcome = "approved" and not(board.outcome = "refused")', ['head.outcome', 'board.outcome']],
    ['some x in subject.list satisfies x.size > y', ['subject.list', 'y']],
    ['for i in list return i * factor', ['list', 'factor']],
    ['{ a: x, b: a + y }.b', ['x', 'y']],
    ['list[item > least]', ['list', 'least']],
    ['list[price > 3].name', ['list', 'price']],
    ['string length(name) > 3', ['name']],
    ['x instance of number', ['x']],
    ['if a then b else c', ['a', 'b', 'c']],
    ['x in (1, y)', ['x', 'y']],
    ['x between low and high', ['x', 'low', 'high']],
    ['get value(subject, key)', ['subject', 'key']],
    ['`subject`.form', ['subject.form']],
    ['审批.outcome = "approved"', ['审批.outcome']],
  ])('is found: %s', (text, expected) => {
    expect(reads(text)).toEqual(expected);
  });

  it('is told by the ids of tasks, which may hold a hyphen', () => {
    expect(reads('task-1.outcome = "approved"', ['task-1'])).toEqual(['task-1.outcome']);
  });

  it('counts functions apart', () => {
    expect(analyse('now() > start and contains(a, "b")', [], defaultLimits).calls).toEqual(['now', 'contains']);
  });

  it('is never an error of ours, whatever the text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => Array.isArray(analyse(text, [], defaultLimits).excess)), { numRuns: 500 });
  });
});

describe('a regular expression', () => {
  it.each(['^[A-Z]{2}\\d+$', '^a+b+$', 'x{3,10}', '(ab|cd)', '[a+*]+', '\\(\\+\\)+', '(abc)+', ''])('is accepted: %s', (pattern) => {
    expect(unsafePattern(pattern)).toBeUndefined();
  });

  it.each(['(a+)+', '(a*)*b', '(a|aa)+', '((ab)*c)*', '(a+){5}', '(.*)\\1', 'a*a*', '^a*b*c*', 'a{1,1000}b+', `${'a'.repeat(201)}`])('is refused as it could take very long: %s', (pattern) => {
    expect(unsafePattern(pattern)).toEqual(expect.any(String));
  });
});

describe('a variable', () => {
  it.each(['amount', '_x1', '金额'])('may be named %s', (name) => expect(isPlainName(name)).toBe(true));
  it.each(['a b', 'a-b', 'a.b', '1a', '', 'and', 'null', 'x>1'])('may not be named %s', (name) => expect(isPlainName(name)).toBe(false));

  it('may hold anything that JSON holds, within bounds', () => {
    expect(unfitValue({ list: [1, 'x', null, { deep: true }] })).toBeUndefined();
    expect(unfitValue(Array.from({ length: 1_001 }, () => 1))).toMatch(/1000 entries/);
    expect(unfitValue(Number.NaN)).toMatch(/finite/);
    expect(unfitValue(undefined)).toMatch(/JSON/);
    expect(unfitValue(JSON.parse('['.repeat(20) + ']'.repeat(20)))).toMatch(/deep/);
  });
});
