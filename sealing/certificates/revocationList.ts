import { CertificateList, CRLReason, CRLReasons, type RevokedCertificate } from '@peculiar/asn1-x509';
import { hex } from '../../domain/bytes.ts';
import type { Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { decode } from '../asn1/codec.ts';
import type { DerLimits } from '../asn1/der.ts';
import { instantOfTime, type SignedByAuthority } from './certificate.ts';
import { extensions } from './identifiers.ts';
import { readName, type DistinguishedName } from './name.ts';
import { readSigned } from './signed.ts';

/** When and why a certificate was revoked. */
export interface Revocation {
  readonly at: Instant;
  /** RFC 5280 5.3.1 */
  readonly reason: keyof typeof CRLReasons;
}

/** A list of revoked certificates. RFC 5280 5.1 */
export interface RevocationList extends SignedByAuthority {
  readonly issuer: DistinguishedName;
  readonly thisUpdate: Instant;
  readonly nextUpdate?: Instant;
  /** Critical extensions of the list or its entries that are not processed here (partial and indirect lists): it cannot be relied on. RFC 5280 5.2 */
  readonly unknownCritical: readonly string[];
  /** By serial number, as in Certificate.serial. */
  readonly revocations: ReadonlyMap<string, Revocation>;
  /** @param serial as in Certificate.serial */
  revokedAt(serial: string): Revocation | undefined;
}

/** Room for a list of some 100,000 entries. */
const revocationListLimits: DerLimits = { size: 16 * 1024 * 1024, depth: 16, elements: 1_000_000 };

/** Version OPTIONAL */
const integerTag = 0x02;

/** Reads a DER revocation list; nothing is verified. Throws `asn1-malformed` or `certificate-malformed`. */
export function readRevocationList(der: Uint8Array, limits: DerLimits = revocationListLimits): RevocationList {
  const list = decode(CertificateList, der, 'certificate-malformed', limits);
  const { thisUpdate, nextUpdate, revokedCertificates = [], crlExtensions = [] } = list.tbsCertList;
  const { tbs, fields, signature } = readSigned(der, ([first]) => (first?.[0] === integerTag ? 1 : 0), limits); // after version
  const [, issuer] = fields;
  if (!issuer) throw problem('certificate-malformed', { structure: 'TBSCertList' });
  const entries = revokedCertificates.map((entry) => [hex(new Uint8Array(entry.userCertificate)), revocation(entry)] as const);
  const revoked = new Map(entries);
  const ofEntries = revokedCertificates.flatMap(({ crlEntryExtensions = [] }) => crlEntryExtensions);
  return {
    tbs, issuer: readName(issuer), thisUpdate: instantOfTime(thisUpdate),
    ...(nextUpdate && { nextUpdate: instantOfTime(nextUpdate) }),
    signatureAlgorithm: list.signatureAlgorithm.algorithm, signature,
    unknownCritical: [...crlExtensions, ...ofEntries].filter(({ critical, extnID }) => critical && extnID !== extensions.reasonCode).map(({ extnID }) => extnID),
    revocations: revoked,
    revokedAt: (serial) => revoked.get(serial),
  };
}

function revocation({ revocationDate, crlEntryExtensions = [] }: RevokedCertificate): Revocation {
  const extension = crlEntryExtensions.find(({ extnID }) => extnID === extensions.reasonCode);
  const code = extension && decode(CRLReason, new Uint8Array(extension.extnValue.buffer), 'certificate-malformed').reason;
  return { at: instantOfTime(revocationDate), reason: (code !== undefined && (CRLReasons[code] as keyof typeof CRLReasons | undefined)) || 'unspecified' };
}
