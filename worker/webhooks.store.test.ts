import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { webhookSender } from '../connectors/webhooks/sender.ts';
import { hmacSm3 } from '../devices/envelope.ts';
import type { Store } from '../store/store.ts';
import { activeSeal, organisation } from '../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../test/fixtures/store.ts';
import { deliverWebhooks } from './webhooks.ts';

interface Received { readonly headers: IncomingHttpHeaders; readonly body: string }

describe('delivery of webhooks', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  const servers: Server[] = [];
  beforeAll(async () => {
    test = await testStore();
    store = test.store;
  });
  afterEach(() => { for (const server of servers.splice(0)) { server.closeAllConnections(); server.close(); } });
  afterAll(() => test.remove());

  /** A receiver that answers with the statuses in turn, then with the last one. */
  async function receiver(...statuses: readonly number[]) {
    const received: Received[] = [];
    const server = createServer((request, response) => {
      void request.setEncoding('utf8').toArray().then((parts) => {
        response.statusCode = statuses[Math.min(received.length, statuses.length - 1)] ?? 200;
        received.push({ headers: request.headers, body: parts.join('') });
        response.end();
      });
    });
    servers.push(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
  }

  async function lossToldTo(url: string) {
    const owner = await organisation(store);
    const { seal } = await activeSeal(store, owner);
    const key = { id: randomUUID(), secret: randomBytes(32) };
    const webhook = await store.webhooks.add({ id: randomUUID(), unit: owner.unit, url, types: ['seal.lost'], key }, 'person/x');
    await store.seals.freeze(seal.esId, 'reportLoss', { reason: '遗失', by: 'person/x' });
    return { seal, key, webhook };
  }

  async function delivering(until: () => boolean | Promise<boolean>): Promise<void> {
    const stop = new AbortController();
    const running = deliverWebhooks({ store, sender: webhookSender({ reach: 'local', timeoutMs: 2_000 }), hmac: hmacSm3, log: pino({ level: 'silent' }), publicUrl: 'https://yinxin.example', pollMs: 20 }, stop.signal);
    const end = Date.now() + 10_000;
    while (!(await until()) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
    stop.abort();
    await running;
  }

  it('R53 sends id, type, instant and URL, nothing else, signed so that the receiver can check it', async () => {
    const { received, url } = await receiver(200);
    const { seal, key, webhook } = await lossToldTo(url);
    await delivering(async () => (await store.webhooks.deliveries(webhook.id, { limit: 1 }))[0]?.state === 'done');
    expect(received).toHaveLength(1);
    const [{ headers, body }] = received as [Received];
    expect(JSON.parse(body)).toEqual({ id: expect.stringMatching(/^\d+$/), type: 'seal.lost', at: expect.stringMatching(/Z$/), resource: `https://yinxin.example/api/v1/seals/${seal.esId}` });
    const [, timestamp, signature] = /^t=(\d+),[\w-]+=([0-9a-f]{64})$/.exec(String(headers['yinxin-signature'])) ?? [];
    expect(signature).toBe(createHmac('sm3', key.secret).update(`${timestamp}.${body}`).digest('hex'));
  });

  it('tries again what was not taken, and does not hold up the others', async () => {
    const bad = await receiver(503);
    const good = await receiver(204);
    const refused = await lossToldTo(bad.url);
    const taken = await lossToldTo(good.url);
    await delivering(async () => (await store.webhooks.deliveries(taken.webhook.id, { limit: 1 }))[0]?.state === 'done' && bad.received.length > 0);
    const [delivery] = await store.webhooks.deliveries(refused.webhook.id, { limit: 1 });
    expect(delivery).toMatchObject({ state: 'open', attempts: [{ number: 1, status: 503, problem: 'refused' }] });
    expect(delivery!.nextAttemptAt! - delivery!.attempts[0]!.at).toBeGreaterThanOrEqual(9_000);
  });
});
