import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventsAsleep } from '../bench/sleepingSeal.bench.ts';
import { hours, minutes } from '../domain/instant.ts';
import type { FreezingAct } from '../domain/seal/status.ts';
import { newUse, placeOf, plainFlow, type Place } from '../test/temporal/uses.ts';
import { eventually, openWorld, type World } from '../test/temporal/world.ts';
import { sealChanged, workflowIds } from './messages.ts';

describe('life of a seal', () => {
  let world: World, place: Place;

  beforeAll(async () => { world = await openWorld(); }, 120_000);
  afterAll(() => world.close(), 60_000);
  beforeEach(async () => { place = await placeOf(world, plainFlow); });
  afterEach(() => world.interruptions.end());

  const handle = () => world.temporal.client.workflow.getHandle(workflowIds.seal(place.esId));
  const freeze = (act: FreezingAct = 'reportLoss') => world.store.seals.freeze(place.esId, act, { reason: '遗失', by: 'person/custodian' });
  const signal = (number = 1) => handle().signal(sealChanged, { number });
  const told = async () => (await world.outside.mailsAbout(place.esId)).filter(({ subject }) => subject.startsWith('印章状态变更')).map(({ to, subject }) => `${to.join()} ${/ (\w+)/.exec(subject.slice('印章状态变更'.length + 1))?.[1] ?? ''}`).sort();
  const announced = () => eventually(async () => (await world.store.seals.changes(place.esId)).at(-1)?.announcedAt !== undefined);
  const concerned = ['custodian', 'finance', 'handler', 'head', 'requester', 'secondfinance'];
  const all = (word: string) => concerned.map((who) => `${who}@example.org ${word}`);

  describe('when it is reported lost while a use of it is open', () => {
    beforeEach(async () => {
      await newUse(world, place);
      await freeze();
    });

    it('R35 tells owner, custodian, requester, handler and approvers', async () => {
      await signal();
      await announced();
      expect(new Set(await told())).toEqual(new Set(all('reported')));
    });

    it('R35 tells each of them once, however often and late it is signalled', async () => {
      await Promise.all([signal(), signal(), signal()]);
      await announced();
      const first = await told();
      await signal(99);
      await world.pass(hours(1));
      await signal();
      await world.pass(minutes(1));
      expect(await told()).toEqual(first);
    });

    it('R35 tells them when the mail server is back', async () => {
      await world.outside.stopMail();
      await signal();
      await world.pass(hours(1));
      expect((await world.store.seals.changes(place.esId)).at(-1)!.announcedAt).toBeUndefined();
      await world.outside.startMail();
      await world.pass(minutes(2));
      await announced();
      expect(new Set(await told())).toEqual(new Set(all('reported')));
    }, 60_000);

    // from here on the test server no longer skips time: an ended child of an ended workflow stops it
    it('R35 tells them of it with the next signal when its own was lost', async () => {
      await freeze('revoke');
      await signal();
      await announced();
      expect(new Set(await told())).toEqual(new Set([...all('reported'), ...all('revoked')]));
    });

    it('R35 tells them once when the worker dies in the middle', async () => {
      world.interruptions.dieOnce('after announceSealChange');
      await signal();
      await announced();
      await eventually(async () => (await handle().fetchHistory()).events!.some(({ activityTaskCompletedEventAttributes: done }) => done));
      expect(await told()).toHaveLength(new Set(await told()).size);
    });
  });

  describe('when nothing has happened to it', () => {
    it('R35 a stray signal tells nobody anything', async () => {
      await signal();
      await eventually(async () => (await handle().fetchHistory()).events!.some(({ activityTaskCompletedEventAttributes: done }) => done));
      expect(await told()).toEqual([]);
      await expect(handle().describe()).resolves.toMatchObject({ status: { name: 'RUNNING' } });
    });

    it('sleeps until something is due, after as many events as its benchmark counts', async () => {
      const events = async () => (await handle().fetchHistory()).events ?? [];
      await eventually(async () => Boolean((await events()).at(-1)?.timerStartedEventAttributes));
      expect(await events()).toHaveLength(eventsAsleep.seal);
    });
  });

  describe('when it is revoked', () => {
    it('ends when all are told', async () => {
      await freeze('revoke');
      await signal();
      expect(await handle().result()).toBe('revoked');
      expect(new Set(await told())).toEqual(new Set(['custodian@example.org revoked', 'head@example.org revoked']));
    });
  });

  describe('when it was suspended', () => {
    it('goes on, and ends with its revocation', async () => {
      await freeze('suspend');
      await signal();
      await announced();
      await expect(handle().describe()).resolves.toMatchObject({ status: { name: 'RUNNING' } });
      await freeze('revoke');
      await signal();
      expect(await handle().result()).toBe('revoked');
    });
  });
});
