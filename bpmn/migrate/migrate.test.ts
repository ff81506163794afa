import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { draw } from '../../test/flows/draw.ts';
import { graphOfXml, noon, Running } from '../../test/flows/graph.ts';
import { hours, later, type Instant } from '../../domain/instant.ts';
import { viewOf, type Step } from '../engine/index.ts';
import { blocks, graphOfBlock, unstructured, verdictsOf } from '../../test/flows/random.ts';
import type { FlowGraph } from '../graph.ts';
import { differenceOf } from './difference.ts';
import { migrated } from './index.ts';

const graphOf = (drawing: string): Promise<FlowGraph> => graphOfXml(draw(drawing));
const plain = 'start s\nuser a role=finance\nuser b role=unit-head\nend e\ns -> a\na -> b\nb -> e';

interface Given {
  readonly mapping?: Record<string, string>;
  readonly variables?: Record<string, unknown>;
  /** When it moves. */
  readonly at?: Instant;
  /** What happens before. */
  readonly act?: (running: Running) => unknown;
}

/** A running instance of the first drawing, and what becomes of it under the second. */
async function moved(from: string, to: string, { mapping = {}, variables = {}, at = noon, act = () => undefined }: Given = {}) {
  const [old, next] = [await graphOf(from), await graphOf(to)];
  const running = new Running(old, variables);
  act(running);
  const result = migrated({ main: old, loaded: {} }, { main: next, loaded: {} }, running.state, { mapping, at });
  return { result, old, next, running };
}
const findings = async (...call: Parameters<typeof moved>) => {
  const { result } = await moved(...call);
  return 'findings' in result ? result.findings.map(({ element, reason }) => `${element} ${reason}`) : [];
};
const decided = (running: Running, element: string): void => { running.act({ kind: 'decide', taskId: running.task(element), person: 'li', outcome: 'approved' }); };
const decide = (element: string) => (running: Running) => { decided(running, element); };

/** Goes on from the step that another version has left. */
function goingOn(graph: FlowGraph, step: Step): Running {
  const running = new Running(graph);
  running.steps.push(step);
  return running;
}

/** What is told of a migration, and what the host is to do for it. */
async function told(...call: Parameters<typeof moved>) {
  const { result } = await moved(...call);
  if (!('step' in result)) throw new Error(JSON.stringify(result));
  const effects = result.step.effects.map((effect) => `${effect.kind} ${'element' in effect ? effect.element : 'timerId' in effect ? effect.timerId : 'subscriptionId' in effect ? effect.subscriptionId : ''}`.trim());
  return { notes: result.notes.map(({ element, note }) => `${element} ${note}`), effects };
}

describe('migration to another version of a flow', () => {
  it('goes on in the same elements when something was added behind them', async () => {
    const { result, next } = await moved(plain, plain.replace('b -> e', 'b -> c\nc -> e\nuser c role=legal'));
    if (!('step' in result)) throw new Error(JSON.stringify(result));
    const running = goingOn(next, result.step);
    for (const task of ['a', 'b', 'c']) decided(running, task);
    expect(running.state.outcome).toBe('completed');
  });

  it('goes on in elements of other names when they are mapped, with the ids of its tasks', async () => {
    const { result, next, running: before } = await moved(plain, plain.replaceAll(/\ba\b/g, 'first'), { mapping: { a: 'first' } });
    if (!('step' in result)) throw new Error(JSON.stringify(result));
    expect(Object.keys(result.step.state.instances)).toEqual(Object.keys(before.state.instances));
    const running = goingOn(next, result.step);
    decided(running, 'first');
    expect(running.open).toEqual(['b']);
  });

  it('leaves the state as it was', async () => {
    const { running } = await moved(plain, plain.replaceAll(/\ba\b/g, 'first'), { mapping: { a: 'first' } });
    expect(running.open).toEqual(['a']);
  });

  it('is refused where nothing takes the place of what is under way', async () => {
    expect(await findings(plain, plain.replaceAll(/\ba\b/g, 'first'))).toEqual(['a not-mapped']);
  });

  it('is refused into an element of another type', async () => {
    expect(await findings(plain, plain.replace('user a role=finance', 'receive a message=paid'))).toContain('a other-type');
  });

  it('is refused into another scope', async () => {
    expect(await findings(plain, 'start s\nsub p {\nstart i\nuser a role=finance\nend j\ni -> a\na -> j\n}\nuser b role=unit-head\nend e\ns -> p\np -> b\nb -> e')).toEqual(['a other-scope']);
  });

  it('is refused where the repetition is another one', async () => {
    expect(await findings(plain, plain.replace('user a role=finance', 'user a role=finance each=people item=x'))).toContain('a other-repetition');
  });

  it('R36 is refused where what was approved would count for something else, or not at all', async () => {
    const counting = plain.replace('role=finance', 'counts=finance').replace('role=unit-head', 'counts=head');
    const act = decide('a');
    expect(await findings(counting, counting.replace('counts=finance', 'counts=legal'), { act })).toEqual(['a approval-lost']);
    expect(await findings(counting, counting.replace('counts=finance', 'counts=finance required=2'), { act })).toEqual(['a approval-lost']);
    expect(await findings(counting, 'start s\nuser b counts=head\nend e\ns -> b\nb -> e', { act })).toEqual(['a approval-lost']);
    expect(await findings(counting, counting.replace('counts=head', 'counts=finance'))).toEqual([]);
  });

  const forked = 'start s\nand f\nuser a role=finance\nuser b role=unit-head\nand j\nend e\ns -> f\nf -> a\nf -> b\na -> j\nb -> j\nj -> e';

  it('is refused where tokens wait before a join that waits for others', async () => {
    const wider = `${forked}\nuser c role=legal\nf -> c\nc -> j`;
    expect(await findings(forked, wider, { act: decide('a') })).toEqual(['j join-changed']);
    expect(await findings(forked, wider)).toEqual([]);
  });

  it('goes on where an inclusive join waits for more, or for less', async () => {
    const inclusive = forked.replace('and f', 'or f').replace('and j', 'or j');
    const wider = `${inclusive}\nuser c role=legal\nf -> c\nc -> j`;
    for (const [from, to] of [[inclusive, wider], [wider, inclusive]] as const) {
      const { result, next } = await moved(from, to, { act: (running) => { decided(running, 'a'); if (running.open.includes('c')) decided(running, 'c'); } });
      if (!('step' in result)) continue; // c has waited on a flow that is no more
      const running = goingOn(next, result.step);
      decided(running, 'b');
      expect(running.state.outcome).toBe('completed');
    }
    expect(await findings(inclusive, wider, { act: decide('a') })).toEqual([]);
    expect(await findings(wider, inclusive, { act: decide('a') })).toEqual(['c not-mapped']);
  });

  it('keeps tokens that wait before a join, under the names of the other version', async () => {
    const renamed = forked.replaceAll(/\ba\b/g, 'x').replaceAll(/\bj\b/g, 'k');
    const { result, next } = await moved(forked, renamed, { mapping: { a: 'x', j: 'k' }, act: decide('a') });
    if (!('step' in result)) throw new Error(JSON.stringify(result));
    const running = goingOn(next, result.step);
    decided(running, 'b');
    expect(running.state.outcome).toBe('completed');
  });

  it('is refused where two elements under way would become one', async () => {
    expect(await findings(forked, forked, { mapping: { a: 'b' } })).toEqual(['b mapped-twice']);
  });

  it('is refused where the element would wait for a person instead of an event, or the other way round', async () => {
    const asked = plain.replace('user a role=finance', 'receive a message=paid');
    const byHand = plain.replace('user a role=finance', 'receive a');
    expect(await findings(asked, byHand)).toEqual(['a event-changed']);
    expect(await findings(byHand, asked)).toEqual(['a event-changed']);
  });

  it('is refused where it cannot be told what the element would wait for, or when', async () => {
    expect(await findings(plain, `${plain}\non paid a message=paid key=order.number beside\nend out\npaid -> out`)).toEqual(['a event-unreadable']);
    expect(await findings(plain, `${plain}\ntimer late on a =deadline\nend out\nlate -> out`)).toEqual(['a event-unreadable']);
    expect(await findings(plain, `${plain}\ntimer late on a =deadline\nend out\nlate -> out`, { variables: { deadline: '2027-01-01T00:00:00+08:00' } })).toEqual([]);
  });

  it('is refused where the host would do something else', async () => {
    const serving = plain.replace('user a role=finance', 'notify a to=requester template=reminder');
    expect(await findings(serving, serving.replace('reminder', 'use-overdue'))).toEqual(['a service-changed']);
  });

  it('is refused where what has completed could not be compensated any more', async () => {
    const undone = `${plain.replace('user a role=finance', "script a '1'")}\non u a compensate\nscript r '2' undo\nu ~> r`;
    expect(await findings(undone, plain.replace('user a role=finance', "script a '1'"))).toEqual(['a compensation-lost']);
    expect(await findings(undone, undone)).toEqual([]);
  });

  it('is refused where expressions read what the request does not hold', async () => {
    const choosing = plain.replace('a -> b', 'a -> x\nxor x default=x_b\nx -> b\nx -> e : subject.form.urgent');
    const variables = { subject: { form: { amount: 5 } } };
    expect(await findings(plain, choosing, { variables })).toEqual(['flow form-value-missing']);
    expect(await findings(plain, choosing, { variables: { subject: { form: { urgent: true } } } })).toEqual([]);
  });

  it('says everything that speaks against it', async () => {
    expect(await findings(forked, plain.replaceAll(/\bb\b/g, 'c').replace('user a role=finance', 'task a'))).toEqual(['a other-type', 'b not-mapped']);
  });
});

describe('events that another version adds, removes or changes', () => {
  const timed = `${plain}\ntimer late on a PT1H\nend out\nlate -> out`;
  const telling = (event: string) => `${plain}\non told a ${event} beside\nuser n role=legal\nend out\ntold -> n\nn -> out`;
  const inside = (event: string) => `${plain}\non-event x {\nstart i ${event}\nuser y role=legal\nend j\ni -> y\ny -> j\n}`;
  const gone = later(noon, hours(20));

  it.each<[string, string, string, readonly string[], readonly string[]]>([
    ['a timer at its boundary', plain, timed, ['late event-added'], ['arm-timer late']],
    ['a timer that is there no more', timed, plain, ['late event-removed'], ['disarm-timer late#4']],
    ['a timer of another length', timed, timed.replace('PT1H', 'PT2H'), ['late event-changed'], ['disarm-timer late#4', 'arm-timer late']],
    ['a timer as it was', timed, timed.replace('b -> e', 'b -> c\nc -> e\nuser c role=legal'), [], []],
    ['a message beside', plain, telling('message=news key=subject.use'), ['told event-added'], ['subscribe told']],
    ['a message that is there no more', telling('message=news'), plain, ['told event-removed'], ['unsubscribe told#4']],
    ['a message of another name', telling('message=news'), telling('message=hint'), ['told event-changed'], ['unsubscribe told#4', 'subscribe told']],
    ['a message in place of a timer', timed, timed.replace('timer late on a PT1H', 'on late a message=stop'), ['late event-changed'], ['disarm-timer late#4', 'subscribe late']],
    ['a signal in an event subprocess', plain, inside('signal=all beside'), ['i event-added'], ['subscribe i']],
    ['an event subprocess that is there no more', inside('timer=PT5H'), plain, ['i event-removed'], ['disarm-timer i#2']],
    ['a receive task that waits for another message', plain.replace('user a role=finance', 'receive a message=paid'), plain.replace('user a role=finance', 'receive a message=settled'), ['a event-changed'], ['unsubscribe a#4', 'subscribe a']],
    ['one more event behind a choice', 'start s\nevent g\ncatch m message=m\ncatch t timer=PT1H\nend e\ns -> g\ng -> m\ng -> t\nm -> e\nt -> e', 'start s\nevent g\ncatch m message=m\ncatch t timer=PT1H\ncatch o signal=o\nend e\ns -> g\ng -> m\ng -> t\ng -> o\nm -> e\nt -> e\no -> e', ['o event-added'], ['subscribe o']],
    ['an error, which is found when it happens', plain, telling('error=E').replace(' beside', ''), [], []],
  ])('%s', async (_, from, to, notes, effects) => {
    expect(await told(from, to, { variables: { subject: { use: 'U1' } } })).toEqual({ notes, effects });
  });

  it('counts the time of what is added or changed from the migration, and leaves all other instants', async () => {
    const { result, next } = await moved(`${timed}\ntimer soon on a PT30H beside\nend o2\nsoon -> o2`, `${timed.replace('PT1H', 'PT3H')}\ntimer soon on a PT30H beside\nend o2\nsoon -> o2\ntimer more on a PT7H beside\nend o3\nmore -> o3`, { at: gone });
    if (!('step' in result)) throw new Error(JSON.stringify(result));
    expect(Object.fromEntries(viewOf(next, result.step.state).timers.map(({ element, due }) => [element, due]))).toEqual({ soon: later(noon, hours(30)), late: later(gone, hours(3)), more: later(gone, hours(7)) });
  });

  it('does not let happen again what has happened, though it is defined otherwise', async () => {
    const reminding = `${plain}\ntimer soon on a PT1H beside\nuser r role=legal\nend o\nsoon -> r\nr -> o`;
    const act = (running: Running): void => { running.act({ kind: 'fire-timer', timerId: running.timer('soon') }, later(noon, hours(1))); };
    expect(await told(reminding, reminding.replace('PT1H', 'PT9H'), { act, at: gone })).toEqual({ notes: [], effects: [] });
  });

  it('arms nothing in a scope in which only event subprocesses still run', async () => {
    const act = (running: Running): void => { running.act({ kind: 'deliver-signal', subscriptionId: viewOf(running.graph, running.state).subscriptions[0]!.id }); };
    const from = inside('signal=all');
    const more = `${from}\non-event z {\nstart k timer=PT1H\nend l\nk -> l\n}`;
    expect(await told(from, more, { act })).toEqual({ notes: [], effects: [] });
    expect((await told(from, more)).notes).toEqual(['k event-added']);
  });

  it('lets a condition happen at once that holds already', async () => {
    const { result, next } = await moved(plain, telling('when=amount>5').replace(' beside', ''), { variables: { amount: 9 } });
    if (!('step' in result)) throw new Error(JSON.stringify(result));
    expect(viewOf(next, result.step.state).tasks.map(({ element }) => element)).toEqual(['n']);
    expect(result.step.effects.map(({ kind }) => kind)).toEqual(['close-task', 'open-task']);
  });

  it('finds anew by when a task is to be done only where the other version says so', async () => {
    const due = (text: string, more = '') => plain.replace('user a role=finance', `user a role=finance due=${text} ${more}`);
    const [first, second] = ['2026-12-01T00:00:00+08:00', '2026-12-05T00:00:00+08:00'];
    expect(await told(due(first, 'remindEvery=PT24H'), due(second, 'remindEvery=PT24H'))).toEqual({ notes: ['a due-changed'], effects: ['disarm-timer a#4', 'arm-timer a'] });
    expect(await told(due(first, 'remindEvery=PT24H'), due(first, 'remindEvery=PT48H'))).toEqual({ notes: [], effects: [] });
    expect(await told(due(first, 'remindEvery=PT24H'), due(first))).toEqual({ notes: ['a due-changed'], effects: ['disarm-timer a#4'] });
    const { result } = await moved(due(first), due(first, 'remindEvery=PT24H'));
    expect(result).toMatchObject({ notes: [{ element: 'a', note: 'due-changed' }], due: { 'a#3': Date.parse(first) } });
  });
});

describe('migration of random flows', () => {
  const walked = (graph: FlowGraph, verdicts: Record<string, boolean>, picks: readonly number[]): Running => {
    const running = new Running(graph, verdicts);
    for (const pick of picks) {
      const { tasks } = viewOf(graph, running.state);
      if (tasks.length === 0) break;
      running.act({ kind: 'complete-task', taskId: tasks[pick % tasks.length]!.taskId });
    }
    return running;
  };
  const verdicts = fc.array(fc.boolean(), { minLength: 1, maxLength: 8 });
  const picks = fc.array(fc.nat(20), { maxLength: 12 });

  it('changes nothing when the version is the same', () => {
    fc.assert(fc.property(fc.oneof(unstructured, blocks(true).map(graphOfBlock)), verdicts, picks, (graph, seed, acts) => {
      const { state } = walked(graph, verdictsOf(graph, seed), acts);
      if (state.outcome !== undefined) return;
      expect(migrated({ main: graph, loaded: {} }, { main: graph, loaded: {} }, state, { mapping: {}, at: noon })).toEqual({ step: { state, effects: [], trace: [] }, notes: [], due: {} });
    }), { numRuns: 200 });
  });

  it('goes on as an instance of the other version that stands where it stands', () => {
    fc.assert(fc.property(blocks(true).map(graphOfBlock), verdicts, picks, picks, (graph, seed, acts, more) => {
      const values = verdictsOf(graph, seed);
      const [before, fresh] = [walked(graph, values, acts), walked(renamedGraph(graph), values, acts)];
      if (before.state.outcome !== undefined) return;
      const mapping = Object.fromEntries(Object.keys(graph.elements).map((id) => [id, `new-${id}`]));
      const result = migrated({ main: graph, loaded: {} }, { main: fresh.graph, loaded: {} }, before.state, { mapping, at: noon });
      if (!('step' in result)) throw new Error(JSON.stringify(result));
      const gone = goingOn(fresh.graph, result.step);
      for (const pick of more) {
        expect(gone.open).toEqual(fresh.open);
        const [one, other] = [viewOf(fresh.graph, gone.state).tasks, viewOf(fresh.graph, fresh.state).tasks];
        if (one.length === 0) break;
        gone.act({ kind: 'complete-task', taskId: one[pick % one.length]!.taskId });
        fresh.act({ kind: 'complete-task', taskId: other[pick % other.length]!.taskId });
      }
      expect([gone.state.outcome, gone.open]).toEqual([fresh.state.outcome, fresh.open]);
    }), { numRuns: 200 });
  });

  /** The same drawing with other ids for its elements. */
  function renamedGraph(graph: FlowGraph): FlowGraph {
    const other = (id: string): string => `new-${id}`;
    const elements = Object.values(graph.elements).map((element) => ({
      ...element, id: other(element.id), ...('scope' in element && { scope: other(element.scope) }), ...('nodes' in element && { nodes: element.nodes.map(other), starts: element.starts.map(other) }),
    }));
    const flows = Object.values(graph.flows).map((flow) => ({ ...flow, source: other(flow.source), target: other(flow.target) }));
    return { ...graph, process: other(graph.process), elements: Object.fromEntries(elements.map((element) => [element.id, element])), flows: Object.fromEntries(flows.map((flow) => [flow.id, flow])) };
  }
});

describe('difference of two versions', () => {
  it('names what was added, removed and changed, and how', async () => {
    const [from, to] = [await graphOf(plain), await graphOf('start s\nuser a role=legal\nuser c role=unit-head\nend e\ns -> a\na -> c flow=a_b\nc -> e')];
    expect(differenceOf(from, to)).toEqual({
      added: [{ id: 'c', type: 'userTask' }, { id: 'c_e', type: 'sequenceFlow' }],
      removed: [{ id: 'b', type: 'userTask' }, { id: 'b_e', type: 'sequenceFlow' }],
      changed: [
        { id: 'a', type: 'userTask', changed: { approval: { from: expect.objectContaining({ who: { role: 'finance' } }), to: expect.objectContaining({ who: { role: 'legal' } }) } } },
        { id: 'a_b', type: 'sequenceFlow', changed: { target: { from: 'b', to: 'c' } } },
      ],
    });
  });

  it('is nothing between a version and itself', async () => {
    expect(differenceOf(await graphOf(plain), await graphOf(plain))).toEqual({ added: [], removed: [], changed: [] });
  });
});
