import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayText } from '../calendar.ts';
import { days, instant, instantOf, later } from '../instant.ts';
import { publishedNotices } from './notices.ts';
import { isWorkingDay, mostWorkingDays, workdaysAfter, type WorkingCalendar } from './workingDays.ts';

const after = (at: string, count: number, calendar: WorkingCalendar = publishedNotices) => workdaysAfter(instant(at), count, calendar);
const inKnownYears = fc.integer({ min: instant('2024-06-01T00:00:00+08:00'), max: instant('2026-06-01T00:00:00+08:00') }).map(instantOf);
const counts = fc.integer({ min: 1, max: 60 });

describe('a working day', () => {
  it.each([
    ['2026-02-16', false, 'Spring Festival, a Monday'],
    ['2026-02-14', true, 'a Saturday worked for it'],
    ['2026-10-10', true, 'a Saturday worked for National Day'],
    ['2026-10-08', true, 'the Thursday after it'],
    ['2026-03-07', false, 'an ordinary Saturday'],
    ['2026-03-09', true, 'an ordinary Monday'],
    ['2024-02-09', true, 'New Year’s Eve of 2024, when leave is only encouraged'],
    ['2025-10-08', false, 'the eighth day of National Day and Mid-Autumn'],
    ['2025-09-28', true, 'the Sunday worked for them'],
  ])('is told by the notice of its year: %s is %s, %s', (day, worked) => {
    expect(isWorkingDay(day, publishedNotices)).toBe(worked);
  });

  it('is unknown in a year without notice', () => {
    expect(isWorkingDay('2027-03-01', publishedNotices)).toEqual({ unknownYear: 2027 });
  });

  it('may be taken from the year before by the notice of the next one', () => {
    const next = { year: 2027, rest: [['2026-12-31', '2027-01-02']], work: ['2026-12-27'] } as const;
    expect(isWorkingDay('2026-12-31', publishedNotices)).toBe(true);
    expect(isWorkingDay('2026-12-31', [...publishedNotices, next])).toBe(false);
    expect(isWorkingDay('2026-12-27', [...publishedNotices, next])).toBe(true);
  });

  it('swaps only weekends for holidays, each notice in its own year', () => {
    for (const { year, rest, work } of publishedNotices) {
      for (const day of work) expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
      for (const day of [...work, ...rest.flat()]) expect(day.slice(0, 4)).toBe(String(year));
      for (const [first, last] of rest) expect(first <= last).toBe(true);
      expect(rest.every(([first, last]) => work.every((day) => day < first || last < day))).toBe(true);
    }
  });

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('comes in %d as often as is known: %d times', (year, expected) => {
    const all = Array.from({ length: 366 }, (_, n) => new Date(Date.UTC(year, 0, 1) + days(n)).toISOString().slice(0, 10));
    const worked = all.filter((day) => day.startsWith(String(year)) && isWorkingDay(day, publishedNotices) === true);
    expect(worked).toHaveLength(expected);
  });
});

describe('working days after an instant', () => {
  it.each([
    ['2026-02-13T17:30:00+08:00', 1, '2026-02-14T17:30:00+08:00'],
    ['2026-02-13T17:30:00+08:00', 2, '2026-02-24T17:30:00+08:00'],
    ['2026-02-20T09:00:00+08:00', 1, '2026-02-24T09:00:00+08:00'],
    ['2026-09-30T23:59:59+08:00', 3, '2026-10-10T23:59:59+08:00'],
    ['2026-10-09T00:00:00+08:00', -1, '2026-10-08T00:00:00+08:00'],
    ['2026-10-08T08:00:00+08:00', -1, '2026-09-30T08:00:00+08:00'],
    ['2025-12-31T08:00:00+08:00', 1, '2026-01-04T08:00:00+08:00'],
    ['2026-03-07T08:00:00+08:00', 0, '2026-03-07T08:00:00+08:00'],
  ])('keep the time of day: %s and %d are %s', (at, count, expected) => {
    expect(after(at, count)).toBe(instant(expected));
  });

  it('are counted by the day of Asia/Shanghai, not of UTC', () => {
    expect(after('2026-03-05T16:30:00Z', 1)).toBe(instant('2026-03-08T16:30:00Z')); // Friday 00:30 → Monday 00:30
  });

  it('are unknown when they reach a year without notice', () => {
    expect(after('2026-12-31T10:00:00+08:00', 1)).toEqual({ unknownYear: 2027 });
    expect(after('2024-01-02T10:00:00+08:00', -1)).toEqual({ unknownYear: 2023 });
  });

  it('are never guessed from a count that is none', () => {
    for (const count of [0.5, Number.NaN, mostWorkingDays + 1, -mostWorkingDays - 1]) expect(() => after('2026-03-05T10:00:00+08:00', count)).toThrow(RangeError);
  });

  it('end on a working day at the same time, with exactly that many working days passed', () => {
    fc.assert(fc.property(inKnownYears, counts, (at, count) => {
      const end = workdaysAfter(at, count, publishedNotices) as number;
      const passed = Array.from({ length: (end - at) / days(1) }, (_, n) => isWorkingDay(dayText(later(at, days(n + 1))), publishedNotices));
      return (end - at) % days(1) === 0 && passed.at(-1) === true && passed.filter((worked) => worked === true).length === count;
    }));
  });

  it('add up, and going back from a working day undoes going forward', () => {
    fc.assert(fc.property(inKnownYears, counts, counts, (at, first, second) => {
      const onWorkday = workdaysAfter(at, 1, publishedNotices);
      if (typeof onWorkday === 'object') return false;
      const middle = workdaysAfter(onWorkday, first, publishedNotices);
      if (typeof middle === 'object') return false;
      return workdaysAfter(middle, second, publishedNotices) === workdaysAfter(onWorkday, first + second, publishedNotices) && workdaysAfter(middle, -first, publishedNotices) === onWorkday;
    }));
  });
});
