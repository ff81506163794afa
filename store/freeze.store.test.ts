import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isProblem } from '../domain/problem.ts';
import { approvedUse, preparedStamp } from '../test/fixtures/use.ts';
import { activeSeal, organisation, type Organisation, type OwnedSeal } from '../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../test/fixtures/store.ts';
import type { Store } from './store.ts';

/** Races of one freeze against one stamp; the time between the two starts changes from race to race. */
const races = 200;
/** Seals that race at the same time. */
const lanes = 4;

describe('freezing a seal while it stamps', () => {
  let test: TestStore;
  let store: Store;
  let owner: Organisation;

  beforeAll(async () => {
    test = await testStore();
    store = test.store;
    owner = await organisation(store);
  });
  afterAll(() => test.remove());

  const race = async (owned: OwnedSeal, number: number): Promise<'stamped' | 'frozen first'> => {
    const { esId } = owned.seal;
    await test.database.query("UPDATE seal SET status = 'active' WHERE es_id = ?", [esId]);
    const use = await approvedUse(store, owner, owned);
    const { id } = await store.stamps.prepare(await preparedStamp(store, use));
    const stamping = later(number % 4, () => store.stamps.sign(id, ({ toBeSigned }) => owned.holder.signer.sign(toBeSigned)));
    const freezing = later(3 - (number % 4), () => store.seals.freeze(esId, 'reportLoss', { reason: '遗失', by: 'person/x' }));
    const [stamped] = await Promise.allSettled([stamping, freezing]);
    await freezing;
    const loss = (await store.seals.changes(esId)).at(-1)!;
    const stamp = await store.stamps.get(id);
    if (stamped.status === 'fulfilled') {
      expect(stamp.signedAt).toBeLessThanOrEqual(loss.at);
      return 'stamped';
    }
    if (!isProblem(stamped.reason, 'seal-not-active')) throw stamped.reason;
    expect(stamp).toMatchObject({ state: 'pending', signature: undefined });
    expect(await store.register.ofUse(use.id)).toEqual([]);
    return 'frozen first';
  };

  it(`R35 in ${races} races never leaves a stamp that was signed after the freeze, and never half of one`, async () => {
    const outcomes = { stamped: 0, 'frozen first': 0 };
    await Promise.all(Array.from({ length: lanes }, async (_, lane) => {
      const owned = await activeSeal(store, owner, { subtype: 'contract', name: `${owner.name}合同专用章${lane}` });
      for (let number = 0; number < races / lanes; number++) outcomes[await race(owned, number)]++;
    }));
    expect(outcomes.stamped + outcomes['frozen first']).toBe(races);
    expect(Math.min(outcomes.stamped, outcomes['frozen first'])).toBeGreaterThan(0);
    expect(await store.audit.check()).toEqual([]);
  }, 180_000);
});

/** Starts after so many turns of the event loop. */
async function later<T>(turns: number, run: () => Promise<T>): Promise<T> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
  return run();
}
