import { isoText } from '../../../domain/instant.ts';
import type { Check } from '../check.ts';
import { failed, passed } from '../outcome.ts';
import type { Stamp } from '../subject.ts';

/** Was the seal within its validity? Judged at the signing time; that it has expired since is no fault. GB/T 38540-2020, verification of the seal, step 4; R43 */
export const sealValidity: Check<Stamp> = {
  id: 'seal-validity',
  citation: 'GB/T 38540-2020, validStart and validEnd of the seal',
  question: 'Was the seal within its validity at the signing time?',
  run({ signature: { seal, signedAt }, verifier }) {
    const details = { validStart: isoText(seal.validStart), validEnd: isoText(seal.validEnd), signedAt: isoText(signedAt) };
    if (signedAt < seal.validStart || signedAt < seal.createdAt) return failed('NOT_YET_VALID', details);
    if (signedAt >= seal.validEnd) return failed('EXPIRED', details);
    return passed({ ...details, expiredSince: verifier.now >= seal.validEnd });
  },
};
