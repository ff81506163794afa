import { AsnProp, AsnPropTypes } from '@peculiar/asn1-schema';
import { bitsConverter, octetsConverter, rawConverter } from '../asn1/converters.ts';
import { sm2WithSm3 } from '../certificates/identifiers.ts';

/**
 * SES_Signature ::= SEQUENCE {          GB/T 38540-2020
 *   toSign TBS_Sign, cert OCTET STRING, signatureAlgID OBJECT IDENTIFIER, signature BIT STRING,
 *   timeStamp [0] EXPLICIT BIT STRING OPTIONAL }
 * The signature covers toSign with tag and length, which is therefore kept as it lies.
 */
export class SesSignature {
  @AsnProp({ type: AsnPropTypes.Any, converter: rawConverter })
  toSign = new Uint8Array();
  /** The signer's certificate, whole. */
  @AsnProp({ type: AsnPropTypes.OctetString, converter: octetsConverter })
  cert = new Uint8Array();
  @AsnProp({ type: AsnPropTypes.ObjectIdentifier })
  signatureAlgId = sm2WithSm3;
  @AsnProp({ type: AsnPropTypes.BitString, converter: bitsConverter })
  signature = new Uint8Array();
  /** As it lies: vendors write it [0] explicit, [0] implicit or without a tag. */
  @AsnProp({ type: AsnPropTypes.Any, optional: true, converter: rawConverter })
  timeStamp?: Uint8Array;
}
