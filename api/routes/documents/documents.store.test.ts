import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type request from 'supertest';
import { nativeSm3 } from '../../../devices/sm2/native.ts';
import { hex } from '../../../domain/bytes.ts';
import { minutes } from '../../../domain/instant.ts';
import type { Store } from '../../../store/store.ts';
import { signedIn, testApi, type TestApi, type Visitor } from '../../../test/fixtures/api.ts';
import { activeSeal, organisation, type Organisation } from '../../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../../test/fixtures/store.ts';
import { openUse } from '../../../test/fixtures/use.ts';
import { plainPdf } from '../../../test/sealing/document.ts';

describe('document', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  let api: TestApi;
  let owner: Organisation;
  let requester: Visitor;
  let pdf: Uint8Array;

  const rows = async () => (await test.database.query<{ count: number }>('SELECT COUNT(*) AS count FROM document'))[0]!.count;

  beforeAll(async () => {
    test = await testStore();
    store = test.store;
    api = testApi(store);
    owner = await organisation(store);
    requester = await signedIn(api, owner.people.requester);
    pdf = await plainPdf();
  }, minutes(1));
  afterAll(() => test.remove());

  it('is kept as it came, known by its SM3', async () => {
    const { status, body, headers } = await requester.upload('/documents', pdf);
    const { id } = body as { id: string };
    expect({ status, body }).toMatchObject({ status: 201, body: { name: '合同.pdf', sm3: hex(nativeSm3.hash(pdf)), size: pdf.length, unit: owner.unit } });
    expect(headers.location).toBe(`/api/v1/documents/${id}`);
    const content = await requester.get(`/documents/${id}/content`).buffer(true).parse(bytesOf);
    expect(content.headers['content-type']).toBe('application/pdf');
    expect(Buffer.from(pdf).equals(content.body as Buffer)).toBe(true);
  });

  it('may come without a form', async () => {
    const { status, body } = await requester.post('/documents?name=裸.pdf').set('content-type', 'application/pdf').send(Buffer.from(pdf));
    expect({ status, body }).toMatchObject({ status: 201, body: { name: '裸.pdf', size: pdf.length } });
  });

  it.each([
    ['bytes=0-4', 0, 5],
    ['bytes=10-', 10, undefined],
    ['bytes=-7', -7, undefined],
    ['bytes=5-99999999', 5, undefined],
  ])('gives the range %s', async (range, start, end) => {
    const { id } = (await requester.upload('/documents', pdf)).body as { id: string };
    const { status, body, headers } = await requester.get(`/documents/${id}/content`).set('range', range).buffer(true).parse(bytesOf);
    expect(status).toBe(206);
    expect(Buffer.from(pdf.slice(start, end)).equals(body as Buffer)).toBe(true);
    expect(headers['content-range']).toMatch(new RegExp(`^bytes \\d+-\\d+/${pdf.length}$`));
  });

  it('gives no range behind its end', async () => {
    const { id } = (await requester.upload('/documents', pdf)).body as { id: string };
    expect((await requester.get(`/documents/${id}/content`).set('range', 'bytes=99999999-')).body).toMatchObject({ code: 'range-unsatisfiable' });
  });

  describe('when it is sent again with its Idempotency-Key', () => {
    it('is kept once', async () => {
      const key = randomUUID();
      const first = await requester.upload('/documents', pdf, key);
      const before = await rows();
      const second = await requester.upload('/documents', pdf, key);
      expect(second.body).toEqual(first.body);
      expect(await rows()).toBe(before);
    });

    it('is refused with other content', async () => {
      const key = randomUUID();
      await requester.upload('/documents', pdf, key);
      const before = await rows();
      const { status, body } = await requester.upload('/documents', Buffer.from('%PDF-1.7 other'), key);
      expect({ status, body }).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
      expect(await rows()).toBe(before);
    });
  });

  describe('when it does not come as it must', () => {
    const refused = async (sent: () => PromiseLike<{ status: number; body: unknown }>, code: string, status: number) => {
      const before = await rows();
      const answer = await sent();
      expect({ status: answer.status, body: answer.body }).toMatchObject({ status, body: { code, done: false } });
      expect(await rows()).toBe(before);
    };

    it('is refused as a form without a file', () => refused(() => requester.post('/documents').set('content-type', 'multipart/form-data; boundary=x').send('--x--\r\n'), 'request-invalid', 400));
    it('is refused as a form that breaks off', () => refused(() => requester.post('/documents').set('content-type', 'multipart/form-data; boundary=x').send('--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7'), 'request-invalid', 400));
    it('is refused as a form with other fields', () => refused(() => requester.upload('/documents', pdf).field('more', '1'), 'request-invalid', 400));
    it('is refused as JSON', () => refused(() => requester.post('/documents', { pdf: 'x' }), 'media-type-unsupported', 415));

    it('is refused over the limit, however it says how long it is', async () => {
      const narrow = testApi(store, { limits: { ...api.world.limits, documentBytes: 1000 } });
      const other = await signedIn(narrow, owner.people.requester);
      await refused(() => other.upload('/documents', new Uint8Array(1001)), 'document-too-large', 413);
      await refused(() => other.upload('/documents', new Uint8Array(100_000)), 'document-too-large', 413);
      expect((await other.upload('/documents', new Uint8Array(1000))).status).toBe(201);
    });

    it('leaves nothing when the sender goes away', async () => {
      const before = await rows();
      const server = createServer(api.app).listen(0);
      await abort(server, await signedInHeaders(requester));
      await new Promise((resolve) => server.close(resolve));
      expect(await rows()).toBe(before);
    });
  });

  describe('when another asks for it', () => {
    it('is not shown to a colleague, but to those who decide on a use of it', async () => {
      const use = await openUse(store, owner, await activeSeal(store, owner));
      const [finance, handler] = [await signedIn(api, owner.people.finance), await signedIn(api, owner.people.administrator)];
      expect((await finance.get(`/documents/${use.documentId}/content`)).body).toMatchObject({ code: 'forbidden' });
      expect((await finance.get(`/documents/${use.documentId}/content?use=${use.id}`)).status).toBe(200);
      expect((await handler.get(`/documents/${use.documentId}/content?use=${use.id}`)).body).toMatchObject({ code: 'forbidden' });
    });

    it('is not shown by naming a use that it does not belong to', async () => {
      const use = await openUse(store, owner, await activeSeal(store, owner, { subtype: 'contract', name: `${owner.name}合同章` }));
      const { id } = (await requester.upload('/documents', pdf)).body as { id: string };
      expect((await (await signedIn(api, owner.people.finance)).get(`/documents/${id}?use=${use.id}`)).body).toMatchObject({ code: 'forbidden' });
    });
  });
});

function bytesOf(response: request.Response, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  (response as unknown as NodeJS.ReadableStream).on('data', (part: Buffer) => parts.push(part)).on('end', () => { done(null, Buffer.concat(parts)); });
}

const signedInHeaders = async (visitor: Visitor): Promise<Record<string, string>> => {
  const { cookie, 'x-csrf-token': csrf } = (visitor.get('/session') as unknown as { header: Record<string, string> }).header;
  return { cookie: cookie!, 'x-csrf-token': csrf! };
};

/** Sends half of what it announces and hangs up; resolves when the server has let the request go. */
function abort(server: Server, headers: Record<string, string>): Promise<void> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve) => {
    server.once('request', (incoming) => incoming.once('close', () => { setImmediate(resolve); }));
    const sending = httpRequest({ port, method: 'POST', path: '/api/v1/documents', headers: { ...headers, 'idempotency-key': randomUUID(), 'content-type': 'application/pdf', 'content-length': 100_000 } });
    sending.on('error', () => undefined);
    sending.write(Buffer.alloc(50_000), () => setTimeout(() => sending.destroy(), 50));
  });
}
