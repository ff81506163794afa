import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { webhookSender } from './sender.ts';

describe('sender of webhooks', () => {
  const servers: Server[] = [];
  afterEach(() => { for (const server of servers.splice(0)) { server.closeAllConnections(); server.close(); } });

  const receiver = async (answer: RequestListener): Promise<string> => {
    const server = createServer(answer);
    servers.push(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  };
  const post = (url: string, reach: 'local' | 'public' = 'local') => webhookSender({ reach, timeoutMs: 400 }).post({ url, headers: { 'x-event': 'use.stamped' }, body: Buffer.from('{"a":1}') });

  it('gives the body and headers over and reports that they were taken', async () => {
    let seen: unknown;
    const url = await receiver((request, response) => {
      void request.setEncoding('utf8').toArray().then((parts) => {
        seen = [request.method, request.headers['x-event'], parts.join('')];
        response.statusCode = 204;
        response.end();
      });
    });
    expect(await post(url)).toEqual({ status: 204 });
    expect(seen).toEqual(['POST', 'use.stamped', '{"a":1}']);
  });

  it('reports a refusal by its status', async () => {
    expect(await post(await receiver((_, response) => { response.statusCode = 500; response.end('no'); }))).toEqual({ status: 500, problem: 'refused' });
  });

  it('does not follow a redirection, to wherever it leads', async () => {
    let reached = false;
    const secret = await receiver((_, response) => { reached = true; response.end(); });
    expect(await post(await receiver((_, response) => { response.writeHead(307, { location: secret }); response.end(); }))).toEqual({ status: 307, problem: 'redirected' });
    expect(reached).toBe(false);
  });

  it('gives up one that is slow', async () => {
    expect(await post(await receiver(() => undefined))).toEqual({ problem: 'slow' });
  });

  it('reads nothing of a body that lies about its length or never ends', async () => {
    const url = await receiver((_, response) => {
      response.writeHead(200, { 'content-length': '99999999999' });
      const timer = setInterval(() => response.write('x'.repeat(65_536)), 1);
      response.on('close', () => { clearInterval(timer); });
    });
    expect(await post(url)).toEqual({ status: 200 });
  });

  it('does not call a private address', async () => {
    expect(await post('https://127.0.0.1:1/hook', 'public')).toEqual({ problem: 'address-refused' });
  });

  it('reports one that is not there', async () => {
    expect(await post('http://127.0.0.1:1/hook')).toEqual({ problem: 'unreachable' });
  });
});
