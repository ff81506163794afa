import { OctetString } from '@peculiar/asn1-schema';
import { equalBytes } from '../../domain/bytes.ts';
import type { Sm2Signer } from '../../domain/cryptography.ts';
import type { Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { decode, encode } from '../asn1/codec.ts';
import { bufferOf } from '../asn1/converters.ts';
import { readCertificate } from '../certificates/certificate.ts';
import { CertificateList } from './certificateList.ts';
import { certificateListKinds, SesProperty } from './property.ts';
import type { SealPicture } from './readSeal.ts';
import { SesHeader } from './header.ts';
import { SesPicture } from './picture.ts';
import { SesSeal } from './seal.ts';
import { SesSealInfo } from './sealInfo.ts';
import { SesSignature } from './signature.ts';
import { TbsSign } from './toBeSigned.ts';

/** What a seal is to say. Instants are written in whole seconds. */
export interface SealContents {
  /** Seal code, IA5: 14 digits for seals of government platforms. */
  readonly esId: string;
  /** Identifies the maker of the seal software, IA5. */
  readonly vid: string;
  /** Seal type code. */
  readonly type: number;
  /** The name filed with public security. */
  readonly name: string;
  /** DER certificates that may sign with the seal, at least one. */
  readonly certificates: readonly Uint8Array[];
  readonly createdAt: Instant;
  readonly validStart: Instant;
  readonly validEnd: Instant;
  readonly picture: SealPicture;
}

/** What a stamp is to say. */
export interface StampContents {
  /** The seal as it was made. */
  readonly sealDer: Uint8Array;
  readonly at: Instant;
  /** SM3 of the stamped data, 32 bytes. */
  readonly digest: Uint8Array;
  /** For a PDF the text of its ByteRange. */
  readonly propertyInfo: string;
}

/** Step 1 of making: DER of SES_SealInfo, which the maker signs. Throws `ses-malformed` for contents that the structure cannot hold. */
export function sealInfo(contents: SealContents): Uint8Array {
  requireContents(contents);
  const property = Object.assign(new SesProperty(), {
    type: contents.type, name: contents.name, certListType: certificateListKinds.certificates,
    certList: encode(new CertificateList(contents.certificates.map((der) => new OctetString(bufferOf(der))))),
    createDate: contents.createdAt, validStart: contents.validStart, validEnd: contents.validEnd,
  });
  return encode(Object.assign(new SesSealInfo(), {
    header: Object.assign(new SesHeader(), { vid: contents.vid }),
    esId: contents.esId, property,
    picture: Object.assign(new SesPicture(), contents.picture),
  }));
}

/** Step 2 of making: the maker signs the info as it lies. Throws `certificate-mismatch` when the certificate is not for the signer's key. */
export async function signSeal(info: Uint8Array, makerCertificate: Uint8Array, signer: Sm2Signer): Promise<Uint8Array> {
  decode(SesSealInfo, info, 'ses-malformed');
  const { publicKey, subject } = readCertificate(makerCertificate);
  if (!publicKey || !equalBytes(publicKey, signer.publicKey)) throw problem('certificate-mismatch', { subject: subject.text });
  return encode(Object.assign(new SesSeal(), { eSealInfo: info, cert: makerCertificate, signedValue: await signer.sign(info) }));
}

/** Step 1 of stamping: DER of TBS_Sign, which the key of the seal signs wherever it is. Throws `ses-malformed`, `asn1-malformed`. */
export function toBeSigned({ sealDer, at, digest, propertyInfo }: StampContents): Uint8Array {
  decode(SesSeal, sealDer, 'ses-malformed');
  if (digest.length !== 32) throw problem('ses-malformed', { dataHash: digest.length });
  requireIa5({ propertyInfo });
  return encode(Object.assign(new TbsSign(), { eseal: sealDer, timeInfo: at, dataHash: digest, propertyInfo }));
}

/** Step 2 of stamping: joins what was signed, the signer's certificate and the signature (DER r, s) to a SES_Signature. */
export function finishSignature(tbs: Uint8Array, signerCertificate: Uint8Array, signatureDer: Uint8Array): Uint8Array {
  decode(TbsSign, tbs, 'ses-malformed');
  return encode(Object.assign(new SesSignature(), { toSign: tbs, cert: signerCertificate, signature: signatureDer }));
}

function requireContents({ esId, vid, certificates, validStart, validEnd, picture, type }: SealContents): void {
  requireIa5({ esId, vid, pictureType: picture.type });
  if (esId === '' || certificates.length === 0) throw problem('ses-malformed', { esId, certificates: certificates.length });
  if (validStart >= validEnd) throw problem('ses-malformed', { validStart, validEnd });
  const counts = { type, width: picture.width, height: picture.height };
  for (const [field, value] of Object.entries(counts)) {
    if (!Number.isSafeInteger(value) || value < 0) throw problem('ses-malformed', { field, value });
  }
}

function requireIa5(fields: Readonly<Record<string, string>>): void {
  for (const [field, value] of Object.entries(fields)) {
    if (!/^[\x20-\x7e]*$/.test(value)) throw problem('ses-malformed', { field, reason: 'characters outside IA5' });
  }
}
