import { hex } from './bytes.ts';
import type { Sm3 } from './cryptography.ts';

/** An id that follows from what it names, so that a repeat finds what the first made: the SM3 of the parts in the shape of a UUID (version 8, RFC 9562). */
export function derivedId(sm3: Sm3, ...parts: readonly string[]): string {
  const digest = sm3.hash(new TextEncoder().encode(JSON.stringify(parts))).slice(0, 16);
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x80;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const text = hex(digest);
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
}
