import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createConnection, type Connection } from 'mysql2/promise';
import { databaseProxy, type DatabaseProxy } from '../test/fixtures/databaseProxy.ts';
import { lockWaits } from '../test/fixtures/lockWait.ts';
import { activeSeal, organisation, type Organisation, type OwnedSeal } from '../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../test/fixtures/store.ts';
import { approvedUse, keptDocument, preparedStamp } from '../test/fixtures/use.ts';
import { databaseAddress } from './address.ts';
import { connectDataSource } from './data-source.ts';
import { Database } from './database.ts';
import { openStore } from './open.ts';
import { sealTable } from './tables/seal.ts';
import type { PreparedStampRow, Stamp, Store, Use } from './store.ts';

describe('the database', () => {
  let test: TestStore;
  let proxy: DatabaseProxy;
  /** Goes through the proxy. */
  let store: Store;
  /** Holds locks and kills connections. */
  let administrator: Connection;
  let owner: Organisation;
  let owned: OwnedSeal;
  let use: Use;
  let row: PreparedStampRow;
  const sign = ({ toBeSigned }: Stamp) => owned.holder.signer.sign(toBeSigned);

  beforeAll(async () => {
    test = await testStore();
    proxy = await databaseProxy(test.database.url);
    store = await openStore({ ...test.options, url: proxy.url });
    administrator = await createConnection(databaseAddress(test.database.url));
    owner = await organisation(test.store);
    owned = await activeSeal(test.store, owner);
  });
  afterAll(async () => {
    await administrator.end();
    await store.close();
    await proxy.close();
    await test.remove();
  });
  beforeEach(async () => {
    use = await approvedUse(test.store, owner, owned);
    row = await preparedStamp(test.store, use);
  });
  afterEach(() => proxy.mend());

  /** Kills the connection that waits for the lock the administrator holds, then lets the lock go. */
  async function killWhileWaiting(lock: string, parameters: readonly string[], run: () => Promise<Stamp>): Promise<Stamp> {
    await administrator.beginTransaction();
    await administrator.query(lock, [...parameters]);
    const running = run();
    for (const id of await lockWaits(test.database)) await administrator.query(`KILL CONNECTION ${id}`);
    await administrator.commit();
    return running;
  }

  const acts = async () => (await test.store.audit.entries(`use/${use.id}`, { limit: 100 })).map(({ act }) => act).filter((act) => act.startsWith('stamp.'));

  describe('when it kills the connection', () => {
    it('in the middle of preparing, the stamp is prepared once', async () => {
      const stamp = await killWhileWaiting('SELECT id FROM seal_use WHERE id = ? FOR UPDATE', [use.id], () => store.stamps.prepare(row));
      expect(await store.stamps.ofUse(use.id)).toEqual([stamp]);
      expect(await acts()).toEqual(['stamp.prepared']);
    });

    it('R39 in the middle of signing, the stamp is signed once and registered once', async () => {
      const { id } = await store.stamps.prepare(row);
      const done = await killWhileWaiting('SELECT id FROM stamp WHERE id = ? FOR UPDATE', [id], () => store.stamps.sign(id, sign));
      expect(done.state).toBe('done');
      expect(await store.register.ofUse(use.id)).toHaveLength(1);
      expect(await acts()).toEqual(['stamp.prepared', 'stamp.signed']);
    });

    it('in the middle of finishing, the stamp is finished once', async () => {
      const { id } = await store.stamps.prepare(row);
      await store.stamps.sign(id, sign);
      const document = await keptDocument(store, owner);
      const done = await killWhileWaiting('SELECT id FROM stamp WHERE id = ? FOR UPDATE', [id], () => store.stamps.finish(id, document));
      expect(done.outputDocumentId).toBe(document.id);
      expect(await acts()).toEqual(['stamp.prepared', 'stamp.signed', 'stamp.finished']);
    });
  });

  describe('when the way to it is cut', () => {
    it('after the device has signed, nothing is half done and a later call signs', async () => {
      const { id } = await store.stamps.prepare(row);
      const cutting = (stamp: Stamp) => (proxy.cut(), sign(stamp));
      await expect(store.stamps.sign(id, cutting)).rejects.toMatchObject({ code: 'database-unavailable' });
      expect(await test.store.stamps.get(id)).toMatchObject({ state: 'pending', signature: undefined });
      expect(await test.store.register.ofUse(use.id)).toEqual([]);
      expect(await acts()).toEqual(['stamp.prepared']);
      proxy.mend();
      expect((await store.stamps.sign(id, sign)).state).toBe('done');
    });

    it('before anything is asked, every act says so', async () => {
      proxy.cut();
      const document = await test.store.documents.row(use.documentId);
      const asked = [store.stamps.prepare(row), store.stamps.sign(row.id, sign), store.stamps.finish(row.id, document), store.now(), openStore({ ...test.options, url: proxy.url })];
      for (const answer of await Promise.allSettled(asked)) expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'database-unavailable' } });
    });

    it('R39 while it commits, the act is not repeated blindly, and the same call gives what was done', async () => {
      const { id } = await store.stamps.prepare(row);
      let calls = 0;
      const counting = (stamp: Stamp) => (calls++, proxy.swallowAnswerTo('COMMIT'), sign(stamp));
      await expect(store.stamps.sign(id, counting)).rejects.toMatchObject({ code: 'database-unavailable' });
      const done = await store.stamps.sign(id, counting);
      expect({ state: done.state, calls }).toEqual({ state: 'done', calls: 1 });
      expect(await store.register.ofUse(use.id)).toHaveLength(1);
    });
  });

  describe('when two acts lock the same rows in opposite order', () => {
    it('breaks one off, which runs again, and both are done', async () => {
      const source = await connectDataSource(test.database.url);
      const database = new Database({ source, jurisdiction: test.options.jurisdiction, mac: test.options.mac });
      const seals = [owned.seal.esId, (await activeSeal(test.store, owner, { subtype: 'contract', name: `${owner.name}合同专用章` })).seal.esId];
      let tries = 0;
      let meet: () => void = () => undefined;
      const met = new Promise<void>((resolve) => (meet = resolve));
      const lockBoth = (esIds: readonly string[]) => database.act(async (tx) => {
        await tx.lock(sealTable, { esId: esIds[0]! }, 'exclusive');
        if (++tries === 2) meet();
        await met;
        return (await tx.lock(sealTable, { esId: esIds[1]! }, 'exclusive'))?.esId;
      });
      expect(await Promise.all([lockBoth(seals), lockBoth([...seals].reverse())])).toEqual([seals[1], seals[0]]);
      expect(tries).toBe(3);
      await database.close();
    });
  });

  describe('when it takes a statement and never answers', () => {
    it('is given up after a while, and its connection is not used again', async () => {
      const source = await connectDataSource(test.database.url);
      const database = new Database({ source, jurisdiction: test.options.jurisdiction, mac: test.options.mac, attemptMs: 50 });
      await expect(database.act((tx) => tx.query('SELECT SLEEP(20)'))).rejects.toMatchObject({ code: 'database-unavailable' });
      await expect(database.read((tx) => tx.now())).resolves.toBeGreaterThan(0);
      await database.close();
    });
  });

  describe('when all its connections are taken', () => {
    it('lets an act wait for the next that is free', async () => {
      const narrow = await openStore({ ...test.options, maxConnections: 1 });
      const { id } = await store.stamps.prepare(row);
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      let begun: () => void = () => undefined;
      const inside = new Promise<void>((resolve) => (begun = resolve));
      const signing = narrow.stamps.sign(id, async (stamp) => (begun(), await held, sign(stamp)));
      await inside;
      const waiting = narrow.now();
      release();
      await expect(signing).resolves.toMatchObject({ state: 'done' });
      await expect(waiting).resolves.toBeGreaterThan(0);
      await narrow.close();
    });
  });
});
