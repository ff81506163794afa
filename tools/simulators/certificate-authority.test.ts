import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { certificateAuthorityClient } from '../../connectors/certificate-authority/client.ts';
import { nativeCryptography } from '../../devices/sm2/native.ts';
import { days, instantOf, later } from '../../domain/instant.ts';
import { opensslRequest } from '../../test/openssl/certificationRequest.ts';

const entry = ['--import', new URL('../typescript.mjs', import.meta.url).href, fileURLToPath(new URL('certificate-authority.ts', import.meta.url))];

describe('certificate authority process', () => {
  let data: string, child: ChildProcess | undefined;

  /** Starts the process on any free port and answers a client once it says that it is ready. */
  const start = async () => {
    const process_ = spawn(process.execPath, entry, { env: { ...process.env, NODE_OPTIONS: '', PORT: '0', DATA: data }, stdio: ['ignore', 'pipe', 'inherit'] });
    child = process_;
    let url = '';
    for await (const line of createInterface({ input: process_.stdout })) {
      url = /http:\S+/.exec(line)?.[0] ?? url;
      if (line === 'ready') return certificateAuthorityClient({ url, cryptography: nativeCryptography });
    }
    throw new Error('the process ended before it was ready');
  };
  const kill = async () => {
    const ended = once(child!, 'exit');
    child!.kill('SIGKILL');
    await ended;
  };

  beforeAll(() => {
    data = mkdtempSync(join(tmpdir(), 'ca-process-'));
  });
  afterAll(async () => {
    await kill();
    rmSync(data, { recursive: true });
  });

  describe('when it is killed while it issues', () => {
    it('keeps its chain and every certificate that it gave out, and gives the others when asked again', async () => {
      const validStart = instantOf(Date.now());
      const csr = opensslRequest();
      const orders = Array.from({ length: 40 }, (_, n) => ({ requestId: `making/${n}`, csr, validStart, validEnd: later(validStart, days(365)), profile: 'seal' as const }));
      const before = await start();
      const chain = await before.chain();
      const asked = orders.map((order) => before.request(order));
      await Promise.any(asked);
      await kill();
      const given = await Promise.allSettled(asked);

      const after = await start();
      expect(await after.chain()).toEqual(chain);
      const again = await Promise.all(orders.map((order) => after.request(order)));
      expect(again.length).toBe(40);
      expect(given.some(({ status }) => status === 'fulfilled')).toBe(true);
      for (const [at, answer] of given.entries()) {
        if (answer.status === 'fulfilled') expect(again[at]!.certificate).toEqual(answer.value.certificate);
        else expect(answer.reason).toMatchObject({ code: 'authority-unavailable' });
      }
    }, 30_000);
  });
});
