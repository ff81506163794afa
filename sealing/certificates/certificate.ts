import {
  AuthorityKeyIdentifier, BasicConstraints, Certificate as X509Certificate, ExtendedKeyUsage, KeyUsage, SubjectKeyIdentifier,
  type Extension, type KeyUsageType, type Time,
} from '@peculiar/asn1-x509';
import { hex } from '../../domain/bytes.ts';
import type { Cryptography, Sm2Point, Sm3 } from '../../domain/cryptography.ts';
import { instantOf, type Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { decode } from '../asn1/codec.ts';
import { sm2SignatureDer } from '../asn1/sm2Signature.ts';
import { extensions, sm2WithSm3 } from './identifiers.ts';
import { readName, type DistinguishedName } from './name.ts';
import { sm2PointOf } from './publicKey.ts';
import { readSigned } from './signed.ts';

/** An X.509 certificate, read for use with SM2. RFC 5280 4.1, GB/T 20518 */
export interface Certificate {
  /** The whole certificate. */
  readonly raw: Uint8Array;
  /** DER of TBSCertificate: what the issuer signed. */
  readonly tbs: Uint8Array;
  readonly subject: DistinguishedName;
  readonly issuer: DistinguishedName;
  /** Hexadecimal digits of the INTEGER's content octets. */
  readonly serial: string;
  readonly notBefore: Instant;
  /** The last instant of validity itself. */
  readonly notAfter: Instant;
  /** Undefined when the key is not an SM2 key. */
  readonly publicKey?: Sm2Point;
  /** OID, the same inside and outside of what is signed. */
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
  /** Undefined without the extension: any use. */
  readonly keyUsage?: readonly KeyUsageType[];
  /** OIDs; undefined without the extension: any purpose. RFC 5280 4.2.1.12 */
  readonly extendedKeyUsage?: readonly string[];
  readonly isCa: boolean;
  /** How many authorities may follow below this one; undefined: any number. */
  readonly pathLength?: number;
  readonly subjectKeyIdentifier?: string;
  readonly authorityKeyIdentifier?: string;
  /** Critical extensions that are not processed here; a certificate that has one must not be relied on. RFC 5280 4.2 */
  readonly unknownCritical: readonly string[];
}

const processed: readonly string[] = [extensions.keyUsage, extensions.basicConstraints, extensions.extendedKeyUsage, extensions.subjectKeyIdentifier, extensions.authorityKeyIdentifier];

/** [0] EXPLICIT Version DEFAULT v1 */
const versionTag = 0xa0;

/** Reads a DER certificate. Throws `asn1-malformed` or `certificate-malformed`. */
export function readCertificate(der: Uint8Array): Certificate {
  const x509 = decode(X509Certificate, der, 'certificate-malformed');
  const { tbs, fields, signature } = readSigned(der, ([first]) => (first?.[0] === versionTag ? 2 : 1)); // after version and serialNumber
  const [, issuer, , subject] = fields;
  if (!issuer || !subject) throw problem('certificate-malformed', { structure: 'TBSCertificate' });
  const { serialNumber, validity, subjectPublicKeyInfo, extensions: list = [] } = x509.tbsCertificate;
  const publicKey = sm2PointOf(subjectPublicKeyInfo);
  return {
    raw: der, tbs, subject: readName(subject), issuer: readName(issuer), serial: hex(new Uint8Array(serialNumber)),
    notBefore: instantOfTime(validity.notBefore), notAfter: instantOfTime(validity.notAfter),
    ...(publicKey && { publicKey }),
    signatureAlgorithm: x509.signatureAlgorithm.algorithm, signature,
    ...readExtensions(list),
  };
}

type ExtensionFacts = Pick<Certificate, 'keyUsage' | 'extendedKeyUsage' | 'isCa' | 'pathLength' | 'subjectKeyIdentifier' | 'authorityKeyIdentifier' | 'unknownCritical'>;

function readExtensions(list: readonly Extension[]): ExtensionFacts {
  if (new Set(list.map(({ extnID }) => extnID)).size !== list.length) throw problem('certificate-malformed', { reason: 'an extension twice' });
  const read = <T>(id: string, type: new () => T): T | undefined => {
    const found = list.find(({ extnID }) => extnID === id);
    return found && decode(type, new Uint8Array(found.extnValue.buffer), 'certificate-malformed');
  };
  const purposes = read(extensions.extendedKeyUsage, ExtendedKeyUsage);
  const usage = read(extensions.keyUsage, KeyUsage)?.toJSON();
  const constraints = read(extensions.basicConstraints, BasicConstraints);
  const ownKey = read(extensions.subjectKeyIdentifier, SubjectKeyIdentifier);
  const issuerKey = read(extensions.authorityKeyIdentifier, AuthorityKeyIdentifier)?.keyIdentifier;
  return {
    isCa: constraints?.cA ?? false,
    unknownCritical: list.filter(({ critical, extnID }) => critical && !processed.includes(extnID)).map(({ extnID }) => extnID),
    ...(usage && { keyUsage: usage }),
    ...(purposes && { extendedKeyUsage: [...purposes] }),
    ...(constraints?.pathLenConstraint !== undefined && { pathLength: constraints.pathLenConstraint }),
    ...(ownKey && { subjectKeyIdentifier: hex(new Uint8Array(ownKey.buffer)) }),
    ...(issuerKey && { authorityKeyIdentifier: hex(new Uint8Array(issuerKey.buffer)) }),
  };
}

/** A time of a certificate or a revocation list. */
export function instantOfTime(time: Time): Instant {
  const milliseconds = time.getTime().getTime();
  if (Number.isNaN(milliseconds)) throw problem('certificate-malformed', { reason: 'no such time' });
  return instantOf(milliseconds);
}

/** Whether the instant lies within the certificate's validity, both ends included. RFC 5280 4.1.2.5 */
export const isValidAt = ({ notBefore, notAfter }: Certificate, at: Instant): boolean => at >= notBefore && at < notAfter + 1_000;

/** What an authority signed: a certificate or a revocation list. */
export type SignedByAuthority = Pick<Certificate, 'tbs' | 'signature' | 'signatureAlgorithm'>;

/** Whether the issuer's SM2 key signed it, over the bytes as they lie. GB/T 20518 */
export function isSignedBy({ tbs, signature, signatureAlgorithm }: SignedByAuthority, issuer: Certificate, cryptography: Cryptography): boolean {
  if (signatureAlgorithm !== sm2WithSm3 || !issuer.publicKey) return false;
  const der = sm2SignatureDer(signature);
  return der !== undefined && cryptography.verify(issuer.publicKey, tbs, der);
}

/** SM3 over the whole certificate, in hexadecimal: names it in reports. */
export const fingerprint = (der: Uint8Array, sm3: Sm3): string => hex(sm3.hash(der));
