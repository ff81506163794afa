import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedIn, testApi, type TestApi, type Visitor } from '../../../test/fixtures/api.ts';
import { plainPdf } from '../../../test/sealing/document.ts';
import { allGood, deskOf, filePhysicalSeal, pictures, reaches, reviewBegun, type Desk } from '../../../test/temporal/applications.ts';
import { openWorld, type World } from '../../../test/temporal/world.ts';

describe('application from its form to the collected seal, over HTTP', () => {
  let world: World, api: TestApi, desk: Desk, applicant: Visitor, reviewer: Visitor, id: string;
  const bodyOf = <T>({ body }: { readonly body: unknown }): T => body as T;

  beforeAll(async () => {
    world = await openWorld();
    api = testApi(world.store, { temporal: world.temporal });
    desk = await deskOf(world);
    [applicant, reviewer] = [await signedIn(api, desk.owner.people.handler), await signedIn(api, desk.bodies.people.reviewer)];
  }, 120_000);
  afterAll(() => world.close(), 60_000);

  it('R07 names everything that is missing, then takes what is whole; the same key again is the same application', async () => {
    const order = { kind: 'issue', category: 'unit', subtype: 'statutory-name', name: desk.owner.name, physicalCode: await filePhysicalSeal(world, desk), keyMode: 'hsm-wrapped', validYears: 1, undertaking: true };
    const lacking = await applicant.post('/applications', order);
    expect({ status: lacking.status, body: lacking.body }).toMatchObject({ status: 422, body: { code: 'material-missing', missing: [{ material: 'unit-identity' }, { material: 'handler-identity' }, { material: 'establishment' }] } });
    const materials = [];
    for (const kind of ['unit-identity', 'handler-identity', 'establishment']) materials.push({ kind, documentId: bodyOf<{ id: string }>(await applicant.upload('/documents', await plainPdf())).id });
    const first = await applicant.post('/applications', { ...order, materials }, 'one-key');
    expect({ status: first.status, body: first.body }).toMatchObject({ status: 201, body: { status: 'under-review', review: 'simplified', policy: 'default/1' } });
    ({ id } = bodyOf<{ id: string }>(first));
    expect(bodyOf<{ id: string }>(await applicant.post('/applications', { ...order, materials }, 'one-key')).id).toBe(id);
  }, 60_000);

  it('R10 the reviewer finds it, answers each criterion and approves', async () => {
    const task = await reviewBegun(world, id);
    const { items } = bodyOf<{ items: { id: string }[] }>(await reviewer.get('/tasks'));
    expect(items.map((item) => item.id)).toEqual([task!.id]);
    const { subject } = bodyOf<{ subject: { sm3: string } }>(await reviewer.get(`/tasks/${encodeURIComponent(task!.id)}`));
    const decision = { outcome: 'approved', subject: subject.sm3 };
    expect((await reviewer.post(`/tasks/${encodeURIComponent(task!.id)}/decision`, decision)).body).toMatchObject({ code: 'criteria-unanswered' });
    expect((await reviewer.post(`/tasks/${encodeURIComponent(task!.id)}/decision`, { ...decision, criteria: allGood })).status).toBe(200);
  }, 60_000);

  it('R13 R16 R68 the applicant sees the filed imprint, confirms it and collects the seal', async () => {
    await reaches(world, id, 'awaiting-confirmation');
    const { imprintSm3 } = bodyOf<{ imprintSm3: string }>(await applicant.get(`/applications/${id}`));
    expect(Buffer.from(bodyOf<Buffer>(await applicant.get(`/applications/${id}/imprint/chosen`))).equals(pictures.filed)).toBe(true);
    expect((await applicant.post(`/applications/${id}/imprint-confirmation`, { imprintSm3, accepted: true })).status).toBe(200);
    await reaches(world, id, 'awaiting-collection');
    const collected = await applicant.post(`/applications/${id}/collection`, {});
    expect(collected.body).toMatchObject({ status: 'done', seal: expect.stringMatching(/^\d{14}$/), collection: { method: 'totp' }, targets: [{ duty: 'make', state: 'kept' }], actions: [] });
    expect((await applicant.post(`/applications/${id}/withdrawal`, { reason: '太迟' })).body).toMatchObject({ code: 'application-transition-refused' });
  }, 60_000);
});
