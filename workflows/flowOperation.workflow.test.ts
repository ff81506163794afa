import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { InterventionAct } from '../domain/flow/intervention.ts';
import { hours, minutes, seconds } from '../domain/instant.ts';
import { confirmedAct, secondAdministrator } from '../test/fixtures/operation.ts';
import { organisation, makingOrder } from '../test/fixtures/organisation.ts';
import { draw } from '../test/flows/draw.ts';
import { graphOf } from '../test/flows/graph.ts';
import { deskOf, endOf as applicationEnd, newApplication, openReviewTask } from '../test/temporal/applications.ts';
import { carry } from '../test/temporal/lives.ts';
import { decideOn, enabled, endOf, make, newUse, openTask, traces, type Place } from '../test/temporal/uses.ts';
import { eventually, openWorld, type World } from '../test/temporal/world.ts';
import { intervene, taskQueues, workflowIds, workflowTypes } from './messages.ts';

const approvals = 'user finance counts=finance\nuser head counts=head\nstamp p\nend e\nfinance -> head\nhead -> p\np -> e';

describe('hosted flow', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld({ cachedWorkflows: 0 }); }, 120_000);
  afterEach(() => world.interruptions.end());
  afterAll(() => world.close(), 60_000);

  /** A seal under a flow that is compiled but not proved: what is tried here is how it runs. */
  async function placeOf(drawing: string): Promise<Place> {
    const owner = await organisation(world.store, { bpmn: draw(drawing), graph: JSON.stringify(await graphOf(drawing)) });
    const { makingId } = await world.store.makings.order(makingOrder(owner), 'person/maker');
    return { owner, esId: await enabled(world, owner, (await make(world, makingId)).esId) };
  }
  const handle = (useId: string) => world.temporal.client.workflow.getHandle(workflowIds.use(useId));
  const approve = async (place: Place, useId: string) => {
    await decideOn(world, place, useId, 'finance');
    await decideOn(world, place, useId, 'head');
  };
  const isOpen = (useId: string, element: string) => async () => (await world.store.instances.tasksOf(useId)).some((task) => task.element === element && task.state === 'open');
  const send = (place: Place, name: string, changes: object = {}) => world.store.messages.send({ id: randomUUID(), unit: place.owner.unit, kind: 'message', name, variables: {}, ...changes }, 'client/erp');
  /** Carries messages as the relay does, until there are none. */
  const carried = async () => {
    for (let due = await world.store.outbox.due(500); due.some(({ topic }) => topic.startsWith('flow-')); due = await world.store.outbox.due(500)) await carry(world);
  };
  const acted = async (place: Place, useId: string, act: InterventionAct, second: string) =>
    handle(useId).executeUpdate(intervene, { args: [await confirmedAct(world.store, place.owner, useId, act, second)], updateId: randomUUID() });
  const beginAgain = async (useId: string) => {
    await handle(useId).terminate();
    await world.temporal.client.workflow.start(workflowTypes.sealUse, { workflowId: workflowIds.use(useId), taskQueue: taskQueues.process, args: [{ useId }] });
  };

  describe('that waits for a message', () => {
    const drawing = `start s\nreceive paid message=paid key=subject.use\n${approvals}\ns -> paid\npaid -> finance`;
    let place: Place;
    beforeAll(async () => { place = await placeOf(drawing); }, 60_000);

    it('goes on when it comes, with what it carries, and not by one that is for another', async () => {
      const useId = await newUse(world, place);
      await send(place, 'paid', { key: 'another', variables: { receipt: 'R0' } });
      await send(place, 'paid', { key: useId, variables: { receipt: 'R1' } });
      await carried();
      await eventually(isOpen(useId, 'finance'));
      expect(JSON.parse((await world.store.instances.running(useId)).state)).toMatchObject({ instances: { 'flow#1': { variables: { receipt: 'R1' } } } });
      await approve(place, useId);
      expect(await endOf(world, useId)).toBe('stamped');
    });

    it('finds one that was sent before, and one that came while Temporal had forgotten it', async () => {
      const [first, second] = [await newUse(world, place), await newUse(world, place)];
      await send(place, 'paid', { key: first });
      await carried();
      await eventually(isOpen(first, 'finance'));
      await handle(second).terminate();
      await send(place, 'paid', { key: second });
      await carry(world, 'flow-messages');
      await world.temporal.client.workflow.start(workflowTypes.sealUse, { workflowId: workflowIds.use(second), taskQueue: taskQueues.process, args: [{ useId: second }] });
      await eventually(isOpen(second, 'finance'));
      await carried();
    });
  });

  it('sends a message and a signal to others, which take each once', async () => {
    const receiver = await placeOf(`start s\nand f\nreceive told message=told\nuser wait role=custodian\non heard wait signal=all beside\nuser noted role=custodian\nand j\n${approvals}\nend n\ns -> f\nf -> told\nf -> wait\ntold -> j\nwait -> j\nj -> finance\nheard -> noted\nnoted -> n`);
    const waiting = await newUse(world, receiver);
    await world.store.messages.send({ id: randomUUID(), unit: receiver.owner.unit, kind: 'signal', name: 'all', variables: {} }, 'system/process');
    const message = await send(receiver, 'told');
    await carried();
    await eventually(isOpen(waiting, 'noted'));
    await eventually(async () => (await world.store.instances.history(waiting)).some(({ element, event }) => element === 'told' && event === 'completed'));
    expect((await world.store.messages.get(message.id)).state).toBe('delivered');
    await world.store.messages.send({ id: randomUUID(), unit: receiver.owner.unit, kind: 'signal', name: 'all', variables: {} }, 'system/process');
    await carried();
    await eventually(async () => (await world.store.instances.tasksOf(waiting)).filter(({ element }) => element === 'noted').length === 2); // it does not interrupt
  });

  it('tells another flow by a throwing event', async () => {
    const place = await placeOf(`start s\nxor c\nthrow t message=go key=subject.form.to\nreceive r message=go key=subject.use\n${approvals}\nend t2\ns -> c\nc -> t : subject.form.to != "-"\nc -> r : subject.form.to = "-"\nt -> t2\nr -> finance`);
    const receiver = await newUse(world, place, { form: { to: '-' } });
    const sender = await newUse(world, place, { form: { to: receiver } });
    expect(await endOf(world, sender)).toBe('ended');
    await carried();
    await eventually(isOpen(receiver, 'finance'));
  });

  describe('that calls a process which is bound when it is called', () => {
    const drawing = `start s\ncall c process=check binding=latest\n${approvals}\ns -> c\nc -> finance`;
    const deploy = async ({ owner }: Place, called: string) => {
      const graph = { ...(await graphOf(called)), process: 'check' };
      const root = graph.elements.flow!;
      const renamed = Object.fromEntries(Object.entries(graph.elements).map(([id, element]) => [id === 'flow' ? 'check' : id, 'scope' in element && element.scope === 'flow' ? { ...element, scope: 'check' } : element]));
      const hash = randomUUID().replaceAll('-', '').padEnd(64, '0');
      await world.store.flows.deploy({ hash, key: `check-${hash.slice(0, 8)}`, unit: owner.unit, name: '核验', rule: owner.rule, bpmn: new Uint8Array(), graph: JSON.stringify({ ...graph, elements: { ...renamed, check: { ...root, id: 'check' } } }) }, 'person/x');
      return hash;
    };

    it('runs the newest version of that moment, and goes on with it after a restore', async () => {
      const place = await placeOf(drawing);
      const hash = await deploy(place, 'start a\nuser look role=custodian\nend b\na -> look\nlook -> b');
      const useId = await newUse(world, place);
      await eventually(isOpen(useId, 'look'));
      await world.pass(seconds(2));
      await deploy(place, 'start a\nuser other role=custodian\nend b\na -> other\nother -> b');
      await beginAgain(useId);
      expect((await world.store.uses.resuming(useId)).resumed!.called).toEqual([hash]);
      await decideOn(world, place, useId, 'look', { by: 'custodian' });
      await approve(place, useId);
      expect(await endOf(world, useId)).toBe('stamped');
    });

    it('stands still where the process is not deployed, until it is and an administrator has it tried again', async () => {
      const place = await placeOf(drawing);
      const second = await secondAdministrator(world.store, place.owner);
      const useId = await newUse(world, place);
      await eventually(async () => (await world.store.incidents.ofInstance(useId)).length === 1);
      const [incident] = await world.store.incidents.ofInstance(useId);
      expect(incident).toMatchObject({ element: 'c', code: 'called-process-unknown', message: 'check' });
      await deploy(place, 'start a\nuser look role=custodian\nend b\na -> look\nlook -> b');
      await acted(place, useId, { act: 'retry', incident: incident!.id }, second);
      await eventually(isOpen(useId, 'look'));
      expect((await world.store.incidents.ofInstance(useId))[0]).toHaveProperty('resolvedAt');
    });
  });

  it('asks who heads a unit before a task that names them opens', async () => {
    const place = await placeOf(`start s\nuser boss assignee=head(subject.unit)\n${approvals}\ns -> boss\nboss -> finance`.replace('assignee=head(subject.unit)', 'assignee="=head(subject.unit)"'));
    const useId = await newUse(world, place);
    await eventually(isOpen(useId, 'boss'));
    expect((await world.store.instances.task((await openTask(world, useId, 'boss')).id)).candidates).toEqual([place.owner.people.head]);
  });

  it('goes the way that its error boundary draws when a stamp cannot be made', async () => {
    const place = await placeOf(`start s\n${approvals}\non broken p error=seal-not-active\nuser tell role=custodian\nend e2\nbroken -> tell\ntell -> e2\ns -> finance`);
    const useId = await newUse(world, place);
    await decideOn(world, place, useId, 'finance');
    await world.test.database.query("UPDATE seal SET status = 'suspended' WHERE es_id = ?", [place.esId]);
    await decideOn(world, place, useId, 'head');
    await eventually(isOpen(useId, 'tell'));
    expect(await traces(world, useId)).toMatchObject({ status: 'open', stamps: ['pending'], register: 0 });
  });

  describe('that administrators act on', () => {
    let place: Place, second: string;
    beforeAll(async () => {
      place = await placeOf(`start s\n${approvals}\ntimer late on finance PT2H\nend out\nlate -> out\ns -> finance`);
      second = await secondAdministrator(world.store, place.owner);
    }, 60_000);

    it('R36 is not stamped without its approvals, wherever they put its token', async () => {
      const useId = await newUse(world, place);
      await acted(place, useId, { act: 'move-token', instance: 'finance#3', to: 'p' }, second);
      expect(await endOf(world, useId)).toBe('failed');
      expect(await traces(world, useId)).toMatchObject({ status: 'failed', problem: 'approval-missing', stamps: ['pending'], register: 0 });
    });

    it('stands still while it is suspended, also for time that runs out, and goes on where it was', async () => {
      const useId = await newUse(world, place);
      await acted(place, useId, { act: 'suspend' }, second);
      await expect(decideOn(world, place, useId, 'finance')).rejects.toMatchObject({ cause: { type: 'instance-suspended' } });
      await world.pass(hours(3));
      expect(await traces(world, useId)).toMatchObject({ status: 'open' });
      await beginAgain(useId);
      await world.pass(minutes(1));
      expect(await traces(world, useId)).toMatchObject({ status: 'open' });
      await acted(place, useId, { act: 'resume' }, second);
      expect(await endOf(world, useId)).toBe('ended'); // the time of finance had run out
    });

    it('ends with their reason when they cancel it, and the requester hears of it', async () => {
      const useId = await newUse(world, place);
      await acted(place, useId, { act: 'cancel' }, second);
      expect(await endOf(world, useId)).toBe('failed');
      expect(await traces(world, useId)).toMatchObject({ status: 'failed', problem: 'flow-cancelled' });
      expect((await world.store.instances.history(useId)).find(({ event }) => event === 'cancel')).toMatchObject({ actor: `person/${second}`, reason: '测试' });
    });

    it('is refused what the flow does not allow, and nothing changes', async () => {
      const useId = await newUse(world, place);
      const before = await world.store.uses.get(useId);
      await expect(acted(place, useId, { act: 'move-token', instance: 'finance#3', to: 's' }, second)).rejects.toMatchObject({ cause: { type: 'flow-command-refused' } });
      await expect(acted(place, useId, { act: 'retry', incident: 'none#9' }, second)).rejects.toMatchObject({ cause: { type: 'flow-command-refused' } });
      await expect(acted(place, useId, { act: 'set-variables', variables: { subject: 1 } }, second)).rejects.toMatchObject({ cause: { type: 'flow-command-refused' } });
      expect(await world.store.uses.get(useId)).toEqual(before);
      await acted(place, useId, { act: 'set-variables', variables: { checked: true } }, second);
      expect((await world.store.uses.get(useId)).step).toBe(before.step + 1);
    });

    it('R36 goes on by another version with what was approved, and is stamped there', async () => {
      const useId = await newUse(world, place);
      await decideOn(world, place, useId, 'finance');
      const text = `start s\n${approvals.replaceAll('head', 'chief').replace('counts=chief', 'counts=head').replace('p -> e', 'p -> n\nnotify n to=requester template=use-stamped\nn -> e')}\ntimer late on finance PT2H\nend out\nlate -> out\ns -> finance`;
      const hash = randomUUID().replaceAll('-', '').padEnd(64, '0');
      await world.store.flows.deploy({ hash, key: 'use', unit: place.owner.unit, name: '新版', rule: place.owner.rule, bpmn: Buffer.from(draw(text)), graph: JSON.stringify(await graphOf(text)) }, 'person/x');
      await expect(acted(place, useId, { act: 'migrate', flow: hash, mapping: {} }, second)).rejects.toMatchObject({ cause: { type: 'migration-refused', details: [{ findings: [{ element: 'head', reason: 'not-mapped' }] }] } });
      await acted(place, useId, { act: 'migrate', flow: hash, mapping: { head: 'chief' } }, second);
      await decideOn(world, place, useId, 'chief', { by: 'head' });
      expect(await endOf(world, useId)).toBe('stamped');
      expect(await traces(world, useId)).toMatchObject({ stamps: ['done'], mails: ['文件已用印'] });
    });
  });

  it('R36 stands still and ends by administrators of the issuing department when it is a review', async () => {
    const desk = await deskOf(world);
    const { issuing } = desk.bodies;
    const [administrator, second] = [await secondAdministrator(world.store, { unit: issuing }), await secondAdministrator(world.store, { unit: issuing })];
    const id = await newApplication(world, desk);
    await eventually(async () => (await openReviewTask(world, id)) !== undefined);
    const ask = async (act: InterventionAct) => world.temporal.client.workflow.getHandle(workflowIds.application(id)).executeUpdate(intervene, { args: [await confirmedAct(world.store, { people: { administrator } }, id, act, second)], updateId: randomUUID() });
    await ask({ act: 'suspend' });
    expect((await world.store.instances.get(id)).suspendedAt).toBeDefined();
    await expect(ask({ act: 'retry', incident: 'none#1' })).rejects.toMatchObject({ cause: { type: 'flow-command-refused' } });
    await ask({ act: 'cancel' });
    expect(await applicationEnd(world, id)).toBe('failed');
    expect(await world.store.applications.get(id)).toMatchObject({ status: 'failed', problem: 'flow-cancelled' });
  });

  it('R36 opens 500 tasks of a multi-instance in a step that is too large for one message, and ends when all are done by time', async () => {
    const place = await placeOf(`start s\nuser each role=custodian times=500 form=quote\ntimer late on each PT1H\nend out\nlate -> out\nstamp p\nend e\ns -> each\neach -> p\np -> e`);
    const useId = await newUse(world, place, { form: { note: '长'.repeat(200) } });
    expect((await world.store.instances.tasksOf(useId)).filter(({ state }) => state === 'open')).toHaveLength(500);
    await beginAgain(useId);
    await world.pass(hours(2));
    expect(await endOf(world, useId)).toBe('ended');
    expect((await world.store.instances.tasksOf(useId)).filter(({ state }) => state === 'cancelled')).toHaveLength(500);
  }, 60_000);
});
