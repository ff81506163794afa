import canonicalize from 'canonicalize';
import type { Mac } from '../cryptography.ts';
import { concat, hex } from '../bytes.ts';
import { isoText, type Instant } from '../instant.ts';

/** One act in the chain of a subject (`seal/<esID>`, `use/<id>`, `account/<id>` …). R55 */
export interface AuditEntry {
  readonly subject: string;
  /** 1, 2, 3 … within the subject. */
  readonly number: number;
  readonly at: Instant;
  /** `person/<id>`, `client/<id>`, `system/<process>` or `public`. */
  readonly actor: string;
  readonly act: string;
  /** Facts of the act; no key, PIN, token or identity number. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** The head of a chain without entries. */
export const emptyHead = new Uint8Array(32);

/** The next head: HMAC-SM3 over previous head ‖ canonical text of the entry; 32 bytes. */
export function chainHead(previous: Uint8Array, entry: AuditEntry, mac: Mac): Uint8Array {
  const text = canonicalize({ ...entry, at: isoText(entry.at) }) ?? '';
  return mac.mac(concat(previous, new TextEncoder().encode(text)));
}

/** A head as it goes into the anchor: subject, number of entries, hex of the head. */
export interface ChainHead {
  readonly subject: string;
  readonly count: number;
  readonly head: Uint8Array;
}

/** Merkle root over all heads in order of subject: leaves 00 ‖ text, nodes 01 ‖ left ‖ right, an odd node goes up as it is. RFC 6962 2.1 in shape, HMAC-SM3 in hash */
export function anchorRoot(heads: readonly ChainHead[], mac: Mac): Uint8Array {
  const texts = new TextEncoder();
  let level = heads.map(({ subject, count, head }) => mac.mac(concat(Uint8Array.of(0), texts.encode(`${subject}\n${count}\n${hex(head)}`))));
  if (level.length === 0) return mac.mac(Uint8Array.of(0));
  while (level.length > 1) {
    level = Array.from({ length: Math.ceil(level.length / 2) }, (_, index) => {
      const [left, right] = [level[index * 2], level[index * 2 + 1]];
      return left && right ? mac.mac(concat(Uint8Array.of(1), left, right)) : (left ?? emptyHead);
    });
  }
  return level[0] ?? emptyHead;
}
