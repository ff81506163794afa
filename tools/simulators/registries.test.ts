import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Agent } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mutualTls } from '../../connectors/mutualTls.ts';
import { nationalPlatformClient } from '../../connectors/national-platform/client.ts';
import { policeRegistryClient } from '../../connectors/police-registry/client.ts';
import type { FilingOffice } from '../../connectors/registry/filing.ts';
import type { RegistryOptions } from '../../connectors/registry/peer.ts';
import { sharedDataClient } from '../../connectors/shared-data/client.ts';
import { filingTo } from '../../test/registries/filings.ts';
import { type RegistryName, registryNames } from '../environment.ts';
import { identityNumberOf } from '../seed/personalNumbers.ts';
import { keepConnectorCertificates } from '../servers/connectorCertificates.ts';

const typescript = new URL('../typescript.mjs', import.meta.url).href;
const clients = { 'police-registry': policeRegistryClient, 'national-platform': nationalPlatformClient } as const;

describe('processes of the registries', () => {
  let folder: string, agent: Agent, child: ChildProcess | undefined;

  /** Starts one on any free port; resolves when it says that it is ready. */
  const start = async (name: RegistryName): Promise<RegistryOptions> => {
    const entry = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
    const env = { ...process.env, NODE_OPTIONS: '', PORT: '0', DATA: join(folder, name), TLS_DIR: join(folder, 'tls', name) };
    const started = spawn(process.execPath, ['--import', typescript, entry], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    child = started;
    let url = '';
    for await (const line of createInterface({ input: started.stdout })) {
      url = /https:\S+/.exec(line)?.[0] ?? url;
      if (line === 'ready') return { url, agent };
    }
    throw new Error('the process ended before it was ready');
  };
  const end = async (signal: NodeJS.Signals) => {
    const ended = once(child!, 'exit');
    child!.kill(signal);
    child = undefined;
    return ended;
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'registries-'));
    await keepConnectorCertificates(join(folder, 'tls'), registryNames);
    agent = await mutualTls(join(folder, 'tls', 'connectors'));
  });
  afterEach(async () => {
    if (child) await end('SIGKILL');
    agent.destroy();
    rmSync(folder, { recursive: true });
  });

  describe.each(Object.entries(clients))('when the %s is killed while it files', (name, client) => {
    it('R20 keeps every receipt that it gave, and gives the others when they are filed again', async () => {
      const filings = Array.from({ length: 60 }, (_, n) => filingTo(name as keyof typeof clients, { id: `filing/${n}` }));
      const before: FilingOffice = client(await start(name as RegistryName));
      const filed = filings.map((filing) => before.file(filing));
      await Promise.any(filed);
      await end('SIGKILL');
      const given = await Promise.allSettled(filed);

      const after: FilingOffice = client(await start(name as RegistryName));
      const again = await Promise.all(filings.map((filing) => after.file(filing)));
      expect(given.some(({ status }) => status === 'fulfilled')).toBe(true);
      for (const [at, answer] of given.entries()) {
        if (answer.status === 'fulfilled') expect(again[at]).toEqual(answer.value);
        else expect(answer.reason).toMatchObject({ code: 'registry-unavailable' });
      }
    }, 30_000);
  });

  it('the police registry knows the demo\'s seals, and ends when it is told to', async () => {
    const police = policeRegistryClient(await start('police-registry'));
    expect(await police.imprint('2301030012345')).toMatchObject({ width: 40, height: 40, style: 'round' });
    expect(await end('SIGTERM')).toEqual([0, null]);
  });

  it('the platform of shared data knows the demo\'s people', async () => {
    const shared = sharedDataClient(await start('shared-data'));
    expect(await shared.proveIdentity({ name: '李明', identityNumber: identityNumberOf('li.ming') })).toMatchObject({ proven: true });
  });
});
