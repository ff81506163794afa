import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { later, minutes, type Instant } from '../../domain/instant.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import type { Store } from '../store.ts';

describe('audit', () => {
  let test: TestStore;
  let store: Store;
  let now: Instant;

  beforeAll(async () => {
    test = await testStore({ clock: () => now });
    store = test.store;
  });
  afterAll(() => test.remove());
  beforeEach(async () => {
    now = Date.parse('2026-11-22T08:00:10.000Z') as Instant;
    for (const table of ['audit_entry', 'audit_chain', 'audit_anchor']) await test.database.query(`DELETE FROM ${table}`);
    for (const act of ['a', 'b', 'c']) await append('seal/1', act);
    await append('use/1', 'x');
  });

  const append = (subject: string, act: string) => store.audit.append({ subject, actor: 'person/1', act, details: { nested: { text: '用印', none: undefined }, number: 1.5 } });
  const anchored = async () => {
    now = later(now, minutes(2));
    await store.audit.anchor();
  };

  it('R55 numbers the entries of a subject and gives them page by page', async () => {
    const entries = await store.audit.entries('seal/1', { limit: 2 });
    expect(entries).toEqual(['a', 'b'].map((act, index) => ({ subject: 'seal/1', number: index + 1, at: now, actor: 'person/1', act, details: { nested: { text: '用印' }, number: 1.5 } })));
    expect((await store.audit.entries('seal/1', { after: 2, limit: 2 })).map(({ act }) => act)).toEqual(['c']);
  });

  it('R55 holds when nothing was changed, before and after an anchor, and while it grows', async () => {
    expect(await store.audit.check()).toEqual([]);
    await anchored();
    await append('seal/1', 'd');
    await append('seal/2', 'a');
    expect(await store.audit.check()).toEqual([]);
  });

  it('R55 keeps the order of acts that are written to one subject at the same time', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => append(`busy/${index % 2}`, String(index))));
    expect((await store.audit.entries('busy/0', { limit: 100 })).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await store.audit.check()).toEqual([]);
  });

  it('anchors a minute once', async () => {
    await anchored();
    await store.audit.anchor();
    expect(await test.database.query('SELECT chains FROM audit_anchor')).toEqual([{ chains: 2 }]);
  });

  describe('when someone changes what was written', () => {
    it.each([
      ['an altered act', "UPDATE audit_entry SET act = 'z' WHERE subject = 'seal/1' AND number = 2", [{ subject: 'seal/1', number: 2, fault: 'entry-altered' }]],
      ['an altered time', "UPDATE audit_entry SET at = at + INTERVAL 1 SECOND WHERE subject = 'seal/1' AND number = 2", [{ subject: 'seal/1', number: 2, fault: 'entry-altered' }]],
      ['altered details', "UPDATE audit_entry SET details = '{}' WHERE subject = 'use/1'", [{ subject: 'use/1', number: 1, fault: 'entry-altered' }]],
      ['a removed entry', "DELETE FROM audit_entry WHERE subject = 'seal/1' AND number = 2", [{ subject: 'seal/1', number: 2, fault: 'entry-missing' }]],
      ['a removed last entry', "DELETE FROM audit_entry WHERE subject = 'seal/1' AND number = 3", [{ subject: 'seal/1', number: 3, fault: 'entry-missing' }]],
      ['an altered head', "UPDATE audit_chain SET head = REPEAT('x', 32) WHERE subject = 'seal/1'", [{ subject: 'seal/1', number: 3, fault: 'head-altered' }]],
    ])('R55 finds %s', async (_, sql, findings) => {
      await test.database.query(sql);
      expect(await store.audit.check()).toEqual(findings);
    });

    it('R58 finds a chain that was cut back to an earlier head, by the anchor', async () => {
      await anchored();
      const [row] = await test.database.query<{ head: Buffer }>("SELECT head FROM audit_entry WHERE subject = 'seal/1' AND number = 2");
      await test.database.query("DELETE FROM audit_entry WHERE subject = 'seal/1' AND number = 3");
      await test.database.query("UPDATE audit_chain SET entries = 2, head = ? WHERE subject = 'seal/1'", [row!.head]);
      expect(await store.audit.check()).toMatchObject([{ fault: 'anchor-differs' }]);
    });

    it('R58 finds a whole chain that is gone, also after the next anchor', async () => {
      await anchored();
      await test.database.query("DELETE FROM audit_entry WHERE subject = 'use/1'");
      await test.database.query("DELETE FROM audit_chain WHERE subject = 'use/1'");
      expect(await store.audit.check()).toMatchObject([{ fault: 'anchor-differs' }]);
      await anchored();
      expect(await store.audit.check()).toMatchObject([{ fault: 'anchor-differs' }]);
    });

    it('R58 finds an altered anchor', async () => {
      await anchored();
      await test.database.query('UPDATE audit_anchor SET chains = 1');
      expect(await store.audit.check()).toContainEqual(expect.objectContaining({ fault: 'anchor-altered' }));
    });
  });
});
