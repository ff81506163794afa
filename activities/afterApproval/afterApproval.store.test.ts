import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { days, isoText, later, minutes } from '../../domain/instant.ts';
import { competentBodies, reviewDecision, reviewStep, reviewTask, submitted } from '../../test/fixtures/application.ts';
import { clientOf } from '../../test/fixtures/lending.ts';
import { activeSeal, organisation, type Organisation, type OwnedSeal } from '../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import type { Application, Store } from '../../store/store.ts';
import { carriedOut } from '../applicationEnd.ts';

describe('application that makes no seal', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  let owner: Organisation;
  let owned: OwnedSeal;
  beforeAll(async () => {
    test = await testStore();
    store = test.store;
    await competentBodies(store);
  }, minutes(1));
  afterAll(() => test.remove());
  beforeEach(async () => {
    owner = await organisation(store);
    owned = await activeSeal(store, owner);
  });

  const asked = (kind: 'standing-approval' | 'custody' | 'pin-reset', terms: Record<string, unknown> = {}): Promise<Application> =>
    submitted(store, owner, { kind, predecessor: owned.seal.esId, name: owned.seal.name, physicalCode: undefined, terms });

  describe('for a standing approval', () => {
    const open = async (application: Application) => {
      const { subjectSm3, grants } = await store.applications.loadForReview(application.id);
      expect(grants).toBe(true);
      await store.applications.recordStep(reviewStep(application, 0, { open: { subjectSm3 }, opened: [reviewTask(application, 'finance'), reviewTask(application, 'head')] }));
    };
    const order = async () => ({ client: await clientOf(store, owner), documentKind: '许可证', number: 1_000, dailyCap: 200, until: isoText(later(await store.now(), days(90))), answerable: owner.people.head });

    it('R36 is approved by the seal\'s own flow under the seal\'s own rule, and then grants', async () => {
      const terms = await order();
      const application = await asked('standing-approval', terms);
      await open(application);
      expect(await store.instances.get(application.instanceId)).toMatchObject({ flowHash: owner.flow, rule: owner.rule });
      await store.applications.recordStep(await reviewDecision(store, application, 'finance', owner.people.finance));
      await store.applications.recordStep(await reviewDecision(store, application, 'head', owner.people.head, 'approved'));
      const done = await carriedOut(store, await store.applications.get(application.id), 'system/process');
      expect(done.status).toBe('done');
      expect(await store.standingApprovals.get(application.id)).toMatchObject({
        esId: owned.seal.esId, client: terms.client, number: 1_000, dailyCap: 200, answerable: owner.people.head, application: application.id,
        approvers: [{ person: owner.people.finance, counts: 'finance' }, { person: owner.people.head, counts: 'head' }],
      });
    });

    it('begins where its terms say, which is no part of what is granted', async () => {
      const application = await asked('standing-approval', { ...(await order()), start: 'urgent' });
      expect(await store.applications.loadForReview(application.id)).toMatchObject({ start: 'urgent', subjectText: expect.stringContaining('"start":"urgent"') });
      await open(application);
      await store.applications.recordStep(await reviewDecision(store, application, 'finance', owner.people.finance));
      await store.applications.recordStep(await reviewDecision(store, application, 'head', owner.people.head, 'approved'));
      expect((await carriedOut(store, await store.applications.get(application.id), 'system/process')).status).toBe('done');
    });

    it('R36 is not approved while a need of the seal\'s rule is unmet', async () => {
      const application = await asked('standing-approval', await order());
      await open(application);
      await expect(store.applications.recordStep(await reviewDecision(store, application, 'finance', owner.people.finance, 'approved'))).rejects.toMatchObject({ code: 'approval-missing', details: { needs: ['head'] } });
    });
  });

  it('R41 R81 for another custodian names the custodian, and for a PIN reset lets a key in the device have a new PIN', async () => {
    const { changeCustodian } = await import('./custody.ts');
    const { resetPin } = await import('./pinReset.ts');
    const custody = await asked('custody', { custodian: owner.people.head });
    await changeCustodian({ store, application: custody, by: 'system/process' });
    expect(await store.seals.get(owned.seal.esId)).toMatchObject({ custodian: owner.people.head });
    await expect(changeCustodian({ store, application: { ...custody, terms: {} }, by: 'system/process' })).rejects.toMatchObject({ code: 'application-incomplete' });

    const keeper = `person/${owner.people.head}`;
    await store.custody.setPin(owned.seal.esId, { hash: 'x', key: (await store.seals.edition(owned.seal.esId)).key }, keeper);
    const reset = { store, application: { ...custody, terms: {} }, by: 'system/process' };
    await expect(resetPin(reset)).rejects.toMatchObject({ code: 'pin-not-resettable' });
    await test.database.query("UPDATE seal_key JOIN seal_edition ON seal_edition.key_id = seal_key.id SET mode = 'hsm', wrapped = NULL WHERE seal_edition.es_id = ?", [owned.seal.esId]);
    await resetPin(reset);
    expect(await store.custody.pin(owned.seal.esId)).toMatchObject({ reset: true });
    expect(await store.custody.setPin(owned.seal.esId, { hash: 'y', key: (await store.seals.edition(owned.seal.esId)).key }, keeper)).toMatchObject({ number: 2, reset: false });
  });
});
