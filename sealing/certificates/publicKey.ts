import { AsnObjectIdentifierConverter } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier, SubjectPublicKeyInfo } from '@peculiar/asn1-x509';
import { equalBytes } from '../../domain/bytes.ts';
import type { Sm2Point } from '../../domain/cryptography.ts';
import { encode } from '../asn1/codec.ts';
import { bufferOf } from '../asn1/converters.ts';
import { ecPublicKey, sm2Curve } from './identifiers.ts';

/** ECParameters that name the SM2 curve. RFC 5480 2.1.1 */
const curveParameters = encode(AsnObjectIdentifierConverter.toASN(sm2Curve));

/** SubjectPublicKeyInfo of an SM2 key. GB/T 20518, GB/T 35276 7.1 */
export const publicKeyInfo = (publicKey: Sm2Point): SubjectPublicKeyInfo =>
  new SubjectPublicKeyInfo({
    algorithm: new AlgorithmIdentifier({ algorithm: ecPublicKey, parameters: bufferOf(curveParameters) }),
    subjectPublicKey: bufferOf(publicKey),
  });

/** The point of an SM2 key; undefined for a key of another kind. */
export function sm2PointOf({ algorithm, subjectPublicKey }: SubjectPublicKeyInfo): Sm2Point | undefined {
  if (algorithm.algorithm !== ecPublicKey || !algorithm.parameters) return undefined;
  const point = new Uint8Array(subjectPublicKey);
  return equalBytes(new Uint8Array(algorithm.parameters), curveParameters) && point.length === 65 && point[0] === 0x04 ? point : undefined;
}
