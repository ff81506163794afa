import { describe, expect, it } from '@jest/globals';
import { draw } from '../../test/flows/draw.ts';
import { graphOfXml, Running } from '../../test/flows/graph.ts';
import type { FlowState } from '../engine/index.ts';
import type { FlowGraph } from '../graph.ts';
import { differenceOf } from './difference.ts';
import { migrated } from './index.ts';

const graphOf = (drawing: string): Promise<FlowGraph> => graphOfXml(draw(drawing));
const plain = 'start s\nuser a role=finance\nuser b role=unit-head\nend e\ns -> a\na -> b\nb -> e';

/** A running instance of the first drawing, and what becomes of it under the second. */
async function moved(from: string, to: string, { mapping = {}, variables = {}, act = () => undefined }: { mapping?: Record<string, string>; variables?: Record<string, unknown>; act?: (running: Running) => unknown } = {}) {
  const [old, next] = [await graphOf(from), await graphOf(to)];
  const running = new Running(old, variables);
  act(running);
  const result = migrated({ main: old, loaded: {} }, { main: next, loaded: {} }, running.state, mapping);
  return { result, next, running };
}
const findings = async (...call: Parameters<typeof moved>) => {
  const { result } = await moved(...call);
  return 'findings' in result ? result.findings.map(({ element, reason }) => `${element} ${reason}`) : [];
};
const decided = (running: Running, element: string): void => { running.act({ kind: 'decide', taskId: running.task(element), person: 'li', outcome: 'approved' }); };
const decide = (element: string) => (running: Running) => { decided(running, element); };

/** Goes on from a state that another version has left. */
function goingOn(graph: FlowGraph, state: FlowState): Running {
  const running = new Running(graph);
  running.steps.push({ state, effects: [], trace: [] });
  return running;
}

describe('migration to another version of a flow', () => {
  it('goes on in the same elements when something was added behind them', async () => {
    const { result, next } = await moved(plain, plain.replace('b -> e', 'b -> c\nc -> e\nuser c role=legal'));
    if (!('state' in result)) throw new Error(JSON.stringify(result));
    const running = goingOn(next, result.state);
    for (const task of ['a', 'b', 'c']) decided(running, task);
    expect(running.state.outcome).toBe('completed');
  });

  it('goes on in elements of other names when they are mapped, with the ids of its tasks', async () => {
    const { result, next, running: before } = await moved(plain, plain.replaceAll(/\ba\b/g, 'first'), { mapping: { a: 'first' } });
    if (!('state' in result)) throw new Error(JSON.stringify(result));
    expect(Object.keys(result.state.instances)).toEqual(Object.keys(before.state.instances));
    const running = goingOn(next, result.state);
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

  it('keeps tokens that wait before a join, under the names of the other version', async () => {
    const renamed = forked.replaceAll(/\ba\b/g, 'x').replaceAll(/\bj\b/g, 'k');
    const { result, next } = await moved(forked, renamed, { mapping: { a: 'x', j: 'k' }, act: decide('a') });
    if (!('state' in result)) throw new Error(JSON.stringify(result));
    const running = goingOn(next, result.state);
    decided(running, 'b');
    expect(running.state.outcome).toBe('completed');
  });

  it('is refused where two elements under way would become one', async () => {
    expect(await findings(forked, forked, { mapping: { a: 'b' } })).toEqual(['b mapped-twice']);
  });

  it('is refused where something else can happen to what is under way', async () => {
    const timed = `${plain}\ntimer late on a PT1H\nend out\nlate -> out`;
    expect(await findings(plain, timed)).toEqual(['a event-changed']);
    expect(await findings(timed, plain)).toEqual(['a event-changed']);
    expect(await findings(timed, timed.replace('PT1H', 'PT2H'))).toEqual([]);
    const asked = plain.replace('user a role=finance', 'receive a message=paid');
    expect(await findings(asked, asked.replace('paid', 'settled'))).toEqual(['a event-changed']);
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
