import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant, later, minutes, seconds, type Instant } from '../../domain/instant.ts';
import { activeSeal, organisation, type Organisation, type OwnedSeal } from '../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import type { DueDelivery, Store, Webhook } from '../store.ts';

describe('webhook', () => {
  let test: TestStore;
  let store: Store;
  let owner: Organisation;
  let owned: OwnedSeal;
  let now = instant('2026-11-22T09:00:00+08:00');

  beforeAll(async () => {
    test = await testStore({ clock: () => now });
    store = test.store;
  });
  afterAll(() => test.remove());

  const key = () => ({ id: randomUUID(), secret: randomBytes(32) });
  async function webhook(types: readonly string[] = ['seal.*']): Promise<Webhook> {
    owner = await organisation(store);
    owned = await activeSeal(store, owner);
    return store.webhooks.add({ id: randomUUID(), unit: owner.unit, url: 'https://example.org/hook', types, key: key() }, `person/${owner.people.head}`);
  }
  const lose = () => store.seals.freeze(owned.seal.esId, 'reportLoss', { reason: '遗失', by: `person/${owner.people.custodian}` });
  const mine = (all: readonly DueDelivery[], { id }: Webhook) => all.filter((delivery) => delivery.webhook === id);
  const tried = (at: Instant, number: number, problem?: string) => ({ number, at, milliseconds: 3, status: problem === undefined ? 200 : 500, ...(problem !== undefined && { problem }) });

  it('R22 is owed what happens to its unit\'s seals from now on, in the transaction in which it happens', async () => {
    const hook = await webhook();
    await lose();
    const [delivery, ...others] = mine(await store.webhooks.claim(100, minutes(1)), hook);
    expect(others).toEqual([]);
    expect(delivery).toMatchObject({ url: 'https://example.org/hook', attempt: 1, event: { type: 'seal.lost', resource: `/api/v1/seals/${owned.seal.esId}`, unit: owner.unit } });
    expect(delivery?.keys).toHaveLength(1);
  });

  it('is owed nothing of other units and nothing it did not ask for', async () => {
    const deaf = await webhook(['use.created']);
    await lose();
    const strangers = await webhook();
    expect(mine(await store.webhooks.claim(100, minutes(1)), deaf)).toEqual([]);
    expect(await store.webhooks.deliveries(strangers.id, { limit: 10 })).toEqual([]);
  });

  it('is taken by one process at a time, and by another when the first one died', async () => {
    const hook = await webhook();
    await lose();
    const taken = (await Promise.all([1, 2, 3, 4].map(() => store.webhooks.claim(100, seconds(30))))).flatMap((all) => mine(all, hook));
    expect(taken).toHaveLength(1);
    now = later(now, seconds(30) - 1);
    expect(mine(await store.webhooks.claim(100, minutes(1)), hook)).toEqual([]);
    now = later(now, 1);
    expect(mine(await store.webhooks.claim(100, minutes(1)), hook)).toMatchObject([{ attempt: 2 }]);
  });

  it('shows every attempt, is tried again while there is a pause, and then given up', async () => {
    const hook = await webhook();
    await lose();
    const [delivery] = mine(await store.webhooks.claim(100, minutes(1)), hook);
    await store.webhooks.attempted(delivery!.id, tried(now, 1, 'refused'), seconds(5));
    await store.webhooks.attempted(delivery!.id, tried(now, 1, 'refused'), seconds(5)); // the same try, reported again
    expect(mine(await store.webhooks.claim(100, minutes(1)), hook)).toEqual([]);
    now = later(now, seconds(5));
    const [again] = mine(await store.webhooks.claim(100, minutes(1)), hook);
    await store.webhooks.attempted(again!.id, tried(now, 2, 'slow'));
    expect(await store.webhooks.deliveries(hook.id, { limit: 10 })).toMatchObject([{ state: 'failed', attempts: [{ number: 1, status: 500, problem: 'refused' }, { number: 2, problem: 'slow' }] }]);
  });

  it('is sent again by hand whatever became of it', async () => {
    const hook = await webhook();
    await lose();
    const [delivery] = mine(await store.webhooks.claim(100, minutes(1)), hook);
    await store.webhooks.attempted(delivery!.id, tried(now, 1));
    await store.webhooks.resend(hook.id, delivery!.id, `person/${owner.people.head}`);
    expect(mine(await store.webhooks.claim(100, minutes(1)), hook)).toMatchObject([{ id: delivery!.id, attempt: 2 }]);
    await expect(store.webhooks.resend(hook.id, 999_999, 'person/x')).rejects.toMatchObject({ code: 'delivery-unknown' });
  });

  it('signs by every key that is not retired, and keeps the last one', async () => {
    const hook = await webhook();
    const second = key();
    await store.webhooks.addKey(hook.id, second, 'person/x');
    await lose();
    const [delivery] = mine(await store.webhooks.claim(100, minutes(1)), hook);
    expect(delivery?.keys.map(({ id }) => id).sort()).toEqual([hook.keys[0]!.id, second.id].sort());
    expect(delivery?.keys.find(({ id }) => id === second.id)?.secret).toEqual(new Uint8Array(second.secret));
    expect((await store.webhooks.retireKey(hook.id, hook.keys[0]!.id, 'person/x')).keys.map(({ id }) => id)).toEqual([second.id]);
    await expect(store.webhooks.retireKey(hook.id, second.id, 'person/x')).rejects.toMatchObject({ code: 'webhook-key-needed' });
  });

  it('is owed nothing more once it is removed', async () => {
    const hook = await webhook();
    await lose();
    await store.webhooks.remove(hook.id, 'person/x');
    expect(mine(await store.webhooks.claim(100, minutes(1)), hook)).toEqual([]);
    expect(await store.webhooks.list([owner.unit])).toEqual([]);
  });

  it('is one of at most twenty of a unit, also when they are asked for at once', async () => {
    await webhook();
    const asked = await Promise.allSettled(Array.from({ length: 25 }, () => store.webhooks.add({ id: randomUUID(), unit: owner.unit, url: 'https://example.org', types: ['use.*'], key: key() }, 'person/x')));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(19);
    expect(await store.webhooks.list([owner.unit])).toHaveLength(20);
  });
});
