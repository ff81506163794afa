import { describe, it, expect } from '@jest/globals';
import { later, hours } from '../../domain/instant.ts';
import { graphOf, noon, Running, type Act } from '../../test/flows/graph.ts';
import { lifecycle, type LifecycleState } from './lifecycle.ts';

/** What a test does next; functions see the running flow, for ids. */
type Doing = (running: Running) => Act | { readonly fire: string; readonly after: number };
interface Scenario {
  readonly flow: string;
  readonly variables?: Record<string, unknown>;
  /** After the beginning, and after each act: elements under way. */
  readonly steps: readonly (readonly [Doing, readonly string[]])[];
  readonly begins: readonly string[];
  readonly outcome?: 'completed' | 'terminated' | 'refused';
}

const approve = (element: string, person = 'p1'): Doing => (running) => ({ kind: 'decide', taskId: running.task(element), person, outcome: 'approved' });
const refuse = (element: string, person = 'p1'): Doing => (running) => ({ kind: 'decide', taskId: running.task(element), person, outcome: 'refused' });
const done = (element: string, variables?: Record<string, unknown>): Doing => (running) => ({ kind: 'complete-task', taskId: running.task(element), ...(variables && { variables }) });
const served = (element: string): Doing => (running) => ({ kind: 'complete-service', jobId: running.job(element) });
const failed = (element: string): Doing => (running) => ({ kind: 'fail-service', jobId: running.job(element), code: 'device-unavailable', message: 'silent' });
const fired = (element: string, after = 1): Doing => (running) => ({ fire: running.timer(element), after });
const retry = (element: string): Doing => (running) => ({ kind: 'retry-incident', incidentId: Object.values(running.state.instances).find((each) => each.element === element)!.incident!.id });
const set = (variables: Record<string, unknown>): Doing => () => ({ kind: 'set-variables', variables });
const cancel: Doing = () => ({ kind: 'cancel', reason: 'withdrawn' });

const scenarios: Readonly<Record<string, Scenario>> = {
  'a flow without tasks ends at once': { flow: 'start s\nend e\ns -> e', begins: [], steps: [], outcome: 'completed' },
  'a user task without approval is completed': { flow: 'start s\nuser u\nend e\ns -> u\nu -> e', begins: ['u'], steps: [[done('u'), []]], outcome: 'completed' },
  'a decision by one person is enough unless more are required': { flow: 'start s\nuser u counts=a\nend e\ns -> u\nu -> e', begins: ['u'], steps: [[approve('u'), []]], outcome: 'completed' },
  'a task waits until as many different persons as required have approved': {
    flow: 'start s\nuser u counts=a required=2\nend e\ns -> u\nu -> e',
    begins: ['u'],
    steps: [[approve('u', 'p1'), ['u']], [approve('u', 'p2'), []]],
    outcome: 'completed',
  },
  'the first refusal ends the process as refused and cancels all else': {
    flow: 'start s\nand f\nuser a counts=a\nuser b counts=b required=3\nand j\nend e\ns -> f\nf -> a\nf -> b\na -> j\nb -> j\nj -> e',
    begins: ['a', 'b'],
    steps: [[approve('b'), ['a', 'b']], [refuse('b', 'p2'), []]],
    outcome: 'refused',
  },
  'a refusal goes on where the task says so, and is read by a condition': {
    flow: 'start s\nuser u counts=a onRefuse=continue\nxor g default=no\nuser yes_task\nuser no_task\nend e\nend e2\ns -> u\nu -> g\ng -> yes_task : u.outcome = "approved"\ng -> no_task flow=no\nyes_task -> e\nno_task -> e2',
    begins: ['u'],
    steps: [[refuse('u'), ['no_task']], [done('no_task'), []]],
    outcome: 'completed',
  },
  'a service task waits for its answer': { flow: 'start s\nnotify n\nend e\ns -> n\nn -> e', begins: ['n'], steps: [[served('n'), []]], outcome: 'completed' },
  'a failed service is an incident and runs again when retried': {
    flow: 'start s\nstamp p\nend e\ns -> p\np -> e',
    begins: ['p'],
    steps: [[failed('p'), ['p']], [retry('p'), ['p']], [served('p'), []]],
    outcome: 'completed',
  },
  'an exclusive gateway takes the first flow in document order that holds': {
    flow: 'start s\nxor g default=d\nuser a\nuser b\nuser c\nend e\ns -> g\ng -> a : x > 5\ng -> b : x > 1\ng -> c flow=d\na -> e\nb -> e\nc -> e',
    variables: { x: 9 },
    begins: ['a'],
    steps: [[done('a'), []]],
    outcome: 'completed',
  },
  'an exclusive gateway takes the default when nothing holds': {
    flow: 'start s\nxor g default=d\nuser a\nuser c\nend e\ns -> g\ng -> a : x > 5\ng -> c flow=d\na -> e\nc -> e',
    variables: { x: 1 },
    begins: ['c'],
    steps: [[done('c'), []]],
    outcome: 'completed',
  },
  'an exclusive gateway without a flow that holds is an incident, settled by a variable': {
    flow: 'start s\nxor g\nuser a\nuser b\nend e\ns -> g\ng -> a : x > 5\ng -> b : x > 8\na -> e\nb -> e',
    variables: { x: 1 },
    begins: ['g'],
    steps: [[retry('g'), ['g']], [set({ x: 6 }), ['g']], [retry('g'), ['a']], [done('a'), []]],
    outcome: 'completed',
  },
  'a process is cancelled while a gateway has an incident': {
    flow: 'start s\nxor g\nuser a\nuser b\nend e\ns -> g\ng -> a : x\ng -> b : x\na -> e\nb -> e',
    begins: ['g'],
    steps: [[cancel, []]],
    outcome: 'terminated',
  },
  'a process is cancelled while a task could not be opened': {
    flow: 'start s\nuser a\ntimer t on a =x\nuser b\nend e\ns -> a\na -> e\nt -> b\nb -> e',
    begins: ['a'],
    steps: [[cancel, []]],
    outcome: 'terminated',
  },
  'a task that could not be opened is opened when retried': {
    flow: 'start s\nuser a\ntimer t on a =x\nuser b\nend e\ns -> a\na -> e\nt -> b\nb -> e',
    begins: ['a'],
    steps: [[set({ x: 'PT1H' }), ['a']], [retry('a'), ['a']], [fired('t'), ['b']], [done('b'), []]],
    outcome: 'completed',
  },
  'a parallel gateway forks and joins': {
    flow: 'start s\nand f\nuser a\nuser b\nand j\nuser c\nend e\ns -> f\nf -> a\nf -> b\na -> j\nb -> j\nj -> c\nc -> e',
    begins: ['a', 'b'],
    steps: [[done('a'), ['b']], [done('b'), ['c']], [done('c'), []]],
    outcome: 'completed',
  },
  'a parallel join keeps a surplus token for the next round': {
    flow: 'start s\nand f\nuser a\nuser a2\nxor m\nuser b\nuser b2\nand j\nuser c\nend e\ns -> f\nf -> a\nf -> a2\nf -> b\nf -> b2\na -> m\na2 -> m\nm -> j\nxor n\nb -> n\nb2 -> n\nn -> j\nj -> c\nc -> e',
    begins: ['a', 'a2', 'b', 'b2'],
    steps: [[done('a'), ['a2', 'b', 'b2']], [done('a2'), ['b', 'b2']], [done('b'), ['b2', 'c']], [done('b2'), ['c', 'c']], [done('c'), ['c']], [done('c'), []]],
    outcome: 'completed',
  },
  'a parallel join waits for ever for a branch that never comes': {
    flow: 'start s\nxor g default=d\nuser a\nuser b\nand j\nend e\ns -> g\ng -> a : true\ng -> b flow=d\na -> j\nb -> j\nj -> e',
    begins: ['a'],
    steps: [[done('a'), []]],
  },
  'an activity is left over all its flows, and every token runs the next activity once': {
    flow: 'start s\nuser a\nuser b\nuser c\nuser d\nend e\ns -> a\na -> b\na -> c\nb -> d\nc -> d\nd -> e',
    begins: ['a'],
    steps: [[done('a'), ['b', 'c']], [done('b'), ['c', 'd']], [done('c'), ['d', 'd']], [done('d'), ['d']], [done('d'), []]],
    outcome: 'completed',
  },
  'conditions on flows out of an activity count': {
    flow: 'start s\nuser a default=d\nuser b\nuser c\nuser x\nend e\ns -> a\na -> b : n > 1\na -> c : n > 2\na -> x flow=d\nb -> e\nc -> e\nx -> e',
    variables: { n: 2 },
    begins: ['a'],
    steps: [[done('a'), ['b']], [done('b'), []]],
    outcome: 'completed',
  },
  'the default out of an activity is taken when no condition holds': {
    flow: 'start s\nuser a default=d\nuser b\nuser x\nend e\ns -> a\na -> b : n > 1\na -> x flow=d\nb -> e\nx -> e',
    variables: { n: 0 },
    begins: ['a'],
    steps: [[done('a'), ['x']], [done('x'), []]],
    outcome: 'completed',
  },
  'no flow out of an activity that holds is an incident': {
    flow: 'start s\nuser a\nuser b\nend e\ns -> a\na -> b : n > 1\nb -> e',
    variables: { n: 0 },
    begins: ['a'],
    steps: [[done('a'), ['a']], [set({ n: 2 }), ['a']], [retry('a'), ['b']], [done('b'), []]],
    outcome: 'completed',
  },
  'a terminate end event ends everything': {
    flow: 'start s\nand f\nuser a\nstamp p\nterminate t\nend e\ns -> f\nf -> a\nf -> p\na -> t\np -> e',
    begins: ['a', 'p'],
    steps: [[done('a'), []]],
    outcome: 'terminated',
  },
  'a terminate end event may end the process as refused': { flow: 'start s\nuser a\nterminate t refused\ns -> a\na -> t', begins: ['a'], steps: [[done('a'), []]], outcome: 'refused' },
  'an interrupting timer cancels its task': {
    flow: 'start s\nuser a counts=a\ntimer t on a PT2H\nuser b\nend e\ns -> a\na -> e\nt -> b\nb -> e',
    begins: ['a'],
    steps: [[fired('t', 2), ['b']], [done('b'), []]],
    outcome: 'completed',
  },
  'an interrupting timer cancels a running service': {
    flow: 'start s\nnotify n\ntimer t on n PT1H\nend e\nend e2\ns -> n\nn -> e\nt -> e2',
    begins: ['n'],
    steps: [[fired('t'), []]],
    outcome: 'completed',
  },
  'an interrupting timer cancels a service that has failed': {
    flow: 'start s\nnotify n\ntimer t on n PT1H\nend e\nend e2\ns -> n\nn -> e\nt -> e2',
    begins: ['n'],
    steps: [[failed('n'), ['n']], [fired('t'), []]],
    outcome: 'completed',
  },
  'a timer that does not interrupt runs beside its task': {
    flow: 'start s\nuser a\ntimer t on a PT1H beside\nnotify n\nend e\nend e2\ns -> a\na -> e\nt -> n\nn -> e2',
    begins: ['a'],
    steps: [[fired('t'), ['a', 'n']], [done('a'), ['n']], [served('n'), []]],
    outcome: 'completed',
  },
  'a cycle fires as often as it says': {
    flow: 'start s\nuser a\ntimer t on a R2/PT1H beside\nnotify n\nend e\nend e2\ns -> a\na -> e\nt -> n\nn -> e2',
    begins: ['a'],
    steps: [[fired('t', 1), ['a', 'n']], [fired('t', 2), ['a', 'n', 'n']], [done('a'), ['n', 'n']]],
  },
  'a task in a loop opens again, its earlier decision gone': {
    flow: 'start s\nxor m\nuser a counts=a onRefuse=continue\nxor g default=d\nuser fix\nend e\ns -> m\nm -> a\na -> g\ng -> fix : a.outcome = "refused"\ng -> e flow=d\nfix -> m',
    begins: ['a'],
    steps: [[refuse('a'), ['fix']], [done('fix'), ['a']], [approve('a'), []]],
    outcome: 'completed',
  },
};

async function play({ flow, variables, steps, begins, outcome }: Scenario): Promise<Running> {
  const running = new Running(await graphOf(flow), variables);
  expect(running.open).toEqual(begins);
  for (const [doing, open] of steps) {
    const act = doing(running);
    if ('fire' in act) running.act({ kind: 'fire-timer', timerId: act.fire }, later(noon, hours(act.after)));
    else running.act(act);
    expect(running.open).toEqual(open);
  }
  expect(running.state.outcome).toBe(outcome);
  return running;
}

describe('an executed element', () => {
  it.each(Object.entries(scenarios))('%s', async (_, scenario) => {
    const running = await play(scenario);
    const effects = running.steps.flatMap((step) => step.effects);
    if (scenario.outcome) expect(effects.at(-1)).toMatchObject({ kind: 'ended', outcome: scenario.outcome });
    if (scenario.outcome) expect(running.state.instances).toEqual({});
  });

  it.each(Object.entries(scenarios))('asks the host to close all it asked to open: %s', async (_, scenario) => {
    const running = await play(scenario);
    const effects = running.steps.flatMap((step) => step.effects);
    if (scenario.outcome === undefined) return expect(effects.some(({ kind }) => kind === 'ended')).toBe(false);
    const ids = (kind: string) => effects.filter((effect) => effect.kind === kind).map((effect) => Object.entries(effect).find(([name]) => name.endsWith('Id'))![1] as string);
    const answered = (kind: string, id: string) => running.acts.flatMap((act) => (act.kind === kind && id in act ? [(act as unknown as Record<string, string>)[id]] : []));
    expect(ids('close-task').sort()).toEqual(ids('open-task').sort());
    expect(ids('resolve-incident').sort()).toEqual(ids('raise-incident').sort());
    expect([...ids('disarm-timer'), ...answered('fire-timer', 'timerId')].sort()).toEqual(ids('arm-timer').sort());
    expect([...ids('cancel-service'), ...answered('complete-service', 'jobId'), ...answered('fail-service', 'jobId')].sort()).toEqual(ids('run-service').sort());
  });
});

describe('the lifecycle of an element instance', () => {
  it('knows no transition that no scenario takes, and no scenario takes one it does not know', async () => {
    const taken = new Set<string>();
    for (const scenario of Object.values(scenarios)) {
      const at = new Map<string, LifecycleState>();
      for (const { trace } of (await play(scenario)).steps) {
        for (const { instance, event } of trace) {
          const state = ({ entered: 'activating', cancelled: 'terminated' } as Record<string, string>)[event] ?? event;
          if (instance === undefined || !(state in lifecycle)) continue;
          const before = at.get(instance);
          if (before) taken.add(`${before} → ${state}`);
          at.set(instance, state as LifecycleState);
        }
      }
    }
    const table = Object.entries(lifecycle).flatMap(([from, next]) => next.map((to) => `${from} → ${to}`));
    expect([...taken].sort()).toEqual(table.sort());
  });
});
