import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { toldAlone, type FilingDigest } from '../../domain/filing/notices.ts';
import { hours, instant, later, minutes, type Instant } from '../../domain/instant.ts';
import { madeSeal, organisation, type Organisation } from '../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import { moreLike } from '../../test/temporal/filings.ts';
import type { Store } from '../store.ts';

describe('notices of filings', () => {
  let test: TestStore, store: Store, owner: Organisation, person: string, ids: readonly string[];
  let now = instant('2026-11-22T09:00:00+08:00');

  beforeAll(async () => {
    test = await testStore({ clock: () => now });
    store = test.store;
  });
  afterAll(() => test.remove());
  beforeEach(async () => {
    now = later(now, hours(3));
    owner = await organisation(store);
    person = owner.people.head;
    const { esId } = (await madeSeal(store, owner)).seal;
    ids = await moreLike({ test }, { esId, obligation: `${esId}.1.police-registry` }, toldAlone + 5, { outbox: false });
  });

  const note = (id: string) => store.filingNotices.note(id, 'lateness', person);
  const noteAll = () => Promise.all(ids.map(note));
  const digest = (since: Instant): FilingDigest => ({ person, notice: 'lateness', since });
  const due = async () => (await store.filingNotices.due(100)).filter((one) => one.person === person);
  const gathered = (answers: readonly string[]) => answers.filter((answer) => answer === 'gathered').length;

  it('R20 are told alone up to ten of a kind in an hour, also when all come at once, and the others together', async () => {
    const answers = await noteAll();
    expect(gathered(answers)).toBe(5);
    expect(await noteAll()).toEqual(answers);
    expect(await store.filingNotices.note(ids[0]!, 'refusal', person)).toBe('alone');
    expect(await store.filingNotices.note(ids[0]!, 'lateness', owner.people.finance)).toBe('alone');
  });

  it('R20 are told alone again in the hour after', async () => {
    await Promise.all(ids.slice(1).map(note));
    now = later(now, hours(1));
    expect(await note(ids[0]!)).toBe('alone');
  });

  it('R20 are due together when their hour is over, and once', async () => {
    const began = now;
    await noteAll();
    now = later(began, minutes(59));
    expect(await due()).toEqual([]);
    now = later(began, hours(1));
    expect(await due()).toEqual([digest(began)]);
    for (let times = 0; times < 2; times++) await store.filingNotices.markTold(digest(began), 5);
    expect(await due()).toEqual([]);
    expect((await store.audit.entries(`account/${person}`, { limit: 100 })).filter(({ act }) => act === 'filings.told')).toMatchObject([{ details: { notice: 'lateness', since: began, number: 5 } }]);
  });

  it('R20 tell of what is still open when they are sent, of so many by name', async () => {
    const answers = await noteAll();
    const left = ids.filter((_, index) => answers[index] === 'gathered');
    await store.obligations.settle(left[0]!, { filingId: left[0]!, number: randomUUID(), at: now });
    const { to, number, soonest } = await store.filingNotices.digest(digest(now), 3);
    expect([to, number, soonest.map(({ id }) => id)]).toEqual(['head@example.org', 4, left.slice(1, 4)]);
  });

  it('go to nobody whose account is disabled meanwhile', async () => {
    await noteAll();
    await test.database.query('UPDATE person SET disabled_at = ? WHERE id = ?', [new Date(now), person]);
    expect((await store.filingNotices.digest(digest(now), 3)).to).toBeUndefined();
  });
});
