import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publishedNotices } from './notices.ts';
import { isWorkingDay } from './workingDays.ts';
import { instant } from '../instant.ts';
import { calendarWith, daysOf, isCalendar, missingYears, noticeOf, yearFindings, type YearDays } from './year.ts';

/** A notice as that of 2027 could be. */
const notice: YearDays = {
  year: 2027,
  holidays: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-05-01', '2027-05-02', '2027-05-03', '2027-10-01', '2027-10-02', '2027-10-03'],
  workingWeekends: ['2027-05-08'],
};
const findings = (changed: Partial<YearDays>) => yearFindings({ ...notice, ...changed }, publishedNotices);
const withHoliday = (...days: string[]) => findings({ holidays: [...notice.holidays, ...days] });
const withWork = (...days: string[]) => findings({ workingWeekends: [...notice.workingWeekends, ...days] });

describe('a year that is to be set', () => {
  it('is taken as its notice says it', () => {
    expect(findings({})).toEqual([]);
  });

  it('may name days of the December before and the January after it', () => {
    expect(withHoliday('2026-12-31')).toEqual([]);
    expect(withWork('2026-12-26', '2028-01-02')).toEqual([]);
  });

  it.each([
    ['a holiday of another year', withHoliday('2026-10-01'), { day: '2026-10-01', fault: 'outside-year' }],
    ['a day that no calendar has', withHoliday('2027-02-29'), { day: '2027-02-29', fault: 'malformed' }],
    ['a text that is no day', withWork('8 May'), { day: '8 May', fault: 'malformed' }],
    ['a holiday that stands twice', withHoliday('2027-05-01'), { day: '2027-05-01', fault: 'twice' }],
    ['a day that is both', withWork('2027-10-02'), { day: '2027-10-02', fault: 'both' }],
    ['a weekday that is worked instead', withWork('2027-05-10'), { day: '2027-05-10', fault: 'not-weekend' }],
    ['a year without National Day', findings({ holidays: notice.holidays.filter((day) => day !== '2027-10-01') }), { day: '2027-10-01', fault: 'statutory-missing' }],
  ])('is not taken with %s', (_, found, expected) => {
    expect(found).toEqual([expected]);
  });

  it('may not say the opposite of another year’s notice', () => {
    const next = noticeOf({ year: 2028, holidays: ['2027-12-31'], workingWeekends: ['2027-12-25'] });
    expect(yearFindings({ ...notice, holidays: [...notice.holidays, '2027-12-25'] }, [next])).toEqual([{ day: '2027-12-25', fault: 'contradicts' }]);
    expect(yearFindings({ ...notice, holidays: [...notice.holidays, '2027-12-31'] }, [next])).toEqual([]);
  });

  it('every published notice could have been set', () => {
    for (const published of publishedNotices) expect(yearFindings(daysOf(published), publishedNotices)).toEqual([]);
  });
});

describe('the calendar', () => {
  it('takes a year as it was set, also where it was published before', () => {
    const corrected = noticeOf({ ...daysOf(publishedNotices[2]!), workingWeekends: [] });
    const calendar = calendarWith([noticeOf(notice), corrected]);
    expect(calendar.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027]);
    expect(isWorkingDay('2026-02-14', calendar)).toBe(false);
    expect(isWorkingDay('2027-05-08', calendar)).toBe(true);
    expect(isWorkingDay('2027-05-03', calendar)).toBe(false);
  });

  it('names the same days whether day by day or as holidays from first to last', () => {
    expect(noticeOf(notice).rest).toEqual([['2027-01-01', '2027-01-03'], ['2027-05-01', '2027-05-03'], ['2027-10-01', '2027-10-03']]);
    for (const published of publishedNotices) expect(noticeOf(daysOf(published))).toEqual(published);
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 364 })), (chosen) => {
      const holidays = chosen.sort((one, other) => one - other).map((n) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10));
      expect(daysOf(noticeOf({ year: 2027, holidays, workingWeekends: [] })).holidays).toEqual(holidays);
    }));
  });

  it('should be known for the present year, and for the next one from November on', () => {
    const missing = (at: string, ...known: number[]) => missingYears(instant(at), known);
    expect(missing('2026-10-31T23:59:59+08:00', 2026)).toEqual([]);
    expect(missing('2026-11-01T00:00:00+08:00', 2026)).toEqual([2027]);
    expect(missing('2026-12-31T16:00:00Z', 2026)).toEqual([2027]);
    expect(missing('2026-11-22T12:00:00+08:00')).toEqual([2026, 2027]);
  });

  it('is told from what is none', () => {
    expect(isCalendar([noticeOf(notice)])).toBe(true);
    for (const odd of [null, {}, [null], [{ year: 2027 }], [{ year: 2027, rest: [['2027-01-01']], work: [] }], [{ year: 2027, rest: [], work: ['soon'] }]]) expect(isCalendar(odd)).toBe(false);
  });
});
