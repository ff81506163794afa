import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const standardId = 'distid:1234567812345678';

/** A PKCS#10 request for a fresh SM2 key, made by OpenSSL. DER. @param userId the SM2 user id it is signed under */
export function opensslRequest(subject = '/C=CN/O=91230100MA1800000A/CN=23010000000001', { curve = 'SM2', userId = standardId } = {}): Uint8Array {
  const directory = mkdtempSync(join(tmpdir(), 'csr-'));
  const [key, csr] = [join(directory, 'key.pem'), join(directory, 'csr.der')];
  const run = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' });
  try {
    run('ecparam', '-name', curve, '-genkey', '-noout', '-out', key);
    const signing = curve === 'SM2' ? ['-sm3', '-sigopt', userId] : ['-sha256'];
    run('req', '-new', '-key', key, ...signing, '-subj', subject, '-utf8', '-outform', 'DER', '-out', csr);
    return new Uint8Array(readFileSync(csr));
  } finally {
    rmSync(directory, { recursive: true });
  }
}
