/** The encoding that an XML declaration names, between what stands before and after it. */
const declaration = /^(<\?xml\b[^>]*?\bencoding\s*=\s*["'])([\w.:-]+)(["'])/;

/**
 * The text of an XML or JSON file: by its byte order mark, else by the encoding that its XML declaration names, else UTF-8; the
 * declaration then names UTF-8. XML 1.0, 4.3.3. Throws when the encoding is unknown or the bytes are not of it.
 */
export function decoded(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  return text.replace(declaration, '$1UTF-8$3');
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const named = declaration.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))?.[2];
  return named === undefined || /^utf-16/i.test(named) ? 'utf-8' : named; // one byte for "<": it is not UTF-16, whatever it says
}
