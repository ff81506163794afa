import { describe, it, expect, beforeAll } from '@jest/globals';
import fc from 'fast-check';
import { nativeCryptography } from '../../devices/sm2/native.ts';
import { instant, type Instant } from '../../domain/instant.ts';
import { Problem } from '../../domain/problem.ts';
import { openssl } from '../../test/sealing/openssl.ts';
import { holder, listOf, type Holder } from '../../test/sealing/pki.ts';
import { readCertificate } from './certificate.ts';
import { revocationStatus } from './revocation.ts';
import { readRevocationList } from './revocationList.ts';

const about = instant('2026-06-01T00:00:00Z');
const now = instant('2026-07-01T00:00:00Z');
const revokedAt = instant('2026-05-01T00:00:00Z');
const serial = 0x80ffn;
let root: Holder;
let leaf: Holder;

beforeAll(async () => {
  root = await holder('Root', undefined, { ca: true });
  leaf = await holder('Leaf', root, { serial });
});

const ask = (lists: readonly Uint8Array[], changes: { now?: Instant; about?: Instant } = {}) =>
  revocationStatus({ certificate: readCertificate(leaf.certificate), issuer: readCertificate(root.certificate), lists: lists.map((der) => readRevocationList(der)), about, now, ...changes }, nativeCryptography);

describe('revocation list', () => {
  it('says when and why a certificate was revoked, as OpenSSL reads it too', async () => {
    const list = await listOf(root, [{ serial, at: revokedAt, reason: 'keyCompromise' }, { serial: 5n, at: revokedAt }]);
    expect(ask([list])).toEqual({ state: 'revoked', revocation: { at: revokedAt, reason: 'keyCompromise' } });
    expect(readRevocationList(list).revokedAt('05')).toEqual({ at: revokedAt, reason: 'unspecified' });
    expect(readRevocationList(list).revokedAt('06')).toBeUndefined();
    expect(openssl(['crl', '-inform', 'DER', '-in', 'l', '-noout', '-text'], { l: list })).toContain('80FF');
  });

  it('without the certificate says that it is good', async () => {
    expect(ask([await listOf(root)])).toMatchObject({ state: 'good' });
    expect(ask([await listOf(root, [{ serial: 5n, at: revokedAt }])])).toMatchObject({ state: 'good' });
  });

  it('says nothing when another signed it, when it ended before the instant, when it is of the future', async () => {
    const impostor = await holder('Root', undefined, { ca: true });
    const stale = await listOf(root, [], { nextUpdate: instant('2026-02-01T00:00:00Z') });
    expect(ask([])).toEqual({ state: 'unknown' });
    expect(ask([await listOf(impostor, [{ serial, at: revokedAt }])])).toEqual({ state: 'unknown' });
    expect(ask([stale])).toEqual({ state: 'unknown' });
    expect(ask([await listOf(root, [], { thisUpdate: instant('2026-08-01T00:00:00Z') })])).toEqual({ state: 'unknown' });
  });

  it('of an authority that may not sign lists says nothing', async () => {
    const noLists = await holder('NoLists', undefined, { ca: true, keyUsage: ['keyCertSign'] });
    leaf = await holder('Leaf', noLists, { serial });
    const question = { certificate: readCertificate(leaf.certificate), issuer: readCertificate(noLists.certificate), lists: [readRevocationList(await listOf(noLists))], about, now };
    expect(revocationStatus(question, nativeCryptography)).toEqual({ state: 'unknown' });
    leaf = await holder('Leaf', root, { serial });
  });

  describe('when a newer list leaves the certificate out', () => {
    const later = { thisUpdate: instant('2026-06-15T00:00:00Z') };

    it('a hold has ended', async () => {
      expect(ask([await listOf(root, [{ serial, at: revokedAt, reason: 'certificateHold' }]), await listOf(root, [], later)])).toMatchObject({ state: 'good' });
    });

    it('a revocation stands', async () => {
      expect(ask([await listOf(root, [{ serial, at: revokedAt, reason: 'superseded' }]), await listOf(root, [], later)])).toMatchObject({ state: 'revoked' });
    });
  });

  it('changed anywhere is refused with a problem or says nothing', async () => {
    const list = await listOf(root, [{ serial, at: revokedAt }]);
    fc.assert(fc.property(fc.nat(list.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      try {
        return ask([Uint8Array.from(list, (byte, index) => (index === at ? byte ^ flip : byte))]).state === 'unknown';
      } catch (error) {
        return error instanceof Problem;
      }
    }), { numRuns: 120 });
  });
});
