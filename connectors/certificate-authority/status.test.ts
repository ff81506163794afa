import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nativeCryptography } from '../../devices/sm2/native.ts';
import { hours, instant, later } from '../../domain/instant.ts';
import { readCertificate } from '../../sealing/certificates/certificate.ts';
import { readStatus, statusRequest } from '../../sealing/certificates/certificateStatus.ts';
import { opensslRequest } from '../../test/openssl/certificationRequest.ts';
import { holder } from '../../test/sealing/pki.ts';
import type { CertificateAuthority, IssuedCertificate } from './certificateAuthority.ts';
import { certificateAuthorityClient } from './client.ts';
import { createCaSimulator } from './simulator/server.ts';
import type { AuthoritySwitches } from './simulator/switches.ts';

const now = instant('2026-05-01T00:00:00Z');

describe('state of a certificate', () => {
  let directory: string, server: Server, url: string, authority: CertificateAuthority, issued: IssuedCertificate;

  const listen = async (listener: RequestListener): Promise<string> => {
    server = createServer(listener);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const flip = (switches: Partial<AuthoritySwitches>) =>
    fetch(`${url}/simulator/switches`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(switches) });
  const asked = () => ({ certificate: issued.certificate, issuer: issued.chain[0]!, now });

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'ocsp-'));
    url = await listen(await createCaSimulator({ directory, cryptography: nativeCryptography, keyPairs: nativeCryptography, clock: { now: () => now } }));
    authority = certificateAuthorityClient({ url, cryptography: nativeCryptography, timeoutMs: 2_000 });
    issued = await authority.request({ requestId: 'making/1', csr: opensslRequest(), validStart: now, validEnd: instant('2031-05-01T00:00:00Z'), profile: 'seal' });
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    rmSync(directory, { recursive: true });
  });
  beforeEach(() => flip({}));

  it('is good for what was given out, and for the authority under the root', async () => {
    expect(await authority.status(asked())).toEqual({ state: 'good', thisUpdate: now, nextUpdate: later(now, hours(1)) });
    expect(await authority.status({ certificate: issued.chain[0]!, issuer: issued.chain[1]!, now })).toMatchObject({ state: 'good' });
  });

  it('is in an answer that OpenSSL reads', async () => {
    const question = { certificate: readCertificate(issued.certificate), issuer: readCertificate(issued.chain[0]!), nonce: Uint8Array.of(1, 2, 3) };
    const request = statusRequest(question, nativeCryptography.sm3);
    const answer = await fetch(`${url}/ocsp`, { method: 'POST', headers: { 'content-type': 'application/ocsp-request' }, body: Buffer.from(request) });
    expect(answer.headers.get('content-type')).toBe('application/ocsp-response');
    const [requestFile, answerFile] = ['request.der', 'answer.der'].map((name) => join(directory, name)) as [string, string];
    writeFileSync(requestFile, request);
    writeFileSync(answerFile, Buffer.from(await answer.arrayBuffer()));
    const text = execFileSync('openssl', ['ocsp', '-reqin', requestFile, '-respin', answerFile, '-text', '-noverify'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    expect(text).toContain('Cert Status: good');
    expect(text).toContain('SM2-with-SM3');
    expect(text.match(/OCSP Nonce:\s+0403010203/g)).toHaveLength(2);
  });

  it('is unknown for what this authority never gave out under its name', async () => {
    const stranger = { ...readCertificate(issued.certificate), serial: '4711' };
    const question = { certificate: stranger, issuer: readCertificate(issued.chain[0]!), nonce: Uint8Array.of(1) };
    const answer = await fetch(`${url}/ocsp`, { method: 'POST', headers: { 'content-type': 'application/ocsp-request' }, body: Buffer.from(statusRequest(question, nativeCryptography.sm3)) });
    expect(readStatus(new Uint8Array(await answer.arrayBuffer()), { ...question, now }, nativeCryptography)).toEqual({ state: 'unknown' });
  });

  it('of another authority\'s certificate is not answered', async () => {
    const other = await holder('Other', undefined, { ca: true });
    const foreign = await holder('Foreign', other);
    await expect(authority.status({ certificate: foreign.certificate, issuer: other.certificate, now })).rejects.toMatchObject({ code: 'certificate-status-invalid', details: { reason: 'refused', answer: 'unauthorized' } });
  });

  it.each([['signature', 'signature'], ['nonce', 'nonce'], ['certificate', 'another-certificate'], ['stale', 'not-current']] as const)('R42 with a wrong %s is not relied on, and asked again later', async (wrongStatus, reason) => {
    await flip({ wrongStatus });
    await expect(authority.status(asked())).rejects.toMatchObject({ code: 'certificate-status-invalid', retryable: true, details: { reason } });
    await flip({});
    expect(await authority.status(asked())).toMatchObject({ state: 'good' });
  });

  it('R42 is not relied on when it comes from the future', async () => {
    await expect(authority.status({ ...asked(), now: later(now, -hours(1)) })).rejects.toMatchObject({ details: { reason: 'not-current' } });
  });

  it('is asked for again while the authority is down or answers no OCSP at all', async () => {
    await flip({ down: true });
    await expect(authority.status(asked())).rejects.toMatchObject({ code: 'authority-unavailable', retryable: true });
    const [kept, other] = [server, certificateAuthorityClient({ url: await listen((_request, response) => void response.end('<html>')), cryptography: nativeCryptography })];
    await expect(other.status(asked())).rejects.toMatchObject({ code: 'certificate-status-invalid', details: { reason: 'malformed' } });
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    server = kept;
  });

  it('R42 is revoked, with instant and reason, once the authority has revoked it', async () => {
    await authority.revoke(BigInt(`0x${readCertificate(issued.certificate).serial}`), 'keyCompromise', 'loss/1');
    expect(await authority.status(asked())).toEqual({ state: 'revoked', revocation: { at: now, reason: 'keyCompromise' } });
  });
});
