import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { keep, readKept } from './kept-file.ts';

/** Below the range from which kernels take ports for outgoing connections, so a kept port is rarely lost to one. */
const range = { from: 20_000, to: 30_000 };

/**
 * A loopback port for each name, chosen once and kept in `file`. A kept port that somebody else holds now is chosen anew: call this
 * after what was left of an earlier run has been stopped.
 */
export async function keptPorts<Name extends string>(file: string, names: readonly Name[]): Promise<Readonly<Record<Name, number>>> {
  const kept = (await readKept<Record<string, number>>(file)) ?? {};
  const ports: Record<string, number> = { ...kept };
  for (const name of names) {
    const port = ports[name];
    if (port === undefined || !(await isFree(port))) ports[name] = await freePort(Object.values(ports));
  }
  await keep(file, ports);
  return ports as Record<Name, number>;
}

/** Whether this process could listen on 127.0.0.1:port now. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => { resolve(false); });
    probe.listen(port, '127.0.0.1', () => probe.close(() => { resolve(true); }));
  });
}

async function freePort(taken: readonly number[]): Promise<number> {
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    const port = randomInt(range.from, range.to);
    if (!taken.includes(port) && (await isFree(port))) return port;
  }
  throw new Error(`no free port between ${range.from} and ${range.to}`);
}
