import { AsnProp, AsnPropTypes } from '@peculiar/asn1-schema';
import { bitsConverter, octetsConverter, rawConverter } from '../asn1/converters.ts';
import { sm2WithSm3 } from '../certificates/identifiers.ts';

/**
 * SESeal ::= SEQUENCE {          GB/T 38540-2020, version 4
 *   eSealInfo SES_SealInfo, cert OCTET STRING, signAlgID OBJECT IDENTIFIER, signedValue BIT STRING }
 * signedValue covers eSealInfo alone, which is therefore kept as it lies.
 */
export class SesSeal {
  @AsnProp({ type: AsnPropTypes.Any, converter: rawConverter })
  eSealInfo = new Uint8Array();
  /** The maker's certificate, whole. */
  @AsnProp({ type: AsnPropTypes.OctetString, converter: octetsConverter })
  cert = new Uint8Array();
  @AsnProp({ type: AsnPropTypes.ObjectIdentifier })
  signAlgId = sm2WithSm3;
  @AsnProp({ type: AsnPropTypes.BitString, converter: bitsConverter })
  signedValue = new Uint8Array();
}
