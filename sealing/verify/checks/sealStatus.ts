import { isoText, later } from '../../../domain/instant.ts';
import type { Check } from '../check.ts';
import { failed, information, passed } from '../outcome.ts';
import type { Stamp } from '../subject.ts';

/** The signing time is written in whole seconds: what was signed lies up to this many milliseconds after it. */
const withinSecond = 999;

/**
 * Was the seal in force? Only the register knows of suspension, loss and revocation of a seal; other makers' seals are not in it. A seal
 * that was activated or stopped within the very second was in force in a part of it, and nothing is signed outside that part. R43, R49
 */
export const sealStatus: Check<Stamp> = {
  id: 'seal-status',
  citation: 'NAT 23, R43: validity of the seal at the signing time',
  question: 'Was the seal active in the register at the signing time?',
  async run({ signature: { seal, signedAt }, verifier: { statusAt } }) {
    const atStart = (await statusAt?.(seal.esId, signedAt)) ?? 'unknown';
    const atEnd = (await statusAt?.(seal.esId, later(signedAt, withinSecond))) ?? 'unknown';
    const status = atStart === 'active' ? atStart : atEnd === 'active' ? atEnd : atStart;
    const details = { esId: seal.esId, status, at: isoText(signedAt) };
    if (status === 'unknown') return information(details);
    return status === 'active' ? passed(details) : failed('SIG_CONSTRAINTS_FAILURE', details);
  },
};
