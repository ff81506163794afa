import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReviewStep } from '../../domain/application/step.ts';
import { approvedApplication, competentBodies, makingApplication, openReview, reviewDecision, reviewStep, reviewTask, submitted, terms, underReview, type Bodies } from '../../test/fixtures/application.ts';
import { activeSeal, completedMaking, organisation, type Organisation } from '../../test/fixtures/organisation.ts';
import { plainGraph } from '../../test/fixtures/plainGraph.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import type { Application, Store } from '../store.ts';

describe('review of an application', () => {
  let test: TestStore;
  let store: Store;
  let owner: Organisation;
  let bodies: Bodies;
  let application: Application;

  beforeAll(async () => {
    test = await testStore();
    store = test.store;
    bodies = await competentBodies(store);
    owner = await organisation(store);
  });
  afterAll(() => test.remove());
  beforeEach(async () => { application = await underReview(store, owner); });

  const candidates = async (element: string, { instanceId } = application) => (await store.instances.task(`${instanceId}:${element}`)).candidates;
  const record = (step: ReviewStep) => store.applications.recordStep(step);
  const refused = async (step: ReviewStep, code: string, details?: Readonly<Record<string, unknown>>) => {
    const before = [await store.applications.get(application.id), await store.instances.get(application.instanceId), await store.instances.decisions(application.instanceId)];
    await expect(record(step)).rejects.toMatchObject({ code, ...(details && { details }) });
    expect([await store.applications.get(application.id), await store.instances.get(application.instanceId), await store.instances.decisions(application.instanceId)]).toEqual(before);
  };
  const grant = async (person: string, role: string, unit: string) => {
    const id = randomUUID();
    await store.people.grantRole({ id, holder: person, role, unit }, 'system/set-up');
    return id;
  };

  const newPerson = async () => {
    const id = randomUUID();
    await store.people.addPerson({ id, login: id, name: '丁', mail: 'd@example.org', passwordHash: '' });
    return id;
  };

  describe('when a round begins', () => {
    it('R10 has one subject: order, documents, signature, flow and rule, the same before and after it is written', async () => {
      const fresh = await submitted(store, owner);
      const opening = await store.applications.loadForReview(fresh.id);
      expect(opening).toMatchObject({ instanceId: fresh.id, round: 1, status: 'under-review', graph: plainGraph });
      expect(JSON.parse(opening.subjectText)).toMatchObject({
        application: fresh.id, round: 1, kind: 'issue', unit: owner.unit, ownerKind: 'enterprise', applicant: fresh.applicant, name: fresh.name, physicalCode: fresh.physicalCode,
        materials: [{ kind: 'unit-identity', document: { name: '合同.pdf' }, source: 'applicant' }], policy: 'default/1', flow: bodies.flow, rule: bodies.rule,
      });
      await openReview(store, fresh);
      expect(await store.applications.loadForReview(fresh.id)).toMatchObject({ subjectSm3: opening.subjectSm3, resumed: { step: 1, status: 'open' } });
      expect(await store.instances.get(fresh.id)).toMatchObject({ host: 'application', hostId: fresh.id, unit: bodies.issuing, requester: fresh.applicant, subject: { text: opening.subjectText } });
    });

    it('R12 runs by the flow that the department has bound for such applications', async () => {
      const simplified = await submitted(store, owner, {}, { ...terms, review: 'simplified' });
      await expect(store.applications.loadForReview(simplified.id)).rejects.toMatchObject({ code: 'review-not-bound', details: { review: 'simplified' } });
      await store.applications.bindReview(bodies.issuing, 'simplified', bodies.flow, 'person/x');
      expect((await store.applications.loadForReview(simplified.id)).round).toBe(1);
      await expect(store.applications.bindReview(bodies.issuing, 'full', owner.flow, 'person/x')).rejects.toMatchObject({ code: 'forbidden' });
      expect((await store.applications.reviewBinding(bodies.issuing, 'full')).hash).toBe(bodies.flow);
    });

    it('R36 is refused when another subject was seen, and when the application is not under review', async () => {
      const fresh = await submitted(store, owner);
      await expect(record(reviewStep(fresh, 0, { open: { subjectSm3: '0'.repeat(64) } }))).rejects.toMatchObject({ code: 'subject-changed' });
      await store.applications.withdraw(fresh.id, fresh.applicant, '');
      await expect(record(reviewStep(fresh, 0, { open: {} }))).rejects.toMatchObject({ code: 'application-transition-refused' });
    });

    it('R11 asks those of the issuing department, whose role the rule names', async () => {
      expect(new Set(await candidates('review'))).toEqual(new Set([bodies.people.reviewer, bodies.people.secondReviewer]));
      expect(await candidates('approval')).toEqual([bodies.people.head]);
    });

    it('R10 does not ask the applicant, whatever roles they hold', async () => {
      const id = await grant(owner.people.requester, 'reviewer', bodies.issuing);
      expect(await candidates('review', await underReview(store, owner))).not.toContain(owner.people.requester);
      await store.people.withdrawRole(id, 'person/x');
    });

    it('R36 is refused when too few may review', async () => {
      const fresh = await submitted(store, owner);
      await expect(record(reviewStep(fresh, 0, { open: {}, opened: [reviewTask(fresh, 'review', { required: 3 })] }))).rejects.toMatchObject({ code: 'approver-missing', details: { application: fresh.id, found: 2 } });
    });
  });

  describe('when somebody decides', () => {
    it('R10 keeps outcome, answers to each criterion, person, proof and subject', async () => {
      await record(await reviewDecision(store, application, 'review', bodies.people.reviewer, undefined, { criteria: { authenticity: true, legality: true, completeness: false }, comment: '缺一页' }));
      expect(await store.instances.decisions(application.instanceId)).toMatchObject([{ person: bodies.people.reviewer, counts: 'review', outcome: 'approved', proof: 'totp', criteria: { authenticity: true, legality: true, completeness: false } }]);
      expect((await store.audit.entries(`application/${application.id}`, { limit: 20 })).map(({ act }) => act)).toEqual(['application.submitted', 'review.step', 'task.approved', 'review.step']);
    });

    it('R10 is refused to the applicant', async () => {
      const id = await grant(owner.people.requester, 'reviewer', bodies.issuing);
      await refused(await reviewDecision(store, application, 'review', owner.people.requester), 'reviewer-is-applicant');
      await store.people.withdrawRole(id, 'person/x');
    });

    it('R11 is refused to a reviewer of another department, and to one who has left', async () => {
      const other = await competentBodies(store, { policy: 'other' });
      await refused(await reviewDecision(store, application, 'review', other.people.reviewer), 'reviewer-not-competent');
      const guest = await newPerson();
      const id = await grant(guest, 'reviewer', bodies.issuing);
      application = await underReview(store, owner);
      expect(await candidates('review')).toContain(guest);
      await store.people.withdrawRole(id, 'person/x');
      await refused(await reviewDecision(store, application, 'review', guest), 'reviewer-not-competent');
    });

    it('R36 is refused on another subject, with a weaker proof, a second time, and to who is not asked', async () => {
      await refused(await reviewDecision(store, application, 'review', bodies.people.reviewer, undefined, { subject: '0'.repeat(64) }), 'subject-changed');
      await refused(await reviewDecision(store, application, 'review', bodies.people.reviewer, undefined, { proof: 'session' }), 'proof-too-weak');
      await refused(await reviewDecision(store, application, 'review', bodies.people.head), 'task-not-yours');
      await record({ ...(await reviewDecision(store, application, 'review', bodies.people.reviewer)), closed: [] });
      await refused(await reviewDecision(store, application, 'review', bodies.people.reviewer), 'task-decided');
    });

    it('of two who decide at once lets one through', async () => {
      const steps = [await reviewDecision(store, application, 'review', bodies.people.reviewer), await reviewDecision(store, application, 'review', bodies.people.secondReviewer, undefined, { comment: 'x' })];
      const outcomes = await Promise.all(steps.map((step, index) => record({ ...step, state: `{"of":${index}}` })));
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['recorded', 'stale']);
      expect(await store.instances.decisions(application.instanceId)).toHaveLength(1);
    });
  });

  describe('when it ends', () => {
    const approve = async (reviewer = bodies.people.reviewer) => {
      await record(await reviewDecision(store, application, 'review', reviewer));
      return reviewDecision(store, application, 'approval', bodies.people.head, 'approved');
    };

    it('R10 moves the application in the same transaction, once', async () => {
      const last = await approve();
      expect(await record(last)).toEqual({ kind: 'recorded' });
      const approved = await store.applications.get(application.id);
      expect(approved.status).toBe('awaiting-imprint');
      expect(await record(last)).toEqual({ kind: 'recorded' });
      expect(await store.applications.get(application.id)).toEqual(approved);
      expect((await store.applications.timeline(application.id)).map(({ act, actor }) => [act, actor])).toEqual([['submitted', application.applicant], ['approved', `person/${bodies.people.head}`]]);
    });

    it('R34 waits to be carried out where no seal is made', async () => {
      const { seal } = await activeSeal(store, owner, { subtype: 'finance', name: `${owner.name}财务专用章` });
      const revocation = await approvedApplication(store, owner, bodies, { kind: 'revoke', predecessor: seal.esId, reason: { code: 'no-longer-used', text: '' } });
      expect(revocation.status).toBe('approved-without-making');
    });

    it('R36 is no approval while the rule asks for more', async () => {
      const early = await reviewDecision(store, application, 'review', bodies.people.reviewer, 'approved');
      await refused(early, 'approval-missing', { needs: ['approval'] });
    });

    it('R36 is no approval when a reviewer has lost the role meanwhile', async () => {
      const guest = await newPerson();
      const id = await grant(guest, 'reviewer', bodies.issuing);
      application = await underReview(store, owner);
      const last = await approve(guest);
      await store.people.withdrawRole(id, 'person/x');
      await refused(last, 'approval-missing', { needs: ['review'] });
    });

    it('R10 tells the reason of a refusal in the timeline', async () => {
      await record(await reviewDecision(store, application, 'review', bodies.people.reviewer, 'refused', { outcome: 'refused', comment: '名称与登记不符', criteria: { legality: false } }));
      expect(await store.applications.get(application.id)).toMatchObject({ status: 'refused' });
      expect((await store.applications.timeline(application.id)).at(-1)).toMatchObject({ act: 'refused', comment: '名称与登记不符', status: 'refused' });
      expect((await store.instances.tasksOf(application.instanceId)).map(({ state }) => state)).toEqual(['cancelled', 'completed']);
    });
  });

  describe('when two bodies share the work', () => {
    it('R63 who has reviewed does not activate the seal that came of it, and who made it does not review', async () => {
      const made = await makingApplication(store, owner, bodies);
      await completedMaking(store, owner, { makingId: made.makingId!, esId: made.esId! });
      await store.applications.finish(made.id, 'system/process');
      await store.applications.collect(made.id, { method: 'totp' }, made.applicant);
      await store.seals.recordRules(made.esId!, { custodian: owner.people.custodian }, `person/${owner.people.head}`);
      await store.flows.bind(made.esId!, owner.flow, `person/${owner.people.administrator}`);
      await expect(store.seals.activate(made.esId!, `person/${bodies.people.reviewer}`)).rejects.toMatchObject({ code: 'roles-on-one-seal' });
      expect((await store.seals.activate(made.esId!, `person/${bodies.people.maker}`)).status).toBe('active');
      const id = await grant(bodies.people.maker, 'reviewer', bodies.issuing);
      application = await underReview(store, owner, { kind: 'change', predecessor: made.esId! });
      expect(await candidates('review')).not.toContain(bodies.people.maker);
      await refused(await reviewDecision(store, application, 'review', bodies.people.maker), 'roles-on-one-seal');
      await store.people.withdrawRole(id, 'person/x');
    });

    it('R34 R63 who has approved a revocation does not carry it out', async () => {
      const { seal } = await activeSeal(store, owner, { subtype: 'invoice', name: `${owner.name}发票专用章` });
      const { id } = await approvedApplication(store, owner, bodies, { kind: 'revoke', predecessor: seal.esId });
      await expect(store.applications.finish(id, `person/${bodies.people.head}`)).rejects.toMatchObject({ code: 'roles-on-one-seal' });
      expect((await store.applications.finish(id, `person/${bodies.people.maker}`)).status).toBe('done');
    });

    it('R63 asks for no second person where the policy names one body', async () => {
      const { seal } = await activeSeal(store, owner, { subtype: 'customs', name: `${owner.name}报关专用章` });
      const { id } = await approvedApplication(store, owner, bodies, { kind: 'revoke', predecessor: seal.esId }, { ...terms, twoBodies: false });
      expect((await store.applications.finish(id, `person/${bodies.people.head}`)).status).toBe('done');
    });
  });

  it('R55 leaves audit chains that hold', async () => {
    expect(await store.audit.check()).toEqual([]);
  });
});
