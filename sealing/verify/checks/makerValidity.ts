import type { Check } from '../check.ts';
import { validityOutcome } from '../certificateOutcome.ts';
import type { Stamp } from '../subject.ts';

/** Was the maker certified when it signed the seal? GB/T 38540-2020, verification of the seal, step 3 */
export const makerValidity: Check<Stamp> = {
  id: 'maker-validity',
  citation: 'GB/T 38540-2020, maker certificate',
  question: "Was the maker's certificate valid when the seal was made?",
  run: ({ maker, signature }) => validityOutcome(maker, signature.seal.createdAt),
};
