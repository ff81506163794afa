import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs OpenSSL with the named files in a directory of its own; gives what it prints. Throws when it fails. */
export function openssl(args: readonly string[], files: Readonly<Record<string, Uint8Array | string>> = {}): string {
  const directory = mkdtempSync(join(tmpdir(), 'openssl-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(directory, name), bytes);
    return execFileSync('openssl', args, { cwd: directory, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** The SubjectPublicKeyInfo of a certificate in PEM. */
const publicKeyOf = (certificate: Uint8Array): string => openssl(['x509', '-inform', 'DER', '-in', 'c.der', '-noout', '-pubkey'], { 'c.der': certificate });

/** What `openssl dgst` says of an SM2 signature with the standard user id: `Verified OK` and a line end. */
export const opensslVerify = (certificate: Uint8Array, data: Uint8Array, signature: Uint8Array): string =>
  openssl(['dgst', '-sm3', '-verify', 'key.pem', '-sigopt', 'distid:1234567812345678', '-signature', 's.der', 'data'],
    { 'key.pem': publicKeyOf(certificate), 's.der': signature, data });
