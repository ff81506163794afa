import { Attributes, CertificationRequest, CertificationRequestInfo } from '@peculiar/asn1-csr';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { equalBytes } from '../../domain/bytes.ts';
import type { Sm2Point, Sm2Signer } from '../../domain/cryptography.ts';
import { problem } from '../../domain/problem.ts';
import { encode } from '../asn1/codec.ts';
import { bufferOf } from '../asn1/converters.ts';
import { sm2WithSm3 } from './identifiers.ts';
import { nameOf, type SubjectName } from './name.ts';
import { publicKeyInfo } from './publicKey.ts';

/** What is asked to be certified: a name and the key that goes with it. */
export interface CertificateWish {
  readonly subject: SubjectName;
  readonly publicKey: Sm2Point;
}

/**
 * A PKCS#10 request for an SM2 key, signed with that key: DER of CertificationRequest. RFC 2986 4
 * Throws `certificate-mismatch` when the signer holds another key.
 */
export async function certificationRequest({ subject, publicKey }: CertificateWish, signer: Sm2Signer): Promise<Uint8Array> {
  if (!equalBytes(publicKey, signer.publicKey)) throw problem('certificate-mismatch', { subject: subject.commonName });
  const certificationRequestInfo = new CertificationRequestInfo({ subject: nameOf(subject), subjectPKInfo: publicKeyInfo(publicKey), attributes: new Attributes() });
  const signature = await signer.sign(encode(certificationRequestInfo));
  return encode(new CertificationRequest({ certificationRequestInfo, signatureAlgorithm: new AlgorithmIdentifier({ algorithm: sm2WithSm3 }), signature: bufferOf(signature) }));
}
