import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nativeCryptography } from '../../devices/sm2/native.ts';
import { instant, type Instant } from '../../domain/instant.ts';
import { opensslRequest } from '../../test/openssl/certificationRequest.ts';
import type { CertificateAuthority, CertificateRequest } from './certificateAuthority.ts';
import { certificateAuthorityClient } from './client.ts';
import { certifiedKey, requestedKey } from './publicKeyInfo.ts';
import { createCaSimulator } from './simulator/server.ts';

const now = instant('2026-05-01T00:00:00Z');
const validStart = now;
const validEnd = instant('2031-05-01T00:00:00Z');

describe('certificate authority', () => {
  let directory: string, server: Server, url: string, authority: CertificateAuthority;

  const listen = async (listener: RequestListener) => {
    server = createServer(listener);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    authority = certificateAuthorityClient({ url, cryptography: nativeCryptography, timeoutMs: 2_000 });
  };
  const simulator = (at: Instant = now) =>
    createCaSimulator({ directory, cryptography: nativeCryptography, keyPairs: nativeCryptography, clock: { now: () => at }, crlUrl: 'http://127.0.0.1:1/crl' });
  const close = () => new Promise<void>((closed) => {
    server.close(() => closed());
    server.closeAllConnections();
  });
  const restart = async (at: Instant = now) => {
    await close();
    await listen(await simulator(at));
  };
  const flip = (switches: object) =>
    fetch(`${url}/simulator/switches`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(switches) });
  const order = (change: Partial<CertificateRequest> = {}): CertificateRequest =>
    ({ requestId: 'making/1', csr: opensslRequest(), validStart, validEnd, profile: 'seal', ...change });
  const serialOf = (certificate: Uint8Array) => BigInt(`0x${new X509Certificate(certificate).serialNumber}`);

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'ca-'));
    await listen(await simulator());
  });
  afterEach(async () => {
    await close();
    rmSync(directory, { recursive: true });
  });

  describe('when a certificate is requested', () => {
    it('R52 certifies the requested key, subject and validity under a chain that OpenSSL verifies', async () => {
      const asked = order();
      const { certificate, chain } = await authority.request(asked);
      expect(certifiedKey(certificate)).toEqual(requestedKey(asked.csr));
      const read = new X509Certificate(certificate);
      expect(read.subject).toBe('C=CN\nO=91230100MA1800000A\nCN=23010000000001');
      expect([Date.parse(read.validFrom), Date.parse(read.validTo)]).toEqual([validStart, validEnd]);
      const [issuer, root, leaf] = [...chain, certificate].map((der, at) => {
        const path = join(directory, `${at}.pem`);
        writeFileSync(path, new X509Certificate(der).toString());
        return path;
      }) as [string, string, string];
      // OpenSSL 3.0 applies the user id to the last certificate only: link by link
      const verify = (trusted: string, der: string) =>
        execFileSync('openssl', ['verify', '-attime', String(now / 1000 + 60), '-x509_strict', '-vfyopt', 'distid:1234567812345678', '-partial_chain', '-trusted', trusted, der], { encoding: 'utf8' });
      expect(verify(root, issuer)).toContain('OK');
      expect(verify(issuer, leaf)).toContain('OK');
    });

    it('gives the same certificate for the same request, also after a restart', async () => {
      const asked = order();
      const first = await authority.request(asked);
      await restart();
      expect(await authority.request(asked)).toEqual(first);
    });

    it('gives one certificate to two equal requests at once', async () => {
      const asked = order();
      const [first, second] = await Promise.all([authority.request(asked), authority.request(asked)]);
      expect(second.certificate).toEqual(first.certificate);
    });

    it('refuses another request under a known id', async () => {
      await authority.request(order());
      await expect(authority.request(order())).rejects.toMatchObject({ code: 'authority-refused', details: { status: 409, refusal: 'request-id-reused' } });
    });

    it.each([
      ['csr-malformed', () => Uint8Array.of(0x30, 0x00)],
      ['csr-not-sm2', () => opensslRequest(undefined, { curve: 'prime256v1' })],
      ['csr-signature-wrong', () => opensslRequest(undefined, { userId: 'distid:another' })],
      ['csr-without-common-name', () => opensslRequest('/O=somebody')],
    ])('refuses a bad request: %s', async (refusal, csr) => {
      await expect(authority.request(order({ csr: csr() }))).rejects.toMatchObject({ code: 'authority-refused', details: { status: 422, refusal } });
    });

    it('refuses a validity that ends before it starts or after the authority itself', async () => {
      const refused = { code: 'authority-refused', details: { refusal: 'validity-refused' } };
      await expect(authority.request(order({ validEnd: validStart }))).rejects.toMatchObject(refused);
      await expect(authority.request(order({ validEnd: instant('2099-01-01T00:00:00Z') }))).rejects.toMatchObject(refused);
    });
  });

  it('keeps its keys in a file that only its owner reads', () => {
    expect(statSync(join(directory, 'authority.json')).mode & 0o777).toBe(0o600);
  });

  it('keeps its chain over restarts', async () => {
    const before = await authority.chain();
    await restart();
    expect(await authority.chain()).toEqual(before);
  });

  describe('when a certificate is revoked', () => {
    const listed = async () => {
      const path = join(directory, 'list.der');
      writeFileSync(path, (await authority.crls())[0]!);
      return execFileSync('openssl', ['crl', '-inform', 'DER', '-noout', '-text', '-in', path], { encoding: 'utf8' });
    };

    it('lists it with its reason, once, also after a restart', async () => {
      const { certificate } = await authority.request(order());
      await authority.revoke(serialOf(certificate), 'keyCompromise', 'loss/1');
      await authority.revoke(serialOf(certificate), 'keyCompromise', 'loss/1');
      await authority.revoke(serialOf(certificate), 'superseded', 'remake/1');
      await restart();
      const text = await listed();
      expect(text.match(/Serial Number: (\w+)/g)).toEqual([`Serial Number: ${serialOf(certificate).toString(16).toUpperCase()}`]);
      expect(text).toContain('Key Compromise');
    });

    it('numbers every new list higher and gives the same list while nothing has changed', async () => {
      const { certificate } = await authority.request(order());
      const first = await authority.crls();
      expect(await authority.crls()).toEqual(first);
      await authority.revoke(serialOf(certificate), 'superseded', 'remake/1');
      expect(await listed()).toMatch(/CRL Number:\s+2/);
    });

    it('makes a new list long before the old one ends', async () => {
      await authority.crls();
      await restart(instant('2026-05-05T00:00:00Z'));
      expect(await listed()).toMatch(/Next Update: May 12 00:00:00 2026 GMT/);
    });

    it('the root has a list of its own, which OpenSSL reads', async () => {
      const path = join(directory, 'root.der');
      writeFileSync(path, (await authority.crls())[1]!);
      expect(execFileSync('openssl', ['crl', '-inform', 'DER', '-noout', '-text', '-in', path], { encoding: 'utf8' })).toContain('CN = Yinxin Test Root CA');
    });

    it('refuses a serial number that was never given out', async () => {
      await expect(authority.revoke(0x4711n, 'superseded', 'r')).rejects.toMatchObject({ code: 'authority-refused', details: { refusal: 'serial-unknown' } });
    });
  });

  describe('when the authority is', () => {
    it('down, it is unavailable for now', async () => {
      await flip({ down: true });
      await expect(authority.crls()).rejects.toMatchObject({ code: 'authority-unavailable', retryable: true, details: { reason: 'unreachable' } });
    });

    it('gone, it is unavailable for now', async () => {
      await close();
      await expect(authority.request(order())).rejects.toMatchObject({ code: 'authority-unavailable', details: { reason: 'unreachable' } });
      await listen(await simulator());
    });

    it('slow, it is unavailable for now and the certificate is there when asked again', async () => {
      const asked = order();
      await flip({ delayMs: 60_000 });
      const impatient = certificateAuthorityClient({ url, cryptography: nativeCryptography, timeoutMs: 200 });
      await expect(impatient.request(asked)).rejects.toMatchObject({ code: 'authority-unavailable', details: { reason: 'slow' } });
      await flip({});
      expect((await authority.request(asked)).certificate.length).toBeGreaterThan(0);
    });

    it('failing, it is unavailable for now', async () => {
      await flip({ failWith: 502 });
      await expect(authority.chain()).rejects.toMatchObject({ code: 'authority-unavailable', details: { status: 502 } });
    });

    it('refusing, it has refused for good', async () => {
      await flip({ refuse: true });
      await expect(authority.request(order())).rejects.toMatchObject({ code: 'authority-refused', retryable: false, details: { status: 403 } });
    });

    it('answering for another key, the certificate is not taken, and the right one is given later', async () => {
      const asked = order();
      await flip({ wrongKey: true });
      await expect(authority.request(asked)).rejects.toMatchObject({ code: 'certificate-mismatch' });
      await flip({});
      expect(certifiedKey((await authority.request(asked)).certificate)).toEqual(requestedKey(asked.csr));
    });
  });

  describe('when the answer is', () => {
    const answering = async (status: number, body: string | Buffer) => {
      await close();
      await listen((_request, response) => void response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end(body));
    };

    it.each([
      ['no JSON', '<html>'],
      ['JSON of another form', '{"certificate":1}'],
      ['no certificate', '{"certificate":"AAAA","chain":["AAAA"]}'],
    ])('%s, it is refused', async (_name, body) => {
      await answering(200, body);
      await expect(authority.request(order())).rejects.toMatchObject({ code: 'authority-refused', details: { reason: 'answer-malformed' } });
    });

    it('too large, it is refused without being read to its end', async () => {
      await answering(200, Buffer.alloc(1_000_000));
      const limited = certificateAuthorityClient({ url, cryptography: nativeCryptography, maxAnswerBytes: 1_000 });
      await expect(limited.crls()).rejects.toMatchObject({ code: 'authority-refused', details: { reason: 'answer-too-large', limit: 1_000 } });
    });

    it('a redirection, it is not followed', async () => {
      await answering(302, '');
      await expect(authority.crls()).rejects.toMatchObject({ code: 'authority-refused', details: { status: 302 } });
    });
  });
});
