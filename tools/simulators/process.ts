import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { secureServer } from '../../connectors/simulator/secureServer.ts';
import { type Clock, instantOf } from '../../domain/instant.ts';

/** The environment variable of this name; ends the process with a message when it is not set. */
export function requiredSetting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') {
    console.error(`${name} must be set`);
    process.exit(2);
  }
  return value;
}

/** Runs `close` once, on SIGINT or SIGTERM, and ends the process after it. */
export function endOnSignal(close: () => Promise<void>): void {
  const end = () => void close().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

/** A registry as a process. Environment: PORT (loopback; 0 for any), TLS_DIR (ca.pem, server.pem, server.key). Says `ready` when it listens. */
export async function serveSecurely(name: string, listener: RequestListener): Promise<void> {
  const server = await secureServer(requiredSetting('TLS_DIR'), listener);
  await new Promise<void>((listening) => server.listen(Number(requiredSetting('PORT')), '127.0.0.1', listening));
  endOnSignal(async () => {
    server.closeAllConnections();
    server.close();
  });
  console.log(`${name} at https://127.0.0.1:${(server.address() as AddressInfo).port}`);
  console.log('ready');
}

/** The clock of a simulator that runs as a process. */
export const systemClock: Clock = { now: () => instantOf(Date.now()) };
