import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, dayText, daysAfter, daysBefore, monthsBefore, startOfDay } from './calendar.ts';
import { days, instant, instantOf, isoText } from './instant.ts';

const instants = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2060, 0, 1) }).map(instantOf);
const midnight = (text: string) => instant(`${text}T00:00:00+08:00`);

describe('calendar of Asia/Shanghai', () => {
  it('R60 begins its day at 16:00 UTC of the day before', () => {
    expect(dayText(instant('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
    expect(dayText(instant('2026-12-31T15:59:59Z'))).toBe('2026-12-31');
    expect(isoText(startOfDay({ year: 2027, month: 1, day: 1 }))).toBe('2026-12-31T16:00:00.000Z');
  });

  it('R60 puts every instant into the day that began last', () => {
    fc.assert(fc.property(instants, (at) => {
      const start = startOfDay(dayOf(at));
      return start <= at && at - start < days(1) && dayText(start) === dayText(at);
    }));
  });

  it.each([
    ['2027-03-31T10:00:00+08:00', 30, '2027-03-01'],
    ['2028-03-30T10:00:00+08:00', 30, '2028-02-29'],
    ['2027-03-30T10:00:00+08:00', 30, '2027-02-28'],
    ['2027-01-15T00:00:00+08:00', 30, '2026-12-16'],
    ['2027-01-01T23:59:59+08:00', 1, '2026-12-31'],
  ])('A06 counts calendar days before %s, the last day not among them: %d days begin on %s', (end, count, begins) => {
    expect(daysBefore(instant(end), count)).toBe(midnight(begins));
  });

  it.each([
    ['2027-05-31T10:00:00+08:00', 3, '2027-02-28'],
    ['2028-05-31T10:00:00+08:00', 3, '2028-02-29'],
    ['2028-02-29T10:00:00+08:00', 3, '2027-11-29'],
    ['2027-02-15T10:00:00+08:00', 3, '2026-11-15'],
    ['2027-12-31T23:59:59+08:00', 3, '2027-09-30'],
    ['2027-01-31T00:00:00+08:00', 12, '2026-01-31'],
  ])('R60 counts calendar months before %s: %d months begin on %s', (end, count, begins) => {
    expect(monthsBefore(instant(end), count)).toBe(midnight(begins));
  });

  it('R60 opens every window at the start of a day, before its end, the longer one earlier', () => {
    fc.assert(fc.property(instants, fc.integer({ min: 1, max: 24 }), (end, count) => {
      const [byDays, byMonths] = [daysBefore(end, count), monthsBefore(end, count)];
      return [byDays, byMonths].every((at) => startOfDay(dayOf(at)) === at && at < end) && byMonths <= daysBefore(end, count * 28) && byMonths >= daysBefore(end, count * 31) && monthsBefore(end, count + 1) < byMonths;
    }));
  });

  it('R60 three months always open before thirty days', () => {
    fc.assert(fc.property(instants, (end) => monthsBefore(end, 3) < daysBefore(end, 30)));
  });

  it('counts days forward as it does back', () => {
    fc.assert(fc.property(instants, fc.nat(400), (at, count) => daysBefore(daysAfter(at, count), count) === startOfDay(dayOf(at))));
  });
});
