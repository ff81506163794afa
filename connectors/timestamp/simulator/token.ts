import { OctetString } from '@peculiar/asn1-schema';
import {
  Attribute, CertificateChoices, CertificateSet, CMSVersion, ContentInfo, DigestAlgorithmIdentifiers, EncapsulatedContent, EncapsulatedContentInfo, IssuerAndSerialNumber, SignedData,
  SignerIdentifier, SignerInfo, SignerInfos,
} from '@peculiar/asn1-cms';
import type { TSTInfo } from '@peculiar/asn1-tsp';
import { AlgorithmIdentifier, Certificate } from '@peculiar/asn1-x509';
import type { Sm3 } from '../../../domain/cryptography.ts';
import { decode, encode, encodeIdentifier } from '../../../sealing/asn1/codec.ts';
import { bufferOf } from '../../../sealing/asn1/converters.ts';
import { sm2WithSm3, sm3Digest } from '../../../sealing/certificates/identifiers.ts';
import { attributes, signedData, tstInfo } from '../../../sealing/timestamp/identifiers.ts';
import { signedAttributesOf } from '../../../sealing/timestamp/signedAttributes.ts';
import { EssCertIds, EssCertIdV2, SigningCertificateV2 } from '../../../sealing/timestamp/signingCertificate.ts';
import type { TimestampKeeper } from './keeper.ts';

const sm3Algorithm = new AlgorithmIdentifier({ algorithm: sm3Digest });

/** A DER TimeStampToken: CMS SignedData over TSTInfo, SM2 with SM3, with the signer's certificate. RFC 3161 2.4.2, RFC 5652 5 */
export async function signToken(info: TSTInfo, { certificate, signer }: Pick<TimestampKeeper, 'certificate' | 'signer'>, sm3: Sm3): Promise<Uint8Array> {
  const content = encode(info);
  const x509 = decode(Certificate, certificate, 'certificate-malformed');
  const { issuer, serialNumber } = x509.tbsCertificate;
  const signerInfo = new SignerInfo({
    version: CMSVersion.v1, sid: new SignerIdentifier({ issuerAndSerialNumber: new IssuerAndSerialNumber({ issuer, serialNumber }) }),
    digestAlgorithm: sm3Algorithm, signedAttrs: inOrder(signedAttributes(content, certificate, sm3)), signatureAlgorithm: new AlgorithmIdentifier({ algorithm: sm2WithSm3 }),
  });
  signerInfo.signature = new OctetString(bufferOf(await signer.sign(signedAttributesOf(encode(signerInfo)) ?? new Uint8Array())));
  const signed = new SignedData({
    version: CMSVersion.v3, digestAlgorithms: new DigestAlgorithmIdentifiers([sm3Algorithm]),
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: tstInfo, eContent: new EncapsulatedContent({ single: new OctetString(bufferOf(content)) }) }),
    certificates: new CertificateSet([new CertificateChoices({ certificate: x509 })]), signerInfos: new SignerInfos([signerInfo]),
  });
  return encode(new ContentInfo({ contentType: signedData, content: bufferOf(encode(signed)) }));
}

function signedAttributes(content: Uint8Array, certificate: Uint8Array, sm3: Sm3): readonly Attribute[] {
  const named = Object.assign(new EssCertIdV2(), { hashAlgorithm: sm3Algorithm, certHash: sm3.hash(certificate) });
  const attribute = (attrType: string, value: Uint8Array) => new Attribute({ attrType, attrValues: [bufferOf(value)] });
  return [
    attribute(attributes.contentType, encodeIdentifier(tstInfo)),
    attribute(attributes.messageDigest, encode(new OctetString(bufferOf(sm3.hash(content))))),
    attribute(attributes.signingCertificateV2, encode(Object.assign(new SigningCertificateV2(), { certs: new EssCertIds([named]) }))),
  ];
}

/** DER sorts a SET OF by its elements' bytes. X.690 11.6 */
const inOrder = (list: readonly Attribute[]): Attribute[] => [...list].sort((a, b) => Buffer.compare(encode(a), encode(b)));
