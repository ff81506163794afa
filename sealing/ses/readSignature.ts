import type { Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { decode } from '../asn1/codec.ts';
import { checkDer, derChildren } from '../asn1/der.ts';
import { readSeal, type Seal } from './readSeal.ts';
import { SesSignature } from './signature.ts';
import { TbsSign } from './toBeSigned.ts';

/** What a stamp says, and the bytes that its signer signed. */
export interface SealSignature {
  readonly version: number;
  readonly seal: Seal;
  /** As the signer claims it (timeInfo). */
  readonly signedAt: Instant;
  /** SM3 of the stamped data, 32 bytes. */
  readonly digest: Uint8Array;
  readonly propertyInfo: string;
  readonly signerCertificate: Uint8Array;
  /** OID. */
  readonly signatureAlgorithm: string;
  /** The content of the signature BIT STRING as it lies. */
  readonly signature: Uint8Array;
  /** The element that holds the time-stamp token, as it lies. */
  readonly timeStamp?: Uint8Array;
  /** DER of TBS_Sign: what the signer signed. */
  readonly tbs: Uint8Array;
}

/** Reads a SES_Signature of version 4. Throws `asn1-malformed`, `ses-malformed`, and `ses-version-unsupported` for other versions. */
export function readSignature(der: Uint8Array): SealSignature {
  checkDer(der);
  if (derChildren(der).length === 2) throw problem('ses-version-unsupported', { elements: 2 }); // GM/T 0031-2014
  const signature = decode(SesSignature, der, 'ses-malformed');
  const tbs = decode(TbsSign, signature.toSign, 'ses-malformed');
  if (tbs.version !== 4) throw problem('ses-version-unsupported', { version: tbs.version });
  if (tbs.dataHash.length !== 32) throw problem('ses-malformed', { structure: 'TBS_Sign', dataHash: tbs.dataHash.length });
  return {
    version: tbs.version, seal: readSeal(tbs.eseal), signedAt: tbs.timeInfo, digest: tbs.dataHash, propertyInfo: tbs.propertyInfo,
    signerCertificate: signature.cert, signatureAlgorithm: signature.signatureAlgId, signature: signature.signature, tbs: signature.toSign,
    ...(signature.timeStamp && { timeStamp: signature.timeStamp }),
  };
}
