import type { Check } from '../check.ts';
import { useOutcome } from '../certificateOutcome.ts';
import type { Stamp } from '../subject.ts';

/** Is the signer certificate for signing? GB/T 38540-2020, verification of the signature, step 5 */
export const signerUse: Check<Stamp> = {
  id: 'signer-use',
  citation: 'GB/T 20518, keyUsage; GB/T 38540-2020, signer certificate',
  question: "May the signer's certificate sign?",
  run: ({ signer }) => useOutcome(signer),
};
