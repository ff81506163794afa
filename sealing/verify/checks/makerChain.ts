import type { Check } from '../check.ts';
import { chainOutcome } from '../certificateOutcome.ts';
import type { Stamp } from '../subject.ts';

/** Do we trust who made the seal? GB/T 38540-2020, verification of the seal, step 3; R49 */
export const makerChain: Check<Stamp> = {
  id: 'maker-chain',
  citation: 'GB/T 38540-2020, maker certificate; RFC 5280 6.1',
  question: "Does the maker's certificate lead to a trusted authority?",
  run: ({ makerChain: result }) => chainOutcome(result),
};
