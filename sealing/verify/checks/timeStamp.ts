import { isoText } from '../../../domain/instant.ts';
import type { Check } from '../check.ts';
import { information } from '../outcome.ts';
import type { Stamp } from '../subject.ts';

/** Does anything but the signer's word say when it signed? The token is not judged here. GB/T 38540-2020, timeStamp; GB/T 20520 */
export const timeStamp: Check<Stamp> = {
  id: 'time-stamp',
  citation: 'GB/T 38540-2020, timeStamp',
  question: 'Is the signing time more than the claim of the signer?',
  run: ({ signature }) => information({ signedAt: isoText(signature.signedAt), timeStampPresent: signature.timeStamp !== undefined, judged: false }),
};
