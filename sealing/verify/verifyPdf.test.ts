import { describe, it, expect, beforeAll } from '@jest/globals';
import fc from 'fast-check';
import { nativeCryptography } from '../../devices/sm2/native.ts';
import { hex } from '../../domain/bytes.ts';
import { instant, isoText } from '../../domain/instant.ts';
import { opensslVerify } from '../../test/sealing/openssl.ts';
import { plainPdf, stampPdf } from '../../test/sealing/document.ts';
import { holder, listOf } from '../../test/sealing/pki.ts';
import { contents, sealParts, sealTimes, type SealParts } from '../../test/sealing/seal.ts';
import { openPdf, signaturesOf } from '../pdf/index.ts';
import { sealInfo, signSeal } from '../ses/make.ts';
import { readSignature } from '../ses/readSignature.ts';
import { verifyLimits, verifyPdf, type VerifyOptions } from './verifyPdf.ts';

const now = instant('2026-07-01T00:00:00Z');
let parts: SealParts;
let plain: Uint8Array;
let stamped: Uint8Array;
let options: VerifyOptions;

beforeAll(async () => {
  parts = await sealParts();
  plain = await plainPdf();
  stamped = await stampPdf(plain, parts);
  options = { cryptography: nativeCryptography, trust: [parts.root.certificate], crls: [await listOf(parts.root)], at: now, statusAt: async () => 'active' };
});

const indications = async (file: Uint8Array, changes: Partial<VerifyOptions> = {}) =>
  (await verifyPdf(file, { ...options, ...changes })).signatures.map(({ indication, subIndication }) => [indication, subIndication].filter(Boolean).join(' '));

describe('verification of a document', () => {
  it('R43 names document, seal, signer and time, and answers every question', async () => {
    const report = await verifyPdf(stamped, options);
    expect(report).toMatchObject({
      document: { sm3: hex(nativeCryptography.sm3.hash(stamped)), size: stamped.length }, verifiedAt: isoText(now),
      signatures: [{
        fieldName: 'Seal1', page: 1, subFilter: 'GM.sm2seal', indication: 'TOTAL-PASSED',
        seal: { esId: '23010000000001', name: '黑龙江省测试有限公司', type: 1, validity: { start: isoText(sealTimes.start), end: isoText(sealTimes.end) } },
        signer: { subject: 'CN=23010000000001, O=Test, C=CN' }, signedAt: isoText(sealTimes.signed),
      }],
    });
    expect(report.signatures[0]).not.toHaveProperty('subIndication');
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it('finds what OpenSSL finds', () => {
    const [found] = signaturesOf(openPdf(stamped));
    const { signerCertificate, tbs, signature } = readSignature(found!.contents);
    expect(opensslVerify(signerCertificate, tbs, signature)).toBe('Verified OK\n');
  });

  it('never passes without trust', async () => {
    expect(await indications(stamped, { trust: [] })).toEqual(['INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND']);
  });

  it('fails rather than doubts when both hold', async () => {
    expect(await indications(stamped, { trust: [], statusAt: async () => 'lost' })).toEqual(['TOTAL-FAILED SIG_CONSTRAINTS_FAILURE']);
  });

  it('of one that holds no seal gives no signature', async () => {
    expect(await indications(plain)).toEqual([]);
  });

  it('judges every seal by itself: an earlier one is not harmed by a later', async () => {
    const second = await sealParts({ esId: '23010000000002' });
    const both = await stampPdf(stamped, second);
    expect(await indications(both)).toEqual(['TOTAL-PASSED', 'INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND']);
    expect(await indications(both, { trust: [parts.root.certificate, second.root.certificate], crls: [...options.crls, await listOf(second.root)] })).toEqual(['TOTAL-PASSED', 'TOTAL-PASSED']);
  });

  it('R49 follows a chain over an authority between, and wants a list of each authority', async () => {
    const middle = await holder('Middle', parts.root, { ca: true });
    const [maker, signer] = [await holder('Maker', middle), await holder('s', middle)];
    const seal = await signSeal(sealInfo(contents([signer.certificate])), maker.certificate, maker.signer);
    const file = await stampPdf(plain, { seal, signer });
    const trust = [parts.root.certificate, middle.certificate];
    expect(await indications(file)).toEqual(['INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND']);
    expect(await indications(file, { trust })).toEqual(['INDETERMINATE TRY_LATER']);
    expect(await indications(file, { trust, crls: [...options.crls, await listOf(middle)] })).toEqual(['TOTAL-PASSED']);
  });

  it('refuses what is not a PDF, trust that is no certificate, and more signatures or more to hash than allowed', async () => {
    await expect(verifyPdf(new Uint8Array(100), options)).rejects.toMatchObject({ code: 'pdf-not-a-pdf' });
    await expect(verifyPdf(stamped, { ...options, trust: [new Uint8Array(3)] })).rejects.toMatchObject({ code: 'asn1-malformed' });
    for (const limit of [{ signatures: 0 }, { hashedBytes: stamped.length - 1 }]) {
      await expect(verifyPdf(stamped, { ...options, limits: { ...verifyLimits, ...limit } })).rejects.toMatchObject({ code: 'pdf-limit-exceeded' });
    }
  });

  describe('when the signature is changed anywhere', () => {
    it('R43 never passes, and never fails otherwise than with a report', async () => {
      const { contents: signature, at: start } = place();
      await fc.assert(fc.asyncProperty(fc.nat(signature.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Uint8Array.from(stamped);
        changed.set(Buffer.from(hex(Uint8Array.of((signature[at] ?? 0) ^ flip))), start + 1 + at * 2);
        const [answer] = await indications(changed);
        expect(answer).toMatch(/^(TOTAL-FAILED|INDETERMINATE) /);
      }), { numRuns: 120 });
    });
  });

  describe('when the document is changed anywhere', () => {
    it('R43 never passes', async () => {
      const { at: start, end } = place();
      await fc.assert(fc.asyncProperty(fc.nat(stamped.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        fc.pre(at < start || at >= end);
        const changed = Uint8Array.from(stamped, (byte, index) => (index === at ? byte ^ flip : byte));
        const answers = await indications(changed).catch((error: { code: string }) => [error.code]);
        expect(answers).not.toContain('TOTAL-PASSED');
      }), { numRuns: 60 });
    });
  });
});

/** The signature in the stamped document, and where its hex string lies. */
function place(): { contents: Uint8Array; at: number; end: number } {
  const [found] = signaturesOf(openPdf(stamped));
  const { start = -1, end = -1 } = found?.contentsSpan ?? {};
  return { contents: found?.contents ?? new Uint8Array(), at: start, end };
}
