import type { Instant } from '../instant.ts';

/** A certificate as revocation lists name it. RFC 5280 5.1 */
export interface ListedName {
  /** SM3 of the issuer's public key, hexadecimal; undefined when the issuer's certificate is not at hand. */
  readonly issuer?: string;
  /** Hexadecimal digits of the INTEGER's octets. */
  readonly serial: string;
}

/** A revocation list that was found to be its issuer's, whole and meant for everything that the issuer gives out. */
export interface AcceptedList {
  /** SM3 of the public key that signed it, hexadecimal. */
  readonly issuer: string;
  /** Of the whole list, hexadecimal. */
  readonly sm3: string;
  readonly thisUpdate: Instant;
  readonly nextUpdate: Instant;
  readonly revoked: readonly { readonly serial: string; readonly at: Instant; readonly reason: string }[];
}

/** What decides whether an edition's certificates allow a stamp. R42 */
export interface RevocationRule {
  /** The names of an edition's certificate and of those above it, without the anchor. */
  namesOf(edition: { readonly certificate: Uint8Array; readonly chain: readonly Uint8Array[] }): readonly ListedName[];
  /** `required`: no stamp while any of them has no list that is still current; `known`: only what is known to be revoked counts. */
  readonly lists: 'required' | 'known';
}
