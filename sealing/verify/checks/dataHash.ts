import { equalBytes, hex } from '../../../domain/bytes.ts';
import { signedSpans } from '../../pdf/spans.ts';
import type { Check } from '../check.ts';
import { failed, passed } from '../outcome.ts';
import type { Stamp } from '../subject.ts';

/** Are the data those that were stamped? GB/T 38540-2020, verification of the signature, step 7 */
export const dataHash: Check<Stamp> = {
  id: 'data-hash',
  citation: 'GB/T 38540-2020, dataHash; ISO 32000-2 12.8.1',
  question: 'Are the bytes that the signature covers the ones that were stamped?',
  run({ file, pdf, coverage, signature, verifier }) {
    if (!coverage.sound && coverage.fault === 'ranges-malformed') return failed('HASH_FAILURE', { fault: coverage.fault });
    const actual = verifier.cryptography.sm3.hash(...signedSpans(file, pdf.byteRange));
    return equalBytes(actual, signature.digest) ? passed({ sm3: hex(actual) }) : failed('HASH_FAILURE', { stated: hex(signature.digest), actual: hex(actual) });
  },
};
