import { isoText } from '../../../domain/instant.ts';
import type { Check } from '../check.ts';
import { failed, information, passed } from '../outcome.ts';
import type { Stamp } from '../subject.ts';

/** Was the seal in force? Only the register knows of suspension, loss and revocation of a seal; other makers' seals are not in it. R43, R49 */
export const sealStatus: Check<Stamp> = {
  id: 'seal-status',
  citation: 'NAT 23, R43: validity of the seal at the signing time',
  question: 'Was the seal active in the register at the signing time?',
  async run({ signature: { seal, signedAt }, verifier: { statusAt } }) {
    const status = (await statusAt?.(seal.esId, signedAt)) ?? 'unknown';
    const details = { esId: seal.esId, status, at: isoText(signedAt) };
    if (status === 'unknown') return information(details);
    return status === 'active' ? passed(details) : failed('SIG_CONSTRAINTS_FAILURE', details);
  },
};
