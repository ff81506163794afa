import { hex } from '../../domain/bytes.ts';
import type { AcceptedList, ListedName } from '../../domain/certificate/revocation.ts';
import type { Cryptography, Sm3 } from '../../domain/cryptography.ts';
import { later, minutes, type Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { isSignedBy, readCertificate, type Certificate } from './certificate.ts';
import { buildChain, type Trust } from './chain.ts';
import { sameName } from './name.ts';
import { readRevocationList, type RevocationList } from './revocationList.ts';

/** By how much the clock of an authority may be ahead of ours; milliseconds. */
export const clockTolerance = minutes(5);

/**
 * Reads a list and decides whether it counts: signed by an authority that the trust leads to, whole, with an end that is still to come.
 * Throws `revocation-list-refused` otherwise, `asn1-malformed` or `certificate-malformed` for what is no list. RFC 5280 6.3.3
 */
export function acceptList(der: Uint8Array, trust: Trust, now: Instant, cryptography: Cryptography): AcceptedList {
  const list = readRevocationList(der);
  const { issuer, thisUpdate, nextUpdate, unknownCritical } = list;
  const refused = (reason: string) => problem('revocation-list-refused', { issuer: issuer.text, reason });
  if (unknownCritical.length > 0) throw refused('partial-or-indirect'); // RFC 5280 5.2.4, 5.2.5
  if (nextUpdate === undefined) throw refused('without-end');
  if (thisUpdate > later(now, clockTolerance) || nextUpdate <= now) throw refused('not-current');
  const key = signerOf(list, trust, now, cryptography)?.publicKey;
  if (!key) throw refused('signature');
  const revoked = [...list.revocations].map(([serial, { at, reason }]) => ({ serial, at, reason }));
  return { issuer: hex(cryptography.sm3.hash(key)), sm3: hex(cryptography.sm3.hash(der)), thisUpdate, nextUpdate, revoked };
}

function signerOf(list: RevocationList, trust: Trust, now: Instant, cryptography: Cryptography): Certificate | undefined {
  return [...trust.anchors, ...trust.intermediates].find((authority) =>
    sameName(authority.subject, list.issuer) && authority.isCa && (authority.keyUsage?.includes('crlSign') ?? true) &&
    isSignedBy(list, authority, cryptography) && 'chain' in buildChain(authority, trust, now, cryptography));
}

/** How lists name a certificate and those above it; the self-signed one at the end is trusted for itself and in no list. */
export function listedNames({ certificate, chain }: { readonly certificate: Uint8Array; readonly chain: readonly Uint8Array[] }, sm3: Sm3): readonly ListedName[] {
  const path = [certificate, ...chain].map(readCertificate);
  return path.flatMap((each, index) => {
    if (index > 0 && index === path.length - 1 && sameName(each.subject, each.issuer)) return [];
    const key = path[index + 1]?.publicKey;
    return [{ serial: each.serial, ...(key && { issuer: hex(sm3.hash(key)) }) }];
  });
}
