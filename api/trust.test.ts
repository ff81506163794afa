import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CertificateAuthority, IssuedCertificate, StatusQuestion } from '../connectors/certificate-authority/certificateAuthority.ts';
import { certificateAuthorityClient } from '../connectors/certificate-authority/client.ts';
import { createCaSimulator } from '../connectors/certificate-authority/simulator/server.ts';
import { nativeCryptography } from '../devices/sm2/native.ts';
import { instant } from '../domain/instant.ts';
import { readCertificate } from '../sealing/certificates/certificate.ts';
import { opensslRequest } from '../test/openssl/certificationRequest.ts';
import { holder } from '../test/sealing/pki.ts';
import { createTrustSource } from './trust.ts';

const now = instant('2026-05-01T00:00:00Z');

describe('state of a certificate for a verification', () => {
  let directory: string, server: Server, url: string, authority: CertificateAuthority, issued: IssuedCertificate, asked: StatusQuestion;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'trust-'));
    server = createServer(await createCaSimulator({ directory, cryptography: nativeCryptography, keyPairs: nativeCryptography, clock: { now: () => now } }));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    authority = certificateAuthorityClient({ url, cryptography: nativeCryptography, timeoutMs: 2_000 });
    issued = await authority.request({ requestId: 'making/1', csr: opensslRequest(), validStart: now, validEnd: instant('2031-05-01T00:00:00Z'), profile: 'seal' });
    asked = { certificate: issued.certificate, issuer: issued.chain[0]!, now };
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await rm(directory, { recursive: true });
  });
  const source = async () => {
    const trust = createTrustSource({ authority });
    await trust.material();
    return trust;
  };
  const flip = (switches: object) => fetch(`${url}/simulator/switches`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(switches) });

  it('R43 is what our authority says of it', async () => {
    expect(await (await source()).ask(asked)).toMatchObject({ state: 'good' });
    await authority.revoke(BigInt(`0x${readCertificate(issued.certificate).serial}`), 'keyCompromise', 'loss/1');
    expect(await (await source()).ask(asked)).toMatchObject({ state: 'revoked', revocation: { reason: 'keyCompromise' } });
  });

  it('R43 is not known while the authority is down or what it says cannot be relied on', async () => {
    const trust = await source();
    await flip({ wrongStatus: 'nonce' });
    expect(await trust.ask(asked)).toBeUndefined();
    await flip({ down: true });
    expect(await trust.ask({ ...asked, certificate: issued.chain[0]!, issuer: issued.chain[1]! })).toBeUndefined();
  });

  it('is not asked of our authority when another issued the certificate', async () => {
    const other = await holder('Other', undefined, { ca: true });
    const trust = createTrustSource({ authority: { ...authority, status: () => Promise.reject(new Error('it was asked')) } });
    await trust.material();
    expect(await trust.ask({ certificate: (await holder('Leaf', other)).certificate, issuer: other.certificate, now })).toBeUndefined();
  });

  it('is asked for once for many signatures by one certificate', async () => {
    let times = 0;
    const trust = createTrustSource({ authority: { ...authority, status: (question) => (times++, authority.status(question)) } });
    await trust.material();
    await Promise.all([trust.ask(asked), trust.ask(asked)]);
    expect(times).toBe(1);
  });
});
