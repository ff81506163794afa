import type { Cryptography } from '../../domain/cryptography.ts';
import type { Instant } from '../../domain/instant.ts';
import { isSignedBy, type Certificate } from './certificate.ts';
import { sameName } from './name.ts';
import type { Revocation, RevocationList } from './revocationList.ts';

/** What the lists say of one certificate. */
export type RevocationStatus =
  | { readonly state: 'good'; readonly thisUpdate: Instant }
  | { readonly state: 'revoked'; readonly revocation: Revocation }
  | { readonly state: 'unknown' };

export interface RevocationQuestion {
  readonly certificate: Certificate;
  readonly issuer: Certificate;
  readonly lists: readonly RevocationList[];
  /** The instant whose state is asked for: a list that ended before it says nothing. */
  readonly about: Instant;
  /** When the question is asked: a list made later is not used. */
  readonly now: Instant;
}

/** Asks the lists that the issuer signed. RFC 5280 6.3.3 */
export function revocationStatus({ certificate, issuer, lists, about, now }: RevocationQuestion, cryptography: Cryptography): RevocationStatus {
  const usable = lists
    .filter((list) => sameName(list.issuer, certificate.issuer) && list.thisUpdate <= now && list.unknownCritical.length === 0)
    .filter((list) => (issuer.keyUsage?.includes('crlSign') ?? true) && isSignedBy(list, issuer, cryptography))
    .sort((a, b) => b.thisUpdate - a.thisUpdate);
  const [newest] = usable;
  if (!newest) return { state: 'unknown' };
  const revocation = usable.map((list) => revokedIn(list, newest, certificate.serial)).find((found) => found !== undefined);
  if (revocation) return { state: 'revoked', revocation };
  return newest.nextUpdate === undefined || newest.nextUpdate >= about ? { state: 'good', thisUpdate: newest.thisUpdate } : { state: 'unknown' };
}

/** A hold ends by leaving the newest list; anything else stays revoked though lists drop it after the certificate's end. RFC 5280 5.3.1 */
function revokedIn(list: RevocationList, newest: RevocationList, serial: string): Revocation | undefined {
  const found = list.revokedAt(serial);
  return found?.reason === 'certificateHold' && list !== newest ? undefined : found;
}
