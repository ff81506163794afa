import { AsnArray, AsnProp, AsnPropTypes, AsnType, AsnTypeTypes } from '@peculiar/asn1-schema';
import { octetsConverter } from '../asn1/converters.ts';

/** ExtData ::= SEQUENCE { extnID OBJECT IDENTIFIER, critical BOOLEAN DEFAULT FALSE, extnValue OCTET STRING }          GB/T 38540-2020 */
export class SesExtension {
  @AsnProp({ type: AsnPropTypes.ObjectIdentifier })
  extnId = '';
  @AsnProp({ type: AsnPropTypes.Boolean, defaultValue: false })
  critical = false;
  @AsnProp({ type: AsnPropTypes.OctetString, converter: octetsConverter })
  extnValue = new Uint8Array();
}

/** ExtensionDatas ::= SEQUENCE OF ExtData          GB/T 38540-2020 */
@AsnType({ type: AsnTypeTypes.Sequence, itemType: SesExtension })
export class SesExtensions extends AsnArray<SesExtension> {}
