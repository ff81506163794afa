import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { TaskAct, TaskActEntry } from '../domain/flow/acts.ts';
import { seconds } from '../domain/instant.ts';
import type { Staff } from '../test/fixtures/organisation.ts';
import { decisionOn, drawnPlaceOf, endOf, newUse, send, traces, type Place } from '../test/temporal/uses.ts';
import { openWorld, type World } from '../test/temporal/world.ts';
import { actInFlow, taskQueues, workflowIds, workflowTypes } from './messages.ts';

/** Who decides which element. */
type Decided = readonly [element: string, by: Staff];

interface Return {
  /** Without the head and the stamp, which come after `j`. */
  readonly drawing: string;
  readonly before: readonly Decided[];
  /** Who goes back from where, and how. */
  readonly back: readonly [element: string, by: Staff, act: TaskAct];
  /** What stands open then. */
  readonly open: readonly string[];
  /** Decisions that stand no more, the return itself among them. */
  readonly superseded: readonly string[];
  /** What is decided until the head's turn. */
  readonly again: readonly Decided[];
}

const ask: Decided = ['ask', 'requester'];
const finance: Decided = ['finance', 'finance'];
const custody: Decided = ['custody', 'custodian'];
const toAsk: TaskAct = { act: 'return', to: 'ask' };
const begin = 'start s\nuser ask relation=requester\ns -> ask';
const end = 'user head counts=head acts=return\nstamp p\nend e\nhead -> p\np -> e';

const returns: Readonly<Record<string, Return>> = {
  'behind an exclusive choice': {
    drawing: 'xor g default=g_custody\nuser finance counts=finance\nuser custody role=custodian\nxor j\nask -> g\ng -> finance : subject.form.amount > 1\ng -> custody\nfinance -> j\ncustody -> j\nj -> head',
    before: [ask, finance], back: ['head', 'head', toAsk], open: ['ask'], superseded: ['ask', 'finance', 'head'], again: [ask, finance],
  },
  'out of one of parallel branches, one of which is done': {
    drawing: 'and g\nuser finance counts=finance\nuser custody role=custodian acts=return\nand j\nask -> g\ng -> finance\ng -> custody\nfinance -> j\ncustody -> j\nj -> head',
    before: [ask, finance], back: ['custody', 'custodian', toAsk], open: ['ask'], superseded: ['ask', 'custody', 'finance'], again: [ask, custody, finance],
  },
  'out of one of parallel branches, while the other stands open': {
    drawing: 'and g\nuser finance counts=finance\nuser custody role=custodian acts=return\nand j\nask -> g\ng -> finance\ng -> custody\nfinance -> j\ncustody -> j\nj -> head',
    before: [ask], back: ['custody', 'custodian', toAsk], open: ['ask'], superseded: ['ask', 'custody'], again: [ask, finance, custody],
  },
  'inside one of parallel branches, which leaves the other alone': {
    drawing: 'and g\nuser finance counts=finance\nuser check role=custodian\nuser custody role=custodian acts=return\nand j\nask -> g\ng -> finance\ng -> check\ncheck -> custody\nfinance -> j\ncustody -> j\nj -> head',
    before: [ask, ['check', 'custodian'], finance], back: ['custody', 'custodian', { act: 'return', to: 'check' }], open: ['check'], superseded: ['check', 'custody'], again: [['check', 'custodian'], custody],
  },
  'behind an inclusive join': {
    drawing: 'or g\nuser finance counts=finance\nuser custody role=custodian\nuser legal role=custodian\nor j\nask -> g\ng -> finance : true\ng -> custody : subject.form.amount > 1\ng -> legal : subject.form.amount > 9000\nfinance -> j\ncustody -> j\nlegal -> j\nj -> head',
    before: [ask, finance, custody], back: ['head', 'head', toAsk], open: ['ask'], superseded: ['ask', 'custody', 'finance', 'head'], again: [ask, custody, finance],
  },
  'before an inclusive join in which a token waits': {
    drawing: 'or g\nuser finance counts=finance\nuser custody role=custodian acts=return\nor j\nask -> g\ng -> finance : true\ng -> custody : true\nfinance -> j\ncustody -> j\nj -> head',
    before: [ask, finance], back: ['custody', 'custodian', toAsk], open: ['ask'], superseded: ['ask', 'custody', 'finance'], again: [ask, finance, custody],
  },
  'behind a multi-instance': {
    drawing: 'user finance counts=finance\nuser each role=custodian times=2\ntask j\nask -> finance\nfinance -> each\neach -> j\nj -> head',
    before: [ask, finance, ['each', 'custodian'], ['each', 'custodian']], back: ['head', 'head', { act: 'return', to: 'finance' }], open: ['finance'], superseded: ['each', 'each', 'finance', 'head'],
    again: [finance, ['each', 'custodian'], ['each', 'custodian']],
  },
  'out of one round of a multi-instance': {
    drawing: 'user finance counts=finance\nuser each role=custodian times=3 acts=return\ntask j\nask -> finance\nfinance -> each\neach -> j\nj -> head',
    before: [ask, finance, ['each', 'custodian']], back: ['each', 'custodian', toAsk], open: ['ask'], superseded: ['ask', 'each', 'each', 'finance'],
    again: [ask, finance, ['each', 'custodian'], ['each', 'custodian'], ['each', 'custodian']],
  },
  'inside a subprocess, which leaves what is outside alone': {
    drawing: 'and g\nuser finance counts=finance\nsub x {\nstart i\nuser check role=custodian\nuser custody role=custodian acts=return\nend o\ni -> check\ncheck -> custody\ncustody -> o\n}\nand j\nask -> g\ng -> finance\ng -> x\nfinance -> j\nx -> j\nj -> head',
    before: [ask, ['check', 'custodian']], back: ['custody', 'custodian', { act: 'return', to: 'check' }], open: ['check', 'finance'], superseded: ['check', 'custody'], again: [['check', 'custodian'], custody, finance],
  },
  'behind nested subprocesses': {
    drawing: 'sub x {\nstart i\nuser finance counts=finance\nsub y {\nstart k\nuser custody role=custodian\nend l\nk -> custody\ncustody -> l\n}\nend o\ni -> finance\nfinance -> y\ny -> o\n}\ntask j\nask -> x\nx -> j\nj -> head',
    before: [ask, finance, custody], back: ['head', 'head', toAsk], open: ['ask'], superseded: ['ask', 'custody', 'finance', 'head'], again: [ask, finance, custody],
  },
  'straight back to who returned it, when the requester has answered': {
    drawing: 'user check role=custodian\nuser custody role=custodian acts=return afterReturn=straight-back\nuser finance counts=finance\ntask j\nask -> check\ncheck -> custody\ncustody -> finance\nfinance -> j\nj -> head',
    before: [ask, ['check', 'custodian']], back: ['custody', 'custodian', toAsk], open: ['ask'], superseded: ['ask', 'check', 'custody'], again: [ask, custody, finance],
  },
  'straight back to who rejected it, when the requester has resubmitted': {
    drawing: 'user check role=custodian\nuser custody role=custodian onRefuse=return afterReturn=straight-back\nuser finance counts=finance\ntask j\nask -> check\ncheck -> custody\ncustody -> finance\nfinance -> j\nj -> head',
    before: [ask, ['check', 'custodian']], back: ['custody', 'custodian', { act: 'reject', to: 'requester' }], open: ['ask'], superseded: ['ask', 'check', 'custody'], again: [ask, custody, finance],
  },
};

/** Nothing of a workflow stays in memory, and the worker dies after every record: as if it were killed all the time. */
describe('return to an earlier task', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld({ cachedWorkflows: 0 }); }, 120_000);
  afterEach(() => world.interruptions.end());
  afterAll(() => world.close(), 60_000);

  const tasksOf = async (useId: string) => world.store.instances.tasksOf(useId);
  const openElements = async (useId: string) => (await tasksOf(useId)).filter(({ state }) => state === 'open').map(({ element }) => element).sort();
  const elementsOf = async (useId: string, taskIds: readonly string[]) => {
    const elements = new Map((await tasksOf(useId)).map(({ id, element }) => [id, element]));
    return taskIds.map((id) => elements.get(id)).sort();
  };
  const superseded = async (useId: string) => elementsOf(useId, (await world.store.instances.decisions(useId)).filter(({ supersededAt }) => supersededAt !== undefined).map(({ taskId }) => taskId));
  const killed = async <T>(what: () => Promise<T>): Promise<T> => {
    world.interruptions.dieOnce('after recordStep');
    return what();
  };
  const decideAll = async (place: Place, useId: string, decided: readonly Decided[]) => {
    for (const [element, by] of decided) {
      const request = await decisionOn(world, place, useId, element, { by });
      await killed(() => send(world, useId, request));
    }
  };
  const goBack = async ({ owner }: Place, useId: string, [element, by, act]: Return['back']) => {
    const task = (await tasksOf(useId)).find((each) => each.element === element && each.state === 'open');
    const entry: TaskActEntry = { id: randomUUID(), taskId: task?.id ?? '', person: owner.people[by], reason: '请补充', proof: 'totp', subject: (await world.store.uses.get(useId)).subject.sm3, act };
    await killed(() => world.temporal.reach((client) => client.workflow.getHandle(workflowIds.use(useId)).executeUpdate(actInFlow, { args: [entry], updateId: entry.id }), seconds(20)));
  };

  it.each(Object.entries(returns))('%s', async (_, { drawing, before, back, open, superseded: gone, again }) => {
    const place = await drawnPlaceOf(world, `${begin}\n${drawing}\n${end}`);
    const useId = await newUse(world, place);
    await decideAll(place, useId, before);
    const decided = (await world.store.instances.decisions(useId)).length;
    await goBack(place, useId, back);
    expect(await openElements(useId)).toEqual(open);
    expect(await superseded(useId)).toEqual(gone);
    expect(await world.store.instances.decisions(useId)).toHaveLength(decided + 1);
    expect(await world.store.taskActs.ofInstance(useId)).toHaveLength(1);
    await world.temporal.client.workflow.getHandle(workflowIds.use(useId)).terminate();
    await world.temporal.client.workflow.start(workflowTypes.sealUse, { workflowId: workflowIds.use(useId), taskQueue: taskQueues.process, args: [{ useId }] });
    await decideAll(place, useId, again);
    expect(await openElements(useId)).toEqual(['head']);
    expect(await superseded(useId)).toEqual(gone);
    await decideAll(place, useId, [['head', 'head']]);
    expect(await endOf(world, useId)).toBe('stamped');
    expect(await traces(world, useId)).toMatchObject({ status: 'stamped', stamps: ['done'], register: 1 });
    expect(await world.store.instances.decisions(useId)).toHaveLength(decided + 1 + again.length + 1);
  }, 60_000);
});
