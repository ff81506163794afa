import { AsnProp, AsnPropTypes } from '@peculiar/asn1-schema';
import { SesExtensions } from './extensions.ts';
import { SesHeader } from './header.ts';
import { SesPicture } from './picture.ts';
import { SesProperty } from './property.ts';

/**
 * SES_SealInfo ::= SEQUENCE {          GB/T 38540-2020
 *   header SES_Header, esID IA5String, property SES_ESPropertyInfo, picture SES_ESPictureInfo,
 *   extDatas ExtensionDatas OPTIONAL }      -- without a tag, as vendors write it
 */
export class SesSealInfo {
  @AsnProp({ type: SesHeader })
  header = new SesHeader();
  @AsnProp({ type: AsnPropTypes.IA5String })
  esId = '';
  @AsnProp({ type: SesProperty })
  property = new SesProperty();
  @AsnProp({ type: SesPicture })
  picture = new SesPicture();
  @AsnProp({ type: SesExtensions, optional: true })
  extDatas?: SesExtensions;
}
