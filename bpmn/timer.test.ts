import { describe, it, expect } from '@jest/globals';
import { instant, isoText } from '../domain/instant.ts';
import { cycleOf, dateOf, durationOf, firstOf, plus } from './timer.ts';

const after = (from: string, duration: string): string => isoText(plus(instant(from), durationOf(duration)!));

describe('a duration', () => {
  it.each([
    ['2026-11-02T12:00:00+08:00', 'PT72H', '2026-11-05T04:00:00.000Z'],
    ['2026-01-31T12:00:00+08:00', 'P1M', '2026-02-28T04:00:00.000Z'],
    ['2028-02-29T12:00:00+08:00', 'P1Y', '2029-02-28T04:00:00.000Z'],
    ['2026-12-31T23:30:00+08:00', 'P2MT1H', '2027-02-28T16:30:00.000Z'],
    ['2026-11-02T12:00:00+08:00', 'P1W2DT30M', '2026-11-11T04:30:00.000Z'],
  ])('R60 counts elapsed time, and months by the calendar in Shanghai: %s + %s', (from, duration, expected) => {
    expect(after(from, duration)).toBe(expected);
  });

  it.each(['P', 'PT', '72H', 'P1.5D', '-P1D', 'PT1H30', 'P1H', ''])('is not read: %s', (text) => expect(durationOf(text)).toBeUndefined());
});

describe('a cycle', () => {
  it('says how often and how long between', () => {
    expect(cycleOf('R3/PT1H')).toEqual({ times: 3, every: { months: 0, milliseconds: 3_600_000 } });
    expect(cycleOf('R/P1M')).toEqual({ every: { months: 1, milliseconds: 0 } });
  });

  it('may begin at a date, or where its multiples have come to', () => {
    const cycle = cycleOf('R3/2026-01-01T00:00:00+08:00/PT1H')!;
    expect(cycle).toEqual({ times: 3, from: instant('2026-01-01T00:00:00+08:00'), every: { months: 0, milliseconds: 3_600_000 } });
    const first = (text: string, at: string): string => isoText(firstOf(cycleOf(text)!, instant(at)));
    expect(first('R3/2026-01-01T00:00:00Z/PT1H', '2025-12-01T00:00:00Z')).toBe('2026-01-01T00:00:00.000Z');
    expect(first('R3/2026-01-01T00:00:00Z/PT1H', '2026-01-01T05:30:00Z')).toBe('2026-01-01T06:00:00.000Z');
    expect(first('R/2026-01-31T00:00:00+08:00/P1M', '2026-03-01T00:00:00+08:00')).toBe('2026-03-30T16:00:00.000Z');
    expect(first('R/PT2H', '2026-03-01T00:00:00Z')).toBe('2026-03-01T02:00:00.000Z');
  });

  it.each(['R3', 'R/PT0S', 'R0/PT1H', 'R3/2026-01-01T00:00:00/PT1H', 'R3/soon/PT1H', 'R3//PT1H', '3/PT1H', 'R-1/PT1H'])('is not read: %s', (text) => expect(cycleOf(text)).toBeUndefined());
});

describe('a date', () => {
  it('has an offset', () => {
    expect(dateOf('2026-12-31T15:30:00+08:00')).toBe(instant('2026-12-31T07:30:00Z'));
    expect(dateOf('2026-12-31T15:30:00')).toBeUndefined();
  });
});
