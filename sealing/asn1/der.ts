import { problem, type Problem } from '../../domain/problem.ts';

/** How much ASN.1 is read from a stranger: bytes, levels of nesting, number of elements. */
export interface DerLimits {
  readonly size: number;
  readonly depth: number;
  readonly elements: number;
}

/** Room for a seal with a large picture and many certificates. */
export const derLimits: DerLimits = { size: 4 * 1024 * 1024, depth: 32, elements: 20_000 };

/** Header of one element: where its content begins and where it ends, counted from the start of the bytes. */
interface Header {
  readonly tag: number;
  readonly content: number;
  readonly end: number;
}

const universal = { boolean: 0x01, integer: 0x02, bitString: 0x03, null: 0x05, objectIdentifier: 0x06 } as const;
const sequence = 0x10;
const set = 0x11;
const constructedBit = 0x20;

const malformed = (reason: string, offset: number): Problem => problem('asn1-malformed', { reason, offset });

/** Length in bytes of the DER element that the bytes begin with; what follows it (padding) is not looked at. Throws `asn1-malformed`. */
export const derLength = (bytes: Uint8Array): number => header(bytes, 0, bytes.length).end;

/** The elements inside a constructed element, each with tag and length, byte for byte. Throws `asn1-malformed`. */
export function derChildren(bytes: Uint8Array): Uint8Array[] {
  const outer = header(bytes, 0, bytes.length);
  if ((outer.tag & constructedBit) === 0) throw malformed('not constructed', 0);
  const children: Uint8Array[] = [];
  for (let at = outer.content; at < outer.end;) {
    const { end } = header(bytes, at, outer.end);
    children.push(bytes.subarray(at, end));
    at = end;
  }
  return children;
}

/**
 * Admits exactly one DER element: definite and shortest lengths, primitive and constructed forms as X.690 10.2 wants them, nothing after it.
 * What passes has only one encoding, so a signed structure cannot be written differently without being noticed. Throws `asn1-malformed`.
 */
export function checkDer(bytes: Uint8Array, limits: DerLimits = derLimits): void {
  if (bytes.length > limits.size) throw malformed('larger than allowed', limits.size);
  const ends: number[] = [bytes.length];
  let elements = 0;
  for (let at = 0; at < bytes.length;) {
    const element = header(bytes, at, ends.at(-1) ?? bytes.length);
    if (at === 0 && element.end !== bytes.length) throw malformed('bytes after the element', element.end);
    if (++elements > limits.elements) throw malformed('more elements than allowed', at);
    checkForm(bytes, element, at);
    at = element.end;
    if ((element.tag & constructedBit) !== 0) {
      if (ends.length >= limits.depth) throw malformed('nested deeper than allowed', at);
      ends.push(element.end);
      at = element.content;
    }
    while (ends.length > 1 && at === ends.at(-1)) ends.pop();
  }
  if (elements === 0) throw malformed('empty', 0);
}

function header(bytes: Uint8Array, at: number, limit: number): Header {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || at + 2 > limit) throw malformed('cut off', at);
  if (tag === 0 || (tag & 0x1f) === 0x1f) throw malformed('tag not used by any structure read here', at);
  const octets = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || octets > 4) throw malformed('length not definite or too long', at);
  const content = at + 2 + octets;
  let length = octets === 0 ? first : 0;
  for (let i = at + 2; i < content; i++) length = length * 256 + (bytes[i] ?? 0);
  if (content + length > limit) throw malformed('cut off', at);
  if (octets > 0 && (length < 0x80 || length < 256 ** (octets - 1))) throw malformed('length not in its shortest form', at); // X.690 10.1
  return { tag, content, end: content + length };
}

/** X.690 8.1.2.5, 8.3.2, 8.6.2, 8.8.2, 8.9.1, 10.2, 11.1 */
function checkForm(bytes: Uint8Array, { tag, content, end }: Header, at: number): void {
  if ((tag & 0xc0) !== 0) return;
  const length = end - content;
  const constructed = (tag & constructedBit) !== 0;
  const number = tag & 0x1f;
  if (constructed !== (number === sequence || number === set)) throw malformed('primitive and constructed confused', at);
  const first = bytes[content] ?? 0;
  const second = bytes[content + 1] ?? 0;
  const wrong =
    (tag === universal.boolean && (length !== 1 || (first !== 0 && first !== 0xff))) ||
    (tag === universal.integer && (length === 0 || (length > 1 && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80))))) ||
    (tag === universal.bitString && (length === 0 || first > 7)) ||
    (tag === universal.null && length !== 0) ||
    (tag === universal.objectIdentifier && length === 0);
  if (wrong) throw malformed('value not in the form DER wants', at);
}
