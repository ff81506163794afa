import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { minutes } from '../domain/instant.ts';
import { signedOut, testApi, type TestApi } from '../test/fixtures/api.ts';
import { organisation, type Organisation } from '../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../test/fixtures/store.ts';
import { demoRoutes } from './routes/demo/index.ts';
import { routes } from './routes/index.ts';
import { createServer } from './server.ts';

describe('sign-in by one click', () => {
  let test: TestStore;
  let owner: Organisation;
  let plain: TestApi;
  let demo: TestApi;

  beforeAll(async () => {
    test = await testStore();
    owner = await organisation(test.store);
    plain = testApi(test.store);
    demo = { ...plain, app: createServer(plain.world, [...routes, ...demoRoutes]) };
  }, minutes(1));
  afterAll(() => test.remove());

  it('R54 is not there unless the installation is a demonstration', async () => {
    expect((await signedOut(plain).get('/demo/people')).body).toMatchObject({ code: 'route-unknown' });
    expect((await signedOut(plain).post('/demo/sessions', { login: 'anyone' })).body).toMatchObject({ code: 'route-unknown' });
  });

  it('names everyone with roles and units', async () => {
    const { items } = (await signedOut(demo).get('/demo/people')).body as { items: { login: string; roles: { role: string; unitName: string }[] }[] };
    expect(items.length).toBeGreaterThan(1);
    expect(items.flatMap(({ roles }) => roles)).toContainEqual(expect.objectContaining({ role: 'requester', unit: owner.unit, unitName: expect.any(String) }));
  });

  it('opens a session like both factors do, and for nobody unknown', async () => {
    const { items: [someone] } = (await signedOut(demo).get('/demo/people')).body as { items: { login: string; name: string }[] };
    const opened = await signedOut(demo).post('/demo/sessions', { login: someone?.login });
    expect(opened.body).toMatchObject({ person: { name: someone?.name }, proof: 'totp' });
    const cookie = (opened.headers['set-cookie'] as unknown as string[])[0]?.split(';')[0] ?? '';
    expect((await request(demo.app).get('/api/v1/session').set('cookie', cookie)).body).toMatchObject({ person: { name: someone?.name }, csrfToken: opened.body.csrfToken });
    expect((await signedOut(demo).post('/demo/sessions', { login: 'nobody' })).body).toMatchObject({ code: 'sign-in-failed' });
  });
});
