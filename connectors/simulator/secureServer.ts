import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import { join } from 'node:path';

/**
 * A server, not yet listening, that answers only who shows a client certificate of its authority. The directory holds PEM: `ca.pem`,
 * `server.pem` and `server.key`.
 */
export async function secureServer(directory: string, listener: RequestListener): Promise<Server> {
  const [ca, cert, key] = await Promise.all(['ca.pem', 'server.pem', 'server.key'].map((name) => readFile(join(directory, name))));
  return createServer({ ca, cert, key, minVersion: 'TLSv1.2', requestCert: true, rejectUnauthorized: true }, listener);
}
