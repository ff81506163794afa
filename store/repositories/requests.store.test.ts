import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { days, later, type Instant } from '../../domain/instant.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import type { Store } from '../store.ts';

describe('request with an idempotency key', () => {
  let test: TestStore;
  let store: Store;
  let now: Instant;
  let key: string;
  const caller = 'person/1';
  const claim = (body = 'a') => store.requests.claim({ caller, key, bodySm3: body.repeat(64), leaseMs: 30_000 });

  beforeAll(async () => {
    test = await testStore({ clock: () => now });
    store = test.store;
  });
  afterAll(() => test.remove());
  beforeEach(() => {
    now = Date.parse('2026-11-22T08:00:00.000Z') as Instant;
    key = randomUUID();
  });

  it('belongs to one of those who bring it at once', async () => {
    const outcomes = await Promise.allSettled([claim(), claim(), claim()]);
    expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.kind : (outcome.reason as { code: string }).code)).sort()).toEqual(['mine', 'request-in-progress', 'request-in-progress']);
  });

  it('gets the answer that was given', async () => {
    await claim();
    await store.requests.answer({ caller, key, status: 201, answer: '{"id":"1"}' });
    expect(await claim()).toEqual({ kind: 'answered', status: 201, answer: '{"id":"1"}' });
    await store.requests.answer({ caller, key, status: 500, answer: 'later' });
    expect(await claim()).toMatchObject({ status: 201 });
  });

  it('is refused with another body, also after it was given back', async () => {
    await claim();
    await expect(claim('b')).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    await store.requests.release({ caller, key });
    await expect(claim('b')).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    expect(await claim()).toEqual({ kind: 'mine' });
  });

  it('is free again when the lease of a caller that died has run out', async () => {
    await claim();
    now = later(now, 30_000);
    expect(await claim()).toEqual({ kind: 'mine' });
    await expect(claim()).rejects.toMatchObject({ code: 'request-in-progress' });
  });

  it('is forgotten after 30 days', async () => {
    await claim();
    now = later(now, days(30) + 1);
    expect(await store.requests.forgetOld()).toBeGreaterThan(0);
    expect(await claim('b')).toEqual({ kind: 'mine' });
  });

  it('leaves an operation to ask after when it takes long', async () => {
    const operation = { id: key, caller, kind: 'use.request', workflowId: 'use/1', resource: '/uses/1' };
    await store.requests.recordOperation(operation);
    await store.requests.recordOperation(operation);
    expect(await store.requests.operation(key)).toEqual({ ...operation, updateId: undefined, createdAt: now });
    await expect(store.requests.operation('none')).rejects.toMatchObject({ code: 'operation-unknown' });
  });
});
