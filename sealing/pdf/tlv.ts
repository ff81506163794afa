/** The bytes of the DER structure at the start of `bytes`, tag and length included; all of them when its length is not definite. X.690 8.1.3 */
export function firstStructure(bytes: Uint8Array): Uint8Array {
  const first = bytes[1] ?? 0x80;
  if (first < 0x80) return bytes.subarray(0, 2 + first);
  const octets = first & 0x7f;
  if (octets === 0 || octets > 4) return bytes;
  let length = 0;
  for (const octet of bytes.subarray(2, 2 + octets)) length = length * 256 + octet;
  return bytes.subarray(0, 2 + octets + length);
}
