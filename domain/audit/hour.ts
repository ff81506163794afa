import { concat, hex } from '../bytes.ts';
import type { Mac, Sm3 } from '../cryptography.ts';
import { isoText, type Instant } from '../instant.ts';

/** The anchors of an hour: those of the minutes after the hour before, up to its end. R55 */
export interface ClosedHour {
  /** Its end. */
  readonly hour: Instant;
  readonly anchors: number;
  /** SM3 over the digest of the hour before and the anchors, one line each. */
  readonly digest: Uint8Array;
}

/** The digest before the first hour. */
export const firstDigest = new Uint8Array(32);

/** An anchor as the hour's digest takes it: `minute chains root mac`. */
export const anchorLine = ({ minute, chains, root, mac }: { readonly minute: Instant; readonly chains: number; readonly root: Uint8Array; readonly mac: Uint8Array }): Uint8Array =>
  text(`${isoText(minute)} ${chains} ${hex(root)} ${hex(mac)}\n`);

/** HMAC-SM3 by the data slot's key over the hour, the number of its anchors and its digest. */
export const hourMac = (mac: Mac, hour: ClosedHour): Uint8Array => mac.mac(hourText(hour));

/** What is time-stamped: SM3 over the same and the MAC, 32 bytes. */
export const hourImprint = (sm3: Sm3, hour: ClosedHour & { readonly mac: Uint8Array }): Uint8Array => sm3.hash(concat(hourText(hour), hour.mac));

const hourText = ({ hour, anchors, digest }: ClosedHour): Uint8Array => text(`hour\n${isoText(hour)}\n${anchors}\n${hex(digest)}\n`);
const text = (characters: string): Uint8Array => new TextEncoder().encode(characters);
