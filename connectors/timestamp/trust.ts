import { readFile } from 'node:fs/promises';
import type { Cryptography } from '../../domain/cryptography.ts';
import { readTrust, type Trust } from '../../sealing/certificates/chain.ts';

/** The certificates of a PEM file: self-signed ones are trusted for time stamps, others may stand between. RFC 7468 5 */
export async function timestampTrust(file: string, cryptography: Cryptography): Promise<Trust> {
  const blocks = [...(await readFile(file, 'latin1')).matchAll(/-----BEGIN CERTIFICATE-----([\s\w+/=]+)-----END/g)];
  return readTrust(blocks.map(([, text]) => new Uint8Array(Buffer.from(text ?? '', 'base64'))), cryptography);
}
