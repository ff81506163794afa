import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { days, later, type Instant } from '../../domain/instant.ts';
import { activeSeal, madeSeal, makingOrder, organisation, type Organisation } from '../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import { openUse, step } from '../../test/fixtures/use.ts';
import type { Store } from '../store.ts';

describe('seal', () => {
  let test: TestStore;
  let store: Store;
  let owner: Organisation;
  let now: Instant;
  const by = 'person/reporter';

  beforeAll(async () => {
    test = await testStore({ clock: () => now });
    store = test.store;
  });
  afterAll(() => test.remove());
  beforeEach(async () => {
    now = Date.parse('2026-11-22T08:00:00.000Z') as Instant;
    owner = await organisation(store);
  });

  describe('when it is ordered and made', () => {
    it('R50 has a code of its own, also when many are ordered at once', async () => {
      const orders = await Promise.all(Array.from({ length: 8 }, (_, index) => store.makings.order(makingOrder(owner, { subtype: 'contract', name: `${owner.name}合同专用章${index}` }), by)));
      expect(new Set(orders.map(({ esId }) => esId)).size).toBe(8);
      expect(orders.every(({ esId }) => /^230100\d{8}$/.test(esId))).toBe(true);
    });

    it('is the same order when it is asked for again', async () => {
      const order = makingOrder(owner);
      const first = await store.makings.order(order, by);
      expect(await store.makings.order(order, by)).toEqual(first);
      expect(await store.makings.get(order.makingId)).toEqual(first);
      expect(await store.makings.open()).toContain(order.makingId);
    });

    it('R71 is refused as a second statutory-name seal while the first is made or in use', async () => {
      await expect(Promise.allSettled([store.makings.order(makingOrder(owner), by), store.makings.order(makingOrder(owner), by)])).resolves.toMatchObject(
        expect.arrayContaining([expect.objectContaining({ status: 'fulfilled' }), expect.objectContaining({ reason: expect.objectContaining({ code: 'seal-exists' }) })]),
      );
      const other = await organisation(store);
      const { seal } = await madeSeal(store, other);
      await expect(store.makings.order(makingOrder(other), by)).rejects.toMatchObject({ code: 'seal-exists' });
      await store.seals.freeze(seal.esId, 'revoke', { reason: '', by });
      await expect(store.makings.order(makingOrder(other), by)).resolves.toMatchObject({ state: 'open' });
    });

    it('R80 is refused with the key of another owner', async () => {
      const [foreign, order] = [await madeSeal(store, await organisation(store)), await store.makings.order(makingOrder(owner), by)];
      const { key, ...edition } = await store.seals.edition(foreign.seal.esId);
      await expect(store.makings.complete({ ...edition, esId: order.esId, makingId: order.makingId, keyId: key.id })).rejects.toMatchObject({ code: 'certificate-mismatch' });
      await expect(store.makings.complete({ ...edition, esId: order.esId, makingId: order.makingId, keyId: 'none' })).rejects.toMatchObject({ code: 'key-unknown' });
      expect((await store.makings.get(order.makingId)).state).toBe('open');
    });

    it('has its edition with key, certificate, chain and picture as they were given', async () => {
      const { seal, holder, authority } = await madeSeal(store, owner);
      const edition = await store.seals.edition(seal.esId);
      expect(edition).toMatchObject({ esId: seal.esId, edition: 1, certificate: holder.certificate, chain: [authority.certificate], width: 40, madeAt: now });
      expect(edition.key).toMatchObject({ unit: owner.unit, mode: 'hsm-wrapped', publicKey: Uint8Array.from(holder.signer.publicKey) });
      const { madeAt: _madeAt, key: _key, ...again } = edition;
      expect(await store.makings.complete(again)).toEqual(seal);
      expect(await store.seals.changes(seal.esId)).toMatchObject([{ number: 1, act: 'make', status: 'made' }]);
    });

    it('may fail, and says why', async () => {
      const { makingId } = await store.makings.order(makingOrder(owner), by);
      await store.makings.fail(makingId, 'authority-refused');
      expect(await store.makings.get(makingId)).toMatchObject({ state: 'failed', problem: 'authority-refused' });
      expect(await store.makings.open()).not.toContain(makingId);
    });
  });

  describe('when it is activated', () => {
    it('R81 is refused until rules, custodian and approval flow are recorded', async () => {
      const { seal: { esId } } = await madeSeal(store, owner);
      await expect(store.seals.activate(esId, by)).rejects.toMatchObject({ code: 'seal-rules-missing' });
      await store.seals.recordRules(esId, { custodian: owner.people.custodian }, by);
      await expect(store.seals.activate(esId, by)).rejects.toMatchObject({ code: 'flow-not-bound' });
      await store.flows.bind(esId, owner.flow, by);
      expect((await store.seals.activate(esId, by)).status).toBe('active');
      expect((await store.seals.activate(esId, by)).changes).toBe(2);
    });

    it('R05 is refused when key and certificate do not belong together', async () => {
      const { seal: { esId } } = await madeSeal(store, owner);
      await store.seals.recordRules(esId, { custodian: owner.people.custodian }, by);
      await store.flows.bind(esId, owner.flow, by);
      await test.database.query('UPDATE seal_key JOIN seal_edition ON seal_edition.key_id = seal_key.id SET public_key = REPEAT(0x04, 65) WHERE es_id = ?', [esId]);
      await expect(store.seals.activate(esId, by)).rejects.toMatchObject({ code: 'certificate-mismatch' });
    });
  });

  describe('when its loss is reported', () => {
    it('R35 is lost at once, with change, audit and a message to its workflow, once', async () => {
      const { seal: { esId } } = await activeSeal(store, owner);
      const lost = await store.seals.freeze(esId, 'reportLoss', { reason: '遗失', by });
      expect(lost).toMatchObject({ status: 'lost', changes: 3 });
      expect(await store.seals.freeze(esId, 'reportLoss', { reason: '又一次', by })).toEqual(lost);
      expect((await store.seals.changes(esId)).at(-1)).toMatchObject({ esId, number: 3, act: 'reportLoss', status: 'lost', at: now, actor: by, reason: '遗失', code: 'lost' });
      expect((await store.audit.entries(`seal/${esId}`, { limit: 100 })).filter(({ act }) => act === 'seal.reportLoss')).toHaveLength(1);
      expect((await store.outbox.due(1_000)).filter(({ target }) => target === esId)).toMatchObject([{ topic: 'seal-changed', payload: { change: 3 } }]);
    });

    it('R35 names owner, custodian, requesters and approvers of open uses', async () => {
      const owned = await activeSeal(store, owner);
      const use = await openUse(store, owner, owned);
      const loss = now;
      now = later(now, 1_000);
      await store.uses.recordStep(step(use.id, use.step, { end: { status: 'failed', problem: 'seal-not-active' } })); // before they are told
      const { head, custodian, requester, handler, finance, secondFinance } = owner.people;
      const told = async (at: Instant) => (await store.seals.concerned(owned.seal.esId, at)).map(({ person }) => person).sort();
      expect(await told(loss)).toEqual([head, custodian, requester, handler, finance, secondFinance].sort());
      expect(await told(later(now, 1))).toEqual([head, custodian].sort());
    });

    it('is announced once', async () => {
      const { seal: { esId } } = await activeSeal(store, owner);
      await store.seals.markAnnounced(esId, 1);
      const [first] = await store.seals.changes(esId);
      now = later(now, 1_000);
      await store.seals.markAnnounced(esId, 1);
      expect((await store.seals.changes(esId))[0]).toEqual(first);
    });

    it('cannot change what has ended, nor go back from lost to suspended', async () => {
      const { seal: { esId } } = await activeSeal(store, owner);
      await store.seals.freeze(esId, 'reportLoss', { reason: '', by });
      await expect(store.seals.freeze(esId, 'suspend', { reason: '', by })).rejects.toMatchObject({ code: 'seal-transition-refused' });
      await store.seals.freeze(esId, 'revoke', { reason: '', by });
      await expect(store.seals.freeze(esId, 'reportLoss', { reason: '', by })).rejects.toMatchObject({ code: 'seal-ended' });
      expect((await store.seals.freeze(esId, 'invalidate', { reason: '', by })).status).toBe('invalid');
      await expect(store.seals.freeze('none', 'revoke', { reason: '', by })).rejects.toMatchObject({ code: 'seal-unknown' });
    });
  });

  it('R23 has a status at every past instant', async () => {
    const { seal } = await madeSeal(store, owner);
    const made = now;
    now = later(now, 1_000);
    await store.seals.freeze(seal.esId, 'reportLoss', { reason: '', by });
    const at = (instant: number) => store.seals.statusAt(seal.esId, instant as Instant);
    expect(await Promise.all([at(made - 1), at(made), at(made + 999), at(made + 1_000), at(seal.validEnd)])).toEqual(['unknown', 'made', 'made', 'lost', 'lost']);
    expect(await store.seals.statusAt(randomUUID(), now)).toBe('unknown');
    const { seal: other } = await activeSeal(store, await organisation(store));
    expect(await store.seals.statusAt(other.esId, later(other.validEnd, -1))).toBe('active');
    expect(await store.seals.statusAt(other.esId, later(now, days(400)))).toBe('expired');
  });

  it('is listed by unit, page by page', async () => {
    const own = (index: number) => activeSeal(store, owner, { subtype: 'contract', name: `${owner.name}${index}` });
    const ids = [(await own(1)).seal.esId, (await own(2)).seal.esId, (await own(3)).seal.esId];
    const first = await store.seals.list([owner.unit], { limit: 2 });
    expect(first.map(({ esId }) => esId)).toEqual(ids.slice(0, 2));
    expect((await store.seals.list([owner.unit], { after: first[1]!.esId, limit: 2 })).map(({ esId }) => esId)).toEqual(ids.slice(2));
    expect((await store.seals.list('all', { limit: 500 })).length).toBeGreaterThan(3);
    expect(await store.seals.list([], { limit: 2 })).toEqual([]);
  });

  it('keeps messages for workflows until they are delivered', async () => {
    const { seal: { esId } } = await activeSeal(store, owner);
    await store.seals.freeze(esId, 'suspend', { reason: '', by });
    const mine = async () => (await store.outbox.due(1_000)).filter(({ target }) => target === esId);
    const [message] = await mine();
    await store.outbox.retryLater(message!.id, 5_000);
    expect(await mine()).toEqual([]);
    now = later(now, 5_000);
    expect(await mine()).toMatchObject([{ attempts: 1 }]);
    await store.outbox.done(message!.id);
    expect(await mine()).toEqual([]);
  });
});
