import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { problem } from '../domain/problem.ts';
import { signedIn, testApi, type Visitor } from '../test/fixtures/api.ts';
import { plainPdf } from '../test/sealing/document.ts';
import { plainFlow, placeOf, type Place } from '../test/temporal/uses.ts';
import { eventually, openWorld, type World } from '../test/temporal/world.ts';

interface Answer { readonly status: number; readonly body: { readonly id: string; readonly code?: string; readonly operation: string; readonly status: string; readonly tasks: { id: string; element: string; state: string }[]; readonly subject: { sm3: string } } }

describe('act', () => {
  let world: World;
  let place: Place;
  let [requester, finance, head]: Visitor[] = [];
  let order: object;
  let key: string;

  const open = async (visitor = requester!, withKey = key): Promise<Answer> => visitor.post('/uses', order, withKey);
  const visitors = async (patienceMs: number): Promise<Visitor[]> => {
    const api = testApi(world.store, { temporal: world.temporal, patienceMs });
    return Promise.all([place.owner.people.requester, place.owner.people.finance, place.owner.people.head].map((person) => signedIn(api, person)));
  };
  const decide = async (visitor: Visitor, use: Answer, element: string, changes: object = {}, withKey = randomUUID()): Promise<Answer> => {
    const { id } = (await tasksOf(use)).find((task) => task.element === element)!;
    return visitor.post(`/tasks/${encodeURIComponent(id)}/decision`, { outcome: 'approved', subject: use.body.subject.sm3, ...changes }, withKey);
  };
  const tasksOf = async ({ body }: Answer) => ((await requester!.get(`/uses/${body.id}`)) as Answer).body.tasks;
  const statusOf = async (id: string) => ((await requester!.get(`/uses/${id}`)) as Answer).body.status;
  const operationAt = async ({ body }: Answer): Promise<Answer> => requester!.get(body.operation.replace('/api/v1', ''));
  const forgetRequests = () => world.test.database.query('DELETE FROM idempotent_request');

  beforeAll(async () => {
    world = await openWorld();
    place = await placeOf(world, plainFlow);
  }, 120_000);
  afterAll(() => world.close(), 60_000);

  beforeEach(async () => {
    [requester, finance, head] = await visitors(10_000);
    const { body } = await requester!.upload('/documents', await plainPdf());
    order = { seal: place.esId, documentId: (body as { id: string }).id, reason: '签订采购合同', place: { page: 1, left: 100, top: 100 } };
    key = randomUUID();
  }, 30_000);
  afterEach(() => { world.interruptions.end(); });

  it('R36 goes through the workflow: asked for, approved by both, stamped', async () => {
    const use = await open();
    expect(use).toMatchObject({ status: 201, body: { status: 'open', tasks: [{ element: 'finance', state: 'open' }] } });
    expect((await decide(finance!, use, 'finance')).status).toBe(200);
    expect((await decide(head!, use, 'head')).status).toBe(200);
    await eventually(async () => (await statusOf(use.body.id)) === 'stamped');
    const { body } = await requester!.get(`/uses/${use.body.id}`);
    const [{ content }] = (body as { stamps: [{ content: string }] }).stamps;
    expect((await requester!.get(content.replace('/api/v1', ''))).status).toBe(200);
  }, 30_000);

  describe('when it takes longer than a request waits', () => {
    it('is answered with an operation, which is running and then done', async () => {
      let go: () => void = () => undefined;
      world.interruptions.once('before recordStep', () => new Promise<void>((resolve) => { go = resolve; }));
      const [hasty] = await visitors(300);
      const answer = await open(hasty);
      expect(answer).toMatchObject({ status: 202, body: { operation: expect.stringMatching(/^\/api\/v1\/operations\//) } });
      expect((await operationAt(answer)).body).toMatchObject({ status: 'running', kind: 'open-use' });
      go();
      await eventually(async () => (await operationAt(answer)).body.status === 'done');
      expect((await open(hasty)).body).toEqual(answer.body);
    }, 30_000);

    it('is failed when the workflow refuses it later', async () => {
      let go: () => void = () => undefined;
      world.interruptions.once('before loadUse', () => new Promise<void>((_, reject) => { go = () => { reject(problem('seal-not-active')); }; }));
      const [hasty] = await visitors(300);
      const answer = await open(hasty);
      go();
      await eventually(async () => (await operationAt(answer)).body.status === 'failed');
      expect((await operationAt(answer)).body).toMatchObject({ problem: { code: 'seal-not-active' } });
    }, 30_000);

    it('R57 is shown to nobody but who asked', async () => {
      world.interruptions.once('before recordStep', () => new Promise((resolve) => setTimeout(resolve, 1_000)));
      const [hasty] = await visitors(300);
      const { body } = await open(hasty);
      expect((await finance!.get(body.operation.replace('/api/v1', ''))).body).toMatchObject({ code: 'operation-unknown' });
    }, 30_000);
  });

  describe('when the process ended before it could answer', () => {
    it('is found by the same request: one use, one decision', async () => {
      const first = await open();
      await forgetRequests();
      expect((await open()).body.id).toBe(first.body.id);
      const decided = randomUUID();
      expect((await decide(finance!, first, 'finance', {}, decided)).status).toBe(200);
      await forgetRequests();
      expect((await decide(finance!, first, 'finance', {}, decided)).status).toBe(200);
      expect(await world.store.instances.decisions(first.body.id)).toHaveLength(1);
    }, 30_000);
  });

  describe('when a decision may not be made', () => {
    it('R36 is refused on another subject', async () => {
      const use = await open();
      expect((await decide(finance!, use, 'finance', { subject: '0'.repeat(64) })).body).toMatchObject({ code: 'subject-changed', done: false });
      expect(await world.store.instances.decisions(use.body.id)).toEqual([]);
    }, 30_000);

    it('R36 is refused after the task has ended, and after the use has', async () => {
      const use = await open();
      await decide(finance!, use, 'finance');
      expect((await decide(finance!, use, 'finance')).body).toMatchObject({ code: 'task-ended', done: false });
      await decide(head!, use, 'head', { outcome: 'refused' });
      await eventually(async () => (await statusOf(use.body.id)) === 'refused');
      expect((await decide(head!, use, 'head')).body).toMatchObject({ code: 'task-ended', done: false });
    }, 30_000);

    it('R54 is refused with a weaker proof than the rule asks for', async () => {
      const use = await open();
      const api = testApi(world.store, { temporal: world.temporal });
      const byPassword = await signedIn(api, place.owner.people.finance, 'session');
      expect((await decide(byPassword, use, 'finance')).body).toMatchObject({ code: 'proof-too-weak', done: false });
    }, 30_000);
  });
});
