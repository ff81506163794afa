import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { InterventionAct } from '../domain/flow/intervention.ts';
import { hours, minutes } from '../domain/instant.ts';
import { confirmedAct, secondAdministrator } from '../test/fixtures/operation.ts';
import { decideOn, endOf, newUse, placeOf, plainFlow, traces, type Place } from '../test/temporal/uses.ts';
import { eventually, openWorld, type World } from '../test/temporal/world.ts';
import { intervene, workflowIds } from './messages.ts';

describe('stamp of a flow that administrators have stand still', () => {
  let world: World, place: Place, second: string;
  beforeAll(async () => {
    world = await openWorld({ cachedWorkflows: 0 });
    place = await placeOf(world, plainFlow);
    second = await secondAdministrator(world.store, place.owner);
  }, 120_000);
  afterEach(() => world.interruptions.end());
  afterAll(() => world.close(), 60_000);

  const acted = async (useId: string, act: InterventionAct) =>
    world.temporal.client.workflow.getHandle(workflowIds.use(useId)).executeUpdate(intervene, { args: [await confirmedAct(world.store, place.owner, useId, act, second)], updateId: randomUUID() });
  const suspend = (useId: string) => acted(useId, { act: 'suspend' });
  const resume = (useId: string) => acted(useId, { act: 'resume' });
  const approve = async (useId: string) => {
    await decideOn(world, place, useId, 'finance');
    await decideOn(world, place, useId, 'head');
  };
  const standsStill = async (useId: string, stamps: readonly string[]) => {
    await world.pass(hours(2));
    expect(await traces(world, useId)).toMatchObject({ status: 'open', stamps, register: stamps.includes('done') ? 1 : 0, mails: [] });
  };
  const goesOn = async (useId: string) => {
    await resume(useId);
    expect(await endOf(world, useId)).toBe('stamped');
    expect(await traces(world, useId)).toMatchObject({ status: 'stamped', stamps: ['done'], register: 1, mails: ['文件已用印'] });
  };

  it('R36 is not begun when it has not been prepared, and made when the flow goes on', async () => {
    const useId = await newUse(world, place);
    world.interruptions.once('before prepareStamp', async () => { await suspend(useId); });
    await approve(useId);
    await eventually(async () => (await world.store.instances.get(useId)).suspendedAt !== undefined);
    await standsStill(useId, []);
    await goesOn(useId);
  });

  it('R36 is not signed when the device comes back while it stands still', async () => {
    const useId = await newUse(world, place);
    await world.devices.unplug();
    await approve(useId);
    await eventually(async () => (await traces(world, useId)).stamps.length === 1);
    await suspend(useId);
    await world.devices.plugIn();
    await standsStill(useId, ['pending']);
    await goesOn(useId);
  });

  it('is finished when its signing had begun; what it leads to waits', async () => {
    const useId = await newUse(world, place);
    world.interruptions.once('after signStamp', async () => { await suspend(useId); });
    await approve(useId);
    await eventually(async () => (await world.store.stamps.ofUse(useId))[0]?.outputDocumentId !== undefined);
    await standsStill(useId, ['done']);
    await goesOn(useId);
  });

  it('R36 waits for its approvals all the same when a token is put on it meanwhile', async () => {
    const useId = await newUse(world, place);
    await suspend(useId);
    await acted(useId, { act: 'move-token', instance: 'finance#3', to: 'p' });
    await world.pass(minutes(10));
    expect(await traces(world, useId)).toMatchObject({ status: 'open', stamps: [] });
    await resume(useId);
    expect(await endOf(world, useId)).toBe('failed');
    expect(await traces(world, useId)).toMatchObject({ problem: 'approval-missing', register: 0 });
  });
});
