import { problem } from '../../domain/problem.ts';
import { isPoint, pointLength } from '../sm2/curve.ts';

/** r ‖ s, 64 bytes, as DER SEQUENCE { r INTEGER, s INTEGER }. GB/T 35276 7.3 */
export function derOfRaw(raw: Uint8Array): Buffer {
  if (raw.length !== 64) throw problem('device-signature-wrong', { reason: 'a raw signature has 64 bytes', length: raw.length });
  const content = Buffer.concat([derInteger(raw.subarray(0, 32)), derInteger(raw.subarray(32))]);
  return Buffer.concat([Buffer.of(0x30, content.length), content]);
}

/** An unsigned number of at most 32 bytes as DER INTEGER. X.690 8.3 */
function derInteger(bytes: Uint8Array): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? Buffer.of(0) : bytes.subarray(first);
  const padding = (digits[0] ?? 0) >= 0x80 ? [0] : [];
  return Buffer.from([0x02, padding.length + digits.length, ...padding, ...digits]);
}

/** The point in a CKA_EC_POINT: bare, or inside a DER OCTET STRING. PKCS#11 v2.40 mechanisms, 2.3.3 */
export function pointOfAttribute(value: Uint8Array, form: 'raw' | 'der'): Uint8Array {
  const wrapped = form === 'der' && value[0] === 0x04 && value[1] === pointLength;
  const point = Uint8Array.from(wrapped ? value.subarray(2) : value);
  if ((form === 'der' && !wrapped) || !isPoint(point)) throw problem('device-refused', { reason: 'the public point is not in the form of the vendor profile', form });
  return point;
}
