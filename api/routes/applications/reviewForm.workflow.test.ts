import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedIn, testApi, type TestApi, type Visitor } from '../../../test/fixtures/api.ts';
import { graphOf } from '../../../test/flows/graph.ts';
import { draw } from '../../../test/flows/draw.ts';
import { plainPdf } from '../../../test/sealing/document.ts';
import { allGood, deskOf, filePhysicalSeal, reviewBegun, type Desk } from '../../../test/temporal/applications.ts';
import { openWorld, type World } from '../../../test/temporal/world.ts';

const drawing = 'start s\nuser review counts=review form=findings\nuser archive role=reviewer\nend e\ns -> review\nreview -> archive\narchive -> e';
const form = {
  type: 'default', id: 'findings', schemaVersion: 19,
  components: [
    { type: 'checkbox', id: 'visited', key: 'visited', label: '已现场核验' },
    { type: 'textfield', id: 'place', key: 'place', label: '核验地点', validate: { required: true }, conditional: { hide: '=not(visited)' } },
    { type: 'dynamiclist', id: 'papers', path: 'papers', components: [{ type: 'textfield', id: 'number', key: 'number', label: '证件编号', validate: { required: true } }] },
  ],
};

describe('a review whose task has a form', () => {
  let world: World, api: TestApi, desk: Desk, reviewer: Visitor, task: string, subject: string;
  const decide = async (changes: object) => reviewer.post(`/tasks/${task}/decision`, { outcome: 'approved', subject, criteria: allGood, ...changes });

  beforeAll(async () => {
    world = await openWorld();
    api = testApi(world.store, { temporal: world.temporal });
    desk = await deskOf(world);
    const { bodies: { issuing, people, rule } } = desk;
    const hash = randomUUID().replaceAll('-', '').padEnd(64, '0');
    await world.store.flows.deploy({ hash, key: 'review', unit: issuing, name: '审核', rule, bpmn: new TextEncoder().encode(draw(drawing)), graph: JSON.stringify(await graphOf(drawing)), forms: [{ id: form.id, content: JSON.stringify(form) }] }, `person/${people.head}`);
    await world.store.applications.bindReview(issuing, 'simplified', hash, `person/${people.head}`);
    reviewer = await signedIn(api, people.reviewer);
    const applicant = await signedIn(api, desk.owner.people.handler);
    const materials = [];
    for (const kind of ['unit-identity', 'handler-identity', 'establishment']) materials.push({ kind, documentId: ((await applicant.upload('/documents', await plainPdf())).body as { id: string }).id });
    const { status, body } = await applicant.post('/applications', { kind: 'issue', category: 'unit', subtype: 'statutory-name', name: desk.owner.name, physicalCode: await filePhysicalSeal(world, desk), keyMode: 'hsm-wrapped', validYears: 1, undertaking: true, materials });
    expect({ status, body }).toMatchObject({ status: 201, body: { status: 'under-review' } });
    task = encodeURIComponent((await reviewBegun(world, (body as { id: string }).id))!.id);
  }, 180_000);
  afterAll(() => world.close(), 60_000);

  it('R12 shows it to the reviewer, and keeps what is filled in until it is decided', async () => {
    const { body } = await reviewer.get(`/tasks/${task}`);
    expect(body).toMatchObject({ form: { schema: form }, actions: { may: expect.arrayContaining(['decide', 'save-draft']) } });
    ({ subject: { sm3: subject } } = body as { subject: { sm3: string } });
    expect((await reviewer.put(`/tasks/${task}/draft`, { comment: '待核', form: { visited: true }, criteria: allGood })).status).toBe(200);
    expect((await reviewer.get(`/tasks/${task}`)).body).toMatchObject({ actions: { draft: { comment: '待核', form: { visited: true }, criteria: allGood, savedAt: expect.any(String) } } });
  });

  it('R12 refuses what the form does not take, field by field', async () => {
    expect((await decide({ form: { visited: true, papers: [{ number: '' }], other: 1 } })).body).toMatchObject({
      code: 'task-values-refused', findings: expect.arrayContaining([{ field: 'place', code: 'required' }, { field: 'papers[1].number', code: 'required' }, { field: 'other', code: 'unknown' }]),
    });
  });

  it('R12 gives to the flow what an approval brings, and forgets the draft', async () => {
    expect((await decide({ form: { visited: true, place: '政务大厅', papers: [{ number: 'A-1' }] } })).status).toBe(200);
    const { instanceId } = await world.store.instances.task(decodeURIComponent(task));
    expect(JSON.parse((await world.store.instances.running(instanceId)).state)).toMatchObject({ instances: { 'flow#1': { variables: { visited: true, place: '政务大厅', papers: [{ number: 'A-1' }] } } } });
    expect(await world.store.taskActs.draft(decodeURIComponent(task), desk.bodies.people.reviewer)).toBeUndefined();
  }, 60_000);
});
