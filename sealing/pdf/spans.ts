import { problem } from '../../domain/problem.ts';

/** A file in two parts, so that a large input is not copied. */
export interface InputAndTail {
  readonly input: Uint8Array;
  readonly tail: Uint8Array;
}

/**
 * The bytes that a signature covers, as views in order, to be hashed one after another: two for a whole file, up to four where a
 * span crosses from input to tail. Throws problem `signature-not-found` for ranges that are not two ordered spans within the file.
 * ISO 32000-2 12.8.1
 */
export function signedSpans(file: Uint8Array | InputAndTail, byteRange: readonly number[]): Uint8Array[] {
  const parts = file instanceof Uint8Array ? [file] : [file.input, file.tail];
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (!areSpans(byteRange, length)) throw problem('signature-not-found', { byteRange });
  const [from1, length1, from2, length2] = byteRange;
  return [...slice(parts, from1, from1 + length1), ...slice(parts, from2, from2 + length2)];
}

/** Whether the numbers are two spans within `length` bytes, the second after the first. */
export const areSpans = (numbers: readonly number[], length: number): numbers is [number, number, number, number] => {
  const [from1 = -1, length1 = -1, from2 = -1, length2 = -1] = numbers;
  return numbers.length === 4 && numbers.every((n) => Number.isSafeInteger(n) && n >= 0) && from1 + length1 <= from2 && from2 + length2 <= length;
};

/** Views of the bytes from `start` to `end` in parts that lie one after another. */
function slice(parts: readonly Uint8Array[], start: number, end: number): Uint8Array[] {
  const views: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, part.length);
    if (from < to) views.push(part.subarray(from, to));
    offset += part.length;
  }
  return views;
}
