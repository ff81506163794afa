import { isWeekend } from '../../../../domain/calendar/year.ts';

/** What a notice says of a day: nobody works, or somebody does although it is a weekend. */
export type DayMark = 'holiday' | 'work';

/** Marks by day: `2027-01-01`. */
export type DayMarks = Readonly<Record<string, DayMark>>;

/** A day as a year at a glance shows it. */
export type DayKind = DayMark | 'weekend' | 'ordinary';

/** Lists as the server has them. */
export interface DayLists {
  readonly holidays: readonly string[];
  readonly workingWeekends: readonly string[];
}

export const marksOf = ({ holidays, workingWeekends }: DayLists): DayMarks =>
  Object.fromEntries([...holidays.map((day) => [day, 'holiday'] as const), ...workingWeekends.map((day) => [day, 'work'] as const)]);

export const listsOf = (marks: DayMarks): DayLists => ({ holidays: marked(marks, 'holiday'), workingWeekends: marked(marks, 'work') });

const marked = (marks: DayMarks, wanted: DayMark): readonly string[] => Object.keys(marks).filter((day) => marks[day] === wanted).sort();

export const kindOf = (day: string, marks: DayMarks): DayKind => marks[day] ?? (isWeekend(day) ? 'weekend' : 'ordinary');

/** The marks after a day was ticked: a holiday, at a weekend worked instead, then as every other day again. */
export function ticked(marks: DayMarks, day: string): DayMarks {
  const { [day]: before, ...rest } = marks;
  if (before === undefined) return { ...rest, [day]: 'holiday' };
  return before === 'holiday' && isWeekend(day) ? { ...rest, [day]: 'work' } : rest;
}

/** The days of a month by week, Monday first; undefined where the week belongs to another month. @param month 1-12 */
export function weeksOf(year: number, month: number): readonly (readonly (string | undefined)[])[] {
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const cells = Array.from({ length: Math.ceil((before + length) / 7) * 7 }, (_, cell) => (cell < before || cell >= before + length ? undefined : dayOf(year, month, cell - before + 1)));
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Marked days that are not of the year itself. */
export const daysBeside = (year: number, marks: DayMarks): readonly string[] => Object.keys(marks).filter((day) => !day.startsWith(`${year}-`)).sort();

/** How many days of the year are worked. */
export const workedIn = (year: number, marks: DayMarks): number =>
  Array.from({ length: 12 }, (_, month) => weeksOf(year, month + 1)).flat(2).filter((day) => day !== undefined && ['work', 'ordinary'].includes(kindOf(day, marks))).length;

const dayOf = (year: number, month: number, day: number): string => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
