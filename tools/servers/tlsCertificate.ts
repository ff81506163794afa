import { createHash, createPrivateKey, createPublicKey, createSign, generateKeyPairSync, type KeyObject, randomBytes, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier, AttributeTypeAndValue, AttributeValue, AuthorityKeyIdentifier, BasicConstraints, Certificate, ExtendedKeyUsage, Extension, Extensions,
  GeneralName, KeyIdentifier, KeyUsage, KeyUsageFlags, Name, RelativeDistinguishedName, SubjectAlternativeName, SubjectKeyIdentifier, SubjectPublicKeyInfo,
  TBSCertificate, Validity, Version,
  id_ce_authorityKeyIdentifier, id_ce_basicConstraints, id_ce_extKeyUsage, id_ce_keyUsage, id_ce_subjectAltName, id_ce_subjectKeyIdentifier, id_kp_clientAuth, id_kp_serverAuth,
} from '@peculiar/asn1-x509';

/** A key with its certificate, both PEM. */
export interface TlsIdentity {
  readonly certificate: string;
  /** PKCS #8 */
  readonly key: string;
}

export interface TlsCertificateOrder {
  readonly commonName: string;
  /** `authority` issues the others. */
  readonly use: 'authority' | 'server' | 'client';
  /** Where a server is reached: names and addresses. */
  readonly hosts?: readonly string[];
  readonly days: number;
  /** Without it the certificate is self-signed. */
  readonly issuer?: TlsIdentity;
}

const ecdsaWithSha256 = new AlgorithmIdentifier({ algorithm: '1.2.840.10045.4.3.2' });      // RFC 5758 3.2
const clocksBehind = 3_600_000;

/** A new P-256 key and a certificate for it, for TLS between programs of one machine. RFC 5280 4.1 */
export function newTlsIdentity({ commonName, use, hosts = [], days, issuer }: TlsCertificateOrder): TlsIdentity {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const subject = nameOf(commonName);
  const now = Date.now();
  const signer = issuer ? createPrivateKey(issuer.key) : privateKey;
  const tbsCertificate = new TBSCertificate({
    version: Version.v3,
    serialNumber: newSerial(),
    signature: ecdsaWithSha256,
    issuer: issuer ? AsnConvert.parse(new X509Certificate(issuer.certificate).raw, Certificate).tbsCertificate.subject : subject,
    validity: new Validity({ notBefore: new Date(now - clocksBehind), notAfter: new Date(now + days * 86_400_000) }),
    subject,
    subjectPublicKeyInfo: publicKeyInfo(publicKey),
    extensions: new Extensions([
      ...(use === 'authority' ? authorityExtensions() : endExtensions(use, hosts)),
      extension(id_ce_subjectKeyIdentifier, new SubjectKeyIdentifier(keyIdentifier(publicKey))),
      extension(id_ce_authorityKeyIdentifier, new AuthorityKeyIdentifier({ keyIdentifier: keyIdentifier(createPublicKey(signer)) })),
    ]),
  });
  const certificate = new Certificate({ tbsCertificate, signatureAlgorithm: ecdsaWithSha256, signatureValue: signatureOver(tbsCertificate, signer) });
  return {
    certificate: new X509Certificate(Buffer.from(AsnConvert.serialize(certificate))).toString(),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

const nameOf = (commonName: string): Name =>
  new Name([new RelativeDistinguishedName([new AttributeTypeAndValue({ type: '2.5.4.3', value: new AttributeValue({ utf8String: commonName }) })])]);

const publicKeyInfo = (key: KeyObject): SubjectPublicKeyInfo => AsnConvert.parse(key.export({ type: 'spki', format: 'der' }), SubjectPublicKeyInfo);

/** The first 160 bits of SHA-256 over the key. RFC 7093 2 */
const keyIdentifier = (key: KeyObject): KeyIdentifier =>
  new KeyIdentifier(createHash('sha256').update(Buffer.from(publicKeyInfo(key).subjectPublicKey)).digest().subarray(0, 20));

/** 127 random bits, positive and not zero. RFC 5280 4.1.2.2 */
function newSerial(): ArrayBuffer {
  const serial = new Uint8Array(randomBytes(16));
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  return serial.buffer;
}

const authorityExtensions = (): Extension[] => [
  extension(id_ce_basicConstraints, new BasicConstraints({ cA: true, pathLenConstraint: 0 }), true),
  extension(id_ce_keyUsage, new KeyUsage(KeyUsageFlags.keyCertSign), true),
];

const endExtensions = (use: 'server' | 'client', hosts: readonly string[]): Extension[] => [
  extension(id_ce_basicConstraints, new BasicConstraints({ cA: false }), true),
  extension(id_ce_keyUsage, new KeyUsage(KeyUsageFlags.digitalSignature), true),
  extension(id_ce_extKeyUsage, new ExtendedKeyUsage([use === 'server' ? id_kp_serverAuth : id_kp_clientAuth])),
  ...(hosts.length > 0 ? [extension(id_ce_subjectAltName, new SubjectAlternativeName(hosts.map(hostName)))] : []),
];

const hostName = (host: string): GeneralName => new GeneralName(isIP(host) ? { iPAddress: host } : { dNSName: host });

const extension = (extnID: string, value: object, critical = false): Extension =>
  new Extension({ extnID, critical, extnValue: new OctetString(AsnConvert.serialize(value)) });

const signatureOver = (structure: TBSCertificate, key: KeyObject): ArrayBuffer =>
  new Uint8Array(createSign('sha256').update(Buffer.from(AsnConvert.serialize(structure))).sign(key)).buffer;
