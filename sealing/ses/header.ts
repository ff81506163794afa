import { AsnProp, AsnPropTypes } from '@peculiar/asn1-schema';
import { countConverter } from '../asn1/converters.ts';

/** SES_Header ::= SEQUENCE { ID IA5String ("ES"), version INTEGER (4), Vid IA5String }          GB/T 38540-2020 */
export class SesHeader {
  @AsnProp({ type: AsnPropTypes.IA5String })
  id = 'ES';
  @AsnProp({ type: AsnPropTypes.Integer, converter: countConverter })
  version = 4;
  /** Identifies the maker of the seal software. */
  @AsnProp({ type: AsnPropTypes.IA5String })
  vid = '';
}
