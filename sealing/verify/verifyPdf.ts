import { hex } from '../../domain/bytes.ts';
import type { Cryptography } from '../../domain/cryptography.ts';
import { isoText, type Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { readTrust } from '../certificates/chain.ts';
import { readRevocationList } from '../certificates/revocationList.ts';
import { coverage, laterChanges, openPdf, readLimits, signaturesOf, type ReadLimits } from '../pdf/index.ts';
import { checks } from './checks.ts';
import { format } from './checks/format.ts';
import { checkReport, conclude, stampReport, type CheckReport, type SignatureReport, type VerificationReport } from './report.ts';
import { read, type AskAuthority, type Found, type StatusAt, type Verifier } from './subject.ts';

export interface VerifyLimits {
  readonly pdf: ReadLimits;
  /** Signatures in one document. */
  readonly signatures: number;
  /** Signatures times the size of the document: each hashes what it covers. */
  readonly hashedBytes: number;
}

export const verifyLimits: VerifyLimits = { pdf: readLimits, signatures: 200, hashedBytes: 2 * 1024 ** 3 };

export interface VerifyOptions {
  readonly cryptography: Cryptography;
  /** DER certificates: self-signed ones are trusted, others may stand between. Without any nothing is ever TOTAL-PASSED. */
  readonly trust: readonly Uint8Array[];
  /** DER revocation lists. */
  readonly crls: readonly Uint8Array[];
  readonly statusAt?: StatusAt;
  /** Asked where no list covers a certificate. */
  readonly askAuthority?: AskAuthority;
  /** When the question is asked. */
  readonly at: Instant;
  readonly limits?: VerifyLimits;
}

/**
 * Judges every signature of a PDF. R43, GB/T 38540-2020, ETSI EN 319 102-1
 * Throws `pdf-*` for what is not a readable PDF, and `asn1-malformed` or `certificate-malformed` for trust or lists that are none;
 * whatever is wrong with a signature is in its report.
 */
export async function verifyPdf(bytes: Uint8Array, { cryptography, trust, crls, statusAt, askAuthority, at, limits = verifyLimits }: VerifyOptions): Promise<VerificationReport> {
  const verifier: Verifier = {
    cryptography, trust: readTrust(trust, cryptography), lists: crls.map((der) => readRevocationList(der)), now: at, ...(statusAt && { statusAt }), ...(askAuthority && { askAuthority }),
  };
  const file = openPdf(bytes, limits.pdf);
  const signatures = signaturesOf(file);
  if (signatures.length > limits.signatures) throw problem('pdf-limit-exceeded', { limit: 'signatures', value: limits.signatures });
  if (signatures.length * bytes.length > limits.hashedBytes) throw problem('pdf-limit-exceeded', { limit: 'hashedBytes', value: limits.hashedBytes });
  const reports: SignatureReport[] = [];
  for (const pdf of signatures) {
    reports.push(await judge({ file: bytes, pdf, coverage: coverage(file, pdf), laterChanges: laterChanges(file, pdf), verifier }));
  }
  return { document: { sm3: hex(cryptography.sm3.hash(bytes)), size: bytes.length }, verifiedAt: isoText(at), signatures: reports };
}

/** Asks every question of one signature; a signature that cannot be read is asked only whether it can. */
async function judge(found: Found): Promise<SignatureReport> {
  const reading = read(found);
  const reports: CheckReport[] = [checkReport(format, await format.run(reading))];
  const { fieldName, page, subFilter } = found.pdf;
  const place = { fieldName, ...(page !== undefined && { page }), ...(subFilter !== undefined && { subFilter }) };
  if (!('stamp' in reading) || reports[0]?.outcome !== 'passed') return { ...place, ...conclude(reports), checks: reports };
  const { stamp } = reading;
  for (const check of checks) reports.push(checkReport(check, await check.run(stamp)));
  return { ...place, ...conclude(reports), ...stampReport(stamp), checks: reports };
}
