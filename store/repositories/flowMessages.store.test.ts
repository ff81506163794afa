import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FlowStep } from '../../domain/flow/step.ts';
import { hours, instantOf, minutes } from '../../domain/instant.ts';
import { correlated } from '../../test/fixtures/operation.ts';
import { activeSeal, organisation, type Organisation, type OwnedSeal } from '../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import { openUse, step } from '../../test/fixtures/use.ts';
import type { Store } from '../store.ts';

describe('message of a flow', () => {
  let test: TestStore, store: Store, owner: Organisation, owned: OwnedSeal;
  const clock = { at: Date.parse('2026-03-02T01:00:00Z') };
  let number = 0;
  let name = '';

  beforeAll(async () => {
    test = await testStore({ clock: () => instantOf(clock.at) });
    store = test.store;
    owner = await organisation(store);
    owned = await activeSeal(store, owner);
  });
  afterAll(() => test.remove());
  beforeEach(async () => {
    name = `paid-${++number}`;
    clock.at += 1000;
    await correlated(store);
  });

  /** An open use whose flow waits for the message. */
  const waiting = async (key?: string, kind: 'message' | 'signal' = 'message'): Promise<string> => {
    clock.at += 1000;
    const { id } = await openUse(store, owner, owned);
    await record(id, { subscribed: [{ id: 'wait#3', element: 'wait', kind, name, ...(key !== undefined && { key }) }] });
    return id;
  };
  const record = async (useId: string, changes: Partial<FlowStep>) => {
    const { step: present } = await store.uses.get(useId);
    return store.uses.recordStep(step(useId, present, { state: JSON.stringify(changes), ...changes } as never));
  };
  const send = (key?: string, changes: object = {}) =>
    store.messages.send({ id: randomUUID(), unit: owner.unit, kind: 'message', name, variables: { amount: 5 }, ...(key !== undefined && { key }), ...changes }, 'client/erp');

  describe('when an instance waits for it', () => {
    it('goes to the one with its key', async () => {
      const [first, second] = [await waiting('order-1'), await waiting('order-2')];
      await send('order-2');
      expect(await correlated(store)).toMatchObject([{ host: 'use', hostId: second, delivery: { kind: 'message', subscriptionId: 'wait#3', variables: { amount: 5 } } }]);
      expect((await store.uses.resuming(first)).resumed!.deliveries).toBeUndefined();
    });

    it('without key goes to the one that has waited longest, and only to that one', async () => {
      const first = await waiting('order-1');
      await waiting('order-2');
      await send();
      expect((await correlated(store)).map(({ hostId }) => hostId)).toEqual([first]);
    });

    it('goes to one that takes any key', async () => {
      const useId = await waiting();
      await send('order-9');
      expect((await correlated(store)).map(({ hostId }) => hostId)).toEqual([useId]);
    });

    it('is on its way to one while a second message is kept for the next', async () => {
      const first = await waiting('k');
      await Promise.all([send('k'), send('k')]);
      const delivered = await correlated(store);
      expect(delivered.map(({ hostId }) => hostId)).toEqual([first]);
      const second = await waiting('k');
      expect((await correlated(store)).map(({ hostId }) => hostId)).toEqual([second]);
    });

    it('counts once, however often it is delivered', async () => {
      const useId = await waiting('k');
      await send('k');
      const { delivery } = (await correlated(store))[0]!;
      await record(useId, { delivery: delivery.id, unsubscribed: ['wait#3'] });
      await expect(record(useId, { delivery: delivery.id })).rejects.toMatchObject({ code: 'delivery-done' });
      expect(await store.messages.delivery(delivery.id)).toBeUndefined();
      expect((await store.uses.resuming(useId)).resumed!.deliveries).toBeUndefined();
    });

    it('comes again and again to a subscription that goes on, one after another', async () => {
      const useId = await waiting('k');
      await send('k');
      await send('k');
      const first = (await correlated(store))[0]!;
      await record(useId, { delivery: first.delivery.id });
      const second = (await correlated(store))[0]!;
      expect(second.delivery.id).not.toBe(first.delivery.id);
      await record(useId, { delivery: second.delivery.id });
      expect(await correlated(store)).toEqual([]);
    });

    it('is found again by a process that begins anew before it has counted', async () => {
      const useId = await waiting('k');
      await send('k');
      const { delivery } = (await correlated(store))[0]!;
      expect((await store.uses.resuming(useId)).resumed!.deliveries).toEqual([{ id: delivery.id, kind: 'message', subscriptionId: 'wait#3', variables: { amount: 5 } }]);
    });

    it('is not lost when the subscription ends before it has counted', async () => {
      const first = await waiting('k');
      await send('k');
      const { delivery } = (await correlated(store))[0]!;
      await record(first, { unsubscribed: ['wait#3'] });
      expect(await store.messages.delivery(delivery.id)).toBeUndefined();
      const second = await waiting('k');
      expect((await correlated(store)).map(({ hostId }) => hostId)).toEqual([second]);
    });

    it('is not lost when the instance ends before it has counted', async () => {
      const first = await waiting('k');
      await send('k');
      await correlated(store);
      await record(first, { end: { status: 'refused' } });
      const second = await waiting('k');
      expect((await correlated(store)).map(({ hostId }) => hostId)).toEqual([second]);
    });
  });

  describe('when nobody waits for it', () => {
    it('is kept for an hour', async () => {
      const { id } = await send('k');
      expect(await correlated(store)).toEqual([]);
      clock.at += minutes(59);
      const useId = await waiting('k');
      expect((await correlated(store)).map(({ hostId }) => hostId)).toEqual([useId]);
      expect((await store.messages.get(id)).state).toBe('delivered');
    });

    it('has expired after that', async () => {
      const { id } = await send('k');
      clock.at += hours(1);
      await waiting('k');
      expect(await correlated(store)).toEqual([]);
      expect((await store.messages.get(id)).state).toBe('expired');
    });

    it('is kept as long as its sender says', async () => {
      await send('k', { timeToLive: minutes(5) });
      clock.at += minutes(6);
      await waiting('k');
      expect(await correlated(store)).toEqual([]);
    });
  });

  it('sent again with the same id is one message', async () => {
    await waiting('k');
    await waiting('k');
    const id = randomUUID();
    await send('k', { id });
    await send('k', { id });
    expect(await correlated(store)).toHaveLength(1);
    expect((await store.messages.get(id)).sentBy).toBe('client/erp');
    await expect(store.messages.get('none')).rejects.toMatchObject({ code: 'flow-message-unknown' });
  });

  it('does not reach another unit', async () => {
    const other = await organisation(store);
    await waiting('k');
    await store.messages.send({ id: randomUUID(), unit: other.unit, kind: 'message', name, key: 'k', variables: {} }, 'client/erp');
    expect(await correlated(store)).toEqual([]);
  });

  it('with a key of any length finds only its own', async () => {
    const [first, second] = ['甲'.repeat(300), `${'甲'.repeat(299)}乙`];
    await waiting(first);
    const wanted = await waiting(second);
    await send(second);
    expect((await correlated(store)).map(({ hostId }) => hostId)).toEqual([wanted]);
  });

  it('that a flow sends reaches another instance, told apart by its step', async () => {
    const receiver = await waiting('k');
    const sender = await openUse(store, owner, owned);
    await record(sender.id, { sent: [{ kind: 'message', element: 'tell', name, key: 'k', variables: { from: '甲' } }] });
    expect(await correlated(store)).toMatchObject([{ hostId: receiver, delivery: { variables: { from: '甲' } } }]);
    expect(await store.messages.get(`${sender.id}.2.0`)).toMatchObject({ name, sentBy: 'system/process', state: 'delivered' });
  });

  describe('signal', () => {
    it('reaches every instance that waited when it was sent, and is not kept', async () => {
      const [first, second] = [await waiting(undefined, 'signal'), await waiting(undefined, 'signal')];
      clock.at += 1000;
      const { id } = await send(undefined, { kind: 'signal' });
      clock.at += 1000;
      await waiting(undefined, 'signal');
      expect((await correlated(store)).map(({ hostId }) => hostId)).toEqual([first, second]);
      await store.messages.broadcast(id);
      expect(await correlated(store)).toEqual([]);
      expect((await store.messages.get(id)).state).toBe('broadcast');
    });
  });
});
