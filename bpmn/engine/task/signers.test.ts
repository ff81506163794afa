import { describe, expect, it } from '@jest/globals';
import { Net } from '../../../test/flows/random.ts';
import { noon, Running } from '../../../test/flows/running.ts';
import { hours, later } from '../../../domain/instant.ts';
import type { FlowGraph, TaskApproval } from '../../graph.ts';
import { isRejection, type Effect } from '../index.ts';

/** draft (the requester's) → sign → end. */
function signing(approval: Partial<TaskApproval>, more: object = {}): FlowGraph {
  const net = new Net();
  const [start, draft, sign, end] = ['startEvent', 'userTask', 'userTask', 'endEvent'].map((type) => net.node(type)) as [string, string, string, string];
  net.flow(start, draft);
  net.flow(draft, sign);
  net.flow(sign, end);
  const graph = net.graph();
  const whole: TaskApproval = { required: 1, onRefuse: 'end', who: { persons: ['an', 'bo', 'cai'] }, ...approval };
  const of = (id: string, parts: object) => ({ [id]: { ...graph.elements[id], ...parts } }) as FlowGraph['elements'];
  return { ...graph, elements: { ...graph.elements, ...of(draft, { assignment: { assignee: '=requester' } }), ...of(sign, { approval: whole, ...more }) } };
}

const [draft, sign] = ['userTask1', 'userTask2'];

function begun(approval: Partial<TaskApproval>, more: object = {}): Running {
  const running = new Running(signing(approval, more), { requester: 'ren' });
  running.act({ kind: 'complete-task', taskId: running.task(draft) });
  return running;
}

const decide = (running: Running, person: string, outcome: 'approved' | 'refused' = 'approved') => running.act({ kind: 'decide', taskId: running.task(sign), person, outcome });
const refusalOf = (running: Running, person: string) => {
  const result = running.attempt({ kind: 'decide', taskId: running.task(sign), person, outcome: 'approved' });
  return isRejection(result) ? result.rejected : 'accepted';
};
const mayAct = (effects: readonly Effect[]) => effects.flatMap((effect) => (effect.kind === 'open-task' || effect.kind === 'reassign-task' ? [effect.persons] : []));

describe('a task', () => {
  it('或签 is approved when as many as required have approved, whoever they are', () => {
    const running = begun({ required: 2 });
    decide(running, 'an');
    decide(running, 'dong');
    expect(running.state.outcome).toBe('completed');
  });

  it('会签 is approved when every signer has approved, in any order, and by nobody else', () => {
    const running = begun({ mode: 'all' });
    expect(mayAct(running.last.effects)).toEqual([['an', 'bo', 'cai']]);
    expect(refusalOf(running, 'dong')).toBe('not-a-signer');
    decide(running, 'cai');
    expect(refusalOf(running, 'cai')).toBe('task-decided');
    decide(running, 'an');
    expect(mayAct(running.last.effects)).toEqual([['bo']]);
    decide(running, 'bo');
    expect(running.state).toMatchObject({ outcome: 'completed', decisions: { [sign]: { outcome: 'approved', by: ['cai', 'an', 'bo'] } } });
  });

  it('依次 is signed by one after another', () => {
    const running = begun({ mode: 'in-order' });
    expect(mayAct(running.last.effects)).toEqual([['an']]);
    expect(refusalOf(running, 'bo')).toBe('not-your-turn');
    for (const person of ['an', 'bo', 'cai']) decide(running, person);
    expect(running.state.outcome).toBe('completed');
  });

  it.each([
    { votes: { an: 'approved' }, ends: 'completed' },
    { votes: { bo: 'approved', cai: 'approved' }, ends: 'completed' },
    { votes: { bo: 'refused', cai: 'approved', an: 'approved' }, ends: 'completed' },
    { votes: { an: 'refused' }, ends: undefined },
    { votes: { an: 'refused', bo: 'refused' }, ends: 'refused' },
  ] as const)('票签 ends as soon as the weights decide: $votes', ({ votes, ends }) => {
    const running = begun({ mode: 'vote', vote: { share: 0.5, weights: { an: 2 } } });
    for (const [person, outcome] of Object.entries(votes)) decide(running, person, outcome);
    expect(running.state.outcome).toBe(ends);
  });

  it('asks the host who decides it where every signer counts and it names nobody', () => {
    const running = begun({ mode: 'all', who: { role: 'finance' } });
    const asked = running.last.effects.find((effect) => effect.kind === 'look-up');
    expect(asked).toMatchObject({ calls: [{ function: 'approvers', argument: sign }] });
    running.act({ kind: 'answer-look-ups', jobId: running.job(sign), answers: { 'approvers()': ['fang', 'guo'] } });
    expect(mayAct(running.last.effects)).toEqual([['fang', 'guo']]);
  });

  it('is an incident where nobody is found', () => {
    const running = begun({ mode: 'all', who: { persons: [] } });
    expect(running.last.effects).toContainEqual(expect.objectContaining({ kind: 'raise-incident', code: 'nobody-found' }));
  });
});

describe('signers', () => {
  it.each(['before', 'after'] as const)('加签 %s: somebody else signs too, in that order', (where) => {
    const running = begun({ acts: ['add-signer'] });
    running.act({ kind: 'add-signer', taskId: running.task(sign), person: 'an', signer: 'dong', where });
    const [first, second] = where === 'before' ? ['dong', 'an'] : ['an', 'dong'];
    expect(refusalOf(running, second)).toBe('not-your-turn');
    decide(running, first);
    expect(running.state.outcome).toBeUndefined();
    decide(running, second);
    expect(running.state.outcome).toBe('completed');
  });

  it('减签: whoever was added by them signs without waiting for them', () => {
    const running = begun({ mode: 'all', required: 1, acts: ['add-signer', 'remove-signer'] });
    const change = (kind: 'add-signer' | 'remove-signer', person: string, signer: string): void => { running.act(kind === 'add-signer' ? { kind, taskId: running.task(sign), person, signer, where: 'after' } : { kind, taskId: running.task(sign), person, signer }); };
    change('add-signer', 'an', 'dong');
    change('remove-signer', 'bo', 'an');
    for (const person of ['dong', 'bo', 'cai']) decide(running, person);
    expect(running.state.outcome).toBe('completed');
  });

  it('减签: the task is done when only who need not any more was waited for', () => {
    const running = begun({ mode: 'all', required: 2, acts: ['remove-signer'] });
    decide(running, 'an');
    decide(running, 'bo');
    running.act({ kind: 'remove-signer', taskId: running.task(sign), person: 'cai', signer: 'cai' });
    expect(running.state.outcome).toBe('completed');
    const voting = begun({ mode: 'vote', vote: { share: 0.6, weights: { cai: 2 } }, acts: ['remove-signer'] });
    decide(voting, 'an');
    decide(voting, 'bo');
    voting.act({ kind: 'remove-signer', taskId: voting.task(sign), person: 'cai', signer: 'cai' });
    expect(voting.state.outcome).toBe('completed');
  });

  it('减签: who has not signed need not any more, but as many stay as are required', () => {
    const running = begun({ mode: 'all', required: 2, acts: ['remove-signer'] });
    running.act({ kind: 'remove-signer', taskId: running.task(sign), person: 'an', signer: 'cai' });
    expect(running.attempt({ kind: 'remove-signer', taskId: running.task(sign), person: 'an', signer: 'bo' })).toMatchObject({ rejected: 'act-not-allowed' });
    decide(running, 'an');
    decide(running, 'bo');
    expect(running.state.outcome).toBe('completed');
  });

  it('转办: another signs in the place of one who has not signed', () => {
    const running = begun({ mode: 'all' });
    running.act({ kind: 'replace-signer', taskId: running.task(sign), person: 'cai', signer: 'dong' });
    for (const person of ['an', 'bo', 'dong']) decide(running, person);
    expect(running.state.outcome).toBe('completed');
  });

  it('are added only where the policy allows it', () => {
    const running = begun({});
    expect(running.attempt({ kind: 'add-signer', taskId: running.task(sign), person: 'an', signer: 'dong', where: 'beside' })).toMatchObject({ rejected: 'act-not-allowed' });
  });
});

describe('a refusal', () => {
  it('驳回 goes back to the requester, and after that through the task again', () => {
    const running = begun({ onRefuse: 'return' });
    decide(running, 'an', 'refused');
    expect(running.open).toEqual([draft]);
    running.act({ kind: 'complete-task', taskId: running.task(draft) });
    decide(running, 'bo');
    expect(running.state.outcome).toBe('completed');
  });
});

describe('a return', () => {
  it('退回 is for those whom the policy allows it, to an earlier task', () => {
    const running = begun({ acts: ['return'] });
    const back = { kind: 'return', taskId: running.task(sign), person: 'an', why: 'returned' } as const;
    expect(running.attempt({ ...back, to: sign })).toMatchObject({ rejected: 'target-unfit' });
    running.act({ ...back, to: draft });
    expect(running.open).toEqual([draft]);
    expect(begun({}).attempt({ ...back, to: draft })).toMatchObject({ rejected: 'act-not-allowed' });
  });
});

describe('an overdue task', () => {
  const due = { schedule: { dueDate: '2026-11-02T14:00:00+08:00' } };

  it('reminds and escalates once, and reminds again', () => {
    const running = begun({ overtime: { remindEvery: 'PT1H', escalateTo: 'unit-head' } }, due);
    const fire = (after: number) => running.act({ kind: 'fire-timer', timerId: running.timer(sign) }, later(noon, hours(after))).effects.map(({ kind }) => kind);
    expect(fire(2)).toEqual(['escalate-task', 'remind-task', 'arm-timer']);
    expect(fire(3)).toEqual(['remind-task', 'arm-timer']);
    expect(running.open).toEqual([sign]);
  });

  it('is refused by its policy', () => {
    const running = begun({ overtime: { act: 'refuse' } }, due);
    running.act({ kind: 'fire-timer', timerId: running.timer(sign) }, later(noon, hours(2)));
    expect(running.state.outcome).toBe('refused');
  });

  it('waits no more when it is decided in time', () => {
    const running = begun({ overtime: { act: 'refuse' } }, due);
    decide(running, 'an');
    expect(running.last.effects.map(({ kind }) => kind)).toContain('disarm-timer');
    expect(running.state.outcome).toBe('completed');
  });
});
