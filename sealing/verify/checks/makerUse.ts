import type { Check } from '../check.ts';
import { useOutcome } from '../certificateOutcome.ts';
import type { Stamp } from '../subject.ts';

/** Is the maker certificate for signing? GB/T 38540-2020, verification of the seal, step 3 */
export const makerUse: Check<Stamp> = {
  id: 'maker-use',
  citation: 'GB/T 20518, keyUsage; GB/T 38540-2020, maker certificate',
  question: "May the maker's certificate sign?",
  run: ({ maker }) => useOutcome(maker),
};
