import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import * as z from 'zod';
import { minutes } from '../domain/instant.ts';
import { problem } from '../domain/problem.ts';
import { openStore } from '../store/open.ts';
import { signedIn, signedOut, testApi, type TestApi, type Visitor } from '../test/fixtures/api.ts';
import { databaseProxy } from '../test/fixtures/databaseProxy.ts';
import { organisation, type Organisation } from '../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../test/fixtures/store.ts';
import { onNothing, route, type Route } from './route.ts';
import { createServer } from './server.ts';

/** A route that counts how often it acts, and acts as it is told. */
function counter() {
  const acts: string[] = [];
  let behave: (text: string) => Promise<string> = async (text) => text;
  const counting: Route = route({
    method: 'post', path: '/counter/{name}', operation: 'session.read', summary: 'counts',
    params: z.object({ name: z.string().max(20) }), query: z.strictObject({ step: z.coerce.number().int().optional() }), body: z.strictObject({ text: z.string().max(1_000) }),
    answers: { 200: z.object({ id: z.string(), text: z.string() }), 409: 'use-ended' },
    on: onNothing,
    async handle({ body, newId }) {
      acts.push(body.text);
      return { id: newId('count'), text: await behave(body.text), secret: 'not declared' };
    },
  });
  return { acts, counting, behaveAs: (how: typeof behave) => { behave = how; } };
}

describe('request', () => {
  let test: TestStore;
  let api: TestApi;
  let owner: Organisation;
  let person: Visitor;
  let { acts, counting, behaveAs } = counter();

  beforeAll(async () => {
    test = await testStore();
    owner = await organisation(test.store);
  }, minutes(1));
  afterAll(() => test.remove());

  beforeEach(async () => {
    ({ acts, counting, behaveAs } = counter());
    api = testApi(test.store);
    api = { ...api, app: createServer(api.world, [counting]) };
    person = await signedIn(api, owner.people.requester);
  });

  it('is answered with what the schema declares and nothing else', async () => {
    const { status, body, headers } = await person.post('/counter/a', { text: 'one' });
    expect({ status, keys: Object.keys(body) }).toEqual({ status: 200, keys: ['id', 'text'] });
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  describe('when it is not of the declared form', () => {
    const refused = async (sent: PromiseLike<{ status: number; body: unknown; type: string }>, code: string, status: number) => {
      const { body, type, ...answer } = await sent;
      expect({ status: answer.status, body, type }).toMatchObject({ status, type: 'application/problem+json', body: { code, status, done: false } });
      expect(acts).toEqual([]);
    };

    it('is refused with a field that is not declared', () => refused(person.post('/counter/a', { text: 'x', more: 1 }), 'request-invalid', 400));
    it('is refused with a value of another type', () => refused(person.post('/counter/a', { text: 1 }), 'request-invalid', 400));
    it('is refused with a query that is not declared', () => refused(person.post('/counter/a?other=1', { text: 'x' }), 'request-invalid', 400));
    it('is refused with a path that cannot be decoded', () => refused(person.post('/counter/%ff', { text: 'x' }), 'request-invalid', 400));
    it('is refused with half a JSON text', () => refused(person.post('/counter/a').set('content-type', 'application/json').send('{"text":'), 'request-invalid', 400));
    it('is refused with another media type', () => refused(person.post('/counter/a').set('content-type', 'text/plain').send('text'), 'media-type-unsupported', 415));
    it('is refused when larger than allowed', () => refused(person.post('/counter/a', { text: 'x'.repeat(5 * 1024 * 1024) }), 'body-too-large', 413));
    it('is refused for a resource that is not there', () => refused(person.get('/nothing'), 'route-unknown', 404));

    it('names each fault by its path, not by its value', async () => {
      const { body } = await person.post('/counter/a', { text: 1, secretField: 'hidden value' });
      expect(JSON.stringify(body)).toContain('"path":"text"');
      expect(JSON.stringify(body)).not.toContain('hidden value');
    });
  });

  describe('when nobody is signed in', () => {
    it('R57 is refused before its body is read', async () => {
      const { status, body } = await signedOut(api).post('/counter/a').set('content-type', 'application/json').send('{"broken');
      expect({ status, body }).toMatchObject({ status: 401, body: { code: 'sign-in-required' } });
    });

    it('R57 is refused with a cookie of no session', async () => {
      const { body } = await request(api.app).post('/api/v1/counter/a').set({ cookie: 'yinxin=abc', 'idempotency-key': '1' }).send({ text: 'x' });
      expect(body).toMatchObject({ code: 'sign-in-required' });
    });
  });

  describe('when it comes with a cookie but without the CSRF token', () => {
    it.each([['no token', {}], ['another token', { 'x-csrf-token': 'other' }]])('is refused: %s', async (_, headers) => {
      const { status, body } = await person.post('/counter/a', { text: 'x' }).unset('x-csrf-token').set(headers);
      expect({ status, body }).toMatchObject({ status: 403, body: { code: 'csrf-token-invalid', done: false } });
      expect(acts).toEqual([]);
    });
  });

  describe('when it comes again with its Idempotency-Key', () => {
    it('is answered as before and not done again', async () => {
      const [first, second] = [await person.post('/counter/a', { text: 'x' }, 'key-1'), await person.post('/counter/a', { text: 'x' }, 'key-1')];
      expect(second.body).toEqual(first.body);
      expect(acts).toEqual(['x']);
    });

    it('is refused with another body, another path or another query', async () => {
      await person.post('/counter/a', { text: 'x' }, 'key-2');
      for (const [path, text] of [['/counter/a', 'y'], ['/counter/b', 'x'], ['/counter/a?step=1', 'x']] as const) {
        const { status, body } = await person.post(path, { text }, 'key-2');
        expect({ status, body }).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused', done: false } });
      }
      expect(acts).toEqual(['x']);
    });

    it('is another request when another person sends it', async () => {
      const other = await signedIn(api, owner.people.handler);
      const [one, two] = [await person.post('/counter/a', { text: 'x' }, 'key-3'), await other.post('/counter/a', { text: 'x' }, 'key-3')];
      expect((one.body as { id: string }).id).not.toBe((two.body as { id: string }).id);
    });

    it('is refused while the first is running', async () => {
      let go: (text: string) => void = () => undefined;
      const started = new Promise<void>((begun) => {
        behaveAs(() => { begun(); return new Promise((resolve) => { go = resolve; }); });
      });
      const first = person.post('/counter/a', { text: 'x' }, 'key-4').then((answer) => answer);
      await started;
      const { status, body } = await person.post('/counter/a', { text: 'x' }, 'key-4');
      expect({ status, body }).toMatchObject({ status: 409, body: { code: 'request-in-progress' } });
      go('done');
      expect((await first).status).toBe(200);
    });

    it('is given the same final problem again, without being tried', async () => {
      behaveAs(() => Promise.reject(problem('use-ended', { useId: 'u' })));
      await person.post('/counter/a', { text: 'x' }, 'key-5');
      const { status, body } = await person.post('/counter/a', { text: 'x' }, 'key-5');
      expect({ status, body }).toMatchObject({ status: 409, body: { code: 'use-ended', useId: 'u' } });
      expect(acts).toHaveLength(1);
    });

    it('is tried again after a problem that passes, under the same ids', async () => {
      behaveAs(() => Promise.reject(problem('workflow-unavailable')));
      expect((await person.post('/counter/a', { text: 'x' }, 'key-6')).body).toMatchObject({ code: 'workflow-unavailable', done: 'unknown' });
      behaveAs(async (text) => text);
      expect((await person.post('/counter/a', { text: 'x' }, 'key-6')).status).toBe(200);
      expect(acts).toHaveLength(2);
    });

    it('needs the key', async () => {
      const { body } = await person.post('/counter/a', { text: 'x' }).unset('idempotency-key');
      expect(body).toMatchObject({ code: 'idempotency-key-missing' });
    });
  });

  describe('when something fails inside', () => {
    it('is told so without a word of what it was; the log has it under the same id', async () => {
      behaveAs(() => Promise.reject(new Error('password of the database is sesame')));
      const { status, body } = await person.post('/counter/a', { text: 'x' });
      expect({ status, body }).toMatchObject({ status: 500, body: { code: 'internal', done: 'unknown' } });
      expect(JSON.stringify(body)).not.toContain('sesame');
      const id = (body as { instance: string }).instance.replace('urn:uuid:', '');
      expect(api.log().find(({ msg, request: of }) => msg === 'internal' && of === id)).toMatchObject({ err: { message: 'password of the database is sesame' } });
    });
  });

  describe('when the database is gone', () => {
    it('is told that it may be repeated, and is not done', async () => {
      const proxy = await databaseProxy(test.database.url);
      const store = await openStore({ ...test.options, url: proxy.url });
      const gone = testApi(store);
      const visitor = await signedIn({ ...gone, app: createServer(gone.world, [counting]) }, owner.people.requester);
      proxy.cut();
      const { status, body } = await visitor.post('/counter/a', { text: 'x' }, 'key-db');
      expect({ status, body }).toMatchObject({ status: 503, body: { code: 'database-unavailable', done: 'unknown' } });
      expect(acts).toEqual([]);
      proxy.mend();
      expect((await visitor.post('/counter/a', { text: 'x' }, 'key-db')).status).toBe(200);
      await store.close();
      await proxy.close();
    });
  });

  it('is logged by its route and caller, never with cookie, key or content', async () => {
    await person.post('/counter/a?step=7', { text: 'very secret text' }, 'key-log');
    const lines = JSON.stringify(api.log());
    expect(api.log().at(-1)).toMatchObject({ msg: 'request', method: 'POST', route: 'POST /counter/{name}', caller: `person/${owner.people.requester}`, status: 200 });
    for (const secret of ['very secret text', 'yinxin=', 'key-log', 'step=7']) expect(lines).not.toContain(secret);
  });
});
