import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant, minutes } from '../../domain/instant.ts';
import { builtInYears } from '../../domain/calendar/notices.ts';
import { organisation } from '../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import type { Store } from '../store.ts';

const by = 'person/ma.chao';
/** A year as its notice could name it. */
const yearOf = (year: number, more: { readonly holidays?: readonly string[]; readonly workingWeekends?: readonly string[]; readonly source?: string } = {}) => ({
  year, source: `关于${year}年部分节假日安排的通知`, workingWeekends: [], ...more, holidays: [...['01-01', '05-01', '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`), ...(more.holidays ?? [])],
});

describe('the calendar of working days', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  beforeAll(async () => {
    test = await testStore({ clock: () => instant('2026-11-22T10:00:00+08:00') });
    store = test.store;
  }, minutes(1));
  afterAll(() => test.remove());

  const versionsOf = async (year: number) => (await store.calendar.versions(year)).map(({ version, source }) => ({ version, source }));

  describe('as long as nobody has set a year', () => {
    it('knows those that are built in, each with its notice', async () => {
      const years = await store.calendar.years();
      expect(years.map(({ year, version }) => ({ year, version }))).toEqual([2024, 2025, 2026].map((year) => ({ year, version: 0 })));
      expect(years[2]).toMatchObject({ source: builtInYears[2]!.source, holidays: expect.arrayContaining(['2026-10-07']), workingWeekends: expect.arrayContaining(['2026-10-10']) });
    });

    it('does not know others', async () => {
      await expect(store.calendar.versions(2027)).rejects.toMatchObject({ code: 'calendar-year-unknown', details: { year: 2027 } });
    });
  });

  describe('when a year is set', () => {
    it('counts from then on, with who set it, when, after which notice, and an entry in the audit', async () => {
      await store.calendar.set(yearOf(2030, { holidays: ['2029-12-31'], workingWeekends: ['2030-05-11'] }), by);
      expect((await store.calendar.years()).at(-1)).toEqual({
        ...yearOf(2030), version: 1, holidays: ['2029-12-31', ...yearOf(2030).holidays], workingWeekends: ['2030-05-11'], setBy: by, setAt: instant('2026-11-22T10:00:00+08:00'),
      });
      const [entry] = (await store.audit.entries('calendar/working-days', { limit: 100 })).filter(({ details }) => (details as { year: number }).year === 2030);
      expect(entry).toMatchObject({ act: 'calendar.set', actor: by, details: { version: 1, workingWeekends: ['2030-05-11'] } });
    });

    it('is not set twice by the same notice', async () => {
      const first = await store.calendar.set(yearOf(2031), by);
      expect(await store.calendar.set(yearOf(2031, {}), 'person/another')).toEqual(first);
      expect(await versionsOf(2031)).toEqual([{ version: 1, source: first.source }]);
    });

    it('is corrected by a later notice; both stay', async () => {
      await store.calendar.set(yearOf(2032), by);
      await store.calendar.set(yearOf(2032, { holidays: ['2032-09-19'], source: '更正通知' }), by);
      expect(await versionsOf(2032)).toEqual([{ version: 2, source: '更正通知' }, { version: 1, source: yearOf(2032).source }]);
      expect((await store.calendar.years()).find(({ year }) => year === 2032)).toMatchObject({ version: 2, source: '更正通知' });
    });

    it('takes the place of one that is built in, which stays to be read', async () => {
      await store.calendar.set(yearOf(2024, { source: '更正' }), by);
      expect((await store.calendar.years())[0]).toMatchObject({ year: 2024, version: 1, source: '更正' });
      expect((await versionsOf(2024)).map(({ version }) => version)).toEqual([1, 0]);
    });

    it('is refused with every day that cannot be so', async () => {
      const set = store.calendar.set(yearOf(2033, { holidays: ['2034-06-01', '2033-01-01'], workingWeekends: ['2033-05-02', '2033-10-01'] }), by);
      await expect(set).rejects.toMatchObject({ code: 'calendar-year-unfit', details: { findings: [
        { day: '2034-06-01', fault: 'outside-year' }, { day: '2033-01-01', fault: 'twice' }, { day: '2033-10-01', fault: 'both' }, { day: '2033-05-02', fault: 'not-weekend' },
      ] } });
      await expect(store.calendar.versions(2033)).rejects.toMatchObject({ code: 'calendar-year-unknown' });
    });

    it('is refused when it says the opposite of its neighbour', async () => {
      await store.calendar.set(yearOf(2036, { workingWeekends: ['2035-12-29'] }), by);
      await expect(store.calendar.set(yearOf(2035, { holidays: ['2035-12-29'] }), by)).rejects.toMatchObject({ details: { findings: [{ day: '2035-12-29', fault: 'contradicts' }] } });
    });

    it('gets two versions when two set it at once', async () => {
      await Promise.all([store.calendar.set(yearOf(2040, { source: '甲' }), by), store.calendar.set(yearOf(2040, { source: '乙' }), by)]);
      expect((await versionsOf(2040)).map(({ version }) => version)).toEqual([2, 1]);
    });
  });

  it('answers a flow that asks with the years that were set, in their newest versions', async () => {
    await organisation(store);
    const answers = await store.instances.lookUp('none', [{ text: 'calendar()', function: 'calendar', argument: '' }]);
    const years = answers['calendar()'] as { year: number }[];
    expect(years.map(({ year }) => year)).toEqual([2024, 2030, 2031, 2032, 2036, 2040]);
    expect(years[1]).toEqual({ year: 2030, rest: [['2029-12-31', '2030-01-01'], ['2030-05-01', '2030-05-01'], ['2030-10-01', '2030-10-03']], work: ['2030-05-11'] });
  });
});
