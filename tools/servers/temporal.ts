import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import type { ProcessSpec } from '../supervisor/child.ts';

export interface TemporalDevServer {
  readonly program: string;
  readonly folder: string;
  readonly port: number;
  readonly namespace: string;
  /** Search attributes to register: name → Keyword, Int, Datetime, … */
  readonly searchAttributes?: Readonly<Record<string, string>>;
}

/** Temporal in one process with one file. WAL more than doubles its throughput. */
export async function temporalService({ program, folder, port, namespace, searchAttributes = {} }: TemporalDevServer): Promise<ProcessSpec> {
  await mkdir(folder, { recursive: true });
  const argv = [
    'server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port), '--namespace', namespace, '--db-filename', join(folder, 'temporal.db'),
    '--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL', '--log-level', 'error', '--disable-config-file',
    ...Object.entries(searchAttributes).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
  ];
  return { name: 'temporal', command: program, argv, serves: () => servesNamespace(`127.0.0.1:${port}`, namespace) };
}

async function servesNamespace(address: string, namespace: string): Promise<boolean> {
  let connection: Connection | undefined;
  try {
    connection = await Connection.connect({ address, connectTimeout: 1000 });
    await connection.workflowService.describeNamespace({ namespace });
    return true;
  } catch {
    return false; // not listening, or the namespace is not registered yet; the supervisor's time limit ends the wait
  } finally {
    await connection?.close();
  }
}
