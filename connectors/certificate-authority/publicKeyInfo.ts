import { AsnConvert } from '@peculiar/asn1-schema';
import { CertificationRequest } from '@peculiar/asn1-csr';
import { Certificate } from '@peculiar/asn1-x509';

/** DER SubjectPublicKeyInfo that a CertificationRequest asks a certificate for. Throws when the bytes are none. */
export const requestedKey = (csr: Uint8Array): Buffer =>
  Buffer.from(AsnConvert.serialize(AsnConvert.parse(csr, CertificationRequest).certificationRequestInfo.subjectPKInfo));

/** DER SubjectPublicKeyInfo of a certificate. Throws when the bytes are none. */
export const certifiedKey = (certificate: Uint8Array): Buffer =>
  Buffer.from(AsnConvert.serialize(AsnConvert.parse(certificate, Certificate).tbsCertificate.subjectPublicKeyInfo));
