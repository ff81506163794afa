import { readFile } from 'node:fs/promises';
import { Agent } from 'node:https';
import { join } from 'node:path';

/**
 * How peers are reached over TLS 1.2 or later, with a certificate of ours. The directory holds PEM: `ca.pem` (whom we trust, and nobody else),
 * `client.pem` (ours, with what stands between it and the peer's authority) and `client.key` (mode 0600). Connections are kept.
 */
export async function mutualTls(directory: string): Promise<Agent> {
  const [ca, cert, key] = await Promise.all(['ca.pem', 'client.pem', 'client.key'].map((name) => readFile(join(directory, name))));
  return new Agent({ ca, cert, key, minVersion: 'TLSv1.2', keepAlive: true, maxSockets: 16, maxFreeSockets: 4 });
}
