import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spkiOfPoint } from '../../devices/sm2/curve.ts';

/** Whether the openssl command verifies an SM2 signature with SM3 and the standard user id. */
export function opensslVerifies(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const directory = mkdtempSync(join(tmpdir(), 'openssl-'));
  const file = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(directory, name), bytes);
    return join(directory, name);
  };
  try {
    const key = file('key.der', spkiOfPoint(publicKey));
    const verify = ['dgst', '-sm3', '-keyform', 'DER', '-verify', key, '-sigopt', 'distid:1234567812345678', '-signature', file('signature', signature), file('message', message)];
    return execFileSync('openssl', verify, { encoding: 'utf8' }).includes('Verified OK');
  } finally {
    rmSync(directory, { recursive: true });
  }
}
