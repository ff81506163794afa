import type { Check } from '../check.ts';
import { failed, passed } from '../outcome.ts';
import type { Stamp } from '../subject.ts';

/** Do the ranges cover everything but the signature itself? ISO 32000-2 12.8.1 */
export const coverage: Check<Stamp> = {
  id: 'coverage',
  citation: 'ISO 32000-2 12.8.1, ByteRange',
  question: 'Does the signature cover the whole of the revision it was made for, except itself?',
  run: ({ coverage: found }) => (found.sound ? passed({ extent: found.extent }) : failed('FORMAT_FAILURE', { fault: found.fault })),
};
