import { AsnIntegerBigIntConverter, AsnProp, AsnPropTypes } from '@peculiar/asn1-schema';
import { hex } from '../../domain/bytes.ts';
import { isProblem } from '../../domain/problem.ts';
import { decode, encode } from './codec.ts';

/** SM2Signature ::= SEQUENCE { r INTEGER, s INTEGER }          GB/T 35276 7.3 */
class Sm2Signature {
  @AsnProp({ type: AsnPropTypes.Integer, converter: AsnIntegerBigIntConverter })
  r = 0n;
  @AsnProp({ type: AsnPropTypes.Integer, converter: AsnIntegerBigIntConverter })
  s = 0n;
}

const rawLength = 64;

/**
 * A signature as DER, whichever of the two forms it lies in: DER SEQUENCE { r, s } or r ‖ s of 64 bytes, which one known signer
 * writes. Undefined when it is neither.
 */
export function sm2SignatureDer(signature: Uint8Array): Uint8Array | undefined {
  if (signature.length === rawLength) {
    const [r, s] = [signature.subarray(0, 32), signature.subarray(32)].map((half) => BigInt(`0x${hex(half)}`));
    return encode(Object.assign(new Sm2Signature(), { r, s }));
  }
  try {
    decode(Sm2Signature, signature, 'asn1-malformed');
    return signature;
  } catch (error) {
    if (isProblem(error, 'asn1-malformed')) return undefined;
    throw error;
  }
}
