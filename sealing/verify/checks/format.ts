import type { Problem } from '../../../domain/problem.ts';
import { sm2WithSm3 } from '../../certificates/identifiers.ts';
import type { Check } from '../check.ts';
import { failed, indeterminate, passed, type Outcome } from '../outcome.ts';
import type { Found, Reading, Stamp } from '../subject.ts';

/** The /SubFilter under which seals lie in PDFs. seal-formats.md 3 */
const sealSubFilter = 'GM.sm2seal';

/** Can the signature be read at all? GB/T 38540-2020, verification of the signature, step 1 */
export const format: Check<Reading> = {
  id: 'format',
  citation: 'GB/T 38540-2020, format of SES_Signature; ISO 32000-2 12.8.1',
  question: 'Is it a well-formed seal signature of version 4 with SM2 and SM3?',
  run: (reading) => ('stamp' in reading ? formOf(reading.stamp) : otherForm(reading.found, reading.unreadable)),
};

function formOf({ file, pdf, signature }: Stamp): Outcome {
  const { seal } = signature;
  const algorithms = [signature.signatureAlgorithm, seal.signatureAlgorithm];
  if (algorithms.some((algorithm) => algorithm !== sm2WithSm3)) return indeterminate('CRYPTO_CONSTRAINTS_FAILURE', { algorithms });
  if (seal.criticalExtensions.length > 0) return indeterminate('SIG_CONSTRAINTS_FAILURE', { criticalExtensions: seal.criticalExtensions });
  if (pdf.contentsSpan && !isPadded(file.subarray(pdf.contentsSpan.start, pdf.contentsSpan.end), pdf.contents.length)) return failed('FORMAT_FAILURE', { reason: 'bytes after the signature' });
  return passed({ version: signature.version, subFilter: pdf.subFilter ?? '' });
}

function otherForm({ pdf }: Found, { code, details }: Problem): Outcome {
  const facts = { subFilter: pdf.subFilter ?? '', problem: code, ...(typeof details.reason === 'string' && { reason: details.reason }) };
  const isOtherFormat = pdf.subFilter !== sealSubFilter || code === 'ses-version-unsupported';
  return isOtherFormat ? indeterminate('CUSTOM', facts) : failed('FORMAT_FAILURE', facts);
}

/** Whether the hex string holds nothing after `length` octets but zeros: these octets are covered by no signature. */
function isPadded(hexString: Uint8Array, length: number): boolean {
  const digits = new TextDecoder('latin1').decode(hexString).replace(/[<>\s\0]/g, '');
  return /^0*$/.test(digits.slice(length * 2));
}
