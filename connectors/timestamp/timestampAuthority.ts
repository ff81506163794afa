import type { Instant } from '../../domain/instant.ts';

/** A verified time stamp. */
export interface StampedTime {
  /** DER TimeStampToken. RFC 3161 2.4.2 */
  readonly token: Uint8Array;
  /** What the token says. */
  readonly at: Instant;
}

/** An authority that states when bytes were there. RFC 3161 */
export interface TimestampAuthority {
  /**
   * A time stamp over an SM3 digest of 32 bytes. @param now our own clock: the authority's may differ from it by five minutes.
   * Throws `timestamp-unavailable` (retryable) when nobody answers, `timestamp-refused`, and `timestamp-invalid` (retryable) when the answer is
   * over something else, to another question, under another policy, of another time or not signed by whom we trust.
   */
  stamp(imprint: Uint8Array, now: Instant): Promise<StampedTime>;
}
