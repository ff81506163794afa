import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InterventionAct } from '../domain/flow/intervention.ts';
import { hours, later, minutes } from '../domain/instant.ts';
import { confirmedAct, secondAdministrator } from '../test/fixtures/operation.ts';
import { draw } from '../test/flows/draw.ts';
import { graphOf } from '../test/flows/graph.ts';
import { carry } from '../test/temporal/lives.ts';
import { decideOn, drawnPlaceOf, endOf, newUse, openTask, traces, type Place } from '../test/temporal/uses.ts';
import { openWorld, type World } from '../test/temporal/world.ts';
import { intervene, taskQueues, workflowIds, workflowTypes } from './messages.ts';

const approvals = 'start s\nuser finance counts=finance\nuser head counts=head\nstamp p\nend e\ns -> finance\nfinance -> head\nhead -> p\np -> e';
/** Finance has two hours; whoever has something to add sends it. */
const first = `${approvals}\ntimer late on finance PT2H\nend out\nlate -> out\non told finance message=hint key=subject.use beside\nuser noted role=custodian\nend n\ntold -> noted\nnoted -> n`;
/** Finance has ten hours and is reminded after one; the head is due in a week; a signal may call it off. */
const second = `${approvals.replace('user finance counts=finance', 'user finance counts=finance copy:role=custodian')}\ntimer late on finance PT10H\nend out\nlate -> out
timer soon on finance PT1H beside\nnotify r to=requester template=reminder\nend told2\nsoon -> r\nr -> told2\non-event off {\nstart called signal=off\nend stop\ncalled -> stop\n}`;

describe('instance that goes on by another version', () => {
  let world: World, place: Place, administrator: string;
  beforeAll(async () => {
    world = await openWorld({ cachedWorkflows: 0 });
    place = await drawnPlaceOf(world, first);
    administrator = await secondAdministrator(world.store, place.owner);
  }, 120_000);
  afterAll(() => world.close(), 60_000);

  const handle = (useId: string) => world.temporal.client.workflow.getHandle(workflowIds.use(useId));
  const acted = async (useId: string, act: InterventionAct) => handle(useId).executeUpdate(intervene, { args: [await confirmedAct(world.store, place.owner, useId, act, administrator)], updateId: randomUUID() });
  const deployed = async (drawing: string) => {
    const hash = randomUUID().replaceAll('-', '').padEnd(64, '0');
    await world.store.flows.deploy({ hash, key: `use-${hash.slice(0, 8)}`, unit: place.owner.unit, name: '新版', rule: place.owner.rule, bpmn: Buffer.from(draw(drawing)), graph: JSON.stringify(await graphOf(drawing)) }, 'person/x');
    return hash;
  };
  const beginAgain = async (useId: string) => {
    await handle(useId).terminate();
    await world.temporal.client.workflow.start(workflowTypes.sealUse, { workflowId: workflowIds.use(useId), taskQueue: taskQueues.process, args: [{ useId }] });
  };
  const waitsFor = async (useId: string) => (await world.test.database.query<{ element: string; kind: string }>('SELECT element, kind FROM flow_subscription WHERE instance_id = ?', [useId])).map(({ element, kind }) => `${element} ${kind}`);

  it('waits for what the other version waits for: time counts from the migration, what was on its way is free again', async () => {
    const useId = await newUse(world, place);
    await world.pass(hours(1));
    const message = await world.store.messages.send({ id: randomUUID(), unit: place.owner.unit, kind: 'message', name: 'hint', key: useId, variables: {} }, 'client/erp');
    await carry(world, 'flow-messages'); // it is on its way, and has not come
    expect((await world.store.messages.get(message.id)).state).toBe('delivered');
    await acted(useId, { act: 'migrate', flow: await deployed(second), mapping: {} });
    expect((await world.store.messages.get(message.id)).state).toBe('buffered');
    expect(await waitsFor(useId)).toEqual(['called signal']);
    await carry(world);
    await beginAgain(useId);
    await world.pass(minutes(90)); // the two hours are over
    expect(await traces(world, useId)).toMatchObject({ status: 'open', mails: ['用印申请'] });
    expect((await world.store.instances.tasksOf(useId)).map(({ element, state }) => [element, state])).toEqual([['finance', 'open']]);
    await world.pass(hours(8));
    expect(await traces(world, useId)).toMatchObject({ status: 'open' });
    await world.pass(hours(1));
    expect(await endOf(world, useId)).toBe('ended');
  });

  it('takes a signal that only the other version knows, and copies that only it sends', async () => {
    const [one, other] = [await newUse(world, place), await newUse(world, place)];
    const flow = await deployed(second);
    await acted(one, { act: 'migrate', flow, mapping: {} });
    await acted(other, { act: 'migrate', flow, mapping: {} });
    const { id: taskId } = await openTask(world, other, 'finance');
    await decideOn(world, place, other, 'finance');
    expect((await world.store.taskActs.copiesOf(taskId)).map(({ person }) => person)).toEqual([place.owner.people.custodian]);
    await decideOn(world, place, other, 'head');
    expect(await endOf(world, other)).toBe('stamped');
    await world.store.messages.send({ id: randomUUID(), unit: place.owner.unit, kind: 'signal', name: 'off', variables: {} }, 'client/erp');
    for (let turn = 0; turn < 3; turn += 1) await carry(world);
    expect(await endOf(world, one)).toBe('ended');
  });

  it('has its open tasks due when the other version says', async () => {
    const useId = await newUse(world, place);
    const due = later(world.now(), hours(50));
    const drawing = first.replace('user finance counts=finance', `user finance counts=finance due=${new Date(due).toISOString()} escalateTo=unit-head`).replace('timer late on finance PT2H', 'timer late on finance PT200H');
    await acted(useId, { act: 'migrate', flow: await deployed(drawing), mapping: {} });
    const task = await openTask(world, useId, 'finance');
    expect(task.dueAt).toBe(due);
    await world.pass(hours(51));
    expect((await world.outside.mailsAbout(task.id)).map(({ subject }) => subject.split(' ')[0])).toContain('任务逾期未办，请督促');
    await decideOn(world, place, useId, 'finance');
    await decideOn(world, place, useId, 'head');
    expect(await endOf(world, useId)).toBe('stamped');
  });

  it('goes on by that version also when its process knows only the one before', async () => {
    const useId = await newUse(world, place);
    const restored = `restored/${useId}`;
    await world.temporal.client.workflow.start(workflowTypes.sealUse, { workflowId: restored, taskQueue: taskQueues.process, args: [{ useId }] });
    await acted(useId, { act: 'migrate', flow: await deployed(second.replaceAll('finance', 'treasury').replace('counts=treasury', 'counts=finance')), mapping: { finance: 'treasury' } });
    await handle(useId).terminate();
    const stale = world.temporal.client.workflow.getHandle(restored);
    await expect(stale.executeUpdate(intervene, { args: [await confirmedAct(world.store, place.owner, useId, { act: 'set-variables', variables: { late: true } }, administrator)], updateId: randomUUID() })).rejects.toMatchObject({ cause: { type: 'flow-command-refused' } });
    await world.pass(hours(11));
    expect(await stale.result()).toBe('ended');
  });
});
