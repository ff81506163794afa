import type { Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { decode } from '../asn1/codec.ts';
import { checkDer, derChildren } from '../asn1/der.ts';
import { CertificateDigestList, CertificateList } from './certificateList.ts';
import { certificateListKinds, type SesProperty } from './property.ts';
import { SesSeal } from './seal.ts';
import { SesSealInfo } from './sealInfo.ts';

/** The certificates that may sign with a seal: whole, or by their digest. */
type SealCertificates =
  | { readonly kind: 'certificates'; readonly certificates: readonly Uint8Array[] }
  | { readonly kind: 'digests'; readonly digests: readonly { readonly algorithm: string; readonly value: Uint8Array }[] };

/** A picture of a seal; width and height in millimetres. */
export interface SealPicture {
  readonly type: string;
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What a seal says, and the bytes that its maker signed. */
export interface Seal {
  readonly version: number;
  readonly vid: string;
  readonly esId: string;
  /** Seal type code. */
  readonly type: number;
  readonly name: string;
  readonly certificates: SealCertificates;
  readonly createdAt: Instant;
  readonly validStart: Instant;
  readonly validEnd: Instant;
  readonly picture: SealPicture;
  /** Critical extensions that nobody here understands. */
  readonly criticalExtensions: readonly string[];
  /** DER of SES_SealInfo: what the maker signed. */
  readonly info: Uint8Array;
  readonly makerCertificate: Uint8Array;
  /** OID. */
  readonly signatureAlgorithm: string;
  /** The content of signedValue as it lies. */
  readonly signature: Uint8Array;
  /** The whole SESeal. */
  readonly der: Uint8Array;
}

/** Reads a SESeal of version 4. Throws `asn1-malformed`, `ses-malformed`, and `ses-version-unsupported` for seals of other versions. */
export function readSeal(der: Uint8Array): Seal {
  checkDer(der);
  const elements = derChildren(der).length;
  if (elements === 2 || elements === 5) throw problem('ses-version-unsupported', { elements }); // GM/T 0031-2014 has 2, later drafts 5
  const seal = decode(SesSeal, der, 'ses-malformed');
  const info = decode(SesSealInfo, seal.eSealInfo, 'ses-malformed');
  const { header, property } = info;
  if (header.id !== 'ES') throw problem('ses-malformed', { structure: 'SES_Header' });
  if (header.version !== 4) throw problem('ses-version-unsupported', { version: header.version });
  return {
    version: header.version, vid: header.vid, esId: info.esId, type: property.type, name: property.name,
    certificates: certificatesOf(property),
    createdAt: property.createDate, validStart: property.validStart, validEnd: property.validEnd,
    picture: { ...info.picture },
    criticalExtensions: (info.extDatas ?? []).filter(({ critical }) => critical).map(({ extnId }) => extnId),
    info: seal.eSealInfo, makerCertificate: seal.cert, signatureAlgorithm: seal.signAlgId, signature: seal.signedValue, der,
  };
}

function certificatesOf({ certListType, certList }: SesProperty): SealCertificates {
  if (certListType === certificateListKinds.certificates) {
    const list = decode(CertificateList, certList, 'ses-malformed');
    return { kind: 'certificates', certificates: list.map((certificate) => new Uint8Array(certificate.buffer)) };
  }
  if (certListType !== certificateListKinds.digests) throw problem('ses-malformed', { certListType });
  const list = decode(CertificateDigestList, certList, 'ses-malformed');
  return { kind: 'digests', digests: list.map(({ type, value }) => ({ algorithm: type, value })) };
}
