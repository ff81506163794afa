import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes } from '../../../domain/instant.ts';
import type { Store } from '../../../store/store.ts';
import { signedIn, signedOut, testApi, type TestApi } from '../../../test/fixtures/api.ts';
import { approvedApplication, competentBodies, filedImprint, submitted, underReview, type Bodies } from '../../../test/fixtures/application.ts';
import { organisation, type Organisation } from '../../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../../test/fixtures/store.ts';
import { plainPdf } from '../../../test/sealing/document.ts';

describe('applications over HTTP', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  let api: TestApi, owner: Organisation, bodies: Bodies;

  beforeAll(async () => {
    test = await testStore();
    store = test.store;
    api = testApi(store);
    bodies = await competentBodies(store);
  }, minutes(1));
  afterAll(() => test.remove());
  beforeEach(async () => { owner = await organisation(store); });
  const as = (person: string) => signedIn(api, person);
  const own = (changes = {}) => ({ applicant: `person/${owner.people.handler}`, ...changes });

  describe('what an application must carry', () => {
    it('R07 R08 R09 is told before anything is handed in, each with its article', async () => {
      const { body } = await (await as(owner.people.handler)).get('/material-requirements?kind=issue&category=unit&subtype=statutory-name&ownerKind=enterprise&physicalCode=2301030012345');
      expect(body).toMatchObject({
        policy: 'default/1', physicalSealFirst: true, undertaking: true, sharedNotAsked: true, imprint: { source: 'police-filed', article: 'HLJ 3, HLJ 11' },
        materials: [{ kind: 'unit-identity', name: '单位合法身份证明材料', about: 'unit', article: 'HLJ 9, HLJ0 9, SQ 12' }, { kind: 'handler-identity' }, { kind: 'establishment' }],
      });
    });

    it('R32 lists the reasons that the policy knows', async () => {
      const { body } = await (await as(owner.people.handler)).get('/material-requirements?kind=revoke&category=unit&ownerKind=enterprise');
      expect((body as { reasons: string[] }).reasons).toEqual(expect.arrayContaining(['out-of-use', 'key-leaked', 'at-will', 'other']));
    });
  });

  describe('when one is handed in', () => {
    const order = { kind: 'issue', category: 'unit', subtype: 'contract', name: '合同专用章', undertaking: true };

    it('R57 is refused to who has no right to apply for the unit', async () => {
      const stranger = await organisation(store);
      expect((await (await as(stranger.people.handler)).post('/applications', { ...order, unit: owner.unit })).body).toMatchObject({ code: 'forbidden', done: false });
      expect((await (await as(owner.people.finance)).post('/applications', { ...order, unit: owner.unit })).body).toMatchObject({ code: 'forbidden' });
      expect((await signedOut(api).post('/applications', { ...order, unit: owner.unit })).body).toMatchObject({ code: 'sign-in-required' });
    });

    it('R67 is refused where the applicant proves too little who they are', async () => {
      const weak = await signedIn(api, owner.people.handler, 'session');
      expect((await weak.post('/applications', order)).body).toMatchObject({ code: 'proof-too-weak' });
    });

    it('R07 is refused with a document that the applicant may not read', async () => {
      const stranger = await organisation(store);
      const { body: document } = await (await as(stranger.people.handler)).upload('/documents', await plainPdf());
      const materials = [{ kind: 'unit-identity', documentId: (document as { id: string }).id }];
      expect((await (await as(owner.people.handler)).post('/applications', { ...order, materials })).body).toMatchObject({ code: 'document-unknown' });
    });

    it('R15 is refused with a picture that no stamp could show', async () => {
      const imprint = { picture: Buffer.from('not a picture').toString('base64'), width: 40, height: 40, why: '未备案' };
      expect((await (await as(owner.people.handler)).post('/applications', { ...order, imprint })).body).toMatchObject({ code: 'imprint-invalid' });
    });

    it('may be sent again with the same key when the workflow service is down', async () => {
      const applicant = await as(owner.people.handler);
      for (let time = 0; time < 2; time += 1) expect((await applicant.post('/applications', order, `key-${owner.unit}`)).body).toMatchObject({ code: 'workflow-unavailable', done: false });
    });
  });

  describe('when it is looked at', () => {
    it('R11 R57 is shown to its applicant, the owner\'s head, the reviewers of its department and the makers, and to nobody else', async () => {
      const { id } = await submitted(store, owner, own());
      const stranger = await organisation(store);
      const other = await competentBodies(store, { division: '99' });
      const status = async (person: string) => (await (await as(person)).get(`/applications/${id}`)).status;
      for (const person of [owner.people.handler, owner.people.head, bodies.people.reviewer, bodies.people.maker]) expect(await status(person)).toBe(200);
      for (const person of [stranger.people.handler, stranger.people.head, other.people.reviewer, other.people.maker, owner.people.finance]) expect(await status(person)).toBe(403);
    });

    it('says what the caller may do next', async () => {
      const { id } = await submitted(store, owner, own());
      expect((await (await as(owner.people.handler)).get(`/applications/${id}`)).body).toMatchObject({ status: 'under-review', actions: ['withdraw'], unitName: owner.name, timeline: [{ act: 'submitted', status: 'under-review' }] });
      expect((await (await as(bodies.people.reviewer)).get(`/applications/${id}`)).body).toMatchObject({ actions: [] });
    });

    it('is listed as mine, as my unit\'s, and as before my department', async () => {
      const { id } = await submitted(store, owner, own());
      const listed = async (person: string, scope: string) => ((await (await as(person)).get(`/applications?scope=${scope}`)).body as { items: { id: string }[] }).items.map((item) => item.id);
      expect(await listed(owner.people.handler, 'mine')).toEqual([id]);
      expect(await listed(owner.people.head, 'unit')).toEqual([id]);
      expect(await listed(bodies.people.reviewer, 'review')).toContain(id);
      expect(await listed(owner.people.handler, 'review')).toEqual([]);
      expect(await listed(owner.people.head, 'mine')).toEqual([]);
    });

    it('R53 its material is read by its reviewers, by its application only', async () => {
      const { id } = await submitted(store, owner, own());
      const [material] = await store.applications.materials(id);
      const reviewer = await as(bodies.people.reviewer);
      expect((await reviewer.get(`/documents/${material!.documentId}/content?application=${id}`)).status).toBe(200);
      expect((await reviewer.get(`/documents/${material!.documentId}/content`)).status).toBe(403);
    });
  });

  describe('when it is reviewed', () => {
    it('R10 the task shows what is decided, and goes on under the application', async () => {
      const { id, instanceId } = await underReview(store, owner, own());
      const reviewer = await as(bodies.people.reviewer);
      const { body } = await reviewer.get(`/tasks/${encodeURIComponent(`${instanceId}:review`)}`);
      expect(body).toMatchObject({ host: 'application', applicationId: id, application: { id, kind: 'issue', unitName: owner.name }, subject: { sm3: expect.any(String) } });
    });
  });

  describe('when its imprint is to be confirmed', () => {
    it('R16 the picture is shown to the applicant', async () => {
      const { id } = await approvedApplication(store, owner, bodies, own());
      await store.applications.recordImprint(id, { all: [filedImprint], chosen: 'filed' }, 'awaiting-confirmation', 'system/outbound');
      const applicant = await as(owner.people.handler);
      const answer = await applicant.get(`/applications/${id}/imprint/chosen`);
      expect([answer.status, answer.headers['content-type'], Buffer.from(answer.body as Buffer).equals(Buffer.from(filedImprint.picture))]).toEqual([200, 'image/png', true]);
      expect((await applicant.get(`/applications/${id}/imprint/supplied`)).body).toMatchObject({ code: 'imprint-unknown' });
      expect((await applicant.get(`/applications/${id}`)).body).toMatchObject({ status: 'awaiting-confirmation', actions: ['confirm-imprint', 'withdraw'], imprints: [{ variant: 'filed', chosen: true }] });
    });
  });

  describe('when others act on it', () => {
    it.each([
      ['withdrawal', { reason: '不再需要' }, 'head'], ['correction', { undertaking: true }, 'head'], ['imprint-confirmation', { imprintSm3: 'a'.repeat(64), accepted: true }, 'requester'], ['collection', {}, 'finance'],
    ] as const)('R57 %s is refused', async (act, body, who) => {
      const { id } = await submitted(store, owner, own());
      expect((await (await as(owner.people[who])).post(`/applications/${id}/${act}`, body)).body).toMatchObject({ code: 'forbidden', done: false });
    });

    it('R11 R63 nobody of another department compares, nobody else carries out', async () => {
      const { id } = await submitted(store, owner, own());
      const other = await competentBodies(store, { division: '98' });
      expect((await (await as(other.people.reviewer)).post(`/applications/${id}/imprint-comparison`, { outcome: 'same', reason: '一致' })).body).toMatchObject({ code: 'forbidden' });
      expect((await (await as(bodies.people.reviewer)).post(`/applications/${id}/execution`)).body).toMatchObject({ code: 'forbidden' });
    });
  });
});
