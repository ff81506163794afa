import { createHash } from 'node:crypto';
import { AsnConvert, AsnObjectIdentifierConverter, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier, AttributeTypeAndValue, AttributeValue, AuthorityKeyIdentifier, BasicConstraints, Certificate, CertificateList,
  CRLDistributionPoints, CRLNumber, CRLReason, CRLReasons, DistributionPoint, DistributionPointName, ExtendedKeyUsage, Extension, Extensions, GeneralName,
  KeyIdentifier, KeyUsage, KeyUsageFlags, Name, RelativeDistinguishedName, RevokedCertificate, SubjectKeyIdentifier, SubjectPublicKeyInfo,
  TBSCertificate, TBSCertList, Time, Validity, Version,
  id_ce_authorityKeyIdentifier, id_ce_basicConstraints, id_ce_cRLDistributionPoints, id_ce_cRLNumber, id_ce_cRLReasons, id_ce_extKeyUsage, id_ce_keyUsage,
  id_ce_subjectKeyIdentifier,
} from '@peculiar/asn1-x509';
import type { Sm2Point, Sm2Signer } from '../../../domain/cryptography.ts';
import type { Instant } from '../../../domain/instant.ts';

export interface SubjectName {
  readonly commonName: string;
  readonly organization?: string;
  readonly unit?: string;
  /** Two letters, ISO 3166-1. */
  readonly country?: string;
}

export interface CertificateOrder {
  readonly subject: SubjectName;
  readonly publicKey: Sm2Point;
  /** Without it the certificate is self-signed. */
  readonly issuer?: { readonly certificate: Uint8Array };
  /** Positive; bytes are read as an unsigned number. */
  readonly serial: bigint | Uint8Array;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  readonly ca: boolean;
  readonly keyUsage: readonly ('digitalSignature' | 'nonRepudiation' | 'keyCertSign' | 'cRLSign')[];
  readonly crlUrl?: string;
  /** OID of the only purpose that the key has, critical. RFC 5280 4.2.1.12 */
  readonly purpose?: string;
}

export type RevocationReason = Exclude<keyof typeof CRLReasons, 'removeFromCRL'>;

export interface CrlOrder {
  readonly issuerCertificate: Uint8Array;
  readonly number: number;
  readonly thisUpdate: Instant;
  readonly nextUpdate: Instant;
  readonly revoked: readonly { readonly serial: bigint | Uint8Array; readonly at: Instant; readonly reason?: RevocationReason }[];
}

const id_ecPublicKey = '1.2.840.10045.2.1';
const sm2Curve = '1.2.156.10197.1.301';
const sm2WithSm3 = new AlgorithmIdentifier({ algorithm: '1.2.156.10197.1.501' });   // GB/T 20518: parameters absent

/** A DER X.509 version 3 certificate over an SM2 key, signed SM2 with SM3. GB/T 20518, RFC 5280 4.1 */
export async function issueCertificate(order: CertificateOrder, signer: Sm2Signer): Promise<Uint8Array> {
  const issuer = order.issuer && readCertificate(order.issuer.certificate);
  const subject = nameOf(order.subject);
  const tbsCertificate = new TBSCertificate({
    version: Version.v3,
    serialNumber: serialBytes(order.serial),
    signature: sm2WithSm3,
    issuer: issuer?.tbsCertificate.subject ?? subject,
    validity: new Validity({ notBefore: new Date(order.notBefore), notAfter: new Date(order.notAfter) }),
    subject,
    subjectPublicKeyInfo: sm2PublicKeyInfo(order.publicKey),
    extensions: new Extensions(certificateExtensions(order, issuer ? subjectKeyOf(issuer) : keyIdentifier(order.publicKey))),
  });
  const signatureValue = await signDer(tbsCertificate, signer);
  return new Uint8Array(AsnConvert.serialize(new Certificate({ tbsCertificate, signatureAlgorithm: sm2WithSm3, signatureValue })));
}

/** A DER version 2 revocation list, signed SM2 with SM3. RFC 5280 5.1 */
export async function issueCrl(order: CrlOrder, signer: Sm2Signer): Promise<Uint8Array> {
  const issuer = readCertificate(order.issuerCertificate);
  const tbsCertList = new TBSCertList({
    version: Version.v2,
    signature: sm2WithSm3,
    issuer: issuer.tbsCertificate.subject,
    thisUpdate: new Time(order.thisUpdate),
    nextUpdate: new Time(order.nextUpdate),
    revokedCertificates: order.revoked.length > 0 ? order.revoked.map(revokedEntry) : undefined,   // RFC 5280 5.1.2.6: absent when empty
    crlExtensions: [
      extension(id_ce_authorityKeyIdentifier, new AuthorityKeyIdentifier({ keyIdentifier: subjectKeyOf(issuer) })),
      extension(id_ce_cRLNumber, new CRLNumber(order.number)),
    ],
  });
  const signature = await signDer(tbsCertList, signer);
  return new Uint8Array(AsnConvert.serialize(new CertificateList({ tbsCertList, signatureAlgorithm: sm2WithSm3, signature })));
}

/** SubjectPublicKeyInfo of an SM2 key: id-ecPublicKey with the SM2 curve. GB/T 20518 */
export function sm2PublicKeyInfo(publicKey: Sm2Point): SubjectPublicKeyInfo {
  const parameters = (AsnObjectIdentifierConverter.toASN(sm2Curve) as { toBER(): ArrayBuffer }).toBER();
  return new SubjectPublicKeyInfo({
    algorithm: new AlgorithmIdentifier({ algorithm: id_ecPublicKey, parameters }),
    subjectPublicKey: bufferOf(publicKey),
  });
}

const readCertificate = (der: Uint8Array): Certificate => AsnConvert.parse(der, Certificate);

function certificateExtensions(order: CertificateOrder, authorityKey: KeyIdentifier): Extension[] {
  const usage = order.keyUsage.reduce((flags, use) => flags | KeyUsageFlags[use], 0);
  const extensions = [
    extension(id_ce_basicConstraints, new BasicConstraints({ cA: order.ca }), true),
    extension(id_ce_keyUsage, new KeyUsage(usage), true),
    extension(id_ce_subjectKeyIdentifier, new SubjectKeyIdentifier(keyIdentifier(order.publicKey))),
    extension(id_ce_authorityKeyIdentifier, new AuthorityKeyIdentifier({ keyIdentifier: authorityKey })),
  ];
  if (order.purpose) extensions.push(extension(id_ce_extKeyUsage, new ExtendedKeyUsage([order.purpose]), true));
  return order.crlUrl ? [...extensions, extension(id_ce_cRLDistributionPoints, distributionPoints(order.crlUrl))] : extensions;
}

const distributionPoints = (url: string): CRLDistributionPoints =>
  new CRLDistributionPoints([
    new DistributionPoint({
      distributionPoint: new DistributionPointName({ fullName: [new GeneralName({ uniformResourceIdentifier: url })] }),
    }),
  ]);

const revokedEntry = ({ serial, at, reason }: CrlOrder['revoked'][number]): RevokedCertificate =>
  new RevokedCertificate({
    userCertificate: serialBytes(serial),
    revocationDate: new Time(at),
    crlEntryExtensions: reason && reason !== 'unspecified' ? [extension(id_ce_cRLReasons, new CRLReason(CRLReasons[reason]))] : undefined,
  });

const extension = (extnID: string, value: object, critical = false): Extension =>
  new Extension({ extnID, critical, extnValue: new OctetString(AsnConvert.serialize(value)) });

/** The first 160 bits of SM3 over the key: RFC 5280 4.2.1.2 leaves the method to the authority; RFC 7093 2 truncates so. */
const keyIdentifier = (publicKey: Sm2Point): KeyIdentifier =>
  new KeyIdentifier(createHash('sm3').update(publicKey).digest().subarray(0, 20));

function subjectKeyOf(certificate: Certificate): KeyIdentifier {
  const known = certificate.tbsCertificate.extensions?.find(({ extnID }) => extnID === id_ce_subjectKeyIdentifier);
  return known
    ? AsnConvert.parse(known.extnValue.buffer, SubjectKeyIdentifier)
    : keyIdentifier(new Uint8Array(certificate.tbsCertificate.subjectPublicKeyInfo.subjectPublicKey));
}

/** C, O, CN in this order; the country as PrintableString (RFC 5280 appendix A), the rest as UTF8String. */
function nameOf({ commonName, organization, unit, country }: SubjectName): Name {
  const parts: [string, AttributeValue][] = [];
  if (country) parts.push(['2.5.4.6', new AttributeValue({ printableString: country })]);
  if (organization) parts.push(['2.5.4.10', new AttributeValue({ utf8String: organization })]);
  if (unit) parts.push(['2.5.4.11', new AttributeValue({ utf8String: unit })]);
  parts.push(['2.5.4.3', new AttributeValue({ utf8String: commonName })]);
  return new Name(parts.map(([type, value]) => new RelativeDistinguishedName([new AttributeTypeAndValue({ type, value })])));
}

/** DER content octets of a positive INTEGER. */
function serialBytes(serial: bigint | Uint8Array): ArrayBuffer {
  const digits = typeof serial === 'bigint' ? serial.toString(16) : Buffer.from(serial).toString('hex');
  const significant = digits.replace(/^0+/, '');
  const whole = significant.padStart(significant.length + (significant.length % 2), '0');
  return bufferOf(Buffer.from(/^[89a-f]/.test(whole) ? `00${whole}` : whole, 'hex'));
}

const signDer = async (structure: object, signer: Sm2Signer): Promise<ArrayBuffer> =>
  bufferOf(await signer.sign(new Uint8Array(AsnConvert.serialize(structure))));

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
