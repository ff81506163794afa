import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nativeSm3 } from '../../devices/sm2/native.ts';
import type { AcceptedList, ListedName } from '../../domain/certificate/revocation.ts';
import { hours, later, minutes, type Instant } from '../../domain/instant.ts';
import { listedNames } from '../../sealing/certificates/listIntake.ts';
import { lockWaits } from '../../test/fixtures/lockWait.ts';
import { activeSeal, organisation, type Organisation, type OwnedSeal } from '../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import { approvedUse, preparedStamp } from '../../test/fixtures/use.ts';
import { openStore } from '../open.ts';
import type { Stamp, Store } from '../store.ts';

describe('revocation', () => {
  let test: TestStore, store: Store, strict: Store, owner: Organisation, owned: OwnedSeal, name: ListedName & { readonly issuer: string };
  let offset = 0;
  const now = (): Instant => later(Date.now() as Instant, offset);
  const sign = ({ toBeSigned }: Stamp) => owned.holder.signer.sign(toBeSigned);
  const unasked = () => Promise.reject(new Error('the device was asked'));
  const pending = async (at = store) => at.stamps.prepare(await preparedStamp(at, await approvedUse(at, owner, owned)));

  beforeAll(async () => {
    test = await testStore({ clock: now });
    store = test.store;
    strict = await openStore({ ...test.options, revocation: { ...test.options.revocation, lists: 'required' } });
  });
  afterAll(async () => {
    await strict.close();
    await test.remove();
  });
  beforeEach(async () => {
    offset = 0;
    owner = await organisation(store);
    owned = await activeSeal(store, owner);
    const [first] = listedNames(await store.seals.edition(owned.seal.esId), nativeSm3);
    name = { serial: first!.serial, issuer: first!.issuer! };
  });

  let lists = 0;
  const list = (changes: Partial<AcceptedList> = {}): AcceptedList => ({
    issuer: name.issuer, sm3: String(++lists).padStart(64, '0'), thisUpdate: now(), nextUpdate: later(now(), hours(1)), revoked: [], ...changes,
  });
  const revoked = (reason = 'keyCompromise', at = now()) => [{ serial: name.serial, at, reason }];

  describe('when an authority has revoked the certificate of a seal', () => {
    it('R42 the seal does not stamp, and the device is not asked', async () => {
      const stamp = await pending();
      await store.revocations.keep(list({ revoked: revoked() }));
      await expect(store.stamps.sign(stamp.id, unasked)).rejects.toMatchObject({ code: 'certificate-revoked', details: { serial: name.serial, reason: 'keyCompromise' } });
      expect(await store.register.ofUse(stamp.useId)).toEqual([]);
    });

    it('R42 also while the list is too old to call others good', async () => {
      await store.revocations.keep(list({ revoked: revoked() }));
      offset = hours(2);
      const stamp = await pending(strict);
      await expect(strict.stamps.sign(stamp.id, unasked)).rejects.toMatchObject({ code: 'certificate-revoked' });
    });

    it('R42 for another reason than a hold it stays so, though a later list leaves it out', async () => {
      await store.revocations.keep(list({ revoked: revoked() }));
      await store.revocations.keep(list({ thisUpdate: later(now(), 1) }));
      await expect(store.stamps.sign((await pending()).id, unasked)).rejects.toMatchObject({ code: 'certificate-revoked' });
    });

    it('R42 on hold it stamps again when a later list leaves it out', async () => {
      await store.revocations.keep(list({ revoked: revoked('certificateHold') }));
      const stamp = await pending();
      await expect(store.stamps.sign(stamp.id, unasked)).rejects.toMatchObject({ code: 'certificate-revoked' });
      await store.revocations.keep(list({ thisUpdate: later(now(), 1) }));
      expect((await store.stamps.sign(stamp.id, sign)).state).toBe('done');
    });

    it('R42 from an instant to come, it stamps until then', async () => {
      await store.revocations.keep(list({ revoked: revoked('superseded', later(now(), minutes(5))), nextUpdate: later(now(), hours(3)) }));
      expect((await store.stamps.sign((await pending()).id, sign)).state).toBe('done');
      offset = minutes(5);
      await expect(store.stamps.sign((await pending()).id, unasked)).rejects.toMatchObject({ code: 'certificate-revoked' });
    });

    it('R42 an older list does not take it back', async () => {
      const older = list({ thisUpdate: later(now(), -hours(1)) });
      await store.revocations.keep(list({ revoked: revoked('certificateHold') }));
      await store.revocations.keep(older);
      await expect(store.stamps.sign((await pending()).id, unasked)).rejects.toMatchObject({ code: 'certificate-revoked' });
    });
  });

  describe('when the installation asks for current lists', () => {
    it('R42 nothing is stamped before a list was fetched, and the same stamp after it', async () => {
      const stamp = await pending(strict);
      await expect(strict.stamps.sign(stamp.id, unasked)).rejects.toMatchObject({ code: 'revocation-unknown', retryable: true, details: name });
      await store.revocations.keep(list());
      expect((await strict.stamps.sign(stamp.id, sign)).state).toBe('done');
    });

    it('R42 nothing is stamped from the instant at which the list ends', async () => {
      const { nextUpdate, ...kept } = list();
      await store.revocations.keep({ ...kept, nextUpdate });
      offset = hours(1);
      const stamp = await pending(strict);
      await expect(strict.stamps.sign(stamp.id, unasked)).rejects.toMatchObject({ code: 'revocation-unknown', details: { nextUpdate } });
    });
  });

  it('R42 what commits first wins: a list waits for a stamp that is being signed', async () => {
    await store.revocations.keep(list());
    const order: string[] = [];
    let atDevice = (): void => undefined;
    let finish = (): void => undefined;
    const asked = new Promise<void>((resolve) => { atDevice = resolve; });
    const finished = new Promise<void>((resolve) => { finish = resolve; });
    const signing = store.stamps.sign((await pending()).id, async (stamp) => {
      atDevice();
      await finished;
      order.push('signed');
      return sign(stamp);
    });
    await asked;
    const kept = store.revocations.keep(list({ thisUpdate: later(now(), 1), revoked: revoked() })).then(() => order.push('listed'));
    await lockWaits(test.database);
    finish();
    await Promise.all([signing, kept]);
    expect(order).toEqual(['signed', 'listed']);
    expect((await signing).state).toBe('done');
  });

  it('R55 is in the chain of its authority once, however often it is fetched; the list says how old it is', async () => {
    const one = list({ revoked: revoked() });
    await store.revocations.keep(one);
    offset = minutes(3);
    await store.revocations.keep(one);
    expect(await store.audit.entries(`authority/${name.issuer}`, { limit: 10 })).toMatchObject([{ act: 'revocation-list.kept', details: { entries: 1 } }]);
    const [known] = (await store.revocations.lists()).filter(({ issuer }) => issuer === name.issuer);
    expect(known).toMatchObject({ thisUpdate: one.thisUpdate, nextUpdate: one.nextUpdate, revoked: 1 });
    expect(known!.fetchedAt).toBeGreaterThan(one.thisUpdate);
  });
});
