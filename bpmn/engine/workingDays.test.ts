import { describe, expect, it } from '@jest/globals';
import type { HolidayNotice } from '../../domain/calendar/workingDays.ts';
import { days, instant, later } from '../../domain/instant.ts';
import { graphOf, noon, Running } from '../../test/flows/graph.ts';
import type { FlowGraph } from '../graph.ts';
import { asksCalendar } from '../workingDays.ts';
import { isRejection, lookUpsAsked, viewOf, type Effect } from './index.ts';

const notice: HolidayNotice = { year: 2027, rest: [['2027-01-01', '2027-01-03'], ['2027-05-01', '2027-05-05'], ['2027-10-01', '2027-10-07']], work: [] };
const calendarAsked = { kind: 'look-up', calls: [{ text: 'calendar()', function: 'calendar', argument: '' }] };
const answer = (running: Running, element: string, ...set: HolidayNotice[]) => running.act({ kind: 'answer-look-ups', jobId: running.job(element), answers: { 'calendar()': set } });
const effect = <K extends Effect['kind']>(running: Running, kind: K) => running.last.effects.find((each): each is Extract<Effect, { kind: K }> => each.kind === kind);
const retry = (running: Running) => running.act({ kind: 'retry-incident', incidentId: viewOf(running.graph, running.state).incidents[0]!.incidentId });
const codes = (running: Running) => viewOf(running.graph, running.state).incidents.map(({ code, element }) => `${code} in ${element}`);

describe('an element that counts working days', () => {
  const task = 'start s\nuser u due="=workdays(60)"\nend e\ns -> u\nu -> e';

  it('asks the host what is set of the calendar before it begins, and counts by the answer', async () => {
    const running = new Running(await graphOf(task));
    expect(running.last.effects).toMatchObject([calendarAsked]);
    answer(running, 'u', notice);
    expect(effect(running, 'open-task')?.due).toBe(instant('2027-01-26T12:00:00+08:00'));
  });

  it('follows a notice that was corrected', async () => {
    const running = new Running(await graphOf(task.replace('60', '1')), {}, instant('2026-12-30T12:00:00+08:00'));
    answer(running, 'u', { ...notice, rest: [['2026-12-31', '2027-01-03']] });
    expect(effect(running, 'open-task')?.due).toBe(instant('2027-01-04T12:00:00+08:00'));
  });

  it('is an incident in a year of which nobody has told the holidays, until the year is set and it is tried again', async () => {
    const running = new Running(await graphOf(task));
    answer(running, 'u');
    expect(codes(running)).toEqual(['calendar-unknown in u']);
    expect(effect(running, 'raise-incident')?.message).toContain('2027');
    retry(running);
    expect(running.last.effects).toMatchObject([{ kind: 'resolve-incident' }, calendarAsked]);
    answer(running, 'u', notice);
    expect(effect(running, 'open-task')?.due).toBe(instant('2027-01-26T12:00:00+08:00'));
  });

  it('counts by the published years, and asks nothing, where its flow was deployed before calendars could be set', async () => {
    const graph = await graphOf(task.replace('60', '3'));
    const { lookUps: _, ...before } = graph.elements.u as { lookUps: unknown } & FlowGraph['elements'][string];
    const running = new Running({ ...graph, elements: { ...graph.elements, u: before } });
    expect(effect(running, 'open-task')?.due).toBe(instant('2026-11-05T12:00:00+08:00'));
  });

  it('is told from flows that count none, also where only a called process does', async () => {
    const [counts, plain] = [await graphOf(task), await graphOf('start s\nend e\ns -> e')];
    expect([asksCalendar(counts), asksCalendar(plain), asksCalendar({ ...plain, called: { flow: counts } })]).toEqual([true, false, true]);
  });

  it.each([
    ['a timer', 'catch u timer="=workdays(60)"'],
    ['a timer at its boundary', 'user u\ntimer b on u =workdays(60)\nend f\nb -> f'],
    ['an input', 'user u in:a="workdays(60)"'],
    ['a script', 'script u "workdays(60) > now()" result=late'],
    ['the round of a repetition', 'user u due="=workdays(60)" times=1'],
    ['a repetition', 'user u times="if workdays(60) > now() then 1 else 2"'],
    ['an event in a subprocess', 'sub u {\nuser v\non-event q {\nstart t timer="=workdays(60)"\nend f\nt -> f\n}\n}'],
  ])('is the same incident wherever it stands: %s', async (_, drawn) => {
    const running = new Running(await graphOf(`start s\n${drawn}\nend e\ns -> u\nu -> e`));
    for (let asked = 0; asked < 2 && codes(running).length === 0; asked++) answer(running, 'u');
    expect(codes(running)).toEqual(['calendar-unknown in u']);
    retry(running);
    for (let asked = 0; asked < 2 && effect(running, 'look-up'); asked++) answer(running, 'u', notice);
    expect(codes(running)).toEqual([]);
  });

  it('begins a process whose event subprocess counts them only when the calendar is known', async () => {
    const running = new Running(await graphOf('start s\nuser u\nend e\ns -> u\nu -> e\non-event q {\nstart t timer="=workdays(5)"\nend f\nt -> f\n}'));
    expect(running.open).toEqual([]);
    answer(running, 'flow');
    expect(running.open).toEqual(['u']);
    expect(effect(running, 'arm-timer')?.due).toBe(instant('2026-11-09T12:00:00+08:00'));
  });
});

describe('a flow that has been in its task since before the year was known', () => {
  const drawing = 'start s\nuser u default=d\nend e\nend late\ns -> u\nu -> e : workdays(10) < date and time("2027-02-01T00:00:00+08:00")\nu -> late flow=d';
  const decemberEnd = later(noon, days(50));

  async function stopped() {
    const running = new Running(await graphOf(drawing));
    answer(running, 'u');
    running.act({ kind: 'complete-task', taskId: running.task('u') }, decemberEnd);
    return running;
  }

  it('stops where it leaves, and asks anew when it is tried again', async () => {
    const running = await stopped();
    expect(codes(running)).toEqual(['calendar-unknown in u']);
    retry(running);
    expect(running.last.effects).toMatchObject([{ kind: 'resolve-incident' }, calendarAsked]);
    answer(running, 'u', notice);
    expect(running.state.outcome).toBe('completed');
  });

  it('can be gone on with from what is kept while the host is asked', async () => {
    const running = await stopped();
    retry(running);
    const job = viewOf(running.graph, running.state).jobs[0]!;
    expect(job).toMatchObject({ kind: 'look-up', element: 'u' });
    expect(lookUpsAsked(running.graph, running.state, job.jobId, decemberEnd)).toEqual(calendarAsked.calls);
    expect(isRejection(running.attempt({ kind: 'complete-service', jobId: job.jobId }))).toBe(true);
  });
});
