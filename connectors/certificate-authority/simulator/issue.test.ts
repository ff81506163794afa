import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sm2Signer } from '../../../domain/cryptography.ts';
import { instant } from '../../../domain/instant.ts';
import { generateSm2KeyPair, softwareSigner } from '../../../devices/sm2/native.ts';
import { issueCertificate, issueCrl } from './issue.ts';

const notBefore = instant('2026-01-01T00:00:00Z');
const notAfter = instant('2056-01-01T00:00:00Z');
const during = String(instant('2026-06-01T00:00:00Z') / 1000);
const newSigner = () => softwareSigner(generateSm2KeyPair().privateKeyPkcs8);
const distid = ['-vfyopt', 'distid:1234567812345678'];

describe('certificate of the test authority', () => {
  let directory: string;
  let authority: Sm2Signer, holder: Sm2Signer, root: Uint8Array, leaf: Uint8Array;

  const file = (name: string, der: Uint8Array) => {
    const path = join(directory, name);
    const label = name.endsWith('.crl') ? 'X509 CRL' : 'CERTIFICATE';
    writeFileSync(path, `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64')}\n-----END ${label}-----\n`);
    return path;
  };
  const openssl = (...args: string[]) => execFileSync('openssl', args, { encoding: 'utf8', stdio: 'pipe' });

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'issue-'));
    [authority, holder] = [newSigner(), newSigner()];
    root = await issueCertificate({
      subject: { commonName: '测试根 CA', organization: 'Yinxin', country: 'CN' },
      publicKey: authority.publicKey, serial: 1n, notBefore, notAfter, ca: true, keyUsage: ['keyCertSign', 'cRLSign'],
    }, authority);
    leaf = await issueCertificate({
      subject: { commonName: '23010000000001', organization: '91230100MA1800000A某公司', country: 'CN' },
      publicKey: holder.publicKey, issuer: { certificate: root }, serial: 0xf123n, notBefore, notAfter,
      ca: false, keyUsage: ['digitalSignature', 'nonRepudiation'], crlUrl: 'http://127.0.0.1:1/crl',
    }, authority);
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  it('R52 is verified by OpenSSL up to the root as SM2 with SM3 under the standard user id', () => {
    const args = ['verify', '-attime', during, '-x509_strict', ...distid, '-CAfile', file('root.pem', root)];
    expect(openssl(...args, file('leaf.pem', leaf))).toContain('leaf.pem: OK');
  });

  it('is refused by OpenSSL under an authority with another key', async () => {
    const stranger = newSigner();
    const forged = await issueCertificate({
      subject: { commonName: '23010000000002' }, publicKey: holder.publicKey, issuer: { certificate: root }, serial: 3n,
      notBefore, notAfter, ca: false, keyUsage: ['digitalSignature'],
    }, stranger);
    expect(() => openssl('verify', '-attime', during, ...distid, '-CAfile', file('root.pem', root), file('forged.pem', forged))).toThrow();
  });

  it('holds the names, the key usage, the distribution point and the key as GB/T 20518 writes them', () => {
    const text = openssl('x509', '-noout', '-text', '-nameopt', 'utf8,sep_comma_plus', '-in', file('leaf.pem', leaf));
    expect(text).toContain('C=CN,O=91230100MA1800000A某公司,CN=23010000000001');
    expect(text).toMatch(/Key Usage: critical\s+Digital Signature, Non Repudiation/);
    expect(text).toMatch(/Basic Constraints: critical\s+CA:FALSE/);
    expect(text).toContain('URI:http://127.0.0.1:1/crl');
    expect(text).toContain('Signature Algorithm: SM2-with-SM3');
    expect(text).toMatch(/ASN1 OID: SM2/);
    expect(new X509Certificate(leaf).serialNumber).toBe('F123');
  });

  it('writes the signature algorithm without parameters', () => {
    const withoutParameters = Buffer.from('300a06082a811ccf55018375', 'hex');
    expect(Buffer.from(leaf).indexOf(withoutParameters)).toBeGreaterThan(0);
  });

  it('takes a serial number as bytes, whatever its first bit', async () => {
    const issued = await issueCertificate({
      subject: { commonName: 'x' }, publicKey: holder.publicKey, issuer: { certificate: root }, serial: Uint8Array.of(0, 0x80, 1),
      notBefore, notAfter, ca: false, keyUsage: ['digitalSignature'],
    }, authority);
    expect(new X509Certificate(issued).serialNumber).toBe('8001');
  });

  describe('when it has been revoked', () => {
    const revokedAt = instant('2026-03-01T00:00:00Z');
    const crlOf = (revoked: Parameters<typeof issueCrl>[0]['revoked']) =>
      issueCrl({ issuerCertificate: root, number: 7, thisUpdate: notBefore, nextUpdate: notAfter, revoked }, authority);

    it('is listed under a signature that OpenSSL verifies over the list as it lies', async () => {
      const list = file('list.crl', await crlOf([{ serial: 0xf123n, at: revokedAt, reason: 'keyCompromise' }]));
      const [tbs, signature, key] = ['list.tbs', 'list.sig', 'root.pub'].map((name) => join(directory, name)) as [string, string, string];
      const signatureAt = /(\d+):d=1 .*BIT STRING/.exec(openssl('asn1parse', '-in', list))![1]!;
      openssl('asn1parse', '-in', list, '-strparse', '4', '-noout', '-out', tbs);
      openssl('asn1parse', '-in', list, '-strparse', signatureAt, '-noout', '-out', signature);
      openssl('x509', '-pubkey', '-noout', '-in', file('root.pem', root), '-out', key);
      // `openssl verify -crl_check` of OpenSSL 3.0 cannot be told the user id for lists
      expect(openssl('dgst', '-sm3', '-verify', key, '-sigopt', 'distid:1234567812345678', '-signature', signature, tbs)).toContain('Verified OK');
    });

    it('leaves out the list of entries when nothing is revoked', async () => {
      const text = openssl('crl', '-noout', '-text', '-in', file('empty.crl', await crlOf([])));
      expect(text).toContain('No Revoked Certificates.');
    });

    it('stands in the list with its serial number, instant and reason', async () => {
      const list = await crlOf([{ serial: 0xf123n, at: revokedAt, reason: 'superseded' }]);
      const text = openssl('crl', '-noout', '-text', '-in', file('list.crl', list));
      expect(text).toMatch(/Serial Number: F123\s+Revocation Date: Mar {2}1 00:00:00 2026 GMT/);
      expect(text).toMatch(/Superseded/);
      expect(text).toMatch(/CRL Number:\s+7/);
    });
  });
});
