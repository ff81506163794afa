import { AsnArray, AsnType, AsnTypeTypes, OctetString } from '@peculiar/asn1-schema';
import { CertificateDigest } from './certificateDigest.ts';

/** CertInfoList ::= SEQUENCE OF OCTET STRING          GB/T 38540-2020; each a whole DER certificate */
@AsnType({ type: AsnTypeTypes.Sequence, itemType: OctetString })
export class CertificateList extends AsnArray<OctetString> {}

/** CertDigestList ::= SEQUENCE OF CertDigestObj          GB/T 38540-2020 */
@AsnType({ type: AsnTypeTypes.Sequence, itemType: CertificateDigest })
export class CertificateDigestList extends AsnArray<CertificateDigest> {}
