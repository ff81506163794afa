import { describe, it, expect, beforeAll } from '@jest/globals';
import { nativeCryptography } from '../../devices/sm2/native.ts';
import { concat, fromHex } from '../../domain/bytes.ts';
import { instant, later, minutes, type Instant } from '../../domain/instant.ts';
import { plainPdf, replaced, stampPdf, withOtherContent, type StampChanges } from '../../test/sealing/document.ts';
import { holder, listOf, pkiTimes, type Holder } from '../../test/sealing/pki.ts';
import { contents, sealParts, sealTimes, stamp, type SealParts } from '../../test/sealing/seal.ts';
import { decode, encode } from '../asn1/codec.ts';
import { CertificateDigest } from '../ses/certificateDigest.ts';
import { CertificateDigestList } from '../ses/certificateList.ts';
import { SesExtension, SesExtensions } from '../ses/extensions.ts';
import { sealInfo, signSeal } from '../ses/make.ts';
import { SesSealInfo } from '../ses/sealInfo.ts';
import { checks } from './checks.ts';
import { verifyPdf, type VerifyOptions } from './verifyPdf.ts';

const now = instant('2026-07-01T00:00:00Z');
const before = instant('2026-01-15T00:00:00Z');
const { sm3 } = nativeCryptography;
let parts: SealParts;
let plain: Uint8Array;
let base: VerifyOptions;

beforeAll(async () => {
  [parts, plain] = [await sealParts(), await plainPdf()];
  base = { cryptography: nativeCryptography, trust: [parts.root.certificate], crls: [await listOf(parts.root)], at: now, statusAt: async () => 'active' };
});

/** A document and how it is verified; what is not said is as it should be. */
interface Fixture {
  readonly parts?: Partial<SealParts>;
  readonly stamp?: StampChanges;
  readonly change?: (stamped: Uint8Array) => Uint8Array;
  readonly options?: Partial<VerifyOptions>;
}
type Made = Fixture | Promise<Fixture>;

const outcomeOf = async (id: string, fixture: Fixture): Promise<string> => {
  const stamped = await stampPdf(plain, { ...parts, ...fixture.parts }, fixture.stamp);
  const { signatures: [report] } = await verifyPdf(fixture.change?.(stamped) ?? stamped, { ...base, ...fixture.options });
  const found = report!.checks.find((check) => check.id === id)!;
  if (found.outcome === 'failed') expect(report!.indication).toBe('TOTAL-FAILED');
  if (found.outcome === 'indeterminate') expect(report!.indication).not.toBe('TOTAL-PASSED');
  return found.subIndication ? `${found.outcome} ${found.subIndication}` : found.outcome;
};

/** A seal by another maker, for another signer or with other contents. */
async function other({ maker = parts.maker, signer = parts.signer, ...changes }: { maker?: Holder; signer?: Holder; info?: (info: SesSealInfo) => void } = {}): Promise<Partial<SealParts>> {
  const info = decode(SesSealInfo, sealInfo(contents([signer.certificate])), 'ses-malformed');
  changes.info?.(info);
  return { maker, signer, seal: await signSeal(encode(info), maker.certificate, maker.signer) };
}

const revoked = async (serial: bigint, at: Instant, reason?: 'keyCompromise'): Promise<Partial<VerifyOptions>> => ({ crls: [await listOf(parts.root, [{ serial, at, ...(reason && { reason }) }])] });

const lastRange = /\/ByteRange \[\d+ \d+ \d+ \d+/;

/** Each check with a document that passes it and documents that do not. */
const fixtures: Record<string, Record<string, [string, () => Made]>> = {
  format: {
    'a SES_Signature of version 4': ['passed', () => ({})],
    'another structure under the name of a seal': ['failed FORMAT_FAILURE', () => ({ stamp: { sign: () => fromHex('3003020101') } })],
    'a signature of another kind': ['indeterminate CUSTOM', () => ({ stamp: { sign: () => fromHex('300b06092a864886f70d010702'), subFilter: 'ETSI.CAdES.detached' } })],
    'another algorithm than SM2 with SM3': ['indeterminate CRYPTO_CONSTRAINTS_FAILURE', () => ({ stamp: { sign: async (digest, range) => withOtherAlgorithm(await stamp(parts, digest, sealTimes.signed, range)) } })],
    'bytes hidden behind the signature': ['failed FORMAT_FAILURE', () => ({ change: (file) => replaced(file, /0{20}>/, () => `${'0'.repeat(18)}ff>`) })],
    'a critical extension that nobody knows': ['indeterminate SIG_CONSTRAINTS_FAILURE', async () => {
      return { parts: await other({ info: (info) => { info.extDatas = new SesExtensions([Object.assign(new SesExtension(), { extnId: '1.2.3', critical: true, extnValue: fromHex('0500') })]); } }) };
    }],
  },
  coverage: {
    'ranges over the whole file': ['passed', () => ({})],
    'ranges that end early': ['failed FORMAT_FAILURE', () => ({ change: (file) => replaced(file, lastRange, (found) => found.replace(/\d+$/, (length) => String(Number(length) - 20).padStart(length.length, '0'))) })],
    'ranges that do not begin with the file': ['failed FORMAT_FAILURE', () => ({ change: (file) => replaced(file, /\/ByteRange \[0/, () => '/ByteRange [9') })],
    'ranges beyond the file': ['failed FORMAT_FAILURE', () => ({ change: (file) => replaced(file, lastRange, (found) => found.replace(/\d+$/, (length) => '9'.repeat(length.length))) })],
  },
  'signature-value': {
    'a signature by the key of the certificate': ['passed', () => ({})],
    'a signature by another key': ['failed SIG_CRYPTO_FAILURE', async () => ({ parts: { signer: { certificate: parts.signer.certificate, signer: (await holder('x')).signer } } })],
  },
  'signer-in-seal': {
    'the certificate in the seal': ['passed', () => ({})],
    'the digest of the certificate in the seal': ['passed', async () => ({ parts: await namedBy('SM3', sm3.hash(parts.signer.certificate)) })],
    'R29 a renewed certificate with an old seal': ['failed SIG_CONSTRAINTS_FAILURE', async () => ({ parts: { signer: await holder('23010000000001', parts.root) } })],
    'the digest of another certificate': ['failed SIG_CONSTRAINTS_FAILURE', async () => ({ parts: await namedBy('SM3', sm3.hash(parts.maker.certificate)) })],
    'a digest of an unknown kind': ['failed SIG_CONSTRAINTS_FAILURE', async () => ({ parts: await namedBy('MD5', sm3.hash(parts.signer.certificate)) })],
  },
  'seal-by-maker': {
    'a seal signed by its maker': ['passed', () => ({})],
    'a seal signed by someone else with the maker\'s certificate': ['failed SIG_CRYPTO_FAILURE', async () => {
      const forger = (await holder('x')).signer;
      return { parts: await other({ maker: { certificate: parts.maker.certificate, signer: { publicKey: parts.maker.signer.publicKey, sign: (message) => forger.sign(message) } } }) };
    }],
  },
  'maker-chain': {
    'R49 a maker under a trusted root': ['passed', () => ({})],
    'no trust at all': ['indeterminate NO_CERTIFICATE_CHAIN_FOUND', () => ({ options: { trust: [] } })],
    'a maker under an authority that has only the name of the trusted one': ['indeterminate NO_CERTIFICATE_CHAIN_FOUND', async () => ({ parts: await other({ maker: await holder('Maker', await holder('Root', undefined, { ca: true })) }) })],
  },
  'maker-validity': {
    'a maker certified when it made the seal': ['passed', () => ({})],
    'a maker certified only later': ['failed NOT_YET_VALID', async () => ({ parts: await other({ maker: await holder('Maker', parts.root, { notBefore: later(sealTimes.created, minutes(1)) }) }) })],
    'a maker no longer certified': ['failed EXPIRED', async () => ({ parts: await other({ maker: await holder('Maker', parts.root, { notAfter: later(sealTimes.created, -minutes(1)) }) }) })],
  },
  'maker-revocation': {
    'a maker on no list': ['passed', () => ({})],
    'a maker revoked after it made the seal': ['passed', async () => ({ parts: await other({ maker: await holder('Maker', parts.root, { serial: 7n }) }), options: await revoked(7n, sealTimes.signed) })],
    'a maker revoked before it made the seal': ['failed REVOKED', async () => ({ parts: await other({ maker: await holder('Maker', parts.root, { serial: 7n }) }), options: await revoked(7n, before) })],
    'no list': ['indeterminate TRY_LATER', () => ({ options: { crls: [] } })],
    'no trust': ['indeterminate NO_CERTIFICATE_CHAIN_FOUND', () => ({ options: { trust: [] } })],
  },
  'maker-use': {
    'a maker that may sign': ['passed', () => ({})],
    'an authority as maker': ['failed SIG_CONSTRAINTS_FAILURE', async () => ({ parts: await other({ maker: await holder('Maker', parts.root, { ca: true, keyUsage: ['digitalSignature'] }) }) })],
  },
  'seal-validity': {
    'R43 a stamp within the validity of the seal': ['passed', () => ({})],
    'R43 a seal that has expired since': ['passed', () => ({ options: { at: later(sealTimes.end, 1) } })],
    'R28 a stamp at the end of the seal': ['failed EXPIRED', () => ({ stamp: { at: sealTimes.end }, options: { at: later(sealTimes.end, 1) } })],
    'a stamp before the seal was made': ['failed NOT_YET_VALID', () => ({ stamp: { at: later(sealTimes.start, -minutes(1)) } })],
  },
  'signer-chain': {
    'R65 a signer under a trusted root': ['passed', () => ({})],
    'a signer under an unknown root': ['indeterminate NO_CERTIFICATE_CHAIN_FOUND', async () => ({ parts: await other({ signer: await holder('s', await holder('Other', undefined, { ca: true })) }) })],
    'a signer under someone who is no authority': ['indeterminate CHAIN_CONSTRAINTS_FAILURE', async () => {
      const person = await holder('Person', parts.root);
      return { parts: await other({ signer: await holder('s', person) }), options: { trust: [parts.root.certificate, person.certificate] } };
    }],
  },
  'signer-validity': {
    'R42 a certificate valid at the signing time': ['passed', () => ({})],
    'R42 a certificate that had expired': ['failed EXPIRED', async () => ({ parts: await other({ signer: await holder('s', parts.root, { notAfter: later(sealTimes.signed, -minutes(1)) }) }) })],
    'R42 a certificate that was not yet valid': ['failed NOT_YET_VALID', async () => ({ parts: await other({ signer: await holder('s', parts.root, { notBefore: later(sealTimes.signed, minutes(1)) }) }) })],
  },
  'signer-revocation': {
    'R42 a certificate on no list': ['passed', () => ({})],
    'R42 a certificate revoked after signing': ['passed', async () => ({ parts: await other({ signer: await holder('s', parts.root, { serial: 8n }) }), options: await revoked(8n, later(sealTimes.signed, 1_000), 'keyCompromise') })],
    'R42 a certificate revoked before signing': ['failed REVOKED', async () => ({ parts: await other({ signer: await holder('s', parts.root, { serial: 8n }) }), options: await revoked(8n, sealTimes.signed) })],
    'no list, and its authority calls it good': ['passed', () => ({ options: { crls: [], askAuthority: async () => ({ state: 'good', thisUpdate: now, nextUpdate: later(now, minutes(1)) }) } })],
    'no list, and its authority revoked it before signing': ['failed REVOKED', () => ({ options: { crls: [], askAuthority: async () => ({ state: 'revoked', revocation: { at: before, reason: 'keyCompromise' } }) } })],
    'no list, and its authority revoked it after signing': ['passed', () => ({ options: { crls: [], askAuthority: async () => ({ state: 'revoked', revocation: { at: now, reason: 'superseded' } }) } })],
    'no list, and its authority does not know it or does not answer': ['indeterminate TRY_LATER', () => ({ options: { crls: [], askAuthority: async () => undefined } })],
    'a list that ended before signing': ['indeterminate TRY_LATER', async () => ({ options: { crls: [await listOf(parts.root, [], { nextUpdate: later(sealTimes.signed, -minutes(1)) })] } })],
  },
  'signer-use': {
    'a certificate that may sign': ['passed', () => ({})],
    'a certificate that may not': ['failed SIG_CONSTRAINTS_FAILURE', async () => ({ parts: await other({ signer: await holder('s', parts.root, { keyUsage: ['nonRepudiation'] }) }) })],
  },
  'signing-time': {
    'a time that has passed': ['passed', () => ({})],
    'a clock a little ahead': ['passed', () => ({ stamp: { at: later(now, minutes(5)) } })],
    'a time to come': ['failed NOT_YET_VALID', () => ({ stamp: { at: later(now, minutes(6)) } })],
  },
  'time-stamp': {
    'a signature whose time only the signer states': ['information', () => ({})],
    'a signature with a token': ['information', () => ({ stamp: { sign: async (digest, range) => withTimeStamp(await stamp(parts, digest, sealTimes.signed, range)) } })],
  },
  'data-hash': {
    'the bytes that were stamped': ['passed', () => ({})],
    'R43 one byte changed': ['failed HASH_FAILURE', () => ({ change: (file) => replaced(file, /Helvetica/, () => 'Helvetika') })],
    'ranges beyond the file': ['failed HASH_FAILURE', () => ({ change: (file) => replaced(file, lastRange, (found) => found.replace(/\d+$/, (length) => '9'.repeat(length.length))) })],
    'the digest of another document': ['failed HASH_FAILURE', () => ({ stamp: { sign: (_, range) => stamp(parts, sm3.hash(plain), sealTimes.signed, range) } })],
  },
  'later-changes': {
    'nothing after the stamp': ['passed', () => ({})],
    'R43 another content of the page in a later revision': ['failed SIG_CONSTRAINTS_FAILURE', () => ({ change: withOtherContent })],
  },
  'seal-status': {
    'R43 a seal active in the register': ['passed', () => ({})],
    'R49 a seal of another platform': ['information', () => ({ options: { statusAt: async () => 'unknown' as const } })],
    'no register at hand': ['information', () => ({ options: { statusAt: undefined } })],
    'R43 a lost seal': ['failed SIG_CONSTRAINTS_FAILURE', () => ({ options: { statusAt: async () => 'lost' as const } })],
    'R43 a seal suspended only for that time': ['failed SIG_CONSTRAINTS_FAILURE', () => ({ options: { statusAt: async (_: string, at: Instant) => (at < sealTimes.signed + 1_000 ? 'suspended' as const : 'active' as const) } })],
    'R43 a seal activated within the second of the signature': ['passed', () => ({ options: { statusAt: async (_: string, at: Instant) => (at === sealTimes.signed ? 'made' as const : 'active' as const) } })],
    'R43 a seal lost within the second of the signature': ['passed', () => ({ options: { statusAt: async (_: string, at: Instant) => (at === sealTimes.signed ? 'active' as const : 'lost' as const) } })],
  },
};

/** A seal that names its certificate by digest. */
const namedBy = (type: string, value: Uint8Array) => other({ info: ({ property }) => {
  property.certListType = 2;
  property.certList = Uint8Array.from(encode(new CertificateDigestList([Object.assign(new CertificateDigest(), { type, value })])));
} });

/** The signature with another OID outside of what is signed. */
function withOtherAlgorithm(signature: Uint8Array): Uint8Array {
  const at = Buffer.from(signature).lastIndexOf(Buffer.from('2a811ccf55018375', 'hex'));
  return Uint8Array.from(signature, (byte, index) => (index === at + 7 ? byte - 1 : byte));
}

/** The signature with an element behind it as a time-stamp token lies there. */
function withTimeStamp(signature: Uint8Array): Uint8Array {
  const content = concat(signature.subarray(4), fromHex('a005030300abcd'));
  return concat(Uint8Array.of(0x30, 0x82, content.length >> 8, content.length & 0xff), content);
}

describe('verification', () => {
  it('has a document that passes and one that does not for every check', () => {
    expect(Object.keys(fixtures)).toEqual(['format', ...checks.map(({ id }) => id)]);
    for (const [id, cases] of Object.entries(fixtures)) {
      const outcomes = Object.values(cases).map(([outcome]) => outcome);
      expect([id, outcomes.length > 1, outcomes.some((outcome) => outcome === 'passed' || outcome === 'information')]).toEqual([id, true, true]);
    }
  });

  describe.each(Object.entries(fixtures))('asking %s', (id, cases) => {
    it.each(Object.entries(cases))('of %s', async (_, [expected, make]) => {
      expect(await outcomeOf(id, await make())).toBe(expected);
    });
  });
});

describe('signature times', () => {
  it('of the test PKI leave room on both sides', () => {
    expect(pkiTimes.start < sealTimes.created && sealTimes.signed < now && now < sealTimes.end && sealTimes.end < pkiTimes.end).toBe(true);
  });
});
