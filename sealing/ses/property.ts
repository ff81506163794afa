import { AsnProp, AsnPropTypes } from '@peculiar/asn1-schema';
import { instantOf, type Instant } from '../../domain/instant.ts';
import { countConverter, instantConverter, rawConverter } from '../asn1/converters.ts';

/** certListType: what certList holds. GB/T 38540-2020 */
export const certificateListKinds = { certificates: 1, digests: 2 } as const;

/**
 * SES_ESPropertyInfo ::= SEQUENCE {          GB/T 38540-2020
 *   type INTEGER, name UTF8String, certListType INTEGER, certList SES_CertList,
 *   createDate GeneralizedTime, validStart GeneralizedTime, validEnd GeneralizedTime }
 * SES_CertList ::= CHOICE { certs CertInfoList, certDigestList CertDigestList }      -- untagged, certListType says which
 */
export class SesProperty {
  @AsnProp({ type: AsnPropTypes.Integer, converter: countConverter })
  type = 0;
  @AsnProp({ type: AsnPropTypes.Utf8String })
  name = '';
  @AsnProp({ type: AsnPropTypes.Integer, converter: countConverter })
  certListType: number = certificateListKinds.certificates;
  @AsnProp({ type: AsnPropTypes.Any, converter: rawConverter })
  certList = new Uint8Array();
  @AsnProp({ type: AsnPropTypes.GeneralizedTime, converter: instantConverter })
  createDate: Instant = instantOf(0);
  @AsnProp({ type: AsnPropTypes.GeneralizedTime, converter: instantConverter })
  validStart: Instant = instantOf(0);
  @AsnProp({ type: AsnPropTypes.GeneralizedTime, converter: instantConverter })
  validEnd: Instant = instantOf(0);
}
