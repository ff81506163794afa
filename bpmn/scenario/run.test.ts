import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Models } from '../../test/bpmn/conformance/conformance.ts';
import { definitions, draw } from '../../test/flows/draw.ts';
import { compileFiles } from '../deploy.ts';
import { readScenario } from './read.ts';
import { processOf, runScenario, type ScenarioLine, type ScenarioResult } from './run.ts';
import type { Scenario } from './scenario.ts';
import type { Processes } from './world.ts';

const models = new Models(fileURLToPath(new URL('../../test/bpmn/conformance/', import.meta.url)));

function scenarioOf(scenario: object): Scenario {
  const read = readScenario(JSON.stringify(scenario));
  if ('refused' in read) throw new Error(JSON.stringify(read.refused));
  return read.scenario;
}

function processesOf(compiled: Awaited<ReturnType<Models['compile']>>): Processes {
  if ('refused' in compiled) throw new Error(JSON.stringify(compiled.refused));
  return compiled.processes;
}

async function run(model: string, { process, ...scenario }: { process?: string; steps: object[]; [name: string]: unknown }): Promise<ScenarioResult> {
  const processes = processesOf(await models.compile(model, { lenient: true }));
  return runScenario(processes, process ?? Object.keys(processes)[0]!, scenarioOf(scenario));
}

async function runDrawn(drawing: string, steps: readonly object[]): Promise<ScenarioResult> {
  return runScenario(processesOf(await compileFiles([{ name: 'flow.bpmn', text: draw(drawing) }], { lenient: true })), 'flow', scenarioOf({ steps }));
}

const told = (lines: readonly ScenarioLine[]): readonly (string | undefined)[] => lines.map(({ refused }) => refused?.code);

describe('a scenario that runs', () => {
  it('has a line for the start and one for each step', async () => {
    const { lines, held } = await run('patterns/wcp-01-sequence', { steps: [{ complete: 'a' }, { expect: { tasks: ['b'] } }] });
    expect(lines.map(({ step }) => step)).toEqual([0, 1, 2]);
    expect(lines[1]).toEqual({
      step: 1,
      state: { tasks: ['b'], waiting: [], timers: [], messages: [], signals: [], enabled: [], variables: {}, incidents: [], ended: false, open: [{ element: 'b', variables: {} }] },
      trace: [{ element: 'a', event: 'completed' }, { element: 'a-b', event: 'taken' }, { element: 'b', event: 'entered' }].map((each) => ({ ...each, at: '2025-12-31T16:00:00.000Z' })),
    });
    expect(held).toBe(true);
  });

  it('goes on after a refused step, which has changed nothing', async () => {
    const { lines, held } = await run('patterns/wcp-01-sequence', { steps: [{ complete: 'b' }, { complete: 'a' }, { fire: 'a' }, { message: 'none' }, { start: 'nobody' }, { activate: 'b' }, { fail: 'b' }] });
    expect(told(lines)).toEqual([undefined, 'not-open', undefined, 'timer-not-armed', 'message-not-awaited', 'process-unknown', 'not-enabled', 'no-job']);
    expect(lines[1]?.state).toEqual(lines[0]?.state);
    expect(lines[1]?.trace).toEqual([]);
    expect(lines.at(-1)?.state).toEqual(lines[2]?.state);
    expect(held).toBe(false);
  });

  it('counts working days by the published years, and by those that it sets itself', async () => {
    const late = { now: '2026-12-30T09:00:00+08:00', steps: [{ advance: 'P6D' }, { expect: { ended: true } }] };
    const notice = { year: 2027, rest: [['2027-01-01', '2027-01-03']], work: [] };
    const incidents = async (more: object) => (await run('semantics/timer-of-working-days', { ...late, ...more })).lines.map(({ state }) => state.incidents);
    expect(await incidents({})).toEqual([['wait'], ['wait'], ['wait']]);
    expect((await run('semantics/timer-of-working-days', { ...late, lookUps: { 'calendar()': [notice] } })).held).toBe(true);
    expect(await incidents({ lookUps: { 'calendar()': 'known' } })).toEqual([['wait'], ['wait'], ['wait']]);
  });

  it('takes back all of a step of which a part is refused', async () => {
    const { lines } = await run('patterns/wcp-01-sequence', { steps: [{ set: { x: 1, now: 2 } }] });
    expect([told(lines)[1], lines[1]?.state.variables]).toEqual(['variable-reserved', {}]);
  });

  it('says of each expectation what was found instead, and checks only what it names', async () => {
    const { unmet, held } = await run('patterns/wcp-02-parallel-split', { variables: { x: { y: [1], z: 2 } }, steps: [{ expect: { tasks: ['b', 'a'], variables: { x: { z: 2, y: [1] }, none: null } } }, { expect: { tasks: ['a', 'a'], ended: true, variables: { x: 1 } } }] });
    expect(unmet).toEqual([
      { step: 2, what: 'tasks', expected: ['a', 'a'], found: ['a', 'b'] },
      { step: 2, what: 'variables.x', expected: 1, found: { y: [1], z: 2 } },
      { step: 2, what: 'ended', expected: true, found: false },
    ]);
    expect(held).toBe(false);
  });

  it('shows of a repeated activity one entry and one completion per round, none of the whole', async () => {
    const { lines } = await run('coverage/multi-instance-sequential', { variables: { signers: ['wang', 'li'] }, steps: [{ complete: 'sign' }, { complete: 'sign' }] });
    const events = lines.flatMap(({ trace }) => trace).filter(({ element }) => element === 'sign').map(({ event }) => event);
    expect(events).toEqual(['entered', 'completed', 'entered', 'completed']);
  });

  it('shows cancelled rounds, each by itself', async () => {
    const { lines } = await run('patterns/wcp-26-cancel-instances', { steps: [{ signal: 'stop' }] });
    expect(lines[1]?.trace.map(({ element, event }) => `${element} ${event}`).slice(0, 4)).toEqual(['sign cancelled', 'sign cancelled', 'sign cancelled', 'stopped entered']);
  });

  it('covers all flows of its world: lists of all, ended when all have, variables of the first', async () => {
    const { lines } = await run('coverage/start-message', {
      variables: { region: 'north' },
      steps: [{ message: 'order', variables: { no: 1 } }, { message: 'order', variables: { no: 2 } }, { complete: 'a' }, { complete: 'a' }],
    });
    expect(lines.map(({ state }) => [state.tasks.length, state.ended, state.variables.no])).toEqual([[0, false, undefined], [1, false, 1], [2, false, 1], [1, false, 1], [0, true, 1]]);
  });

  it('completes the oldest of several that are open, or the one that is counted from it', async () => {
    const steps = [{ complete: 'sign', instance: 1 }, { complete: 'sign', instance: 2 }];
    const { lines } = await run('patterns/wcp-14-instances-known-when-reached', { steps: [{ complete: 'list', variables: { signers: ['a', 'b', 'c'] } }, ...steps] });
    expect(lines.map(({ state }) => state.open.map(({ assignee }) => assignee))).toEqual([[undefined], ['a', 'b', 'c'], ['a', 'c'], ['a', 'c']]);
    expect(lines[3]?.refused?.message).toBe('sign is open 2 times only');
  });

  it('gives a message with a key to who waits for that key, now or later, and one without to the first that waits', async () => {
    const { lines } = await run('coverage/catch-message', {
      variables: { invoice: '1' },
      steps: [{ start: 'catch-message', variables: { invoice: '2' } }, { message: 'paid', correlationKey: 2 }, { message: 'paid', correlationKey: '3' }, { start: 'catch-message', variables: { invoice: '3' } }, { message: 'paid' }],
    });
    expect(lines.map(({ state, refused }) => refused?.code ?? state.messages.length)).toEqual([1, 2, 1, 1, 1, 0]);
  });

  it('ends a step in which flows begin each other without end', async () => {
    const echo = definitions(
      '<bpmn:signal id="echo" name="echo"/><bpmn:process id="flow" isExecutable="true"><bpmn:startEvent id="s"><bpmn:outgoing>s-e</bpmn:outgoing><bpmn:signalEventDefinition signalRef="echo"/></bpmn:startEvent><bpmn:endEvent id="e"><bpmn:incoming>s-e</bpmn:incoming><bpmn:signalEventDefinition signalRef="echo"/></bpmn:endEvent><bpmn:sequenceFlow id="s-e" sourceRef="s" targetRef="e"/></bpmn:process>',
    );
    const processes = processesOf(await compileFiles([{ name: 'echo.bpmn', text: echo }], { lenient: true }));
    const { lines } = runScenario(processes, 'flow', scenarioOf({ steps: [{ signal: 'echo' }] }));
    expect([told(lines)[1], lines[1]?.trace]).toEqual(['too-many-flows', []]);
  });

  it('refuses a step after which the flow would never wait', async () => {
    const { lines } = await runDrawn("start s\nxor m\nscript a '1' result=x\nxor g default=d\nend e\ns -> m\nm -> a\na -> g\ng -> e : x > 1\ng -> m flow=d", [{ complete: 'a' }]);
    expect(told(lines)).toEqual(['never-waits', 'not-open']);
  });

  it('takes any name as a name, also one that every object answers to', async () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const steps = names.flatMap((name) => [{ start: name }, { complete: name }, { fire: name }, { message: name }, { activate: name }, { fail: name }]);
    expect(told((await run('patterns/wcp-01-sequence', { steps })).lines).filter((code) => code === undefined)).toHaveLength(1);
    const { lines } = await run('patterns/wcp-01-sequence', { steps: [{ set: { constructor: 1 } }, { expect: { variables: { constructor: 1, toString: null } } }] });
    expect(lines.at(-1)?.state.variables).toEqual({ constructor: 1 });
  });

  it('runs the process that it names, where the files hold several', async () => {
    const processes = processesOf(await models.compile('coverage/call-activity', { lenient: true }));
    expect(processOf(processes, scenarioOf({ process: 'inner' }))).toEqual({ process: 'inner' });
    expect(processOf(processes, scenarioOf({}))).toMatchObject({ refused: [{ rule: 'scenario-process' }] });
    expect(processOf({}, scenarioOf({}))).toMatchObject({ refused: [{ message: 'The files hold no process' }] });
    expect(processOf(processes, scenarioOf({ process: 'other' }))).toMatchObject({ refused: [{ rule: 'scenario-process', element: 'other' }] });
  });
});

describe('acts in a scenario', () => {
  const twoNeeded = 'start s\nuser u counts=a required=2\nend e\ns -> u\nu -> e';

  it('complete a decision by as many persons as it needs', async () => {
    expect((await runDrawn(twoNeeded, [{ complete: 'u' }, { expect: { ended: true } }])).held).toBe(true);
  });

  it('approve as persons do, one after another, and never twice', async () => {
    const { lines } = await runDrawn(twoNeeded, [{ act: 'approve', task: 'u', by: 'li' }, { act: 'approve', task: 'u', by: 'li' }, { act: 'approve', task: 'u', by: 'wang' }]);
    expect(lines.map(({ state, refused }) => [state.ended, refused !== undefined])).toEqual([[false, false], [false, false], [false, true], [true, false]]);
  });

  it('reject, which ends the flow', async () => {
    expect((await runDrawn(twoNeeded, [{ act: 'reject', task: 'u', by: 'li' }, { expect: { ended: true, tasks: [] } }])).held).toBe(true);
  });

  it('are refused where the flow does not allow them', async () => {
    const { lines } = await runDrawn(twoNeeded, [{ act: 'transfer', task: 'u', by: 'li', to: 'wang' }, { act: 'return', task: 'u', by: 'li', to: 'u' }, { act: 'return', task: 'u', by: 'li' }, { act: 'approve', by: 'li' }]);
    expect(told(lines).slice(1)).toEqual(['act-not-allowed', 'target-unfit', 'act-incomplete', 'act-incomplete']);
  });

  it('never return a task to one of another scope', async () => {
    const { lines } = await run('semantics/return-inside-a-subprocess', { steps: [{ complete: 'draft' }, { act: 'return', task: 'judge', by: 'li', to: 'other' }] });
    expect(lines[2]?.refused?.code).toBe('target-unfit');
  });

  it('hand a task over, after which nobody else may act', async () => {
    const { lines } = await runDrawn('start s\nuser u\nend e\ns -> u\nu -> e', [
      { act: 'claim', task: 'u', by: 'li' }, { act: 'approve', task: 'u', by: 'wang' }, { act: 'transfer', task: 'u', by: 'li', to: 'wang' }, { act: 'approve', task: 'u', by: 'wang' },
    ]);
    expect(told(lines)).toEqual([undefined, undefined, 'not-assigned', undefined, undefined]);
    expect(lines.map(({ state }) => state.open[0]?.assignee)).toEqual([undefined, 'li', 'li', 'wang', undefined]);
  });

  it('delegate a task, which comes back to its owner', async () => {
    const { lines } = await runDrawn('start s\nuser u\nend e\ns -> u\nu -> e', [
      { act: 'delegate', task: 'u', by: 'li', to: 'wang' }, { act: 'approve', task: 'u', by: 'wang' }, { act: 'approve', task: 'u', by: 'li' },
    ]);
    expect(lines.map(({ state }) => [state.open[0]?.assignee, state.ended])).toEqual([[undefined, false], ['wang', false], ['li', false], [undefined, true]]);
  });

  it('withdraw the flow, and move a token', async () => {
    expect((await runDrawn(twoNeeded, [{ act: 'withdraw', by: 'zhao' }, { expect: { ended: true } }])).held).toBe(true);
    const moved = await runDrawn('start s\nuser a\nuser b\nend e\ns -> a\na -> b\nb -> e', [{ act: 'move', task: 'a', to: 'b', by: 'admin' }, { expect: { tasks: ['b'] } }]);
    expect(moved.held).toBe(true);
  });
});
