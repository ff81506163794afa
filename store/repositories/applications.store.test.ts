import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApplicationOrder } from '../../domain/application/order.ts';
import { approvedApplication, applicationOrder, competentBodies, nextPhysicalCode, openReview, reviewDecision, signed, submitted, terms, underReview, type Bodies } from '../../test/fixtures/application.ts';
import { activeSeal, organisation, type Organisation } from '../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import { keptDocument } from '../../test/fixtures/use.ts';
import type { Application, Store } from '../store.ts';

describe('application', () => {
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

  const submit = (order: ApplicationOrder) => store.applications.submit(order, terms, signed());
  const returned = async (changes: Partial<ApplicationOrder> = {}): Promise<Application> => {
    const application = await underReview(store, owner, changes);
    await store.applications.recordStep(await reviewDecision(store, application, 'review', bodies.people.reviewer, 'returned', { outcome: 'returned', comment: '补交设立文件' }));
    return store.applications.get(application.id);
  };
  const corrected = async ({ id, physicalCode }: Application, changes: Partial<ApplicationOrder> = {}): Promise<ApplicationOrder> =>
    applicationOrder(store, owner, { applicationId: id, ...(physicalCode !== undefined && { physicalCode }), ...changes });
  const acts = async (id: string) => (await store.audit.entries(`application/${id}`, { limit: 100 })).map(({ act }) => act);

  describe('when it is handed in', () => {
    it('R07 R59 keeps what was asked for, its materials, and the policy that judged it', async () => {
      const order = await applicationOrder(store, owner);
      const application = await submit(order);
      expect(application).toMatchObject({
        id: order.applicationId, kind: 'issue', unit: owner.unit, applicant: order.applicant, category: 'unit', subtype: 'contract', name: order.name, physicalCode: order.physicalCode,
        status: 'under-review', round: 1, policyTerms: terms,
      });
      expect(await store.applications.get(application.id)).toEqual(application);
      expect(await store.applications.materials(application.id)).toMatchObject([{ ...order.materials[0], source: 'applicant', round: 1 }]);
      expect(await store.applications.timeline(application.id)).toMatchObject([{ number: 1, act: 'submitted', actor: order.applicant, status: 'under-review' }]);
      expect(await acts(application.id)).toEqual(['application.submitted']);
    });

    it('R53 R67 keeps who signed it and how they proved who they are, the number encrypted', async () => {
      const { id, applicant } = await submitted(store, owner);
      expect(await store.applications.signature(id)).toMatchObject({ ...signed(), by: applicant });
      const [row] = await test.database.query<{ reference: Buffer }>('SELECT reference_sealed AS reference FROM application_signature WHERE application_id = ?', [id]);
      expect(row?.reference.includes(Buffer.from('230102199001011234'))).toBe(false);
      expect(JSON.stringify(await store.audit.entries(`application/${id}`, { limit: 10 }))).not.toContain('230102199001011234');
    });

    it('R11 goes to the departments that are competent for its owner', async () => {
      expect(await submitted(store, owner)).toMatchObject({ issuingUnit: bodies.issuing, makingUnit: bodies.making });
      const county = await competentBodies(store, { division: '2301' });
      expect(await submitted(store, owner)).toMatchObject({ issuingUnit: county.issuing, makingUnit: county.making });
      await store.applications.setCompetence({ policy: 'default', division: '2301', issuingUnit: bodies.issuing, makingUnit: bodies.making }, 'system/set-up');
    });

    it('R11 goes by the owner\'s own system before its place', async () => {
      const system = await competentBodies(store, { policy: 'other' });
      await store.applications.setCompetence({ policy: 'default', division: '23', system: 'taxation', issuingUnit: system.issuing, makingUnit: system.making }, 'system/set-up');
      const unit = randomUUID();
      await store.people.addUnit({ id: unit, name: '某税务局', kind: 'administrative-organ', division: '230100', system: 'taxation' });
      expect((await store.people.unit(unit)).system).toBe('taxation');
      expect(await submitted(store, { ...owner, unit })).toMatchObject({ issuingUnit: system.issuing });
    });

    it('R11 is refused where nobody is competent', async () => {
      const order = await applicationOrder(store, owner);
      await expect(store.applications.submit(order, { ...terms, policy: 'heilongjiang-a/1' }, signed())).rejects.toMatchObject({ code: 'competence-missing' });
      await expect(store.applications.get(order.applicationId)).rejects.toMatchObject({ code: 'application-unknown' });
    });

    it('is refused for an owner, a document or a seal that is not there', async () => {
      await expect(submit(await applicationOrder(store, owner, { unit: randomUUID() }))).rejects.toMatchObject({ code: 'owner-unknown' });
      await expect(submit(await applicationOrder(store, owner, { materials: [{ kind: 'unit-identity', documentId: randomUUID() }] }))).rejects.toMatchObject({ code: 'document-unknown' });
      await expect(submit(await applicationOrder(store, owner, { kind: 'change', predecessor: '23010099999999' }))).rejects.toMatchObject({ code: 'seal-unknown' });
    });

    it('is found again by its id, and refused for another under the same id', async () => {
      const order = await applicationOrder(store, owner);
      const first = await submit(order);
      expect(await submit(order)).toEqual(first);
      expect(await store.applications.materials(first.id)).toHaveLength(1);
      await expect(submit({ ...order, kind: 'revoke' })).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    });

    it('R09 takes what shared data gave, with source and instant, once', async () => {
      const { id } = await submitted(store, owner);
      const shared = [{ kind: 'establishment', documentId: (await keptDocument(store, owner)).id, about: owner.unit, source: 'shared-data', fetchedAt: await store.now() }] as const;
      for (let time = 0; time < 2; time++) await store.applications.addMaterials(id, shared, 'system/outbound');
      expect((await store.applications.materials(id)).slice(1)).toMatchObject(shared);
      expect(await acts(id)).toEqual(['application.submitted', 'material.shared']);
    });

    it('R10 takes no more material once its review has begun', async () => {
      const { id } = await underReview(store, owner);
      const late = [{ kind: 'other', documentId: (await keptDocument(store, owner)).id, source: 'shared-data', fetchedAt: await store.now() }] as const;
      await expect(store.applications.addMaterials(id, late, 'system/outbound')).rejects.toMatchObject({ code: 'application-transition-refused' });
    });
  });

  describe('when a seal of the same physical one is asked for', () => {
    it('R71 is refused while another is open, and may come again when that was withdrawn', async () => {
      const physicalCode = nextPhysicalCode();
      const { id, applicant } = await submitted(store, owner, { physicalCode });
      await expect(submit(await applicationOrder(store, owner, { physicalCode }))).rejects.toMatchObject({ code: 'application-duplicate', details: { application: id } });
      await store.applications.withdraw(id, applicant, '');
      expect((await submit(await applicationOrder(store, owner, { physicalCode }))).status).toBe('under-review');
    });

    it('R71 of two that come at once lets one through, in twenty races', async () => {
      for (let race = 0; race < 20; race++) {
        const physicalCode = nextPhysicalCode();
        const rivals = race % 2 === 0 ? [owner, owner] : [owner, await organisation(store)];
        const orders = await Promise.all(rivals.map((rival) => applicationOrder(store, rival, { physicalCode })));
        const outcomes = await Promise.allSettled(orders.map(submit));
        expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
        expect(outcomes.find((outcome) => outcome.status === 'rejected')).toMatchObject({ reason: { code: 'application-duplicate' } });
      }
    }, 120_000);

    it('R71 is refused beside a seal that lasts, and replaces that seal by a change or a remake', async () => {
      const own = await organisation(store);
      const physicalCode = nextPhysicalCode();
      const { seal } = await activeSeal(store, own, { physicalCode });
      const contract = { subtype: 'contract', name: `${own.name}合同专用章` } as const;
      await expect(submit(await applicationOrder(store, own, { physicalCode, ...contract }))).rejects.toMatchObject({ code: 'application-duplicate', details: { esId: seal.esId } });
      const change = await submit(await applicationOrder(store, own, { kind: 'change', predecessor: seal.esId, physicalCode, subtype: 'statutory-name', name: own.name }));
      expect(change).toMatchObject({ kind: 'change', predecessor: seal.esId });
      await expect(submit(await applicationOrder(store, own, { kind: 'remake', predecessor: seal.esId, physicalCode }))).rejects.toMatchObject({ code: 'application-duplicate', details: { application: change.id } });
      expect((await submit(await applicationOrder(store, own, { kind: 'revoke', predecessor: seal.esId, physicalCode }))).status).toBe('under-review');
    });

    it('R71 lets a new one come after a seal that was revoked', async () => {
      const own = await organisation(store);
      const physicalCode = nextPhysicalCode();
      const { seal } = await activeSeal(store, own, { physicalCode });
      await store.seals.freeze(seal.esId, 'revoke', { reason: '不再使用', by: 'person/x' });
      expect((await submit(await applicationOrder(store, own, { physicalCode, subtype: 'statutory-name', name: own.name }))).status).toBe('under-review');
    });

    it('R71 is refused as a second statutory-name seal of its owner', async () => {
      const own = await organisation(store);
      await activeSeal(store, own);
      await expect(submit(await applicationOrder(store, own, { subtype: 'statutory-name', name: own.name }))).rejects.toMatchObject({ code: 'seal-exists' });
    });
  });

  describe('when it was returned for correction', () => {
    it('R10 begins another round with what was mended, and keeps the earlier one', async () => {
      const application = await returned();
      expect(application).toMatchObject({ status: 'returned', round: 1 });
      const order = await corrected(application, { name: `${owner.name}合同专用章（二）` });
      const again = await store.applications.resubmit(order, signed('again'));
      expect(again).toMatchObject({ status: 'under-review', round: 2, instanceId: `${application.id}-2`, name: order.name });
      expect(await store.applications.materials(application.id)).toMatchObject([{ documentId: order.materials[0]!.documentId, round: 2 }]);
      expect(await store.applications.materials(application.id, 1)).toMatchObject([{ round: 1 }]);
      await openReview(store, again);
      expect((await store.instances.get(again.instanceId)).subject.sm3).not.toBe((await store.instances.get(application.instanceId)).subject.sm3);
      expect((await store.applications.timeline(application.id)).map(({ act, comment }) => [act, comment])).toEqual([['submitted', undefined], ['returned', '补交设立文件'], ['resubmitted', undefined]]);
    });

    it('is corrected once, however often the same signed correction comes', async () => {
      const application = await returned();
      const order = await corrected(application);
      const first = await store.applications.resubmit(order, signed('once'));
      expect(await store.applications.resubmit(order, signed('once'))).toEqual(first);
      await expect(store.applications.resubmit(order, signed('twice'))).rejects.toMatchObject({ code: 'application-transition-refused' });
    });

    it('stays an application of the same kind for the same owner', async () => {
      const application = await returned();
      for (const changes of [{ kind: 'remake' }, { applicant: `person/${owner.people.handler}` }, { category: 'position' }] as const) {
        await expect(store.applications.resubmit(await corrected(application, changes), signed('x'))).rejects.toMatchObject({ code: 'application-transition-refused' });
      }
    });

    it('R71 cannot take the physical seal of another', async () => {
      const { physicalCode } = await submitted(store, owner);
      const application = await returned();
      await expect(store.applications.resubmit(await corrected(application, { physicalCode: physicalCode! }), signed('x'))).rejects.toMatchObject({ code: 'application-duplicate' });
    });
  });

  describe('when its applicant withdraws it', () => {
    it('ends with its review: nobody finds its tasks any more', async () => {
      const application = await underReview(store, owner);
      const gone = await store.applications.withdraw(application.id, application.applicant, '不再需要');
      expect(gone).toMatchObject({ status: 'withdrawn', endedAt: gone.changedAt });
      expect(await store.applications.withdraw(application.id, application.applicant, '不再需要')).toEqual(gone);
      expect((await store.instances.tasksOf(application.instanceId)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
      expect(await store.instances.get(application.instanceId)).toMatchObject({ status: 'withdrawn' });
      expect((await store.instances.history(application.instanceId)).at(-1)).toMatchObject({ event: 'withdraw', actor: application.applicant, reason: '不再需要' });
      const late = await reviewDecision(store, application, 'review', bodies.people.reviewer);
      expect(await store.applications.recordStep(late)).toMatchObject({ kind: 'stale', status: 'withdrawn' });
    });

    it('is refused to another, and where its status does not allow it', async () => {
      const { id, applicant } = await approvedApplication(store, owner, bodies);
      await expect(store.applications.withdraw(id, `person/${owner.people.handler}`, '')).rejects.toMatchObject({ code: 'forbidden' });
      await store.applications.move(id, 'failed', { problem: 'imprint-invalid' }, 'system/process');
      await expect(store.applications.withdraw(id, applicant, '')).rejects.toMatchObject({ code: 'application-transition-refused' });
    });
  });

  describe('when its status changes', () => {
    it('goes only along the table of transitions, and says why it failed', async () => {
      const { id } = await submitted(store, owner);
      await expect(store.applications.move(id, 'done', {}, 'system/process')).rejects.toMatchObject({ code: 'application-transition-refused', details: { status: 'under-review', to: 'done' } });
      const failed = await store.applications.move(id, 'failed', { problem: 'physical-seal-void' }, 'system/process');
      expect(failed).toMatchObject({ status: 'failed', problem: 'physical-seal-void' });
      expect(await store.applications.move(id, 'failed', {}, 'system/process')).toEqual(failed);
    });

    it('is among those that must go on until it has ended', async () => {
      const { id, applicant } = await submitted(store, owner);
      expect(await store.applications.open()).toContain(id);
      await store.applications.withdraw(id, applicant, '');
      expect(await store.applications.open()).not.toContain(id);
    });
  });

  describe('when people look for it', () => {
    it('R53 is found by applicant, owner and issuing department, newest first, page by page', async () => {
      const own = await organisation(store);
      const ids = [(await submitted(store, own)).id, (await submitted(store, own)).id, (await submitted(store, own)).id].reverse();
      const page = await store.applications.list({ applicant: `person/${own.people.requester}` }, { limit: 2 });
      expect(page.map(({ id }) => id)).toEqual(ids.slice(0, 2));
      expect((await store.applications.list({ units: [own.unit, owner.unit] }, { limit: 3 })).map(({ id }) => id)).toEqual(ids);
      expect((await store.applications.list({ units: [own.unit] }, { after: page[1]!.id, limit: 2 })).map(({ id }) => id)).toEqual(ids.slice(2));
      expect((await store.applications.list({ issuing: [bodies.issuing], status: 'under-review', kind: 'issue' }, { limit: 3 })).map(({ id }) => id)).toEqual(ids);
      expect(await store.applications.list({ units: [] }, { limit: 2 })).toEqual([]);
    });

    it('R53 takes part: applicant and those who may review it, and nobody else', async () => {
      const { id } = await underReview(store, owner);
      const parts = await Promise.all([owner.people.requester, bodies.people.reviewer, bodies.people.head, owner.people.finance, bodies.people.maker].map((person) => store.applications.takesPart(id, `person/${person}`)));
      expect(parts).toEqual([true, true, true, false, false]);
      expect(await store.applications.takesPart(id, 'client/x')).toBe(false);
    });
  });

  it('R55 leaves audit chains that hold', async () => {
    expect(await store.audit.check()).toEqual([]);
  });
});
