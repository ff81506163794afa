import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { days, hours } from '../domain/instant.ts';
import { act, confirm, deskOf, documentOf, endOf, filePhysicalSeal, handIn, mailsAbout, newApplication, openReviewTask, orderOf, pictures, reaches, review, type Desk } from '../test/temporal/applications.ts';
import { eventually, openWorld, type World } from '../test/temporal/world.ts';
import { taskQueues, workflowIds, workflowTypes } from './messages.ts';

describe('application for a seal', () => {
  let world: World, desk: Desk;
  const failing = (code: string) => ({ cause: { type: code } });
  const collect = (id: string, of: Desk) => act(world, id, of.owner.people.handler, { act: 'collect', proof: { method: 'totp' } });
  const approved = async (of: Desk, changes = {}) => {
    const id = await newApplication(world, of, changes);
    await review(world, of, id);
    return id;
  };

  beforeAll(async () => {
    world = await openWorld();
    desk = await deskOf(world);
  }, 120_000);
  afterEach(async () => {
    world.interruptions.end();
    await world.outside.simulators.police.flip({});
    await world.outside.simulators.shared.flip({});
  });
  afterAll(() => world.close(), 60_000);

  describe('when all goes well', () => {
    let id: string, own: Desk;
    beforeAll(async () => {
      own = await deskOf(world);
      id = await approved(own);
      await reaches(world, id, 'awaiting-confirmation');
      await confirm(world, own, id);
      await reaches(world, id, 'awaiting-collection');
      await collect(id, own);
      await endOf(world, id);
    }, 60_000);

    it('R13 R16 R68 goes from review to the filed imprint, its confirmation, the making and the collection', async () => {
      const application = await world.store.applications.get(id);
      expect(application).toMatchObject({ status: 'done', collection: { by: `person/${own.owner.people.handler}`, proof: { method: 'totp' } } });
      const statuses = (await world.store.applications.timeline(id)).map(({ status }) => status);
      expect([...new Set(statuses)]).toEqual(['under-review', 'awaiting-imprint', 'awaiting-confirmation', 'making', 'awaiting-collection', 'done']);
    });

    it('R06 the seal shows exactly the filed imprint, and bears its physical code', async () => {
      const { esId = '', physicalCode } = await world.store.applications.get(id);
      const [seal, edition] = await Promise.all([world.store.seals.get(esId), world.store.seals.edition(esId)]);
      expect(seal).toMatchObject({ status: 'made', physicalCode, unit: own.owner.unit });
      expect(Buffer.from(edition.picture).equals(pictures.filed)).toBe(true);
    });

    it('R10 R16 R68 tells the applicant of each thing that waits for them', async () => {
      await eventually(async () => (await mailsAbout(world, id)).length >= 3);
      expect(await mailsAbout(world, id)).toEqual(['印模待确认', '电子印章待领取', '申请已办结']);
    });
  });

  describe('when something lacks', () => {
    it('R07 names every missing document at once, with its article, and writes nothing', async () => {
      const order = await orderOf(world, desk, { materials: [] });
      await expect(handIn(world, order)).rejects.toMatchObject({ cause: { type: 'material-missing', details: [{ missing: [
        { material: 'unit-identity', name: '单位合法身份证明材料', article: 'HLJ 9, HLJ0 9, SQ 12' }, { material: 'handler-identity' }, { material: 'establishment', article: 'NAT 14' },
      ] }] } });
      await expect(world.store.applications.get(order.applicationId)).rejects.toMatchObject({ code: 'application-unknown' });
    });

    it.each([
      ['R07 material of another', 'material-of-another', async (order: Awaited<ReturnType<typeof orderOf>>) => ({ materials: order.materials.map((one) => ({ ...one, about: 'somebody-else' })) })],
      ['R07 expired material', 'material-expired', async (order: Awaited<ReturnType<typeof orderOf>>) => ({ materials: order.materials.map((one) => ({ ...one, validUntil: (world.now() - 1_000) as never })) })],
      ['R07 material of the wrong kind', 'material-wrong-kind', async (order: Awaited<ReturnType<typeof orderOf>>) => ({ materials: [...order.materials, { kind: 'reset-proof' as const, documentId: order.materials[0]!.documentId }] })],
      ['R67 no undertaking', 'undertaking-missing', async () => ({ undertaking: false })],
      ['R02 a name that is not the owner\'s', 'seal-name-invalid', async () => ({ name: '别的公司' })],
      ['R08 no physical seal', 'physical-seal-required', async () => ({ physicalCode: undefined as never })],
      ['R62 an owner who may not have such a seal', 'owner-not-eligible', async () => ({ subtype: 'government-service' as const })],
      ['R08 a physical seal that nobody has filed', 'physical-seal-unknown', async () => ({ physicalCode: '2301999999999' })],
      ['a kind that nobody offers', 'application-kind-unavailable', async () => ({ kind: 'renew' as const })],
    ] as const)('%s is refused with its code', async (_, code, changed) => {
      const order = await orderOf(world, desk);
      await expect(handIn(world, { ...order, ...(await changed(order)) })).rejects.toMatchObject(failing(code));
    });

    it('R07 everything that is wrong is named at once', async () => {
      const order = await orderOf(world, desk, { materials: [], name: '别的公司', undertaking: false });
      const details = await handIn(world, order).catch((error: { cause: { details: { findings: { code: string }[] }[] } }) => error.cause.details[0]);
      expect((details as { findings: { code: string }[] }).findings.map(({ code }) => code)).toEqual(['undertaking-missing', 'seal-name-invalid', 'material-missing']);
    });

    it('R11 is refused where no department is competent', async () => {
      const lonely = await deskOf(world);
      await world.test.database.query("UPDATE unit SET division = '999999' WHERE id = ?", [lonely.owner.unit]);
      await expect(newApplication(world, lonely)).rejects.toMatchObject(failing('competence-missing'));
    });

    it('R71 two for one physical seal: the second is refused', async () => {
      const twin = await deskOf(world);
      const physicalCode = await filePhysicalSeal(world, twin);
      await newApplication(world, twin, { physicalCode, subtype: 'contract', name: `${twin.owner.name}合同专用章` });
      await expect(newApplication(world, twin, { physicalCode, subtype: 'finance', name: `${twin.owner.name}财务专用章` })).rejects.toMatchObject(failing('application-duplicate'));
    });

    it('keeps markup in names as text', async () => {
      const name = '<img src=x onerror=alert(1)>.pdf';
      const order = await orderOf(world, await deskOf(world));
      const documentId = await documentOf(world, desk, new TextEncoder().encode('x'), name);
      const id = await handIn(world, { ...order, materials: [...order.materials, { kind: 'other', documentId }] });
      expect((await world.store.documents.row(documentId)).name).toBe(name);
      expect((await world.store.applications.materials(id)).map(({ kind }) => kind)).toContain('other');
    });
  });

  describe('when shared data hold the material', () => {
    const share = async (of: Desk) => {
      const { name, creditCode } = await world.store.people.unit(of.owner.unit);
      for (const kind of ['unit-identity', 'establishment']) {
        await world.outside.simulators.shared.administer('PUT', '/simulator/materials', { kind, about: 'unit', holderName: name, holderNumber: creditCode, source: '市场监督管理局', content: Buffer.from('%PDF-1.7 held').toString('base64') });
      }
    };
    const handlerOnly = async (of: Desk) => ({ materials: [{ kind: 'handler-identity' as const, documentId: await documentOf(world, of) }] });

    it('R09 does not ask for it, and keeps where it was fetched and when', async () => {
      const own = await deskOf(world);
      await share(own);
      const id = await newApplication(world, own, await handlerOnly(own));
      expect((await world.store.applications.materials(id)).map(({ kind, source, fetchedAt }) => [kind, source, fetchedAt === undefined])).toEqual([
        ['handler-identity', 'applicant', true], ['unit-identity', '市场监督管理局', false], ['establishment', '市场监督管理局', false],
      ]);
    });

    it('R09 what names another holder does not count', async () => {
      const own = await deskOf(world);
      await share(own);
      await world.outside.simulators.shared.flip({ wrong: 'holder' });
      await expect(newApplication(world, own, await handlerOnly(own))).rejects.toMatchObject(failing('material-missing'));
    });

    it('R09 while they are out of reach the material is asked for', async () => {
      const own = await deskOf(world);
      await share(own);
      await world.outside.simulators.shared.flip({ outage: true });
      await expect(newApplication(world, own, await handlerOnly(own))).rejects.toMatchObject(failing('material-missing'));
      const id = await newApplication(world, own);
      expect(await world.store.applications.get(id)).toMatchObject({ status: 'under-review' });
    }, 60_000);
  });

  describe('when it is reviewed', () => {
    it('R12 an owner of another kind goes the full way: accepted, reviewed, approved by three', async () => {
      const full = await deskOf(world, { review: 'full', kind: 'public-institution' });
      const id = await newApplication(world, full);
      for (const person of ['reviewer', 'secondReviewer', 'head'] as const) await review(world, full, id, { person: full.bodies.people[person] });
      await reaches(world, id, 'awaiting-confirmation');
      expect((await world.store.instances.decisions(id)).map(({ counts }) => counts)).toEqual(['acceptance', 'review', 'approval']);
    });

    it('R10 R61 is refused with the reason, of which the applicant is told', async () => {
      const own = await deskOf(world);
      const id = await newApplication(world, own);
      await review(world, own, id, { outcome: 'refused', comment: '营业执照已注销', criteria: { authenticity: true, legality: false, validity: true, completeness: true, reasonableness: true } });
      expect(await endOf(world, id)).toBe('refused');
      expect(await world.outside.mailsAbout('营业执照已注销')).toMatchObject([{ subject: expect.stringContaining('申请未通过') }]);
    });

    it.each([
      ['R10 without an answer to each criterion', 'criteria-unanswered', { criteria: { authenticity: true } }],
      ['R10 approved against an own answer', 'criteria-unanswered', { criteria: { authenticity: false, legality: true, validity: true, completeness: true, reasonableness: true } }],
      ['R10 refused without a ground', 'criteria-unanswered', { outcome: 'refused' as const, comment: '不同意' }],
      ['R10 returned without a word', 'comment-missing', { outcome: 'returned' as const, criteria: {} }],
      ['on another subject', 'subject-changed', { subject: 'f'.repeat(64) }],
      ['R54 with a weaker proof than the rule asks', 'proof-too-weak', { proof: 'session' as const }],
    ])('%s: the decision is rejected and nothing changes', async (_, code, changes) => {
      const id = await undecided();
      await expect(review(world, desk, id, changes)).rejects.toMatchObject(failing(code));
      expect(await world.store.instances.decisions(id)).toEqual([]);
      await act(world, id, desk.owner.people.handler, { act: 'withdraw', reason: '下一例' });
    });
    const undecided = () => newApplication(world, desk);

    it('R11 nobody of another department decides', async () => {
      const [own, other] = [await deskOf(world), await deskOf(world)];
      const id = await newApplication(world, own);
      await expect(review(world, own, id, { person: other.bodies.people.reviewer })).rejects.toThrow();
      expect(await world.store.instances.decisions(id)).toEqual([]);
    });

    it('R61 a reviewer who lets it lie is reminded, and keeps it', async () => {
      const own = await deskOf(world);
      const id = await newApplication(world, own);
      await world.pass(hours(50));
      expect(await mailsAbout(world, id)).toEqual(['申请待审查', '申请待审查']); // both reviewers
      await review(world, own, id);
      await reaches(world, id, 'awaiting-confirmation');
    });
  });

  describe('when it is returned for correction', () => {
    it('R10 waits as long as it takes, is handed in again and reviewed in another round', async () => {
      const own = await deskOf(world);
      const id = await newApplication(world, own);
      await review(world, own, id, { outcome: 'returned', comment: '身份证明模糊', criteria: {} });
      await reaches(world, id, 'returned');
      await world.pass(days(30));
      expect(await world.store.applications.get(id)).toMatchObject({ status: 'returned', round: 1 });
      expect((await mailsAbout(world, id)).filter((subject) => subject === '申请退回补正').length).toBeGreaterThan(3); // reminded every week
      const before = await world.store.applications.materials(id);
      const materials = await Promise.all(before.map(async ({ kind }) => ({ kind, documentId: await documentOf(world, own) })));
      await act(world, id, own.owner.people.handler, { act: 'correct', correction: { materials }, signature: { textSm3: 'a'.repeat(64), proof: { method: 'totp' } } });
      await eventually(async () => (await openReviewTask(world, id)) !== undefined);
      expect(await world.store.applications.get(id)).toMatchObject({ status: 'under-review', round: 2, instanceId: `${id}-2` });
      await review(world, own, id);
      await reaches(world, id, 'awaiting-confirmation');
    }, 60_000);

    it('R07 what still lacks is named, and it stays returned', async () => {
      const own = await deskOf(world);
      const id = await newApplication(world, own);
      await review(world, own, id, { outcome: 'returned', comment: '缺材料', criteria: {} });
      await reaches(world, id, 'returned');
      const signature = { textSm3: 'b'.repeat(64), proof: { method: 'totp' as const } };
      await expect(act(world, id, own.owner.people.handler, { act: 'correct', correction: { materials: [] }, signature })).rejects.toMatchObject(failing('material-missing'));
      await expect(act(world, id, own.owner.people.requester, { act: 'correct', correction: {}, signature })).rejects.toMatchObject(failing('forbidden'));
      expect(await world.store.applications.get(id)).toMatchObject({ status: 'returned' });
    });
  });

  describe('when it is withdrawn', () => {
    it.each(['under-review', 'returned', 'awaiting-imprint', 'awaiting-confirmation'] as const)('while it is %s it ends, and nobody has a task any more', async (status) => {
      const own = await deskOf(world);
      if (status === 'awaiting-imprint') await world.outside.simulators.police.flip({ outage: true });
      const id = await newApplication(world, own);
      if (status === 'returned') await review(world, own, id, { outcome: 'returned', comment: '补正', criteria: {} });
      if (status.startsWith('awaiting')) await review(world, own, id);
      await reaches(world, id, status);
      await act(world, id, own.owner.people.handler, { act: 'withdraw', reason: '不再需要' });
      expect(await endOf(world, id)).toBe('withdrawn');
      expect(await openReviewTask(world, id)).toBeUndefined();
    }, 60_000);
  });

  describe('when Temporal has forgotten it', () => {
    it('R56 goes on from its rows, whatever it waited for', async () => {
      const own = await deskOf(world);
      const id = await newApplication(world, own);
      const workflowId = workflowIds.application(id);
      const beginAgain = async () => {
        await world.temporal.client.workflow.getHandle(workflowId).terminate();
        await world.temporal.client.workflow.start(workflowTypes.application, { workflowId, taskQueue: taskQueues.process, args: [{ applicationId: id }] });
      };
      await beginAgain();
      await review(world, own, id);
      await reaches(world, id, 'awaiting-confirmation');
      await beginAgain();
      await confirm(world, own, id);
      await reaches(world, id, 'awaiting-collection');
      await beginAgain();
      await collect(id, own);
      expect(await endOf(world, id)).toBe('done');
    }, 60_000);
  });

  describe('when a worker dies after it has done its part and before it could say so', () => {
    it.each(['submitApplication', 'recordReviewStep', 'obtainImprint', 'placeMaking', 'finishMaking'])('in %s: there is one application and one seal', async (activity) => {
      world.interruptions.dieOnce(`after ${activity}`);
      const own = await deskOf(world);
      const id = await approved(own);
      await reaches(world, id, 'awaiting-confirmation');
      await confirm(world, own, id);
      await reaches(world, id, 'awaiting-collection');
      expect((await world.store.seals.list([own.owner.unit], { limit: 10 })).map(({ name }) => name)).toEqual([own.owner.name]);
    }, 60_000);
  });
});
