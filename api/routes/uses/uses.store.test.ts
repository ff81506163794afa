import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { days, later, minutes, type Instant } from '../../../domain/instant.ts';
import type { Store } from '../../../store/store.ts';
import { signedIn, signedOut, testApi, type TestApi, type Visitor } from '../../../test/fixtures/api.ts';
import { activeSeal, madeSeal, organisation, type Organisation } from '../../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../../test/fixtures/store.ts';
import { decisionStep, openUse } from '../../../test/fixtures/use.ts';
import { plainPdf } from '../../../test/sealing/document.ts';
import { certifiedPdf, fromLatin1, qpdf } from '../../../test/sealing/pdfs.ts';

describe('use of a seal', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  let offset = 0;
  let api: TestApi;
  let owner: Organisation;
  let seal: string;
  let requester: Visitor;
  let pdf: Uint8Array;

  const uses = async () => (await test.database.query<{ count: number }>('SELECT COUNT(*) AS count FROM seal_use'))[0]!.count;
  const upload = async (content: Uint8Array) => ((await requester.upload('/documents', content)).body as { id: string }).id;
  const order = (documentId: string, changes: object = {}) => ({ seal, documentId, reason: '签订采购合同', place: { page: 1, left: 100, top: 100 }, ...changes });

  beforeAll(async () => {
    test = await testStore({ clock: () => later(Date.now() as Instant, offset) });
    store = test.store;
    api = testApi(store);
    owner = await organisation(store);
    ({ esId: seal } = (await activeSeal(store, owner)).seal);
    requester = await signedIn(api, owner.people.requester);
    pdf = await plainPdf();
  }, minutes(1));
  afterAll(() => test.remove());
  beforeEach(() => { offset = 0; });

  describe('when it could not end well', () => {
    const refused = async (body: object, code: string, by = requester) => {
      const before = await uses();
      const answer = await by.post('/uses', body);
      expect(answer.body).toMatchObject({ code, done: false });
      expect(await uses()).toBe(before);
    };

    it.each([
      ['is no PDF', 'pdf-not-a-pdf', () => fromLatin1('just a text')],
      ['is cut off', 'pdf-truncated', () => pdf.slice(0, pdf.length - 200)],
      ['is encrypted', 'pdf-encrypted', () => qpdf(pdf, '--encrypt', '', 'owner', '256', '--')],
      ['is certified and allows no changes', 'pdf-certified', certifiedPdf],
    ])('is refused on a document that %s', async (_, code, content) => refused(order(await upload(content())), code));

    it('is refused on a page that does not exist', async () => refused(order(await upload(pdf), { place: { page: 2, left: 10, top: 10 } }), 'pdf-page-unknown'));
    it('is refused at a place outside the page, the size of the seal counted in', async () => refused(order(await upload(pdf), { place: { page: 1, left: 190, top: 10 } }), 'pdf-place-outside'));
    it('is refused at a place that is no place', async () => refused(order(await upload(pdf), { place: { page: 0, left: 10, top: 10 } }), 'request-invalid'));
    it('is refused on a document that is not there', () => refused(order(randomUUID()), 'document-unknown'));
    it('is refused for a seal that is not there', async () => refused(order(await upload(pdf), { seal: '99999900000001' }), 'seal-unknown'));
    it('is refused without a reason', async () => refused(order(await upload(pdf), { reason: ' ' }), 'request-invalid'));

    it('is refused on a document of another', async () => {
      const other = await signedIn(api, owner.people.handler);
      await refused(order(await upload(pdf)), 'document-unknown', other);
    });

    it('R42 is refused while the seal is only made', async () => {
      const made = await madeSeal(store, owner, { subtype: 'contract', name: `${owner.name}合同章` });
      await refused(order(await upload(pdf), { seal: made.seal.esId }), 'seal-not-active');
    });

    it('R42 is refused after the seal has expired', async () => {
      const documentId = await upload(pdf);
      offset = days(366);
      await refused(order(documentId), 'seal-expired', await signedIn(api, owner.people.requester));
    });

    it('R57 is refused to who has no right in the unit of the seal', async () => {
      const stranger = await organisation(store);
      await refused(order(await upload(pdf)), 'forbidden', await signedIn(api, stranger.people.requester));
    });

    it('R57 is refused to who is signed out', async () => refused(order(await upload(pdf)), 'sign-in-required', signedOut(api)));
  });

  describe('when the workflow service is down', () => {
    it('is not begun, and may be asked for again with the same key', async () => {
      const [body, key, before] = [order(await upload(pdf)), randomUUID(), await uses()];
      for (let time = 0; time < 2; time += 1) {
        const answer = await requester.post('/uses', body, key);
        expect({ status: answer.status, body: answer.body }).toMatchObject({ status: 503, body: { code: 'workflow-unavailable', done: false } });
      }
      expect(await uses()).toBe(before);
    });
  });

  describe('when it is open', () => {
    it('shows tasks, decisions and history to who takes part, its summary in lists', async () => {
      const use = await openUse(store, owner, { seal: await store.seals.get(seal) });
      await store.uses.recordStep(decisionStep(use, 'finance', owner.people.finance));
      const { body } = await requester.get(`/uses/${use.id}`);
      expect(body).toMatchObject({
        id: use.id, status: 'open', seal, requester: `person/${owner.people.requester}`, subject: { sm3: use.subject.sm3 },
        tasks: [{ id: `${use.id}:finance`, state: 'completed' }, { id: `${use.id}:head`, state: 'open' }],
        decisions: [{ person: owner.people.finance, outcome: 'approved', proof: 'totp' }],
      });
      const list = (await requester.get('/uses?limit=1')).body as { items: { id: string }[]; next: string };
      expect(list.items.map(({ id }) => id)).toEqual([use.id]);
    });

    it('is listed page by page, each use once', async () => {
      const asked = new Set<string>();
      for (let next: string | undefined = ''; next !== undefined;) {
        const { body } = await requester.get(`/uses?limit=2${next && `&after=${next}`}`);
        const page = body as { items: { id: string }[]; next?: string };
        for (const { id } of page.items) { expect(asked.has(id)).toBe(false); asked.add(id); }
        next = page.next;
      }
      expect(asked.size).toBe(await uses());
    });

    it('R36 shows in the task exactly what is decided, with its SM3', async () => {
      const use = await openUse(store, owner, { seal: await store.seals.get(seal) });
      const finance = await signedIn(api, owner.people.finance);
      const inbox = (await finance.get('/tasks')).body as { items: { id: string }[] };
      expect(inbox.items.map(({ id }) => id)).toContain(`${use.id}:finance`);
      expect((await finance.get(`/tasks/${use.id}:finance`)).body).toMatchObject({ subject: { text: use.subject.text, sm3: use.subject.sm3 }, use: { document: { id: use.documentId } } });
    });

    it('R36 lets nobody decide the task of another', async () => {
      const use = await openUse(store, owner, { seal: await store.seals.get(seal) });
      const head = await signedIn(api, owner.people.head);
      const { status, body } = await head.post(`/tasks/${use.id}:finance/decision`, { outcome: 'approved', subject: use.subject.sm3 });
      expect({ status, body }).toMatchObject({ status: 403, body: { code: 'task-not-yours', done: false } });
    });
  });
});
