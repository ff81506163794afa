import { describe, expect, it } from '@jest/globals';
import { builtInYears } from '../../../../domain/calendar/notices.ts';
import { daysOf } from '../../../../domain/calendar/year.ts';
import { readNotice } from './noticeText.ts';
import { daysBeside, kindOf, listsOf, marksOf, ticked, weeksOf, workedIn } from './yearDays.ts';

describe('the words of a notice', () => {
  it('are read as its holidays and the weekends that are worked', () => {
    const text = '一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假，共9天。2月14日（周六）、2月28日（周六）上班。'
      + '三、清明：4月4日（周六）至6日（周一）放假。四、劳动节：5月1日（周五）至5日（周二）放假。5月9日（周六）上班。五、端午：6月19日至21日放假。六、中秋：9月25日至27日放假。七、国庆：10月1日至7日放假。9月20日（周日）、10月10日（周六）上班。';
    const { marks, unclear } = readNotice(text, 2026);
    expect(listsOf(marks)).toEqual({ holidays: daysOf(builtInYears[2]!).holidays, workingWeekends: daysOf(builtInYears[2]!).workingWeekends });
    expect(unclear).toEqual([]);
  });

  it.each([
    ['2026年12月31日至2027年1月2日放假', ['2026-12-31', '2027-01-01', '2027-01-02'], []],
    ['1月28日至2月2日放假', ['2027-01-28', '2027-01-29', '2027-01-30', '2027-01-31', '2027-02-01', '2027-02-02'], []],
    ['放假 2027-10-01 至 2027-10-02\n上班 2027-10-09', ['2027-10-01', '2027-10-02'], ['2027-10-09']],
    ['2月30日放假', [], []],
    ['5月5日至1日放假', [], []],
    ['1月1日至12月31日放假', [], []],
  ])('may span months and years, and never name what is no day: %s', (text, holidays, workingWeekends) => {
    expect(listsOf(readNotice(text, 2027).marks)).toEqual({ holidays, workingWeekends });
  });

  it('are told apart from sentences that name days and say nothing of them', () => {
    expect(readNotice('印发日期：2026年11月4日。5月1日放假。', 2027)).toEqual({ marks: { '2027-05-01': 'holiday' }, unclear: ['印发日期：2026年11月4日'] });
  });
});

describe('a year at a glance', () => {
  const marks = marksOf(daysOf(builtInYears[2]!));

  it('has every day in its week, Monday first', () => {
    expect(weeksOf(2027, 2).map((week) => week.map((day) => Number(day?.slice(8) ?? 0)))).toEqual([[1, 2, 3, 4, 5, 6, 7], [8, 9, 10, 11, 12, 13, 14], [15, 16, 17, 18, 19, 20, 21], [22, 23, 24, 25, 26, 27, 28]]);
    expect(weeksOf(2026, 11)[0]).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, '2026-11-01']);
  });

  it('shows what is worked', () => {
    expect(['2026-10-01', '2026-10-10', '2026-10-11', '2026-10-12'].map((day) => kindOf(day, marks))).toEqual(['holiday', 'work', 'weekend', 'ordinary']);
    expect(workedIn(2026, marks)).toBe(248);
    expect(daysBeside(2026, { ...marks, '2025-12-31': 'holiday' })).toEqual(['2025-12-31']);
  });

  it('ticks a weekday on and off, and a weekend also to be worked', () => {
    expect([ticked({}, '2027-01-04'), ticked({ '2027-01-04': 'holiday' }, '2027-01-04')]).toEqual([{ '2027-01-04': 'holiday' }, {}]);
    expect([ticked({ '2027-01-02': 'holiday' }, '2027-01-02'), ticked({ '2027-01-02': 'work' }, '2027-01-02')]).toEqual([{ '2027-01-02': 'work' }, {}]);
  });
});
