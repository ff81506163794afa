import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { Secret, TOTP } from 'otpauth';
import request from 'supertest';
import { hours, later, minutes, seconds, type Instant } from '../domain/instant.ts';
import type { Store } from '../store/store.ts';
import { signedOut, testApi, type TestApi } from '../test/fixtures/api.ts';
import { organisation } from '../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../test/fixtures/store.ts';
import { createRateLimits } from './rateLimits.ts';

const secret = Secret.fromBase32('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');
const password = 'correct horse battery staple';

describe('sign-in', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  let api: TestApi;
  let offset = 0;
  let passwordHash: string;
  let login: string;
  let unit: string;
  const now = () => later(Date.now() as Instant, offset);
  const code = (at: number = now()) => new TOTP({ secret }).generate({ timestamp: at });
  const signIn = (given: object) => signedOut(api).post('/sessions', { login, password, ...given });

  beforeAll(async () => {
    test = await testStore({ clock: now });
    store = test.store;
    passwordHash = await hash(password);
    ({ unit } = await organisation(store));
  }, minutes(1));
  afterAll(() => test.remove());

  beforeEach(async () => {
    offset = 0;
    api = testApi(store);
    const id = randomUUID();
    login = `li-${id}`;
    await store.people.addPerson({ id, login, name: '李', mail: 'li@example.org', passwordHash, totpSecret: secret.base32 });
    await store.people.grantRole({ id: randomUUID(), holder: id, role: 'requester', unit }, 'system/set-up');
  });

  it('R54 takes password and second factor and says by what the person proved to be himself', async () => {
    const { status, body, headers } = await signIn({ totp: code() });
    expect({ status, body }).toMatchObject({ status: 201, body: { person: { name: '李' }, proof: 'totp', csrfToken: expect.any(String) } });
    const [cookie] = headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^yinxin=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/);
  });

  it('marks the cookie Secure and binds it to the host where people come by https', async () => {
    api = testApi(store, { publicUrl: new URL('https://yinxin.example') });
    const { headers } = await signIn({ totp: code() });
    expect((headers['set-cookie'] as unknown as string[])[0]).toMatch(/^__Host-yinxin=.*; Path=\/; .*Secure$/);
  });

  it('takes a code one step early or late, no further', async () => {
    expect((await signIn({ totp: code(now() - seconds(30)) })).status).toBe(201);
    expect((await signIn({ totp: code(now() + seconds(30)) })).status).toBe(201);
    expect((await signIn({ totp: code(now() + seconds(90)) })).body).toMatchObject({ code: 'sign-in-failed' });
  });

  it('R54 takes each code once', async () => {
    const used = code();
    await signIn({ totp: used });
    expect((await signIn({ totp: used })).body).toMatchObject({ code: 'sign-in-failed' });
  });

  it.each([
    ['a wrong password', () => ({ password: 'wrong', totp: code() })],
    ['no second factor', () => ({})],
    ['a wrong second factor', () => ({ totp: '000000' })],
    ['an unknown name', () => ({ login: 'nobody', totp: code() })],
  ])('gives the same answer to %s', async (_, given) => {
    const { status, body } = await signIn(given());
    expect({ status, body: { ...body, instance: '' } }).toEqual({
      status: 401, body: { code: 'sign-in-failed', type: 'urn:yinxin:problem:sign-in-failed', title: 'Name, password or second factor is wrong', status: 401, done: false, instance: '' },
    });
  });

  it('R54 is locked after five failures, also for the right password, and open again after a quarter of an hour', async () => {
    for (let count = 0; count < 5; count += 1) await signIn({ password: 'wrong', totp: code() });
    const { status, body } = await signIn({ totp: code() });
    expect({ status, body }).toMatchObject({ status: 423, body: { code: 'account-locked' } });
    offset = minutes(16);
    expect((await signIn({ totp: code() })).status).toBe(201);
  });

  it('is limited by name and by address', async () => {
    api = testApi(store, { rateLimits: createRateLimits({ ...api.world.limits, signInsPerName: 1, signInsPerAddress: 2 }) });
    const codes = [];
    for (const name of ['a', 'a', 'b']) {
      const { body, headers } = await signIn({ login: name });
      codes.push([(body as { code: string }).code, headers['retry-after'] !== undefined]);
    }
    expect(codes).toEqual([['sign-in-failed', false], ['rate-limited', true], ['rate-limited', true]]);
  });

  describe('when a session is open', () => {
    let cookie: string;
    let csrf: string;
    const session = () => request(api.app).get('/api/v1/session').set('cookie', cookie);

    beforeEach(async () => {
      const { headers, body } = await signIn({ totp: code() });
      [cookie = ''] = (headers['set-cookie'] as unknown as string[])[0]!.split(';');
      csrf = (body as { csrfToken: string }).csrfToken;
    });

    it('tells who is signed in, and the CSRF token again', async () => {
      expect((await session()).body).toMatchObject({ person: { name: '李' }, proof: 'totp', csrfToken: csrf });
    });

    it('ends when the person signs out', async () => {
      const { status, headers } = await request(api.app).delete('/api/v1/session').set({ cookie, 'x-csrf-token': csrf });
      expect(status).toBe(204);
      expect((headers['set-cookie'] as unknown as string[])[0]).toContain('Max-Age=0');
      expect((await session()).status).toBe(401);
    });

    it('R54 ends after half an hour without a request', async () => {
      offset = minutes(29);
      expect((await session()).status).toBe(200);
      offset = minutes(58);
      expect((await session()).status).toBe(200);
      offset = minutes(89);
      expect((await session()).status).toBe(401);
    });

    it('R54 ends after twelve hours, however busy', async () => {
      for (offset = 0; offset < hours(12); offset += minutes(20)) await session();
      offset = hours(12) + seconds(1);
      expect((await session()).status).toBe(401);
    });

    it('is no bearer token', async () => {
      const { status } = await request(api.app).get('/api/v1/session').set('authorization', `Bearer ${cookie.split('=')[1]}`);
      expect(status).toBe(401);
    });
  });

  describe('of a client system', () => {
    let client: string;
    const token = (fields: object, headers: Record<string, string> = {}) => request(api.app).post('/api/v1/oauth/token').set(headers).type('form').send({ grant_type: 'client_credentials', ...fields });

    beforeEach(async () => {
      client = randomUUID();
      await store.people.addClient({ id: client, name: 'OA', secretHash: passwordHash });
      await store.people.grantRole({ id: randomUUID(), holder: client, role: 'client-system', unit }, 'system/set-up');
    });

    it('gives a token for an hour, by the body or by Basic', async () => {
      const basic = Buffer.from(`${client}:${encodeURIComponent(password)}`).toString('base64');
      for (const sent of [token({ client_id: client, client_secret: password }), token({}, { authorization: `Basic ${basic}` })]) {
        const { status, body } = await sent;
        expect({ status, body }).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 3600 } });
        const use = () => request(api.app).get('/api/v1/operations/x').set('authorization', `Bearer ${(body as { access_token: string }).access_token}`);
        expect((await use()).status).toBe(404);
        offset = hours(1) + seconds(1);
        expect((await use()).status).toBe(401);
        offset = 0;
      }
    });

    it.each([['a wrong secret', { client_secret: 'wrong' }], ['an unknown client', { client_id: 'nobody' }], ['no secret', { client_secret: undefined }]])('refuses %s as RFC 6749 says', async (_, fields) => {
      const { status, body } = await token({ client_id: client, client_secret: password, ...fields });
      expect({ status, body }).toMatchObject({ status: 401, body: { code: 'client-unknown', error: 'invalid_client' } });
    });
  });

  it('leaves no password, code, cookie or token in the log', async () => {
    const totp = code();
    const { headers, body } = await signIn({ totp });
    await signIn({ password: 'another secret', totp: '123123' });
    const lines = JSON.stringify(api.log());
    for (const hidden of [password, totp, 'another secret', '123123', login, (headers['set-cookie'] as unknown as string[])[0]!.slice(7, 50), (body as { csrfToken: string }).csrfToken]) expect(lines).not.toContain(hidden);
  });
});
