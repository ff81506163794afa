import { AsnConvert } from '@peculiar/asn1-schema';
import { CertificationRequest } from '@peculiar/asn1-csr';
import type { Name } from '@peculiar/asn1-x509';
import type { Cryptography, Sm2Point } from '../../../domain/cryptography.ts';
import { type SubjectName, sm2PublicKeyInfo } from './issue.ts';
import { Refusal } from '../../simulator/refusal.ts';

/** What a certificate is asked for, after its self-signature was verified. */
export interface ReadRequest {
  /** DER CertificationRequestInfo: the request without its signature, which differs each time the same request is signed. */
  readonly info: Uint8Array;
  readonly publicKey: Sm2Point;
  readonly subject: SubjectName;
}

const sm2WithSm3 = '1.2.156.10197.1.501';
const [countryType, organizationType, unitType, commonNameType] = ['2.5.4.6', '2.5.4.10', '2.5.4.11', '2.5.4.3'];

/** Reads a PKCS#10 request over an SM2 key and verifies that the key signed it. RFC 2986 4, GB/T 20518. Refuses anything else. */
export function readCertificationRequest(der: Uint8Array, cryptography: Cryptography): ReadRequest {
  const request = parse(der);
  const { subject, subjectPKInfo } = request.certificationRequestInfo;
  const info = new Uint8Array(request.certificationRequestInfoRaw ?? new ArrayBuffer(0));
  const publicKey = new Uint8Array(subjectPKInfo.subjectPublicKey);
  const isSm2 = Buffer.from(AsnConvert.serialize(subjectPKInfo)).equals(Buffer.from(AsnConvert.serialize(sm2PublicKeyInfo(publicKey))));
  if (!isSm2 || request.signatureAlgorithm.algorithm !== sm2WithSm3) throw new Refusal(422, 'csr-not-sm2');
  if (!cryptography.verify(publicKey, info, new Uint8Array(request.signature))) throw new Refusal(422, 'csr-signature-wrong');
  return { info, publicKey, subject: subjectOf(subject) };
}

function parse(der: Uint8Array): CertificationRequest {
  try {
    return AsnConvert.parse(der, CertificationRequest);
  } catch (cause) {
    throw new Refusal(422, 'csr-malformed', { cause });
  }
}

function subjectOf(name: Name): SubjectName {
  const valueOf = (type: string | undefined) => name.flat().find((part) => part.type === type)?.value.toString();
  const commonName = valueOf(commonNameType);
  if (!commonName) throw new Refusal(422, 'csr-without-common-name');
  return { commonName, organization: valueOf(organizationType), unit: valueOf(unitType), country: valueOf(countryType) };
}
