import { createHash } from 'node:crypto';
import type { Sm2Point } from '../../domain/cryptography.ts';

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex');

/** The curve's object identifier 1.2.156.10197.1.301 in DER; PKCS#11 calls it CKA_EC_PARAMS. GB/T 33560 */
export const sm2CurveOid = bytes('06 08 2A811CCF5501822D');

/** a, b, xG and yG of the recommended curve, 32 bytes each. GB/T 32918.5 */
const domainParameters = bytes(
  'FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFC' +
  '28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93' +
  '32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7' +
  'BC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0',
);

/** ENTL ‖ ID for the standard user id 1234567812345678. GB/T 35276 10 */
const standardUser = Buffer.concat([bytes('0080'), Buffer.from('1234567812345678', 'ascii')]);

/** SubjectPublicKeyInfo up to the point: id-ecPublicKey with the SM2 curve. RFC 5480 2 */
const spkiHead = bytes('3059 3013 06072A8648CE3D0201 06082A811CCF5501822D 034200');

export const pointLength = 65;

/** Whether the bytes have the form of an uncompressed point; says nothing about the curve. */
export const isPoint = (value: Uint8Array): boolean => value.length === pointLength && value[0] === 4;

/** DER SubjectPublicKeyInfo of a point. */
export const spkiOfPoint = (point: Sm2Point): Buffer => Buffer.concat([spkiHead, point]);

/** The point at the end of a DER SubjectPublicKeyInfo of an SM2 key. Throws when it is of another form. */
export function pointOfSpki(spki: Uint8Array): Sm2Point {
  const head = Buffer.from(spki.subarray(0, spkiHead.length));
  if (!head.equals(spkiHead) || spki.length !== spkiHead.length + pointLength) throw new Error('not the SubjectPublicKeyInfo of an SM2 key');
  return Uint8Array.from(spki.subarray(spkiHead.length));
}

/** Z, 32 bytes: what binds the standard user id, the curve and the key into every signature. GB/T 32918.2 5.5 */
export const userDigest = (point: Sm2Point): Buffer =>
  createHash('sm3').update(standardUser).update(domainParameters).update(point.subarray(1)).digest();

/** e = SM3(Z ‖ M), 32 bytes: what a raw SM2 signature is made over. GB/T 32918.2 6.1 */
export const messageDigest = (point: Sm2Point, message: Uint8Array): Buffer =>
  createHash('sm3').update(userDigest(point)).update(message).digest();
