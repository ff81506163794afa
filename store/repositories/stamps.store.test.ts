import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nativeCryptography } from '../../devices/sm2/native.ts';
import { later, minutes, type Instant } from '../../domain/instant.ts';
import { confirmedAct, secondAdministrator } from '../../test/fixtures/operation.ts';
import { activeSeal, organisation, type Organisation, type OwnedSeal } from '../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import { approvedUse, decisionStep, keptDocument, openUse, preparedStamp, step, task } from '../../test/fixtures/use.ts';
import { openStore } from '../open.ts';
import type { Stamp, Store, Use } from '../store.ts';

describe('stamp', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  let offset = 0;
  let owner: Organisation;
  let owned: OwnedSeal;
  let unharmed: { owner: Organisation; owned: OwnedSeal };
  let use: Use;
  let pending: Stamp;
  const sign = ({ toBeSigned }: Stamp) => owned.holder.signer.sign(toBeSigned);

  /** A use of its own seal in its own unit, approved and prepared. */
  const beginAnew = async () => {
    owner = await organisation(store);
    owned = await activeSeal(store, owner);
    use = await approvedUse(store, owner, owned);
    pending = await store.stamps.prepare(await preparedStamp(store, use));
  };

  beforeAll(async () => {
    test = await testStore({ clock: () => later(Date.now() as Instant, offset) });
    store = test.store;
    await beginAnew();
    unharmed = { owner, owned };
  });
  afterAll(() => test.remove());

  beforeEach(async () => {
    offset = 0;
    ({ owner, owned } = unharmed);
    use = await approvedUse(store, owner, owned);
    pending = await store.stamps.prepare(await preparedStamp(store, use));
  });

  it('R36 is signed once all approvals of the rule are there, and verifies with the key of the seal', async () => {
    const done = await store.stamps.sign(pending.id, sign);
    expect(done.state).toBe('done');
    expect(nativeCryptography.verify(owned.holder.signer.publicKey, pending.toBeSigned, done.signature!)).toBe(true);
    expect(await store.stamps.get(pending.id)).toEqual(done);
  });

  it('R39 stands in the use register with date, unit, reason, approvers, handler, document, seal, place and signature', async () => {
    const done = await store.stamps.sign(pending.id, sign);
    const document = await store.documents.row(use.documentId);
    const [row, ...more] = await store.register.ofUse(use.id);
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      unit: owner.unit, stampId: pending.id, esId: use.esId, at: done.signedAt, reason: '签订采购合同', handler: `person/${owner.people.handler}`,
      documentName: '合同.pdf', documentSm3: document.sm3, place: use.place, signature: done.signature,
    });
    expect(row!.approvers).toMatchObject([{ person: owner.people.finance, name: 'finance 人', counts: 'finance' }, { person: owner.people.head, counts: 'head' }]);
  });

  it('R39 takes the next number of its unit, without a gap', async () => {
    await beginAnew();
    await store.stamps.sign(pending.id, sign);
    const second = await approvedUse(store, owner, owned);
    await store.stamps.sign((await store.stamps.prepare(await preparedStamp(store, second))).id, sign);
    expect((await store.register.list([owner.unit], { limit: 10 })).map(({ number }) => number)).toEqual([1, 2]);
    expect((await store.register.list([owner.unit], { after: { unit: owner.unit, number: 1 }, limit: 10 })).map(({ useId }) => useId)).toEqual([second.id]);
    expect(await store.register.list([owner.unit], { limit: 10, seal: use.esId })).toHaveLength(2);
    expect(await store.register.list([owner.unit], { limit: 10, seal: '99999999999999' })).toEqual([]);
  });

  it('R40 leaves preparing, signing and finishing in the audit of the use and of the seal', async () => {
    await store.stamps.sign(pending.id, sign);
    await store.stamps.finish(pending.id, await keptDocument(store, owner));
    const acts = async (subject: string) => (await store.audit.entries(subject, { limit: 100 })).map(({ act }) => act);
    expect((await acts(`use/${use.id}`)).slice(-3)).toEqual(['stamp.prepared', 'stamp.signed', 'stamp.finished']);
    expect((await acts(`seal/${use.esId}`)).at(-1)).toBe('stamp.signed');
  });

  describe('when it is prepared or signed again', () => {
    it('R39 stays what it was', async () => {
      expect(await store.stamps.prepare({ ...(await preparedStamp(store, use)), tail: Uint8Array.of(9) })).toEqual(pending);
      const first = await store.stamps.sign(pending.id, sign);
      expect(await store.stamps.sign(pending.id, () => Promise.reject(new Error('signed twice')))).toEqual(first);
    });

    it('R39 has one signature and one register row after two that sign at once', async () => {
      let calls = 0;
      const counting = (stamp: Stamp) => (calls++, sign(stamp));
      const [one, other] = await Promise.all([store.stamps.sign(pending.id, counting), store.stamps.sign(pending.id, counting)]);
      expect(calls).toBe(1);
      expect(one.signature).toEqual(other.signature);
      expect(await store.register.ofUse(use.id)).toHaveLength(1);
    });
  });

  describe('when what allowed it no longer holds', () => {
    beforeEach(beginAnew);

    const refused = async (code: string) => {
      await expect(store.stamps.sign(pending.id, () => Promise.reject(new Error('the device was asked')))).rejects.toMatchObject({ code });
      expect((await store.stamps.get(pending.id)).state).toBe('pending');
      expect(await store.register.ofUse(use.id)).toEqual([]);
    };

    it('R35 is refused after the seal was reported lost', async () => {
      await store.seals.freeze(use.esId, 'reportLoss', { reason: '遗失', by: 'person/x' });
      await refused('seal-not-active');
    });

    it('R42 is refused from the instant at which the seal expires', async () => {
      await test.database.query('UPDATE seal SET valid_end = ? WHERE es_id = ?', [new Date(await store.now() + 1), use.esId]);
      offset = 2;
      await refused('seal-expired');
    });

    it('R36 is refused when an approver has lost the role', async () => {
      await store.people.withdrawRole(owner.grants.finance, 'person/x');
      await refused('approval-missing');
    });

    it('R36 is refused when an approver was disabled', async () => {
      await test.database.query('UPDATE person SET disabled_at = UTC_TIMESTAMP(3) WHERE id = ?', [owner.people.head]);
      await refused('approval-missing');
    });

    it('R36 is refused when the use has ended', async () => {
      await store.uses.recordStep(step(use.id, use.step, { end: { status: 'withdrawn' } }));
      await refused('use-ended');
    });

    it('is refused when its time is too long ago', async () => {
      offset = minutes(11);
      await refused('stamp-outdated');
    });

    it('R36 is refused for bytes, a place or a subject that were not approved', async () => {
      for (const change of [`input_sm3 = '${'0'.repeat(64)}'`, "place_key = '2:0:0'", `subject_sm3 = '${'0'.repeat(64)}'`]) {
        const other = await approvedUse(store, owner, owned);
        const row = await store.stamps.prepare(await preparedStamp(store, other));
        await test.database.query(`UPDATE stamp SET ${change} WHERE id = ?`, [row.id]);
        await expect(store.stamps.sign(row.id, sign)).rejects.toMatchObject({ code: 'subject-changed' });
      }
    });
  });

  describe('when an approval of the rule is missing', () => {
    it('R36 is refused', async () => {
      const half = await openUse(store, owner, owned);
      await store.uses.recordStep(decisionStep(half, 'finance', owner.people.finance));
      const row = await store.stamps.prepare(await preparedStamp(store, half));
      await expect(store.stamps.sign(row.id, sign)).rejects.toMatchObject({ code: 'approval-missing', details: { needs: ['head'] } });
    });
  });

  describe('when a task was opened anew after it had been decided', () => {
    it('R36 the earlier approval counts no longer', async () => {
      const approved = await approvedUse(store, owner, owned);
      await store.uses.recordStep(step(approved.id, approved.step, { opened: [{ ...task(approved.id, 'finance'), id: `${approved.id}:finance:2` }] }));
      const row = await store.stamps.prepare(await preparedStamp(store, approved));
      await expect(store.stamps.sign(row.id, sign)).rejects.toMatchObject({ code: 'approval-missing', details: { needs: ['finance'] } });
    });
  });

  describe('when a task was given up after one of two had approved', () => {
    it('R36 that approval counts no longer', async () => {
      const opened = await openUse(store, owner, owned);
      await store.uses.recordStep({ ...decisionStep(opened, 'finance', owner.people.finance), closed: [] });
      const half = await store.uses.get(opened.id);
      await store.uses.recordStep({ ...decisionStep(half, 'head', owner.people.head), closed: [{ id: `${half.id}:head`, state: 'completed' }, { id: `${half.id}:finance`, state: 'cancelled' }] });
      const row = await store.stamps.prepare(await preparedStamp(store, half));
      await expect(store.stamps.sign(row.id, sign)).rejects.toMatchObject({ code: 'approval-missing', details: { needs: ['finance'] } });
    });
  });

  describe('when the device fails or is slow', () => {
    it('leaves it pending and frees the seal', async () => {
      await beginAnew();
      await expect(store.stamps.sign(pending.id, () => Promise.reject(new Error('device gone')))).rejects.toThrow('device gone');
      expect((await store.stamps.get(pending.id)).state).toBe('pending');
      expect((await store.seals.freeze(use.esId, 'suspend', { reason: '', by: 'person/x' })).status).toBe('suspended');
    });

    it('ends the wait after its limit and frees the seal', async () => {
      const hasty = await openStore({ ...test.options, signing: { preparedMs: minutes(10), deviceMs: 50 } });
      await expect(hasty.stamps.sign(pending.id, () => new Promise(() => undefined))).rejects.toMatchObject({ code: 'device-unavailable' });
      expect((await store.stamps.sign(pending.id, sign)).state).toBe('done');
      await hasty.close();
    });
  });

  describe('when administrators have the flow stand still', () => {
    const byHand = async (act: 'suspend' | 'resume') => {
      const second = await secondAdministrator(store, owner);
      const { id, confirmedBy } = await confirmedAct(store, owner, use.id, { act }, second);
      const { step: present } = await store.uses.get(use.id);
      await store.uses.recordStep(step(use.id, present, { state: JSON.stringify({ present, act }), intervention: { id, confirmedBy } }));
    };

    it('is not prepared nor signed until it goes on', async () => {
      await byHand('suspend');
      await expect(store.stamps.sign(pending.id, sign)).rejects.toMatchObject({ code: 'instance-suspended' });
      await store.stamps.discard(pending.id);
      await expect(store.stamps.prepare(await preparedStamp(store, use))).rejects.toMatchObject({ code: 'instance-suspended' });
      await byHand('resume');
      const again = await store.stamps.prepare(await preparedStamp(store, use));
      expect((await store.stamps.sign(again.id, sign)).state).toBe('done');
    });

    it('stays signed, and is finished, when its signing had begun', async () => {
      const begun: Promise<unknown>[] = [];
      const done = await store.stamps.sign(pending.id, (stamp) => {
        begun.push(byHand('suspend')); // waits for the stamp's transaction
        return sign(stamp);
      });
      await Promise.all(begun);
      expect((await store.instances.get(use.id)).suspendedAt).toBeDefined();
      expect(await store.stamps.sign(pending.id, sign)).toEqual(done);
      const output = await keptDocument(store, owner);
      expect((await store.stamps.finish(pending.id, output)).outputDocumentId).toBe(output.id);
    });
  });

  describe('when it is discarded', () => {
    it('goes if it is pending, so that it can be prepared again', async () => {
      await store.stamps.discard(pending.id);
      const again = await store.stamps.prepare(await preparedStamp(store, use));
      expect(again.id).not.toBe(pending.id);
    });

    it('R58 stays if it is done', async () => {
      const done = await store.stamps.sign(pending.id, sign);
      await store.stamps.discard(pending.id);
      expect(await store.stamps.get(pending.id)).toEqual(done);
    });
  });

  describe('when it is finished', () => {
    it('names the stamped document that came first', async () => {
      await store.stamps.sign(pending.id, sign);
      const [first, second] = [await keptDocument(store, owner), await keptDocument(store, owner)];
      expect((await store.stamps.finish(pending.id, first)).outputDocumentId).toBe(first.id);
      expect((await store.stamps.finish(pending.id, second)).outputDocumentId).toBe(first.id);
      expect((await store.uses.resuming(use.id)).resumed).toMatchObject({ stamped: true });
    });
  });
});
