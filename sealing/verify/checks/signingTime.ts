import { isoText, later, minutes } from '../../../domain/instant.ts';
import type { Check } from '../check.ts';
import { failed, passed } from '../outcome.ts';
import type { Stamp } from '../subject.ts';

/** How far another machine's clock may be ahead. */
const tolerance = minutes(5);

/** Is the claimed time possible? GB/T 38540-2020, verification of the signature, step 6 */
export const signingTime: Check<Stamp> = {
  id: 'signing-time',
  citation: 'GB/T 38540-2020, timeInfo',
  question: 'Is the signing time not in the future?',
  run({ signature: { signedAt }, verifier: { now } }) {
    const details = { signedAt: isoText(signedAt), verifiedAt: isoText(now) };
    return signedAt <= later(now, tolerance) ? passed(details) : failed('NOT_YET_VALID', details);
  },
};
