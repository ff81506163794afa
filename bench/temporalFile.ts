import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptPorts } from '../tools/ports.ts';
import { temporalService } from '../tools/servers/temporal.ts';
import { temporal } from '../tools/setup/temporal.ts';
import { ensure } from '../tools/setup/thing.ts';
import { startChild } from '../tools/supervisor/child.ts';
import { sqliteSize } from './sqliteSize.ts';

/** A Temporal server of one's own with everything in one file, to see how that grows. */
export interface TemporalFile {
  /** Runs the server while `work` does, at an address. */
  serving<T>(work: (address: string) => Promise<T>): Promise<T>;
  /** Bytes of the file; only while it does not serve. */
  size(): Promise<number>;
  remove(): Promise<void>;
}

export async function temporalFile(): Promise<TemporalFile> {
  const program = await ensure(temporal, console.log);
  const folder = await mkdtemp(join(tmpdir(), 'temporal-file-'));
  const file = join(folder, 'temporal.db');
  return {
    async serving(work) {
      const { port } = await keptPorts(join(folder, 'ports.json'), ['port']);
      const server = await startChild(await temporalService({ program, folder, port, namespace: 'default' }), { logs: join(folder, 'logs'), run: join(folder, 'run') });
      try {
        await server.ready();
        return await work(`127.0.0.1:${port}`);
      } finally {
        await server.stop();
      }
    },
    size: () => sqliteSize(file),
    remove: () => rm(folder, { recursive: true }),
  };
}
