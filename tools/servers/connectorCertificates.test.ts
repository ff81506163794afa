import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keepConnectorCertificates } from './connectorCertificates.ts';
import { newTlsIdentity } from './tlsCertificate.ts';

describe('certificates of the connectors', () => {
  let folder: string;
  const path = (...parts: string[]) => join(folder, ...parts);
  const text = (...parts: string[]) => readFileSync(path(...parts), 'utf8');
  const keep = () => keepConnectorCertificates(folder, ['registry']);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tls-'));
    await keep();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each([['connectors/client.pem', 'sslclient'], ['registry/server.pem', 'sslserver']])('%s is one that OpenSSL verifies for its purpose', (file, purpose) => {
    const verified = execFileSync('openssl', ['verify', '-x509_strict', '-CAfile', path('authority/ca.pem'), '-purpose', purpose, path(file)], { encoding: 'utf8' });
    expect(verified).toContain('OK');
  });

  it('keeps every key in a file that only its owner reads', () => {
    for (const key of ['authority/ca.key', 'connectors/client.key', 'registry/server.key']) expect(statSync(path(key)).mode & 0o777).toBe(0o600);
    for (const directory of ['authority', 'connectors', 'registry']) expect(statSync(path(directory)).mode & 0o777).toBe(0o700);
  });

  it('finds again what it made', async () => {
    const before = [text('authority', 'ca.key'), text('connectors', 'client.pem'), text('registry', 'server.key')];
    await keep();
    expect([text('authority', 'ca.key'), text('connectors', 'client.pem'), text('registry', 'server.key')]).toEqual(before);
  });

  it('makes anew what a killed start left half, what nearly ended, and what another authority issued', async () => {
    const issuer = { certificate: text('authority', 'ca.pem'), key: text('authority', 'ca.key') };
    const nearlyEnded = newTlsIdentity({ commonName: 'registry', use: 'server', days: 10, issuer });
    for (const leave of [
      () => rmSync(path('registry', 'server.pem')),
      () => writeFileSync(path('registry', 'server.key'), newTlsIdentity({ commonName: 'x', use: 'server', days: 100, issuer }).key),
      () => { writeFileSync(path('registry', 'server.key'), nearlyEnded.key); writeFileSync(path('registry', 'server.pem'), nearlyEnded.certificate); },
      () => rmSync(path('authority', 'ca.key')),
    ]) {
      leave();
      await keep();
      const server = new X509Certificate(text('registry', 'server.pem'));
      expect(server.verify(new X509Certificate(text('registry', 'ca.pem')).publicKey)).toBe(true);
      expect(Date.parse(server.validTo) - Date.now()).toBeGreaterThan(700 * 86_400_000);
    }
  });
});
