import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InterventionAct } from '../domain/flow/intervention.ts';
import { instantOf } from '../domain/instant.ts';
import { confirmedAct, secondAdministrator } from '../test/fixtures/operation.ts';
import { makingOrder, organisation } from '../test/fixtures/organisation.ts';
import { draw } from '../test/flows/draw.ts';
import { graphOf } from '../test/flows/graph.ts';
import { deskOf, newApplication, review, reviewBegun, type Desk } from '../test/temporal/applications.ts';
import { carry } from '../test/temporal/lives.ts';
import { decideOn, decisionOn, drawnPlaceOf, enabled, endOf, make, newUse, openTask, send, traces, type Place } from '../test/temporal/uses.ts';
import { eventually, openWorld, type World } from '../test/temporal/world.ts';
import { intervene, workflowIds } from './messages.ts';

/** Custodian after custodian, until it is enough; beside it a message may come, and time runs. */
const drawing = `start s
user work role=custodian
xor more default=again
user finance counts=finance
user head counts=head
stamp p
end e
on told work message=hint key=subject.use beside
user noted role=custodian
end n
timer late on work PT1000H
end out
late -> out
s -> work
told -> noted
noted -> n
work -> more
more -> work flow=again
more -> finance : enough
finance -> head
head -> p
p -> e`;

/** The same in a review: reviewer after reviewer. */
const reviewing = `start s
user work role=reviewer
xor more default=again
user review counts=review
end e
s -> work
work -> more
more -> work flow=again
more -> review : enough
review -> e`;

describe('history that grows long', () => {
  let world: World, place: Place, second: string;
  beforeAll(async () => {
    world = await openWorld({ cachedWorkflows: 20, developmentServer: ['limit.historyCount.suggestContinueAsNew=120'] });
    const owner = await organisation(world.store, { bpmn: draw(drawing), graph: JSON.stringify(await graphOf(drawing)) });
    const { makingId } = await world.store.makings.order(makingOrder(owner), 'person/maker');
    place = { owner, esId: await enabled(world, owner, (await make(world, makingId)).esId) };
    second = await secondAdministrator(world.store, owner);
  }, 120_000);
  afterAll(() => world.close(), 60_000);

  const handle = (useId: string) => world.temporal.client.workflow.getHandle(workflowIds.use(useId));
  const runOf = async (useId: string) => (await handle(useId).describe()).runId;
  const acted = async (useId: string, act: Parameters<typeof confirmedAct>[3]) => handle(useId).executeUpdate(intervene, { args: [await confirmedAct(world.store, place.owner, useId, act, second)], updateId: randomUUID() });
  const begun = async (): Promise<string> => {
    const useId = await newUse(world, place);
    await acted(useId, { act: 'set-variables', variables: { enough: false } });
    return useId;
  };
  const work = (useId: string) => decideOn(world, place, useId, 'work', { by: 'custodian' });
  const enough = async (useId: string): Promise<string> => {
    await acted(useId, { act: 'set-variables', variables: { enough: true } });
    await work(useId);
    await decideOn(world, place, useId, 'finance');
    await decideOn(world, place, useId, 'head');
    return endOf(world, useId);
  };

  it('goes on in run after run with everything that was under way, and ends as one', async () => {
    const useId = await begun();
    const runs = new Set([await runOf(useId)]);
    for (let round = 0; round < 40; round += 1) {
      await work(useId);
      runs.add(await runOf(useId));
    }
    expect(runs.size).toBeGreaterThan(2);
    expect((await world.store.instances.tasksOf(useId)).filter(({ state }) => state === 'completed')).toHaveLength(40);
    expect((await handle(useId).fetchHistory()).events!.length).toBeLessThan(300);
    expect(await enough(useId)).toBe('stamped');
    expect(await traces(world, useId)).toMatchObject({ status: 'stamped', stamps: ['done'], register: 1 });
  }, 120_000);

  it('R36 loses no update that is on its way while the run changes', async () => {
    const useId = await begun();
    for (let round = 0; round < 25; round += 1) {
      const decision = await decisionOn(world, place, useId, 'work', { by: 'custodian' });
      const answers = await Promise.allSettled([send(world, useId, decision), ...Array.from({ length: 4 }, () => acted(useId, { act: 'set-variables', variables: { round } }))]);
      expect(answers.filter(({ status }) => status === 'rejected')).toEqual([]);
    }
    const { step } = await world.store.uses.get(useId);
    expect(step).toBe(2 + 25 * 5);
    expect((await world.store.instances.decisions(useId))).toHaveLength(25);
    expect((await world.store.interventions.ofInstance(useId)).filter(({ state }) => state === 'done')).toHaveLength(101);
    expect(await enough(useId)).toBe('stamped');
  }, 120_000);

  it('counts a message once, also when the run changes before or after it comes', async () => {
    const useId = await newUse(world, place);
    for (let round = 0; round < 12; round += 1) {
      await world.store.messages.send({ id: randomUUID(), unit: place.owner.unit, kind: 'message', name: 'hint', key: useId, variables: {} }, 'client/erp');
      const carrying = (async () => {
        await carry(world);
        await carry(world);
      })();
      await Promise.all([carrying, acted(useId, { act: 'set-variables', variables: { round } })]);
      await eventually(async () => (await world.store.instances.tasksOf(useId)).filter(({ element }) => element === 'noted').length === round + 1);
    }
    const opened = (await openTask(world, useId, 'noted')).openedAt;
    expect(opened).toBeLessThan(instantOf(Date.now() + 60_000));
    expect((await world.store.instances.tasksOf(useId)).filter(({ element }) => element === 'noted')).toHaveLength(12);
  }, 120_000);

  it('is cut though a service is tried again and again, which is done in the end, once, as the same job', async () => {
    const telling = await drawnPlaceOf(world, `${drawing.replace('s -> work', 'and f\nnotify tell to=requester template=reminder\nend t\ns -> f\nf -> work\nf -> tell\ntell -> t')}`);
    const other = await secondAdministrator(world.store, telling.owner);
    const byHand = async (useId: string, act: InterventionAct) => handle(useId).executeUpdate(intervene, { args: [await confirmedAct(world.store, telling.owner, useId, act, other)], updateId: randomUUID() });
    world.interruptions.at('before notifyUse', () => { throw new Error('no mail server'); });
    const useId = await newUse(world, telling);
    await byHand(useId, { act: 'set-variables', variables: { enough: false } });
    const first = await runOf(useId);
    for (let round = 0; round < 20; round += 1) await decideOn(world, telling, useId, 'work', { by: 'custodian' });
    await eventually(async () => (await runOf(useId)) !== first, 40_000);
    expect((await traces(world, useId)).mails).toEqual([]);
    world.interruptions.end();
    await eventually(async () => (await traces(world, useId)).mails.length === 1, 90_000);
    await byHand(useId, { act: 'set-variables', variables: { enough: true } });
    await decideOn(world, telling, useId, 'work', { by: 'custodian' });
    await decideOn(world, telling, useId, 'finance');
    await decideOn(world, telling, useId, 'head');
    expect(await endOf(world, useId)).toBe('stamped');
    expect((await traces(world, useId)).mails).toEqual(['用印申请']);
  }, 180_000);

  describe('of an application under review', () => {
    let desk: Desk, administrators: readonly [string, string];
    beforeAll(async () => {
      desk = await deskOf(world, { drawing: reviewing });
      const unit = { unit: desk.bodies.issuing };
      administrators = [await secondAdministrator(world.store, unit), await secondAdministrator(world.store, unit)];
    }, 60_000);

    it('R36 loses no update that is on its way while the run changes', async () => {
      const id = await newApplication(world, desk);
      const first = await reviewBegun(world, id);
      expect(first).toMatchObject({ element: 'work' });
      const { instanceId } = await world.store.applications.get(id);
      const application = () => world.temporal.client.workflow.getHandle(workflowIds.application(id));
      const byHand = async (act: InterventionAct) => application().executeUpdate(intervene, { args: [await confirmedAct(world.store, { people: { administrator: administrators[0] } }, instanceId, act, administrators[1])], updateId: randomUUID() });
      await byHand({ act: 'set-variables', variables: { enough: false } });
      const runs = new Set<string>();
      for (let round = 0; round < 15; round += 1) {
        const answers = await Promise.allSettled([review(world, desk, id), ...Array.from({ length: 4 }, () => byHand({ act: 'set-variables', variables: { round } }))]);
        expect(answers.filter(({ status }) => status === 'rejected')).toEqual([]);
        runs.add((await application().describe()).runId);
      }
      expect(runs.size).toBeGreaterThan(2);
      expect(await world.store.instances.decisions(instanceId)).toHaveLength(15);
      expect((await world.store.interventions.ofInstance(instanceId)).filter(({ state }) => state === 'done')).toHaveLength(61);
      expect((await world.store.instances.get(instanceId)).step).toBe(2 + 15 * 5);
      await byHand({ act: 'set-variables', variables: { enough: true } });
      await review(world, desk, id);
      await review(world, desk, id);
      await eventually(async () => (await world.store.instances.get(instanceId)).status === 'approved');
    }, 120_000);
  });
});
