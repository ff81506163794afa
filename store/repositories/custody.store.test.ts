import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pinTries } from '../../domain/custody/pin.ts';
import { days, hours, later, minutes, type Instant } from '../../domain/instant.ts';
import { activeSeal, madeSeal, organisation, type Organisation, type OwnedSeal } from '../../test/fixtures/organisation.ts';
import { heldSeal, personalSeal, seniorPerson } from '../../test/fixtures/heldSeal.ts';
import { standingFor } from '../../test/fixtures/lending.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import { approvedUse, openUse, preparedStamp, step } from '../../test/fixtures/use.ts';
import type { Release, Stamp, Store, Use } from '../store.ts';

describe('custody', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  let offset = 0;
  let owner: Organisation;
  let owned: OwnedSeal;
  let keeper: string;
  beforeAll(async () => {
    test = await testStore({ clock: () => later(Date.now() as Instant, offset) });
    store = test.store;
  }, minutes(1));
  afterAll(() => test.remove());
  beforeEach(async () => {
    offset = 0;
    owner = await organisation(store);
    owned = await activeSeal(store, owner);
    keeper = `person/${owner.people.custodian}`;
  });

  const firstPin = async (esId = owned.seal.esId, by = keeper) => store.custody.setPin(esId, { hash: 'the hash', key: (await store.seals.edition(esId)).key, wrapped: Uint8Array.of(7) }, by);
  const right = async () => {
    const { number } = await store.custody.tryPin(owned.seal.esId, keeper);
    await store.custody.judged(owned.seal.esId, { right: true, number }, keeper);
    return number;
  };
  const termsOf = async (use: Use) => ({ keyId: (await store.seals.edition(use.esId)).key.id, purpose: `use/${use.id}`, subject: use.subject.sm3, stamps: 1, notAfter: later(await store.now(), hours(1)) });
  const release = async (use: Use, changes: object = {}): Promise<Release> =>
    store.custody.giveRelease({ id: randomUUID(), esId: use.esId, pin: await right(), terms: { ...(await termsOf(use)), ...changes }, sealed: Uint8Array.of(1, 2, 3) }, keeper);
  const prepared = async (use: Use) => (await store.stamps.prepare(await preparedStamp(store, use))).id;
  const sign = (id: string, seen: (release: Release | undefined) => void = () => undefined) =>
    store.stamps.sign(id, ({ toBeSigned }: Stamp, _edition, _now, given) => (seen(given), owned.holder.signer.sign(toBeSigned)));

  describe('when a PIN is set', () => {
    it('R41 is set by who keeps the seal alone: the custodian of a unit seal, the holder of a personal one', async () => {
      await expect(firstPin(owned.seal.esId, `person/${owner.people.head}`)).rejects.toMatchObject({ code: 'not-the-keeper' });
      expect(await firstPin()).toMatchObject({ number: 1, locked: false, reset: false, ofPresentKeeper: true });
      const holder = await seniorPerson(store, owner);
      const own = await heldSeal(store, owner, personalSeal(holder));
      await expect(firstPin(own.seal.esId, keeper)).rejects.toMatchObject({ code: 'not-the-keeper' });
      expect(await firstPin(own.seal.esId, `person/${holder}`)).toMatchObject({ number: 1 });
    });

    it('R81 is set after rules and custodian were recorded', async () => {
      const { seal } = await madeSeal(store, owner, { subtype: 'contract', name: `${owner.name}合同专用章` });
      await expect(firstPin(seal.esId)).rejects.toMatchObject({ code: 'not-the-keeper' });
    });

    it('R41 locks the key, and stands in no table in the clear', async () => {
      await firstPin();
      expect((await store.seals.edition(owned.seal.esId)).key.wrapped).toEqual(Uint8Array.of(7));
      const [row] = await test.database.query<{ pin_hash_sealed: Buffer }>('SELECT pin_hash_sealed FROM custody WHERE es_id = ?', [owned.seal.esId]);
      expect(row!.pin_hash_sealed.includes('the hash')).toBe(false);
      expect((await store.custody.tryPin(owned.seal.esId, keeper)).hash).toBe('the hash');
      expect(JSON.stringify(await store.audit.entries(`seal/${owned.seal.esId}`, { limit: 100 }))).not.toContain('the hash');
    });

    it('R41 is changed only after the old one was tried', async () => {
      await firstPin();
      await expect(firstPin()).rejects.toMatchObject({ code: 'pin-wrong' });
      const { key } = await store.seals.edition(owned.seal.esId);
      expect(await store.custody.setPin(owned.seal.esId, { hash: 'another', key, replaces: await right(), wrapped: Uint8Array.of(8) }, keeper)).toMatchObject({ number: 2 });
      await expect(store.custody.setPin(owned.seal.esId, { hash: 'late', key, replaces: 1, wrapped: Uint8Array.of(9) }, keeper)).rejects.toMatchObject({ code: 'request-in-progress' });
    });

    it('R41 of fifty first PINs at once one is set', async () => {
      const { key } = await store.seals.edition(owned.seal.esId);
      const set = (n: number) => store.custody.setPin(owned.seal.esId, { hash: `hash ${n}`, key, wrapped: Uint8Array.of(n) }, keeper);
      const outcomes = await Promise.allSettled(Array.from({ length: 50 }, (_, n) => set(n)));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await store.custody.pin(owned.seal.esId))!.number).toBe(1);
    }, minutes(2));
  });

  describe('when a PIN is tried', () => {
    it('R41 is locked after five wrong tries, until it is reset', async () => {
      await firstPin();
      for (let left = pinTries - 1; left >= 0; left--) expect(await store.custody.tryPin(owned.seal.esId, keeper)).toMatchObject({ left });
      await expect(store.custody.tryPin(owned.seal.esId, keeper)).rejects.toMatchObject({ code: 'pin-locked' });
      offset = days(10);
      await expect(store.custody.tryPin(owned.seal.esId, keeper)).rejects.toMatchObject({ code: 'pin-locked' });
      await store.custody.resetPin(owned.seal.esId, { wrapped: Uint8Array.of(1), application: 'a-1' }, 'person/desk');
      expect((await store.seals.edition(owned.seal.esId)).key.wrapped).toEqual(Uint8Array.of(1));
      expect(await firstPin()).toMatchObject({ number: 2, locked: false });
    });

    it('R41 is tried five times by fifty that guess at once', async () => {
      await firstPin();
      const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => store.custody.tryPin(owned.seal.esId, keeper)));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(pinTries);
    }, minutes(2));

    it('R41 counts anew after a right one', async () => {
      await firstPin();
      for (let round = 0; round < 2 * pinTries; round++) await right();
    });

    it('R41 leaves every wrong try in the audit', async () => {
      await firstPin();
      const { number } = await store.custody.tryPin(owned.seal.esId, keeper);
      await store.custody.judged(owned.seal.esId, { right: false, number }, keeper);
      expect((await store.audit.entries(`seal/${owned.seal.esId}`, { limit: 100 })).at(-1)).toMatchObject({ act: 'pin.wrong', actor: keeper });
    });
  });

  describe('when a PIN grows old', () => {
    it('R41 is reminded 14 days before 180 have passed, and then opens nothing', async () => {
      await firstPin();
      const { setAt, remindAt, changeBy } = (await store.custody.pin(owned.seal.esId))!;
      expect([remindAt, changeBy]).toEqual([later(setAt, days(166)), later(setAt, days(180))]);
      expect((await store.outbox.due(1_000)).filter(({ target }) => target === owned.seal.esId)).toMatchObject([{ topic: 'seal-changed' }]);
      offset = days(166);
      const use = await openUse(store, owner, owned);
      await release(use);
      offset = days(180);
      await expect(release(use)).rejects.toMatchObject({ code: 'pin-expired' });
      const { key } = await store.seals.edition(owned.seal.esId);
      await store.custody.setPin(owned.seal.esId, { hash: 'another', key, replaces: await right() }, keeper);
      await release(use);
    });

    it('R41 of one custodian opens nothing for the next, and what was released is over', async () => {
      await firstPin();
      const use = await openUse(store, owner, owned);
      await release(use);
      const next = owner.people.head;
      await store.people.grantRole({ id: randomUUID(), holder: next, role: 'custodian', unit: owner.unit }, 'system/set-up');
      await store.seals.recordRules(owned.seal.esId, { custodian: next }, 'person/x');
      expect(await store.custody.release(`use/${use.id}`)).toBeUndefined();
      await expect(store.custody.tryPin(owned.seal.esId, keeper)).rejects.toMatchObject({ code: 'not-the-keeper' });
      keeper = `person/${next}`;
      await expect(release(use)).rejects.toMatchObject({ code: 'pin-expired' });
    });
  });

  describe('when a seal with a PIN stamps', () => {
    it('R80 needs a release; a seal without a PIN stamps as before', async () => {
      const before = await approvedUse(store, owner, owned);
      expect((await sign(await prepared(before), (given) => expect(given).toBeUndefined())).state).toBe('done');
      await firstPin();
      const use = await approvedUse(store, owner, owned);
      const id = await prepared(use);
      await expect(sign(id)).rejects.toMatchObject({ code: 'release-missing' });
      const given = await release(use);
      expect((await sign(id, (taken) => expect(taken).toEqual(given))).state).toBe('done');
    });

    it('R80 takes a release once, and forgets the key with it', async () => {
      await firstPin();
      const use = await approvedUse(store, owner, owned);
      const given = await release(use);
      await sign(await prepared(use));
      expect(await store.custody.release(`use/${use.id}`)).toBeUndefined();
      const [row] = await test.database.query<object>('SELECT used, ended_by, sealed FROM seal_release WHERE id = ?', [given.id]);
      expect(row).toEqual({ used: 1, ended_by: 'used', sealed: null });
    });

    it('R80 leaves the release where the device failed', async () => {
      await firstPin();
      const use = await approvedUse(store, owner, owned);
      await release(use);
      const id = await prepared(use);
      await expect(store.stamps.sign(id, () => Promise.reject(new Error('device gone')))).rejects.toThrow('device gone');
      expect((await sign(id)).state).toBe('done');
    });

    it('R80 is refused with a release for another subject or key, and after its time', async () => {
      await firstPin();
      const use = await approvedUse(store, owner, owned);
      const id = await prepared(use);
      await expect(release(use, { subject: '0'.repeat(64) })).rejects.toMatchObject({ code: 'subject-changed' });
      await expect(release(use, { keyId: 'another' })).rejects.toMatchObject({ code: 'release-missing' });
      await release(use, { notAfter: later(await store.now(), minutes(1)) });
      offset = minutes(2);
      await expect(sign(id)).rejects.toMatchObject({ code: 'release-expired' });
    });

    it('R35 R80 is refused after a freeze, which ends every release, also when the seal is resumed', async () => {
      await firstPin();
      const use = await approvedUse(store, owner, owned);
      await release(use);
      const id = await prepared(use);
      await store.seals.freeze(use.esId, 'suspend', { reason: '', by: 'person/x' });
      await expect(sign(id)).rejects.toMatchObject({ code: 'seal-not-active' });
      await expect(release(use)).rejects.toMatchObject({ code: 'seal-not-active' });
      await test.database.query("UPDATE seal SET status = 'active' WHERE es_id = ?", [use.esId]);
      await expect(sign(id)).rejects.toMatchObject({ code: 'release-missing' });
    });

    it('R80 is released neither after the use has ended nor by a PIN that was changed meanwhile', async () => {
      await firstPin();
      const use = await openUse(store, owner, owned);
      const stale = await right();
      const { key } = await store.seals.edition(owned.seal.esId);
      await store.custody.setPin(use.esId, { hash: 'another', key, replaces: stale }, keeper);
      await expect(store.custody.giveRelease({ id: randomUUID(), esId: use.esId, pin: stale, terms: await termsOf(use) }, keeper)).rejects.toMatchObject({ code: 'pin-wrong' });
      await store.uses.recordStep(step(use.id, use.step, { end: { status: 'withdrawn' } }));
      await expect(release(use)).rejects.toMatchObject({ code: 'use-ended' });
    });

    it('R80 a standing release opens for the stamps that are left, and ends with its standing approval', async () => {
      await firstPin();
      const standing = await standingFor(store, owner, owned, { number: 3 });
      const { key } = await store.seals.edition(owned.seal.esId);
      const terms = { keyId: key.id, purpose: `standing-approval/${standing.id}`, subject: standing.termsSm3, stamps: 3, notAfter: standing.until };
      const give = async (changes: object = {}) => store.custody.giveRelease({ id: randomUUID(), esId: owned.seal.esId, pin: await right(), terms: { ...terms, ...changes } }, keeper);
      await expect(give({ stamps: 4 })).rejects.toMatchObject({ code: 'subject-changed' });
      await give();
      expect(await store.custody.release(terms.purpose)).toMatchObject({ used: 0, terms });
      await store.standingApprovals.withdraw(standing.id, 'person/x');
      expect(await store.custody.release(terms.purpose)).toBeUndefined();
    });
  });
});
