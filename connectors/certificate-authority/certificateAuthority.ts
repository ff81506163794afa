import type { Instant } from '../../domain/instant.ts';
import type { CertificateStatus } from '../../sealing/certificates/certificateStatus.ts';

export interface CertificateRequest {
  /** The same id asks for the same certificate again, however often it is sent. */
  readonly requestId: string;
  /** DER CertificationRequest over an SM2 key, signed by that key. RFC 2986, GB/T 20518 */
  readonly csr: Uint8Array;
  readonly validStart: Instant;
  readonly validEnd: Instant;
  /** Whose key it is: the owner's, which signs documents, or the maker's, which signs seals. */
  readonly profile: 'seal' | 'maker';
}

export interface IssuedCertificate {
  /** DER. Its key is the one that was requested. */
  readonly certificate: Uint8Array;
  /** DER, the issuer first, the root last. */
  readonly chain: readonly Uint8Array[];
}

/** RFC 5280 5.3.1 */
export const revocationReasons = ['unspecified', 'keyCompromise', 'affiliationChanged', 'superseded', 'cessationOfOperation', 'privilegeWithdrawn'] as const;
export type RevocationReason = (typeof revocationReasons)[number];

/** A certificate, DER, whose state is asked for, who issued it, and when the question is asked. */
export interface StatusQuestion {
  readonly certificate: Uint8Array;
  readonly issuer: Uint8Array;
  readonly now: Instant;
}

/**
 * The certificate authority. Every act throws `authority-unavailable` (retryable) when it is down, slow or failing, and
 * `authority-refused` for any other refusal.
 */
export interface CertificateAuthority {
  /** Throws `certificate-mismatch` when the certificate is for another key than the request's. */
  request(order: CertificateRequest): Promise<IssuedCertificate>;
  /** DER, the issuer of certificates first, the root last. */
  chain(): Promise<readonly Uint8Array[]>;
  /** The current DER CertificateList of each authority in the chain, the issuer's first. */
  crls(): Promise<readonly Uint8Array[]>;
  /** What the authority says of the certificate now. Throws `certificate-status-invalid` (retryable) when its answer is old, another's, or not signed by the issuer or who answers for it. RFC 6960 */
  status(question: StatusQuestion): Promise<CertificateStatus>;
  /** Done when it returns; revoking again changes nothing. */
  revoke(serial: bigint, reason: RevocationReason, requestId: string): Promise<void>;
}
