import { AsnConvert, AsnObjectIdentifierConverter } from '@peculiar/asn1-schema';
import type { ProblemCode } from '../../domain/errors.ts';
import { problem } from '../../domain/problem.ts';
import { bufferOf } from './converters.ts';
import { checkDer, derLimits, type DerLimits } from './der.ts';

/** A class that carries an ASN.1 schema. */
type Structure<T> = new () => T;

/** The bits of a tag that are 0 for universal types. X.690 8.1.2.2 */
const tagClass = 0xc0;

/**
 * Reads one DER element as the structure. Throws `asn1-malformed` where the bytes are not DER or exceed a limit, and `otherwise`
 * where they are DER of another shape.
 */
export function decode<T>(type: Structure<T>, der: Uint8Array, otherwise: ProblemCode, limits: DerLimits = derLimits): T {
  checkDer(der, limits);
  if (((der[0] ?? 0) & tagClass) !== 0) throw problem(otherwise, { structure: type.name }); // the library takes [16] for a SEQUENCE
  try {
    return AsnConvert.parse(bufferOf(der), type, { berOptions: { maxDepth: limits.depth * 2, maxNodes: limits.elements * 2, maxContentLength: limits.size } });
  } catch (cause) {
    throw problem(otherwise, { structure: type.name }, cause);
  }
}

/** The structure as DER. */
export const encode = (structure: object): Uint8Array => new Uint8Array(AsnConvert.serialize(structure));

/** An OBJECT IDENTIFIER as DER. @param dotted `1.2.840…` */
export const encodeIdentifier = (dotted: string): Uint8Array => new Uint8Array((AsnObjectIdentifierConverter.toASN(dotted) as { toBER(): ArrayBuffer }).toBER());
