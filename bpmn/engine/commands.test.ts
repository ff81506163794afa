import { describe, it, expect } from '@jest/globals';
import { hours, isoText, later } from '../../domain/instant.ts';
import { graphOf, noon, Running, type Act } from '../../test/flows/graph.ts';
import type { FlowGraph } from '../graph.ts';
import { begin, viewOf } from './index.ts';

const flow = `
  start s
  user a counts=head required=2
  timer t on a PT2H beside
  notify n
  end e2
  user b
  stamp p
  end e
  s -> a
  a -> b
  b -> p
  p -> e
  t -> n
  n -> e2
`;

describe('a command that is not allowed', () => {
  const refused: readonly (readonly [sentence: string, code: string, command: (running: Running) => Act])[] = [
    ['a decision in a task that never was', 'task-unknown', () => ({ kind: 'decide', taskId: 'a#99', person: 'p', outcome: 'approved' })],
    ['a decision in something that is no task', 'task-unknown', () => ({ kind: 'decide', taskId: 'flow#1', person: 'p', outcome: 'approved' })],
    ['a second decision of one person', 'task-decided', (running) => ({ kind: 'decide', taskId: running.task('a'), person: 'p1', outcome: 'refused' })],
    ['completing a task that is to be decided', 'task-needs-decision', (running) => ({ kind: 'complete-task', taskId: running.task('a') })],
    ['a timer that is not due', 'timer-not-due', (running) => ({ kind: 'fire-timer', timerId: running.timer('t') })],
    ['a timer that is not armed', 'timer-unknown', () => ({ kind: 'fire-timer', timerId: 't#99' })],
    ['the end of a service that does not run', 'job-unknown', () => ({ kind: 'complete-service', jobId: 'p#99' })],
    ['the failure of a service that does not run', 'job-unknown', () => ({ kind: 'fail-service', jobId: 'p#99', code: 'x', message: 'x' })],
    ['another try without an incident', 'incident-unknown', () => ({ kind: 'retry-incident', incidentId: 'a#99' })],
    ['a variable named like a task', 'variable-reserved', () => ({ kind: 'set-variables', variables: { a: { outcome: 'approved' } } })],
    ['the clock as a variable', 'variable-reserved', () => ({ kind: 'set-variables', variables: { now: 1 } })],
    ['another subject', 'variable-reserved', (running) => ({ kind: 'decide', taskId: running.task('a'), person: 'p2', outcome: 'approved', variables: { subject: {} } })],
    ['a variable whose name is an expression', 'variable-unfit', () => ({ kind: 'set-variables', variables: { 'x > 1': true } })],
    ['an entry whose name is an expression', 'variable-unfit', () => ({ kind: 'set-variables', variables: { x: { 'a.b': true } } })],
    ['a variable that is a word of FEEL', 'variable-unfit', () => ({ kind: 'set-variables', variables: { and: true } })],
    ['a long text', 'variable-unfit', () => ({ kind: 'set-variables', variables: { x: 'x'.repeat(10_000) } })],
    ['what JSON cannot hold', 'variable-unfit', () => ({ kind: 'set-variables', variables: { x: () => 1 } })],
  ];

  it.each(refused)('is rejected and changes nothing: %s', async (_, code, command) => {
    const running = new Running(await graphOf(flow));
    running.act({ kind: 'decide', taskId: running.task('a'), person: 'p1', outcome: 'approved' });
    const before = JSON.stringify(running.last.state);
    expect(running.attempt(command(running))).toMatchObject({ rejected: code });
    expect(JSON.stringify(running.last.state)).toBe(before);
  });

  it('is rejected: a decision in a task that takes none, and in one that has ended', async () => {
    const running = new Running(await graphOf(flow));
    const first = running.task('a');
    for (const person of ['p1', 'p2']) running.act({ kind: 'decide', taskId: first, person, outcome: 'approved' });
    expect(running.attempt({ kind: 'decide', taskId: first, person: 'p3', outcome: 'approved' })).toMatchObject({ rejected: 'task-ended' });
    expect(running.attempt({ kind: 'decide', taskId: running.task('b'), person: 'p1', outcome: 'approved' })).toMatchObject({ rejected: 'task-takes-no-decision' });
  });

  it('is rejected: anything after the end', async () => {
    const running = new Running(await graphOf(flow));
    running.act({ kind: 'cancel', reason: 'withdrawn' });
    expect(running.last.effects.at(-1)).toEqual({ kind: 'ended', outcome: 'terminated', reason: 'withdrawn' });
    expect(running.attempt({ kind: 'set-variables', variables: {} })).toMatchObject({ rejected: 'flow-ended' });
  });

  it('is not begun: a flow with a variable that is reserved', async () => {
    const graph = await graphOf(flow);
    expect(() => begin(graph, { variables: { a: 1 }, at: noon })).toThrow(expect.objectContaining({ code: 'flow-command-refused' }));
  });
});

describe('what stands open', () => {
  it('shows tasks with their approvals, timers, incidents, tokens and standing decisions', async () => {
    const running = new Running(await graphOf(flow), { subject: { form: { amount: 1 } } });
    running.act({ kind: 'decide', taskId: running.task('a'), person: 'p1', outcome: 'approved' });
    expect(viewOf(running.graph, running.state)).toMatchObject({
      tasks: [{ element: 'a', approvedBy: ['p1'] }],
      timers: [{ element: 't', due: later(noon, hours(2)) }],
      tokens: [{ at: 'a', count: 1 }],
      decisions: {},
    });
    running.act({ kind: 'decide', taskId: running.task('a'), person: 'p2', outcome: 'approved' });
    running.act({ kind: 'complete-task', taskId: running.task('b'), variables: { note: 'ok' } });
    running.act({ kind: 'fail-service', jobId: running.job('p'), code: 'device-unavailable', message: 'silent' });
    expect(viewOf(running.graph, running.state)).toMatchObject({
      jobs: [],
      incidents: [{ element: 'p', code: 'device-unavailable' }],
      decisions: { a: { outcome: 'approved', by: ['p1', 'p2'] } },
      variables: { note: 'ok', subject: { form: { amount: 1 } } },
    });
  });

  it('shows tokens that wait before a join, and variables after the end', async () => {
    const running = new Running(await graphOf('start s\nand f\nuser x\nuser y\nand j\nend e\ns -> f\nf -> x\nf -> y\nx -> j\ny -> j\nj -> e'), { n: 1 });
    running.act({ kind: 'complete-task', taskId: running.task('x') });
    expect(viewOf(running.graph, running.state).tokens).toEqual([{ at: 'y', count: 1 }, { at: 'x_j', count: 1 }]);
    running.act({ kind: 'complete-task', taskId: running.task('y') });
    expect(viewOf(running.graph, running.state)).toMatchObject({ outcome: 'completed', variables: { n: 1 }, tokens: [] });
  });
});

describe('a condition', () => {
  const branch = (condition: string) => `start s\nxor g default=d\nuser yes\nuser no\nend e\ns -> g\ng -> yes : ${condition}\ng -> no flow=d\nyes -> e\nno -> e`;
  it.each([
    ['now() = date and time("2026-11-02T12:00:00+08:00")', 'yes'],
    ['today() = date("2026-11-02")', 'yes'],
    ['today() > date("2026-11-02")', 'no'],
    ['subject.form.amount >= 100', 'yes'],
    ['= subject.form.kind = "contract"', 'yes'],
    ['list contains(roles, "finance")', 'no'],
  ])('reads clock and subject: %s', async (condition, taken) => {
    const running = new Running(await graphOf(branch(condition)), { subject: { form: { amount: 100, kind: 'contract' } }, roles: ['legal'] });
    expect(running.open).toEqual([taken]);
  });

  it.each([
    ['subject.form.missing > 1', 'condition-not-boolean'],
    ['"yes"', 'condition-not-boolean'],
    ['1', 'condition-not-boolean'],
  ])('that is not a boolean is an incident, not false: %s', async (condition, code) => {
    expect(viewOf(...opened(await graphOf(branch(condition)))).incidents).toMatchObject([{ element: 'g', code }]);
  });

  it('reads by whom and when a task was decided', async () => {
    const running = new Running(await graphOf('start s\nuser a counts=x\nxor g default=d\nuser yes\nuser no\nend e\ns -> a\na -> g\ng -> yes : list contains(a.by, "li") and a.at = date and time("2026-11-02T13:00:00+08:00")\ng -> no flow=d\nyes -> e\nno -> e'));
    running.act({ kind: 'decide', taskId: running.task('a'), person: 'li', outcome: 'approved' }, later(noon, hours(1)));
    expect(running.open).toEqual(['yes']);
  });

  const opened = (graph: FlowGraph) => [graph, new Running(graph, { subject: { form: {} } }).state] as const;
});

describe('a timer', () => {
  it.each([
    ['PT72H', '2026-11-05T04:00:00.000Z'],
    ['P1M', '2026-12-02T04:00:00.000Z'],
    ['2026-12-31T15:30:00+08:00', '2026-12-31T07:30:00.000Z'],
    ['=duration("P1D")', '2026-11-03T04:00:00.000Z'],
    ['R3/PT1H', '2026-11-02T05:00:00.000Z'],
  ])('is due as it says: %s', async (text, due) => {
    const graph = await graphOf(`start s\nuser a\ntimer t on a ${text} beside\nend e\nend e2\ns -> a\na -> e\nt -> e2`);
    const armed = new Running(graph).last.effects.find(({ kind }) => kind === 'arm-timer');
    expect(armed && 'due' in armed && isoText(armed.due!)).toBe(due);
  });
});
