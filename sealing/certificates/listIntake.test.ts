import { beforeAll, describe, expect, it } from '@jest/globals';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier, CertificateList, Extension } from '@peculiar/asn1-x509';
import { nativeCryptography } from '../../devices/sm2/native.ts';
import { hex } from '../../domain/bytes.ts';
import { instant } from '../../domain/instant.ts';
import { holder, listOf, pkiTimes, type Holder } from '../../test/sealing/pki.ts';
import { readCertificate } from './certificate.ts';
import { readTrust } from './chain.ts';
import { sm2WithSm3 } from './identifiers.ts';
import { acceptList, listedNames } from './listIntake.ts';

const now = instant('2026-07-01T00:00:00Z');
const revokedAt = instant('2026-05-01T00:00:00Z');
const { sm3 } = nativeCryptography;
const keyOf = ({ certificate }: Holder) => hex(sm3.hash(readCertificate(certificate).publicKey!));

describe('revocation list that is fetched', () => {
  let root: Holder, issuing: Holder;
  const accept = (list: Uint8Array, at = now) => acceptList(list, readTrust([issuing.certificate, root.certificate], nativeCryptography), at, nativeCryptography);

  beforeAll(async () => {
    root = await holder('Root', undefined, { ca: true });
    issuing = await holder('Issuing', root, { ca: true });
  });

  /** The list with an extension that says that it is not about everything. */
  async function withExtension(extnID: string): Promise<Uint8Array> {
    const list = AsnConvert.parse(await listOf(issuing), CertificateList);
    list.tbsCertList.crlExtensions!.push(new Extension({ extnID, critical: true, extnValue: new OctetString(Uint8Array.of(0x30, 0x00)) }));
    const tbs = new Uint8Array(AsnConvert.serialize(list.tbsCertList));
    const signature = new Uint8Array(await issuing.signer.sign(tbs)).buffer;
    return new Uint8Array(AsnConvert.serialize(new CertificateList({ tbsCertList: list.tbsCertList, signatureAlgorithm: new AlgorithmIdentifier({ algorithm: sm2WithSm3 }), signature })));
  }

  it('R42 counts when an authority signed it that the anchors lead to', async () => {
    const list = await listOf(issuing, [{ serial: 0x80ffn, at: revokedAt, reason: 'keyCompromise' }]);
    expect(accept(list)).toEqual({
      issuer: keyOf(issuing), sm3: hex(sm3.hash(list)), thisUpdate: pkiTimes.listed, nextUpdate: pkiTimes.end, revoked: [{ serial: '0080ff', at: revokedAt, reason: 'keyCompromise' }],
    });
    expect(accept(await listOf(root))).toMatchObject({ issuer: keyOf(root), revoked: [] });
  });

  it('R42 does not count when a stranger of the same name signed it', async () => {
    const list = await listOf(await holder('Issuing', await holder('Root', undefined, { ca: true }), { ca: true }));
    expect(() => accept(list)).toThrow(expect.objectContaining({ code: 'revocation-list-refused', details: expect.objectContaining({ reason: 'signature' }) }));
  });

  it('R42 does not count when its signer may not sign lists', async () => {
    const silent = await holder('Silent', root, { ca: true, keyUsage: ['keyCertSign'] });
    const trust = readTrust([silent.certificate, root.certificate], nativeCryptography);
    const list = await listOf(silent);
    expect(() => acceptList(list, trust, now, nativeCryptography)).toThrow(expect.objectContaining({ code: 'revocation-list-refused' }));
  });

  it.each([['for some certificates only (issuing distribution point)', '2.5.29.28'], ['a difference to another list (delta)', '2.5.29.27']])('R42 does not count when it is %s', async (_, extension) => {
    const list = await withExtension(extension);
    expect(() => accept(list)).toThrow(expect.objectContaining({ code: 'revocation-list-refused', details: expect.objectContaining({ reason: 'partial-or-indirect' }) }));
  });

  it('R42 does not count past its end, or before it was made', async () => {
    const list = await listOf(issuing, [], { thisUpdate: pkiTimes.listed, nextUpdate: instant('2026-06-01T00:00:00Z') });
    for (const at of [now, instant('2026-01-01T00:00:00Z')]) expect(() => accept(list, at)).toThrow(expect.objectContaining({ details: expect.objectContaining({ reason: 'not-current' }) }));
  });

  describe('when an edition is looked up in it', () => {
    it('R42 is asked for its certificate and each authority below the anchor, by their issuers\' keys', async () => {
      const leaf = await holder('Leaf', issuing, { serial: 0x4711n });
      expect(listedNames({ certificate: leaf.certificate, chain: [issuing.certificate, root.certificate] }, sm3)).toEqual([
        { serial: '4711', issuer: keyOf(issuing) }, { serial: readCertificate(issuing.certificate).serial, issuer: keyOf(root) },
      ]);
    });

    it('R42 names no issuer where the chain ends below an anchor', async () => {
      const leaf = await holder('Leaf', issuing, { serial: 0x4711n });
      expect(listedNames({ certificate: leaf.certificate, chain: [issuing.certificate] }, sm3)[1]).toEqual({ serial: readCertificate(issuing.certificate).serial });
    });
  });
});
