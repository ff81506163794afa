import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { releaseSeal } from '../api/custody.ts';
import { days, hours, later, seconds } from '../domain/instant.ts';
import { clientOf, standingFor } from '../test/fixtures/lending.ts';
import { decideOn, endOf, newUse, placeOf, plainFlow, traces, verified, type Place } from '../test/temporal/uses.ts';
import { eventually, openWorld, type World } from '../test/temporal/world.ts';
import { sealChanged, workflowIds } from './messages.ts';

jest.setTimeout(120_000);

const pin = '保管人-20261122';

describe('seal whose keeper has set a PIN', () => {
  let world: World;
  let place: Place;
  beforeAll(async () => {
    world = await openWorld();
    place = await placeOf(world, plainFlow);
  });
  afterAll(() => world.close());

  const keeper = () => `person/${place.owner.people.custodian}`;
  const opening = () => ({ store: world.store, custody: world.devices.custody });
  const approve = async (useId: string) => {
    await decideOn(world, place, useId, 'finance');
    await decideOn(world, place, useId, 'head');
  };

  it('R41 R80 stamps with the release that its PIN gave, by the real device, and not without one', async () => {
    const { custody } = world.devices;
    const { key } = await world.store.seals.edition(place.esId);
    const wrapped = await custody.lock(key, pin);
    await world.store.custody.setPin(place.esId, { hash: await custody.hash(pin), key, wrapped: wrapped! }, keeper());

    const without = await newUse(world, place);
    await approve(without);
    expect(await endOf(world, without)).toBe('failed');
    expect(await traces(world, without)).toMatchObject({ status: 'failed', problem: 'release-missing', register: 0 });

    const useId = await newUse(world, place);
    await decideOn(world, place, useId, 'finance');
    const use = await world.store.uses.get(useId);
    const terms = { purpose: `use/${useId}`, subject: use.subject.sm3, stamps: 1, notAfter: later(world.now(), hours(1)) };
    await expect(releaseSeal(opening(), { id: 'wrong', esId: place.esId, pin: 'another-PIN-4711', terms }, keeper())).rejects.toMatchObject({ code: 'pin-wrong' });
    await releaseSeal(opening(), { id: 'right', esId: place.esId, pin, terms }, keeper());
    await decideOn(world, place, useId, 'head');
    expect(await endOf(world, useId)).toBe('stamped');
    await world.pass(seconds(1));
    expect((await verified(world, useId)).signatures).toHaveLength(1);
  });

  it('R36 R80 stamps for a system under a standing approval that its keeper has released, asking nobody', async () => {
    const client = await clientOf(world.store, place.owner);
    const standing = await standingFor(world.store, place.owner, { seal: await world.store.seals.get(place.esId) }, { client, number: 2 });
    const terms = { purpose: `standing-approval/${standing.id}`, subject: standing.termsSm3, stamps: 2, notAfter: standing.until };
    await releaseSeal(opening(), { id: 'standing', esId: place.esId, pin, terms }, keeper());
    const order = { requester: `client/${client}`, handler: `client/${client}`, documentKind: '许可证', standingApproval: standing.id };
    for (let n = 0; n < 2; n++) {
      const useId = await newUse(world, place, order);
      expect(await endOf(world, useId)).toBe('stamped');
      expect(await world.store.instances.tasksOf(useId)).toEqual([]);
      expect(await world.store.register.ofUse(useId)).toMatchObject([{ client, answerable: place.owner.people.head }]);
    }
    await expect(newUse(world, place, order)).rejects.toMatchObject({ cause: { type: 'standing-approval-exhausted' } });
  });

  it('R41 reminds its keeper and the head of the unit before the PIN must be changed, and once more when it opens nothing', async () => {
    await world.temporal.reach(({ workflow }) => workflow.getHandle(workflowIds.seal(place.esId)).signal(sealChanged, { number: 2 })); // as the relay does for a new PIN
    const subjects = async () => (await world.outside.mailsAbout(place.esId)).filter(({ subject }) => subject.includes('保护口令')).map(({ subject }) => subject.split(' ')[0]);
    await world.pass(days(165));
    expect(await subjects()).toEqual([]);
    await world.pass(days(2));
    await eventually(async () => (await subjects()).length === 2);
    await world.pass(days(14));
    await eventually(async () => (await subjects()).length === 4);
    expect(new Set(await subjects())).toEqual(new Set(['请更换印章保护口令', '印章保护口令已逾期']));
  });
});
