import { equalBytes } from '../../domain/bytes.ts';
import type { Cryptography } from '../../domain/cryptography.ts';
import type { Instant } from '../../domain/instant.ts';
import { isSignedBy, isValidAt, readCertificate, type Certificate } from './certificate.ts';
import { sameName } from './name.ts';

/** Whom the verifier trusts: self-signed certificates are anchors, others may stand between. */
export interface Trust {
  readonly anchors: readonly Certificate[];
  readonly intermediates: readonly Certificate[];
}

/** Why no path can be relied on; the words of ETSI EN 319 102-1, 5.1.4.3. */
type ChainFailure = 'NO_CERTIFICATE_CHAIN_FOUND' | 'CHAIN_CONSTRAINTS_FAILURE' | 'OUT_OF_BOUNDS_NO_POE';

/** The certificates from the one asked about to an anchor, or the reason why there is none. */
export type ChainResult =
  | { readonly chain: readonly Certificate[] }
  | { readonly failure: ChainFailure; readonly certificate?: string };

export interface ChainLimits {
  /** Certificates in a path, both ends included. */
  readonly length: number;
  /** Signatures verified while looking for one path. */
  readonly verifications: number;
}

const chainLimits: ChainLimits = { length: 8, verifications: 64 };

/** Reads the trust set. Throws `asn1-malformed` or `certificate-malformed` for what is not a certificate. */
export function readTrust(certificates: readonly Uint8Array[], cryptography: Cryptography): Trust {
  const all = certificates.map(readCertificate);
  const anchors = all.filter((certificate) => sameName(certificate.subject, certificate.issuer) && isSignedBy(certificate, certificate, cryptography));
  return { anchors, intermediates: all.filter((certificate) => !anchors.includes(certificate)) };
}

/** Looks for a path from the certificate to an anchor whose every authority was valid and entitled at the instant. RFC 5280 6.1 */
export function buildChain(certificate: Certificate, trust: Trust, at: Instant, cryptography: Cryptography, limits = chainLimits): ChainResult {
  let verifications = 0;
  let failure: ChainResult = { failure: 'NO_CERTIFICATE_CHAIN_FOUND' };

  const issuersOf = (tip: Certificate, path: readonly Certificate[]): Certificate[] =>
    [...trust.anchors, ...trust.intermediates].filter((issuer) =>
      !path.includes(issuer) && mayHaveIssued(issuer, tip) && verifications++ < limits.verifications && isSignedBy(tip, issuer, cryptography));

  const follow = (path: readonly [...Certificate[], Certificate]): readonly Certificate[] | undefined => {
    const tip = path[path.length - 1] ?? certificate;
    if (trust.anchors.some((anchor) => equalBytes(anchor.raw, tip.raw))) {
      const broken = constraintBroken(path, at);
      if (!broken) return path;
      failure = broken;
      return undefined;
    }
    if (path.length >= limits.length) return undefined;
    for (const issuer of issuersOf(tip, path)) {
      const found = follow([...path, issuer]);
      if (found) return found;
    }
    return undefined;
  };

  const chain = follow([certificate]);
  return chain ? { chain } : failure;
}

function mayHaveIssued(issuer: Certificate, certificate: Certificate): boolean {
  const { authorityKeyIdentifier: wanted } = certificate;
  const { subjectKeyIdentifier: own } = issuer;
  return sameName(issuer.subject, certificate.issuer) && (wanted === undefined || own === undefined || wanted === own);
}

/** RFC 5280 6.1.3, 6.1.4. The validity of the first certificate is judged by its own check. */
function constraintBroken(path: readonly Certificate[], at: Instant): ChainResult | undefined {
  for (const [below, certificate] of path.entries()) {
    const name = certificate.subject.text;
    if (certificate.unknownCritical.length > 0) return { failure: 'CHAIN_CONSTRAINTS_FAILURE', certificate: name };
    if (below === 0) continue;
    const entitled = certificate.isCa && (certificate.keyUsage?.includes('keyCertSign') ?? true) && below - 1 <= (certificate.pathLength ?? Infinity);
    if (!entitled) return { failure: 'CHAIN_CONSTRAINTS_FAILURE', certificate: name };
    if (!isValidAt(certificate, at)) return { failure: 'OUT_OF_BOUNDS_NO_POE', certificate: name };
  }
  return undefined;
}
