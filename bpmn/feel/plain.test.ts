import { describe, it, expect } from '@jest/globals';
import { instant } from '../../domain/instant.ts';
import { evaluate } from './evaluate.ts';
import { plainOf } from './plain.ts';

const plain = (text: string): unknown => {
  const result = evaluate(text, {}, instant('2026-01-05T12:00:00+08:00'));
  return 'failure' in result ? result : plainOf(result.value);
};

describe('a value of FEEL', () => {
  it.each([
    ['date("2026-01-05")', '2026-01-05'],
    ['time("10:30:00+08:00")', '10:30:00+08:00'],
    ['workdays(1)', '2026-01-06T12:00:00+08:00'],
    ['duration("PT2H")', 'PT2H'],
    ['[now(), { at: today(), n: 1 }]', ['2026-01-05T12:00:00+08:00', { at: '2026-01-05', n: 1 }]],
    ['unknown', null],
  ])('is plain data: %s', (text, expected) => {
    expect(plain(text)).toEqual({ value: expected });
  });

  it.each(['[1..5]', '{ tests: [> 5] }', '{ f: contains }', 'contains', '{ "a b": 1 }'])('that no variable may hold is told: %s', (text) => {
    expect(plain(text)).toEqual({ failure: expect.any(String) });
  });
});
