import type { Cryptography } from '../../domain/cryptography.ts';
import type { Instant } from '../../domain/instant.ts';
import { isProblem, type Problem } from '../../domain/problem.ts';
import type { SealStatus } from '../../domain/seal/status.ts';
import { readCertificate, type Certificate } from '../certificates/certificate.ts';
import { buildChain, type ChainResult, type Trust } from '../certificates/chain.ts';
import type { CertificateStatus } from '../certificates/certificateStatus.ts';
import type { RevocationList } from '../certificates/revocationList.ts';
import type { Coverage, LaterChange, PdfSignature } from '../pdf/signature.ts';
import { readSignature, type SealSignature } from '../ses/readSignature.ts';

/** The status of a seal in our register at an instant; `unknown` for seals that are not in it. R43 */
export type StatusAt = (esId: string, at: Instant) => Promise<SealStatus | 'unknown'>;

/** What the authority of a certificate (both DER) says of it at the instant; undefined when it cannot be asked. RFC 6960 */
export type AskAuthority = (question: { readonly certificate: Uint8Array; readonly issuer: Uint8Array; readonly now: Instant }) => Promise<CertificateStatus | undefined>;

/** What the verifier brings along. */
export interface Verifier {
  readonly cryptography: Cryptography;
  readonly trust: Trust;
  readonly lists: readonly RevocationList[];
  readonly statusAt?: StatusAt;
  /** Without it only the lists count, as offline. */
  readonly askAuthority?: AskAuthority;
  /** When the question is asked. */
  readonly now: Instant;
}

/** A signature as it was found in a PDF; nothing in it has been read yet. */
export interface Found {
  readonly file: Uint8Array;
  readonly pdf: PdfSignature;
  readonly coverage: Coverage;
  readonly laterChanges: readonly LaterChange[];
  readonly verifier: Verifier;
}

/** A signature that was read. */
export interface Stamp extends Found {
  readonly signature: SealSignature;
  readonly signer: Certificate;
  readonly maker: Certificate;
  /** Judged at the signing time. */
  readonly signerChain: ChainResult;
  /** Judged when the seal was made: that is when the maker signed. */
  readonly makerChain: ChainResult;
}

/** What reading a signature gave. */
export type Reading = { readonly found: Found; readonly stamp: Stamp } | { readonly found: Found; readonly unreadable: Problem };

/** Reads what was found; what is wrong with its form is part of the answer. */
export function read(found: Found): Reading {
  try {
    return { found, stamp: readStamp(found) };
  } catch (error) {
    if (isProblem(error)) return { found, unreadable: error };
    throw error;
  }
}

/** Throws `asn1-malformed`, `ses-malformed`, `ses-version-unsupported` or `certificate-malformed`. */
function readStamp(found: Found): Stamp {
  const { trust, cryptography } = found.verifier;
  const signature = readSignature(found.pdf.contents);
  const signer = readCertificate(signature.signerCertificate);
  const maker = readCertificate(signature.seal.makerCertificate);
  return {
    ...found, signature, signer, maker,
    signerChain: buildChain(signer, trust, signature.signedAt, cryptography),
    makerChain: buildChain(maker, trust, signature.seal.createdAt, cryptography),
  };
}
