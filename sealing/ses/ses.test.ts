import { describe, it, expect, beforeAll } from '@jest/globals';
import fc from 'fast-check';
import { nativeCryptography } from '../../devices/sm2/native.ts';
import { fromHex, hex } from '../../domain/bytes.ts';
import { Problem } from '../../domain/problem.ts';
import { opensslVerify, openssl } from '../../test/sealing/openssl.ts';
import { holder } from '../../test/sealing/pki.ts';
import { contents, sealParts, sealTimes, stamp, type SealParts } from '../../test/sealing/seal.ts';
import { encode } from '../asn1/codec.ts';
import { derChildren } from '../asn1/der.ts';
import { finishSignature, sealInfo, signSeal, toBeSigned } from './make.ts';
import { readSeal } from './readSeal.ts';
import { readSignature } from './readSignature.ts';
import { SesSeal } from './seal.ts';

const digest = nativeCryptography.sm3.hash(new TextEncoder().encode('abc'));
let parts: SealParts;
let signature: Uint8Array;

beforeAll(async () => {
  parts = await sealParts();
  signature = await stamp(parts, digest);
});

const codeOf = (act: () => unknown): string => {
  try {
    act();
    return 'done';
  } catch (error) {
    return error instanceof Problem ? error.code : 'bug';
  }
};

describe('seal data', () => {
  it('R18 hold seal code, name, validity, picture and the certificates that may sign, signed by the maker', () => {
    const seal = readSeal(parts.seal);
    expect(seal).toMatchObject({
      version: 4, esId: '23010000000001', vid: 'yinxin', type: 1, name: '黑龙江省测试有限公司',
      createdAt: sealTimes.created, validStart: sealTimes.start, validEnd: sealTimes.end,
      certificates: { kind: 'certificates', certificates: [parts.signer.certificate] },
      picture: { type: 'PNG', width: 40, height: 40 }, signatureAlgorithm: '1.2.156.10197.1.501', makerCertificate: parts.maker.certificate,
    });
    expect(opensslVerify(seal.makerCertificate, seal.info, seal.signature)).toBe('Verified OK\n');
  });

  it('are written as the standard says, element by element', () => {
    const [info = new Uint8Array(), ...rest] = derChildren(parts.seal);
    expect(rest.map((element) => element[0])).toEqual([0x04, 0x06, 0x03]);
    const [header = new Uint8Array(), , property = new Uint8Array()] = derChildren(info);
    expect(hex(header)).toBe('300f' + '16024553' + '020104' + '160679696e78696e');
    expect(derChildren(property).map((element) => element[0])).toEqual([0x02, 0x0c, 0x02, 0x30, 0x18, 0x18, 0x18]);
    expect(openssl(['asn1parse', '-inform', 'DER', '-in', 's'], { s: parts.seal })).toContain('GENERALIZEDTIME   :20260201000000Z');
  });

  it('are refused to a maker whose certificate is for another key', async () => {
    const info = sealInfo(contents([parts.signer.certificate]));
    await expect(signSeal(info, parts.maker.certificate, parts.signer.signer)).rejects.toMatchObject({ code: 'certificate-mismatch' });
  });

  it.each([
    ['a seal code outside IA5', { esId: '印1' }], ['no seal code', { esId: '' }], ['an end before the start', { validEnd: sealTimes.start }],
    ['a width that is no number', { picture: { type: 'PNG', data: new Uint8Array(), width: 1.5, height: 1 } }], ['a negative type', { type: -1 }],
  ])('are refused with %s', (_, changes) => {
    expect(codeOf(() => sealInfo(contents([parts.signer.certificate], changes)))).toBe('ses-malformed');
  });

  it('are refused without a certificate that may sign', () => {
    expect(codeOf(() => sealInfo(contents([])))).toBe('ses-malformed');
  });

  it('are kept byte for byte where a vendor wrote what DER leaves out', async () => {
    const info = sealInfo(contents([parts.signer.certificate]));
    const extension = fromHex('300f300d' + '06032a0304' + '010100' + '040300ff00'); // critical FALSE, written out
    const withExtension = sequence(...derChildren(info), extension);
    const seal = encode(Object.assign(new SesSeal(), { eSealInfo: withExtension, cert: parts.maker.certificate, signedValue: await parts.maker.signer.sign(withExtension) }));
    expect(readSeal(seal).info).toEqual(withExtension);
    const read = readSignature(await stamp({ ...parts, seal }, digest)).seal;
    expect(read.der).toEqual(seal);
    expect(nativeCryptography.verify(parts.maker.signer.publicKey, read.info, read.signature)).toBe(true);
  });
});

describe('stamp data', () => {
  it('R40 hold the whole seal, the time, the digest and where the data lie, signed by the seal\'s key', () => {
    const read = readSignature(signature);
    expect(read).toMatchObject({ version: 4, signedAt: sealTimes.signed, digest, propertyInfo: '[0 1 2 3]', signerCertificate: parts.signer.certificate });
    expect(read.seal.der).toEqual(parts.seal);
    expect(opensslVerify(read.signerCertificate, read.tbs, read.signature)).toBe('Verified OK\n');
  });

  it('write the digest as a BIT STRING of 00 and 32 bytes, and the time to the second', () => {
    const [tbs = new Uint8Array()] = derChildren(signature);
    const [version, , time, hash] = derChildren(tbs).map(hex);
    expect(version).toBe('020104');
    expect(time).toBe(`180f${hex(new TextEncoder().encode('20260601080000Z'))}`);
    expect(hash).toBe(`03210066c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0`);
  });

  it('are refused for a digest that is not SM3\'s length, for a place outside IA5 and for something that is no seal', () => {
    const stampOf = { sealDer: parts.seal, at: sealTimes.signed, digest, propertyInfo: '' };
    expect(codeOf(() => toBeSigned({ ...stampOf, digest: digest.subarray(1) }))).toBe('ses-malformed');
    expect(codeOf(() => toBeSigned({ ...stampOf, propertyInfo: '页' }))).toBe('ses-malformed');
    expect(codeOf(() => toBeSigned({ ...stampOf, sealDer: fromHex('3000') }))).toBe('ses-malformed');
    expect(codeOf(() => finishSignature(fromHex('3000'), parts.signer.certificate, new Uint8Array()))).toBe('ses-malformed');
  });

  it.each([['explicit', 'a005030300abcd'], ['implicit', '800300abcd'], ['untagged', '030300abcd']])('are read with a time-stamp written %s', (_, element) => {
    expect(hex(readSignature(sequence(...derChildren(signature), fromHex(element))).timeStamp ?? new Uint8Array())).toBe(element);
  });

  it('of other versions are named as such', () => {
    const [tbs = new Uint8Array(), ...rest] = derChildren(signature);
    expect(codeOf(() => readSignature(sequence(tbs, rest[0] ?? tbs)))).toBe('ses-version-unsupported');
    expect(codeOf(() => readSignature(sequence(sequence(fromHex('020105'), ...derChildren(tbs).slice(1)), ...rest)))).toBe('ses-version-unsupported');
    expect(codeOf(() => readSeal(sequence(...derChildren(parts.seal), fromHex('0500'))))).toBe('ses-version-unsupported');
  });

  it('never fail otherwise than with a problem, whatever bytes are changed', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(signature.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 }), (changes) => {
      const changed = Uint8Array.from(signature);
      for (const [at, value] of changes) changed[at] = value;
      expect(codeOf(() => readSignature(changed))).not.toBe('bug');
      expect(codeOf(() => readSignature(changed.subarray(0, changes[0]?.[0])))).not.toBe('bug');
    }), { numRuns: 150 });
  });
});

describe('seal data that name certificates by digest', () => {
  it('are read as digests', async () => {
    const other = await holder('other');
    const info = sealInfo(contents([other.certificate]));
    const [header, esId, property = new Uint8Array(), picture] = derChildren(info);
    const [type, name, , , ...times] = derChildren(property);
    const digests = sequence(sequence(fromHex('1303534d33'), fromHex(`0420${hex(digest)}`)));
    const changed = sequence(header!, esId!, sequence(type!, name!, fromHex('020102'), digests, ...times), picture!);
    const seal = await signSeal(changed, parts.maker.certificate, parts.maker.signer);
    expect(readSeal(seal).certificates).toEqual({ kind: 'digests', digests: [{ algorithm: 'SM3', value: digest }] });
  });
});

/** DER SEQUENCE of the elements as they lie. */
function sequence(...elements: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(elements);
  const length = content.length < 0x80 ? [content.length] : content.length < 0x100 ? [0x81, content.length] : [0x82, content.length >> 8, content.length & 0xff];
  return Uint8Array.from(Buffer.concat([Uint8Array.from([0x30, ...length]), content]));
}
