import { once } from 'node:events';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { discardRest } from './refusedBody.ts';

describe('refused body', () => {
  let server: Server;
  let url: string;
  let limits: { bytes: number; ms: number };
  let givenUp: Promise<void>;
  let complete: boolean | undefined;

  beforeEach(async () => {
    limits = { bytes: 64 << 20, ms: 10_000 };
    let heard: () => void;
    givenUp = new Promise((resolve) => { heard = resolve; });
    server = createServer((request, response) => {
      response.writeHead(413, { connection: 'close', 'content-length': '2' });
      void discardRest(request, limits).then(() => {
        complete = request.complete;
        response.end('no', heard);
      });
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterEach(() => new Promise<void>((closed) => { server.close(() => { closed(); }); server.closeAllConnections(); }));

  it('is answered even where its sender reads only when he has sent all of it', async () => {
    const answer = await fetch(url, { method: 'POST', body: new Uint8Array(8 << 20) });
    expect([answer.status, await answer.text()]).toEqual([413, 'no']);
  });

  it.each([['many bytes', { bytes: 1 << 20, ms: 600_000 }], ['long', { bytes: 1 << 30, ms: 200 }]])('is not read on for ever: not for %s', async (_, given) => {
    limits = given;
    const sender = httpRequest(url, { method: 'POST', headers: { 'content-length': String(1 << 30) } }).on('error', () => undefined); // the server hangs up on him
    sender.write(new Uint8Array(4 << 20));
    await givenUp;
    sender.destroy();
    expect(complete).toBe(false);
  });
});
