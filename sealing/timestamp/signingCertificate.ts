import { AsnArray, AsnProp, AsnPropTypes, AsnType, AsnTypeTypes } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { octetsConverter, rawConverter } from '../asn1/converters.ts';

/** ESSCertIDv2 ::= SEQUENCE { hashAlgorithm AlgorithmIdentifier DEFAULT { id-sha256 }, certHash OCTET STRING, issuerSerial IssuerSerial OPTIONAL }      RFC 5035 4 */
export class EssCertIdV2 {
  @AsnProp({ type: AlgorithmIdentifier, optional: true })
  hashAlgorithm?: AlgorithmIdentifier;
  @AsnProp({ type: AsnPropTypes.OctetString, converter: octetsConverter })
  certHash = new Uint8Array();
  @AsnProp({ type: AsnPropTypes.Any, converter: rawConverter, optional: true })
  issuerSerial?: Uint8Array;
}

/** SEQUENCE OF ESSCertIDv2 */
@AsnType({ type: AsnTypeTypes.Sequence, itemType: EssCertIdV2 })
export class EssCertIds extends AsnArray<EssCertIdV2> {
  constructor(items?: EssCertIdV2[]) {
    super(items);
    Object.setPrototypeOf(this, EssCertIds.prototype);
  }
}

/** SigningCertificateV2 ::= SEQUENCE { certs SEQUENCE OF ESSCertIDv2, policies SEQUENCE OF PolicyInformation OPTIONAL }      RFC 5035 3 */
export class SigningCertificateV2 {
  @AsnProp({ type: EssCertIds })
  certs = new EssCertIds();
  @AsnProp({ type: AsnPropTypes.Any, converter: rawConverter, optional: true })
  policies?: Uint8Array;
}
