import { AsnProp, AsnPropTypes } from '@peculiar/asn1-schema';
import { countConverter, octetsConverter } from '../asn1/converters.ts';

/**
 * SES_ESPictureInfo ::= SEQUENCE {           GB/T 38540-2020
 *   type IA5String, data OCTET STRING, width INTEGER, height INTEGER }
 */
export class SesPicture {
  /** PNG, GIF, ofd …; compared without case. */
  @AsnProp({ type: AsnPropTypes.IA5String })
  type = '';
  @AsnProp({ type: AsnPropTypes.OctetString, converter: octetsConverter })
  data = new Uint8Array();
  /** Millimetres. */
  @AsnProp({ type: AsnPropTypes.Integer, converter: countConverter })
  width = 0;
  /** Millimetres. */
  @AsnProp({ type: AsnPropTypes.Integer, converter: countConverter })
  height = 0;
}
