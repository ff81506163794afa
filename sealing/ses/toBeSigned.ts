import { AsnProp, AsnPropTypes } from '@peculiar/asn1-schema';
import { instantOf, type Instant } from '../../domain/instant.ts';
import { bitsConverter, countConverter, instantConverter, rawConverter } from '../asn1/converters.ts';

/**
 * TBS_Sign ::= SEQUENCE {          GB/T 38540-2020
 *   version INTEGER (4), eseal SESeal, timeInfo GeneralizedTime, dataHash BIT STRING,
 *   propertyInfo IA5String, extDatas [0] EXPLICIT ExtensionDatas OPTIONAL }
 */
export class TbsSign {
  @AsnProp({ type: AsnPropTypes.Integer, converter: countConverter })
  version = 4;
  /** The whole seal, byte for byte. */
  @AsnProp({ type: AsnPropTypes.Any, converter: rawConverter })
  eseal = new Uint8Array();
  @AsnProp({ type: AsnPropTypes.GeneralizedTime, converter: instantConverter })
  timeInfo: Instant = instantOf(0);
  /** SM3 of what is stamped, 32 bytes. */
  @AsnProp({ type: AsnPropTypes.BitString, converter: bitsConverter })
  dataHash = new Uint8Array();
  /** Where the stamped data lie: for a PDF the text of its ByteRange. */
  @AsnProp({ type: AsnPropTypes.IA5String })
  propertyInfo = '';
  @AsnProp({ type: AsnPropTypes.Any, context: 0, optional: true, converter: rawConverter })
  extDatas?: Uint8Array;
}
