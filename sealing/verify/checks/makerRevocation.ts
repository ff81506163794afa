import type { Check } from '../check.ts';
import { revocationOutcome } from '../certificateOutcome.ts';
import type { Stamp } from '../subject.ts';

/** Was the maker still certified? GB/T 38540-2020, verification of the seal, step 3 */
export const makerRevocation: Check<Stamp> = {
  id: 'maker-revocation',
  citation: 'GB/T 38540-2020, maker certificate; RFC 5280 6.3',
  question: "Was the maker's certificate not revoked when the seal was made?",
  run: ({ makerChain, signature, verifier }) => revocationOutcome(makerChain, signature.seal.createdAt, verifier),
};
