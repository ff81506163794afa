import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { competentBodies, reviewDecision, underReview, type Bodies } from '../../test/fixtures/application.ts';
import { activeSeal, organisation, type Organisation, type OwnedSeal } from '../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import { decisionStep, openUse } from '../../test/fixtures/use.ts';
import type { Store } from '../store.ts';

describe('inbox', () => {
  let test: TestStore;
  let store: Store;
  let owner: Organisation;
  let owned: OwnedSeal;
  let bodies: Bodies;
  /** Finance head of the owner and reviewer of the department at once. */
  let person: string;

  beforeAll(async () => {
    test = await testStore();
    store = test.store;
    bodies = await competentBodies(store);
    owner = await organisation(store);
    owned = await activeSeal(store, owner);
    person = owner.people.finance;
    await store.people.grantRole({ id: randomUUID(), holder: person, role: 'reviewer', unit: bodies.issuing }, 'system/set-up');
  });
  afterAll(() => test.remove());

  const found = async (state: 'open' | 'done', page: { readonly after?: string; readonly limit: number } = { limit: 9 }) => (await store.instances.inbox(person, { state, ...page })).map(({ host, hostId }) => [host, hostId]);

  it('R36 holds the tasks of uses and of applications together, open ones oldest first, decided ones newest first', async () => {
    const use = await openUse(store, owner, owned);
    const application = await underReview(store, owner);
    const second = await openUse(store, owner, owned);
    expect(await found('open')).toEqual([['use', use.id], ['application', application.id], ['use', second.id]]);
    expect(await found('done')).toEqual([]);

    await store.uses.recordStep(decisionStep(use, 'finance', person, { outcome: 'refused' }));
    await store.applications.recordStep(await reviewDecision(store, application, 'review', person));
    expect(await found('open')).toEqual([['use', second.id]]);
    expect(await found('done')).toEqual([['application', application.id], ['use', use.id]]);

    const [first] = await store.instances.inbox(person, { state: 'done', limit: 1 });
    expect(first).toMatchObject({ instanceId: application.instanceId, application: { name: application.name }, decided: { outcome: 'approved' }, state: 'completed' });
    expect(await found('done', { after: first!.id, limit: 1 })).toEqual([['use', use.id]]);
    expect((await store.instances.inbox(person, { state: 'done', limit: 2 }))[1]).toMatchObject({ use: { esId: use.esId }, decided: { outcome: 'refused' } });
  });

  it('R53 shows nobody what was never theirs', async () => {
    expect(await store.instances.inbox(owner.people.requester, { limit: 9 })).toEqual([]);
    await expect(store.instances.get('none')).rejects.toMatchObject({ code: 'instance-unknown' });
    await expect(store.instances.task('none')).rejects.toMatchObject({ code: 'task-unknown' });
    expect(await store.instances.tasksOf('none')).toEqual([]);
  });
});
