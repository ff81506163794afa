import type { Check } from '../check.ts';
import { chainOutcome } from '../certificateOutcome.ts';
import type { Stamp } from '../subject.ts';

/** Do we trust who certified the signer? GB/T 38540-2020, verification of the signature, step 5; R65 */
export const signerChain: Check<Stamp> = {
  id: 'signer-chain',
  citation: 'GB/T 38540-2020, signer certificate; RFC 5280 6.1',
  question: "Does the signer's certificate lead to a trusted authority?",
  run: ({ signerChain: result }) => chainOutcome(result),
};
