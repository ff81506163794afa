import { AsnProp, AsnPropTypes } from '@peculiar/asn1-schema';
import { octetsConverter } from '../asn1/converters.ts';

/** CertDigestObj ::= SEQUENCE { type PrintableString, value OCTET STRING }          GB/T 38540-2020 */
export class CertificateDigest {
  /** The digest algorithm; SM3 by its OID or its name. */
  @AsnProp({ type: AsnPropTypes.PrintableString })
  type = '';
  @AsnProp({ type: AsnPropTypes.OctetString, converter: octetsConverter })
  value = new Uint8Array();
}
