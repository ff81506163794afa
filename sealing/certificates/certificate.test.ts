import { describe, it, expect, beforeAll } from '@jest/globals';
import fc from 'fast-check';
import smCrypto from 'sm-crypto-v2';
import { nativeCryptography } from '../../devices/sm2/native.ts';
import { hex } from '../../domain/bytes.ts';
import { later } from '../../domain/instant.ts';
import { Problem } from '../../domain/problem.ts';
import { openssl } from '../../test/sealing/openssl.ts';
import { holder, pkiTimes, type Holder } from '../../test/sealing/pki.ts';
import { isSignedBy, isValidAt, readCertificate } from './certificate.ts';

let root: Holder;
let leaf: Holder;

beforeAll(async () => {
  root = await holder('Root', undefined, { ca: true });
  leaf = await holder('23010000000001', root, { subject: { commonName: '23010000000001', organization: '91230100MA00000000测试单位', country: 'CN' }, serial: 0xabcdn });
});

describe('certificate', () => {
  it('R05 is read with subject, issuer, serial number, validity, key and uses', () => {
    const read = readCertificate(leaf.certificate);
    expect(read).toMatchObject({
      raw: leaf.certificate, serial: '00abcd', notBefore: pkiTimes.start, notAfter: pkiTimes.end, publicKey: leaf.signer.publicKey,
      signatureAlgorithm: '1.2.156.10197.1.501', keyUsage: ['digitalSignature'], isCa: false, unknownCritical: [],
      subject: { commonName: '23010000000001', organization: '91230100MA00000000测试单位', country: 'CN', text: 'CN=23010000000001, O=91230100MA00000000测试单位, C=CN' },
      issuer: { commonName: 'Root' },
    });
    expect(read.authorityKeyIdentifier).toBe(readCertificate(root.certificate).subjectKeyIdentifier);
    expect(readCertificate(root.certificate)).toMatchObject({ isCa: true, keyUsage: ['crlSign', 'keyCertSign'] });
  });

  it('is signed by its issuer over the bytes as they lie, as OpenSSL and another library find too', () => {
    const read = readCertificate(leaf.certificate);
    expect(isSignedBy(read, readCertificate(root.certificate), nativeCryptography)).toBe(true);
    expect(isSignedBy(read, read, nativeCryptography)).toBe(false);
    expect(smCrypto.sm2.doVerifySignature(read.tbs, hex(read.signature), hex(root.signer.publicKey), { der: true, hash: true, userId: '1234567812345678' })).toBe(true);
    const pem = (der: Uint8Array) => openssl(['x509', '-inform', 'DER', '-in', 'c'], { c: der });
    expect(openssl(['verify', '-vfyopt', 'distid:1234567812345678', '-attime', '1767312000', '-CAfile', 'root', 'leaf'], { root: pem(root.certificate), leaf: pem(leaf.certificate) })).toBe('leaf: OK\n');
  });

  it('is valid from its first to its last second', () => {
    const read = readCertificate(leaf.certificate);
    expect([later(pkiTimes.start, -1), pkiTimes.start, later(pkiTimes.end, 999), later(pkiTimes.end, 1_000)].map((at) => isValidAt(read, at))).toEqual([false, true, true, false]);
  });

  it('made by OpenSSL with another kind of key is read, but has no SM2 key', () => {
    const pem = openssl(['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', '/dev/null', '-subj', '/CN=P-256', '-addext', 'nameConstraints=critical,permitted;DNS:example.cn']);
    const read = readCertificate(Uint8Array.from(Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')));
    expect(read).toMatchObject({ subject: { text: 'CN=P-256' }, unknownCritical: ['2.5.29.30'] });
    expect(read.publicKey).toBeUndefined();
    expect(isSignedBy(read, read, nativeCryptography)).toBe(false);
  });

  it('changed anywhere is refused with a problem or no longer signed by its issuer', () => {
    const issuer = readCertificate(root.certificate);
    fc.assert(fc.property(fc.nat(leaf.certificate.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const changed = Uint8Array.from(leaf.certificate, (byte, index) => (index === at ? byte ^ flip : byte));
      try {
        return !isSignedBy(readCertificate(changed), issuer, nativeCryptography);
      } catch (error) {
        return error instanceof Problem;
      }
    }), { numRuns: 150 });
  });
});
