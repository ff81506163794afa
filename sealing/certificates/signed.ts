import { AsnProp, AsnPropTypes } from '@peculiar/asn1-schema';
import { equalBytes } from '../../domain/bytes.ts';
import { problem } from '../../domain/problem.ts';
import { decode } from '../asn1/codec.ts';
import { bitsConverter, rawConverter } from '../asn1/converters.ts';
import { derChildren, type DerLimits } from '../asn1/der.ts';

/**
 * SIGNED{ToBeSigned} ::= SEQUENCE {          RFC 5912 6; X.509 6.2
 *   toBeSigned ToBeSigned, algorithmIdentifier AlgorithmIdentifier, signature BIT STRING }
 */
class Signed {
  @AsnProp({ type: AsnPropTypes.Any, converter: rawConverter })
  toBeSigned = new Uint8Array();
  @AsnProp({ type: AsnPropTypes.Any, converter: rawConverter })
  algorithmIdentifier = new Uint8Array();
  @AsnProp({ type: AsnPropTypes.BitString, converter: bitsConverter })
  signature = new Uint8Array();
}

/** The parts of a certificate or a revocation list as they lie. */
export interface SignedParts {
  readonly tbs: Uint8Array;
  /** The fields of tbs from the signature algorithm on, which it must repeat. */
  readonly fields: readonly Uint8Array[];
  readonly signature: Uint8Array;
}

/** @param before the number of fields in tbs before its signature algorithm. Throws `asn1-malformed` or `certificate-malformed`. RFC 5280 4.1.1.2, 5.1.1.2 */
export function readSigned(der: Uint8Array, before: (fields: readonly Uint8Array[]) => number, limits?: DerLimits): SignedParts {
  const { toBeSigned, algorithmIdentifier, signature } = decode(Signed, der, 'certificate-malformed', limits);
  const all = derChildren(toBeSigned);
  const fields = all.slice(before(all));
  if (!fields[0] || !equalBytes(fields[0], algorithmIdentifier)) throw problem('certificate-malformed', { reason: 'two signature algorithms' });
  return { tbs: toBeSigned, fields, signature };
}
