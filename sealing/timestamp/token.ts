import { OctetString } from '@peculiar/asn1-schema';
import { ContentInfo, SignedData, type Attribute, type SignerInfo } from '@peculiar/asn1-cms';
import { TSTInfo } from '@peculiar/asn1-tsp';
import { equalBytes, hex } from '../../domain/bytes.ts';
import type { Cryptography } from '../../domain/cryptography.ts';
import { instantOf, type Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { decode, encode, encodeIdentifier } from '../asn1/codec.ts';
import { derChildren } from '../asn1/der.ts';
import { isSignedBy, isValidAt, readCertificate, type Certificate, type SignedByAuthority } from '../certificates/certificate.ts';
import { buildChain, type Trust } from '../certificates/chain.ts';
import { purposes, sm3Digest } from '../certificates/identifiers.ts';
import { attributes, signedData, signedDataGm, tstInfo } from './identifiers.ts';
import { signedAttributesOf } from './signedAttributes.ts';
import { SigningCertificateV2 } from './signingCertificate.ts';

/** What a time stamp states, once it has been verified. RFC 3161 2.4.2 */
export interface Timestamp {
  /** What was there before `at`: SM3, 32 bytes. */
  readonly imprint: Uint8Array;
  readonly at: Instant;
  readonly policy: string;
  /** Hexadecimal digits of the INTEGERs' octets. */
  readonly serial: string;
  readonly nonce?: string;
  readonly signer: Certificate;
}

/** Whom tokens are trusted from; authorities between may also come with the token. */
export interface TimestampVerifier {
  readonly trust: Trust;
  readonly cryptography: Cryptography;
}

/** Verifies a DER TimeStampToken over the imprint. Throws `timestamp-invalid` with the reason. RFC 3161 2.4.2, RFC 5652 5.6 */
export function verifyTimestamp(token: Uint8Array, imprint: Uint8Array, { trust, cryptography }: TimestampVerifier): Timestamp {
  const { content, info, signerInfo, signedBytes, certificates } = readToken(token);
  const stated = new Uint8Array(info.messageImprint.hashedMessage.buffer);
  if (info.messageImprint.hashAlgorithm.algorithm !== sm3Digest || !equalBytes(stated, imprint)) throw invalid('imprint');
  const at = instantOf(info.genTime.getTime());
  const signer = certificates.find((each) => isMeant(signerInfo, each, cryptography));
  if (!signer) throw invalid('signer');
  if (!signedBytes || !isOver(signerInfo, content, cryptography) || !isSignedBy(signatureOf(signerInfo, signedBytes), signer, cryptography)) throw invalid('signature');
  if (signer.extendedKeyUsage?.join() !== purposes.timeStamping || !isValidAt(signer, at)) throw invalid('signer-not-entitled'); // RFC 3161 2.3
  const between = { anchors: trust.anchors, intermediates: [...trust.intermediates, ...certificates] };
  if (!('chain' in buildChain(signer, between, at, cryptography))) throw invalid('chain');
  return {
    imprint: stated, at, policy: info.policy, serial: hex(new Uint8Array(info.serialNumber)), ...(info.nonce && { nonce: hex(new Uint8Array(info.nonce)) }), signer,
  };
}

interface ReadToken {
  /** DER TSTInfo as it lies. */
  readonly content: Uint8Array;
  readonly info: TSTInfo;
  readonly signerInfo: SignerInfo;
  readonly signedBytes: Uint8Array | undefined;
  readonly certificates: readonly Certificate[];
}

function readToken(der: Uint8Array): ReadToken {
  try {
    const { contentType, content } = decode(ContentInfo, der, 'timestamp-invalid');
    const [signer] = derChildren(derChildren(new Uint8Array(content)).at(-1) ?? new Uint8Array());
    const { encapContentInfo, signerInfos, certificates = [] } = decode(SignedData, new Uint8Array(content), 'timestamp-invalid');
    const [signerInfo, ...more] = signerInfos;
    const octets = encapContentInfo.eContent?.single?.buffer;
    const isToken = [signedData, signedDataGm].includes(contentType) && encapContentInfo.eContentType === tstInfo;
    if (!isToken || !octets || !signerInfo || more.length > 0) throw invalid('form');
    const bytes = new Uint8Array(octets);
    return {
      content: bytes, info: decode(TSTInfo, bytes, 'timestamp-invalid'), signerInfo, signedBytes: signer && signedAttributesOf(signer),
      certificates: [...certificates].flatMap(({ certificate }) => (certificate ? [readCertificate(encode(certificate))] : [])),
    };
  } catch (cause) {
    throw invalid('form', cause);
  }
}

/** The signed attribute must name the certificate by its SM3: the signature says whose it is. RFC 5816 2.2.1 */
function isMeant({ signedAttrs = [] }: SignerInfo, certificate: Certificate, { sm3 }: Cryptography): boolean {
  const value = valueOf(signedAttrs, attributes.signingCertificateV2);
  const [named] = value ? decode(SigningCertificateV2, value, 'timestamp-invalid').certs : [];
  return named?.hashAlgorithm?.algorithm === sm3Digest && equalBytes(named.certHash, sm3.hash(certificate.raw));
}

/** Content type and digest of the content are signed. RFC 5652 5.6, 11 */
function isOver({ signedAttrs = [], digestAlgorithm }: SignerInfo, content: Uint8Array, { sm3 }: Cryptography): boolean {
  const type = valueOf(signedAttrs, attributes.contentType);
  const digest = valueOf(signedAttrs, attributes.messageDigest);
  if (!type || !digest || digestAlgorithm.algorithm !== sm3Digest) return false;
  return equalBytes(type, encodeIdentifier(tstInfo)) && equalBytes(new Uint8Array(decode(OctetString, digest, 'timestamp-invalid').buffer), sm3.hash(content));
}

const signatureOf = ({ signatureAlgorithm, signature }: SignerInfo, tbs: Uint8Array): SignedByAuthority =>
  ({ tbs, signature: new Uint8Array(signature.buffer), signatureAlgorithm: signatureAlgorithm.algorithm });

/** The only value of an attribute that stands there once. RFC 5652 5.3, 11 */
function valueOf(list: readonly Attribute[], type: string): Uint8Array | undefined {
  const [found, ...again] = list.filter(({ attrType }) => attrType === type);
  return found?.attrValues.length === 1 && again.length === 0 ? new Uint8Array(found.attrValues[0] ?? new ArrayBuffer(0)) : undefined;
}

const invalid = (reason: string, cause?: unknown) => problem('timestamp-invalid', { reason }, cause);
