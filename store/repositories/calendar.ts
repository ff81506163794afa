import { isDeepStrictEqual } from 'node:util';
import { builtInYears } from '../../domain/calendar/notices.ts';
import type { WorkingCalendar } from '../../domain/calendar/workingDays.ts';
import { calendarWith, daysOf, noticeOf, yearFindings } from '../../domain/calendar/year.ts';
import { problem } from '../../domain/problem.ts';
import { chains } from '../actors.ts';
import type { Database } from '../database.ts';
import type { Calendar, CalendarYear } from '../store.ts';
import { calendarYearTable, type CalendarYearRow } from '../tables/calendarYear.ts';
import type { Transaction } from '../transaction.ts';

export const calendarRepository = (database: Database): Calendar => ({
  years: () => database.read(async (tx) => {
    const set = await newestRows(tx);
    return [...builtIn.filter(({ year }) => !set.some((row) => row.year === year)), ...set.map(yearOf)].sort((one, other) => one.year - other.year);
  }),

  versions: (year) => database.read(async (tx) => {
    const rows = await tx.manager.find(calendarYearTable, { where: { year }, order: { version: 'DESC' } });
    const versions = [...rows.map(yearOf), ...builtIn.filter((known) => known.year === year)];
    if (versions.length === 0) throw problem('calendar-year-unknown', { year });
    return versions;
  }),

  set: (year, by) => database.act((tx) => set(tx, year, by)),
});

/** The notices that were set, oldest year first: what a flow counts its working days by, beside those that are built in. */
export const noticesSet = async (tx: Transaction): Promise<WorkingCalendar> => (await newestRows(tx)).map(noticeOf);

const builtIn: readonly CalendarYear[] = builtInYears.map(({ source, ...notice }) => ({ ...daysOf(notice), version: 0, source }));

async function newestRows(tx: Transaction): Promise<readonly CalendarYearRow[]> {
  const rows = await tx.manager.find(calendarYearTable, { order: { year: 'ASC', version: 'DESC' } });
  return rows.filter(({ year }, index) => rows[index - 1]?.year !== year);
}

/** Two that set the same year at once get two versions, one after the other: the second one's insert is repeated. */
async function set(tx: Transaction, { year, source, ...given }: Parameters<Calendar['set']>[0], by: string): Promise<CalendarYear> {
  const days = { holidays: [...given.holidays].sort(), workingWeekends: [...given.workingWeekends].sort() };
  const findings = yearFindings({ year, ...days }, calendarWith(await noticesSet(tx)));
  if (findings.length > 0) throw problem('calendar-year-unfit', { year, findings });
  const latest = await tx.manager.findOne(calendarYearTable, { where: { year }, order: { version: 'DESC' } });
  const same = latest && isDeepStrictEqual({ holidays: latest.holidays, workingWeekends: latest.workingWeekends, source: latest.source }, { ...days, source });
  if (same) return yearOf(latest);
  const row: CalendarYearRow = { year, version: (latest?.version ?? 0) + 1, ...days, source, setBy: by, setAt: await tx.now() };
  await tx.insert(calendarYearTable, row);
  tx.audit({ subject: chains.calendar, actor: by, act: 'calendar.set', details: { year, version: row.version, source, ...days } });
  return yearOf(row);
}

const yearOf = ({ year, version, holidays, workingWeekends, source, setBy, setAt }: CalendarYearRow): CalendarYear => ({ year, version, holidays, workingWeekends, source, setBy, setAt });
