import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nativeSm3 } from '../../devices/sm2/native.ts';
import { hex } from '../../domain/bytes.ts';
import { approvedApplication, competentBodies, filedImprint, makingApplication, terms, type Bodies } from '../../test/fixtures/application.ts';
import { completedMaking, organisation, type Organisation } from '../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import type { Application, Imprint, Store } from '../store.ts';

describe('seal that was applied for', () => {
  let test: TestStore;
  let store: Store;
  let owner: Organisation;
  let bodies: Bodies;

  beforeAll(async () => {
    test = await testStore();
    store = test.store;
    bodies = await competentBodies(store);
    owner = await organisation(store);
  });
  afterAll(() => test.remove());

  const sm3 = hex(nativeSm3.hash(filedImprint.picture));
  const supplied: Imprint = { variant: 'supplied', picture: Uint8Array.of(1, 2, 3), width: 40, height: 40, why: '公安机关未备案', since: 1_700_000_000_000 as NonNullable<Imprint['since']> };
  const imprinted = async (): Promise<Application> => {
    const { id } = await approvedApplication(store, owner, bodies);
    return store.applications.recordImprint(id, { all: [filedImprint], chosen: 'filed' }, 'awaiting-confirmation', 'system/outbound');
  };
  const toCompare = async (): Promise<Application> => {
    const { id } = await approvedApplication(store, owner, bodies);
    return store.applications.recordImprint(id, { all: [filedImprint, supplied], chosen: 'supplied' }, 'awaiting-comparison', 'system/outbound');
  };
  const reviewer = () => `person/${bodies.people.reviewer}`;

  describe('when its imprint comes', () => {
    it('R13 keeps the filed one, byte for byte, once', async () => {
      const application = await imprinted();
      expect(application).toMatchObject({ status: 'awaiting-confirmation', imprintSm3: sm3 });
      expect(await store.applications.recordImprint(application.id, { all: [filedImprint], chosen: 'filed' }, 'awaiting-confirmation', 'system/outbound')).toEqual(application);
      expect(await store.applications.imprints(application.id)).toMatchObject([{ ...filedImprint, sm3, chosen: true }]);
      expect((await store.applications.imprint(application.id, 'chosen'))?.variant).toBe('filed');
      expect(await store.applications.imprint(application.id, 'supplied')).toBeUndefined();
    });

    it('R13 R14 keeps beside a supplied one the reason, since when, and the filed one it is held against', async () => {
      const { id, status, imprintSm3 } = await toCompare();
      expect({ status, imprintSm3 }).toEqual({ status: 'awaiting-comparison', imprintSm3: hex(nativeSm3.hash(supplied.picture)) });
      expect(await store.applications.imprint(id, 'supplied')).toMatchObject({ why: supplied.why, since: supplied.since, chosen: true });
      expect(await store.applications.imprint(id, 'filed')).toMatchObject({ chosen: false });
    });

    it('R14 may still get the filed one while it waits to be compared', async () => {
      const { id } = await approvedApplication(store, owner, bodies);
      await store.applications.recordImprint(id, { all: [supplied], chosen: 'supplied' }, 'awaiting-comparison', 'system/outbound');
      const compared = { outcome: 'same', reason: '尺寸、式样、图像一致' } as const;
      expect((await store.applications.recordImprint(id, { all: [filedImprint, supplied], chosen: 'supplied', compared }, 'awaiting-confirmation', 'system/outbound')).status).toBe('awaiting-confirmation');
      expect((await store.applications.imprint(id, 'chosen'))?.comparison).toMatchObject({ ...compared, by: 'system/outbound' });
    });

    it('is refused before the application is approved, and without the one that is chosen', async () => {
      const application = await imprinted();
      await expect(store.applications.recordImprint(application.id, { all: [filedImprint], chosen: 'drawn' }, 'awaiting-confirmation', 'system/outbound')).rejects.toMatchObject({ code: 'imprint-unknown' });
      await expect(store.applications.recordImprint(application.id, { all: [supplied], chosen: 'supplied' }, 'awaiting-comparison', 'system/outbound')).rejects.toMatchObject({ code: 'application-transition-refused' });
    });
  });

  describe('when a person compares a supplied imprint', () => {
    it.each([['same', 'awaiting-confirmation'], ['accepted', 'awaiting-confirmation'], ['different', 'refused']] as const)('R14 says with reason that it is %s, and the application is %s', async (outcome, status) => {
      const { id } = await toCompare();
      const compared = await store.applications.compareImprint(id, outcome, '并排核对', reviewer());
      expect(compared.status).toBe(status);
      expect(await store.applications.compareImprint(id, outcome, '并排核对', reviewer())).toEqual(compared);
      expect((await store.applications.imprint(id, 'chosen'))?.comparison).toMatchObject({ outcome, by: reviewer(), reason: '并排核对' });
      expect((await store.applications.timeline(id)).at(-1)).toMatchObject({ act: `imprint-${outcome}`, comment: '并排核对' });
    });

    it('R11 R14 is refused to the applicant and to those of other departments', async () => {
      const { id, applicant } = await toCompare();
      await expect(store.applications.compareImprint(id, 'same', '', applicant)).rejects.toMatchObject({ code: 'reviewer-not-competent' });
      await expect(store.applications.compareImprint(id, 'same', '', `person/${bodies.people.maker}`)).rejects.toMatchObject({ code: 'reviewer-not-competent' });
    });
  });

  describe('when the applicant is asked to confirm the imprint', () => {
    it('R16 confirms exactly the picture that was shown, once', async () => {
      const { id, applicant } = await imprinted();
      await expect(store.applications.confirmImprint(id, { imprintSm3: '0'.repeat(64), accepted: true, comment: '' }, applicant)).rejects.toMatchObject({ code: 'imprint-changed' });
      await expect(store.applications.confirmImprint(id, { imprintSm3: sm3, accepted: true, comment: '' }, `person/${owner.people.handler}`)).rejects.toMatchObject({ code: 'forbidden' });
      const confirmed = await store.applications.confirmImprint(id, { imprintSm3: sm3, accepted: true, comment: '' }, applicant);
      expect(confirmed).toMatchObject({ status: 'making', imprintConfirmedAt: expect.any(Number) as unknown });
      expect(await store.applications.confirmImprint(id, { imprintSm3: sm3, accepted: true, comment: '' }, applicant)).toEqual(confirmed);
    });

    it('R16 gets the application back when it is not the right one', async () => {
      const { id, applicant } = await imprinted();
      expect((await store.applications.confirmImprint(id, { imprintSm3: sm3, accepted: false, comment: '印文有误' }, applicant)).status).toBe('returned');
      expect((await store.applications.timeline(id)).at(-1)).toMatchObject({ act: 'imprint-refused', comment: '印文有误' });
    });
  });

  describe('when its making is ordered', () => {
    it('R18 is ordered as it was approved, once, however many order it at once', async () => {
      const { id, applicant, name, physicalCode } = await imprinted();
      await expect(store.applications.placeMaking(id, 'system/process')).rejects.toMatchObject({ code: 'application-transition-refused' });
      await store.applications.confirmImprint(id, { imprintSm3: sm3, accepted: true, comment: '' }, applicant);
      const orders = await Promise.all([1, 2, 3].map(() => store.applications.placeMaking(id, 'system/process')));
      expect(new Set(orders.map(({ esId }) => esId)).size).toBe(1);
      expect(orders[0]).toMatchObject({ makingId: id, unit: owner.unit, category: 'unit', subtype: 'contract', name, physicalCode, imprint: filedImprint.picture, width: 40, height: 40, keyMode: 'hsm-wrapped', state: 'open' });
      expect(await store.applications.get(id)).toMatchObject({ makingId: id, esId: orders[0]!.esId });
    });

    it('R03 keeps role and holder of a position seal', async () => {
      const holder = owner.people.head;
      const { makingId } = await makingApplication(store, owner, bodies, { category: 'position', positionRole: 'finance-head', holder, name: 'head 人' });
      expect(await store.makings.get(makingId!)).toMatchObject({ category: 'position', positionRole: 'finance-head', holder, name: 'head 人' });
    });

    it('is done only when the seal is made', async () => {
      const { id } = await makingApplication(store, owner, bodies);
      await expect(store.applications.finish(id, 'system/process')).rejects.toMatchObject({ code: 'application-transition-refused' });
    });
  });

  describe('when it is made', () => {
    const made = async (collection = true): Promise<Application> => {
      const application = await makingApplication(store, owner, bodies, {}, { ...terms, collection });
      await completedMaking(store, owner, { makingId: application.makingId!, esId: application.esId! });
      return store.applications.finish(application.id, 'system/process');
    };

    it('R68 waits to be collected: by whom, when and how they proved who they are', async () => {
      const { id, status, applicant } = await made();
      expect(status).toBe('awaiting-collection');
      const proof = { method: 'electronic-licence', reference: '91230100123456789X' } as const;
      const collected = await store.applications.collect(id, proof, applicant);
      expect(collected.status).toBe('done');
      expect((await store.applications.get(id)).collection).toEqual({ by: applicant, at: expect.any(Number) as unknown, proof });
      expect(await store.applications.collect(id, proof, applicant)).toEqual(collected);
      await expect(store.applications.collect(id, proof, `person/${owner.people.handler}`)).rejects.toMatchObject({ code: 'application-transition-refused' });
      expect((await store.applications.finish(id, 'system/process')).status).toBe('done');
    });

    it('R68 does not become active before', async () => {
      const { id, esId = '', applicant } = await made();
      await store.seals.recordRules(esId, { custodian: owner.people.custodian }, `person/${owner.people.head}`);
      await store.flows.bind(esId, owner.flow, `person/${owner.people.administrator}`);
      await expect(store.seals.activate(esId, 'person/maker')).rejects.toMatchObject({ code: 'collection-missing' });
      await store.applications.collect(id, { method: 'totp' }, applicant);
      expect((await store.seals.activate(esId, 'person/maker')).status).toBe('active');
    });

    it('R68 is done at once where the policy asks for no collection', async () => {
      expect(await made(false)).toMatchObject({ status: 'done' });
    });
  });

  it('R55 leaves audit chains that hold', async () => {
    expect(await store.audit.check()).toEqual([]);
  });
});
