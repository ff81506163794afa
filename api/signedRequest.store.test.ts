import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { nativeSm3 } from '../devices/sm2/native.ts';
import { hex } from '../domain/bytes.ts';
import { minutes } from '../domain/instant.ts';
import type { Store } from '../store/store.ts';
import { testApi, type TestApi } from '../test/fixtures/api.ts';
import { organisation } from '../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../test/fixtures/store.ts';
import { holder } from '../test/sealing/pki.ts';
import { plainPdf } from '../test/sealing/document.ts';
import { signedText } from './signedRequest.ts';

describe('signed request of a system', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  let api: TestApi;
  const client = randomUUID();
  const secret = randomBytes(32);
  const key = randomUUID();
  let unit: string;

  beforeAll(async () => {
    test = await testStore();
    store = test.store;
    api = testApi(store);
    ({ unit } = await organisation(store));
    await store.people.addClient({ id: client, name: '办公系统', secretHash: '' });
    await store.people.grantRole({ id: randomUUID(), holder: client, role: 'client-system', unit }, 'system/set-up');
    await store.clientKeys.add({ id: key, client, algorithm: 'hmac-sm3', secret }, `client/${client}`);
  });
  afterAll(() => test.remove());

  interface Signing { readonly keyId?: string; readonly nonce?: string; readonly at?: number; readonly sign?: (text: string) => Buffer | Promise<Buffer> }
  const hmac = (text: string): Buffer => createHmac('sm3', secret).update(text).digest();
  async function headersFor(method: string, target: string, body: Uint8Array, { keyId = key, nonce = randomBytes(12).toString('hex'), at, sign = hmac }: Signing = {}) {
    const timestamp = String(Math.trunc((at ?? (await store.now())) / 1000));
    const contentSm3 = hex(nativeSm3.hash(body));
    const signature = (await sign(signedText({ method, target, timestamp, nonce, contentSm3 }))).toString('base64');
    return { authorization: `Yinxin key=${keyId},timestamp=${timestamp},nonce=${nonce},signature=${signature}`, 'content-sm3': contentSm3 };
  }
  const target = '/api/v1/client-keys';
  const nothing = new Uint8Array();

  it('R57 acts as its system', async () => {
    const answer = await request(api.app).get(target).set(await headersFor('GET', target, nothing));
    expect([answer.status, answer.body.items.map(({ id }: { id: string }) => id)]).toEqual([200, [key]]);
  });

  it('R52 may be signed by SM2', async () => {
    const { signer } = await holder('办公系统');
    const sm2Key = randomUUID();
    await store.clientKeys.add({ id: sm2Key, client, algorithm: 'sm2', publicKey: signer.publicKey }, `client/${client}`);
    const sign = async (text: string): Promise<Buffer> => Buffer.from(await signer.sign(Buffer.from(text)));
    const answer = await request(api.app).get(target).set(await headersFor('GET', target, nothing, { keyId: sm2Key, sign }));
    expect(answer.status).toBe(200);
    await store.clientKeys.retire(client, sm2Key, `client/${client}`);
  });

  it.each([
    ['of another text', async () => headersFor('GET', '/api/v1/uses', nothing)],
    ['by another secret', async () => headersFor('GET', target, nothing, { sign: () => randomBytes(32) })],
    ['of an unknown key', async () => headersFor('GET', target, nothing, { keyId: randomUUID() })],
    ['from long ago', async () => headersFor('GET', target, nothing, { at: (await store.now()) - minutes(6) })],
    ['from the future', async () => headersFor('GET', target, nothing, { at: (await store.now()) + minutes(6) })],
    ['without its parts', async () => ({ authorization: 'Yinxin key=x' })],
  ])('R57 is refused with a signature %s', async (_, headers) => {
    const answer = await request(api.app).get(target).set(await headers());
    expect([answer.status, answer.body.code]).toEqual([401, 'request-signature-invalid']);
  });

  it('R57 counts once, also when it comes twice at the same time', async () => {
    const headers = await headersFor('GET', target, nothing);
    const answers = await Promise.all([1, 2, 3].map(() => request(api.app).get(target).set(headers)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
  });

  it('R57 is refused with another body than was signed, and nothing is done', async () => {
    const signed = Buffer.from(JSON.stringify({ algorithm: 'hmac-sm3', secret: randomBytes(32).toString('base64') }));
    const headers = await headersFor('POST', target, signed);
    const answer = await request(api.app).post(target).set({ ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() }).send({ algorithm: 'hmac-sm3', secret: randomBytes(32).toString('base64') });
    expect([answer.status, answer.body.code]).toEqual([401, 'request-signature-invalid']);
    expect(await store.clientKeys.list(client)).toHaveLength(1);
  });

  it('R57 is refused with another document than was signed, and the document is not kept', async () => {
    const pdf = Buffer.from(await plainPdf());
    const upload = `/api/v1/documents?unit=${unit}`;
    const send = async (signed: Uint8Array) => request(api.app).post(upload).set({ ...(await headersFor('POST', upload, signed)), 'content-type': 'application/pdf', 'idempotency-key': randomUUID() }).send(pdf);
    expect((await send(Buffer.from('other'))).body.code).toBe('request-signature-invalid');
    expect((await send(pdf)).status).toBe(201);
  });

  it('R57 does not count once its key is retired', async () => {
    const other = randomUUID();
    await store.clientKeys.add({ id: other, client, algorithm: 'hmac-sm3', secret }, `client/${client}`);
    await store.clientKeys.retire(client, other, `client/${client}`);
    const answer = await request(api.app).get(target).set(await headersFor('GET', target, nothing, { keyId: other }));
    expect(answer.body.code).toBe('request-signature-invalid');
  });
});
