import type { Check } from '../check.ts';
import { validityOutcome } from '../certificateOutcome.ts';
import type { Stamp } from '../subject.ts';

/** Was the signer certified when it signed? GB/T 38540-2020, verification of the signature, step 6; R42 */
export const signerValidity: Check<Stamp> = {
  id: 'signer-validity',
  citation: 'GB/T 38540-2020, signing time',
  question: "Was the signer's certificate valid at the signing time?",
  run: ({ signer, signature }) => validityOutcome(signer, signature.signedAt),
};
