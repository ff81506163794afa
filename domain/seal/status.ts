import type { Instant } from '../instant.ts';
import { type TransitionTable } from '../lifecycle.ts';

/** Stored states of a seal and the acts that move it. NAT 17-19, NAT 30, HLJ 22. `expired` is derived: see statusAt. */
export const sealTransitions = {
  made: { activate: 'active', reportLoss: 'lost', revoke: 'revoked', invalidate: 'invalid' },
  active: { renew: 'active', suspend: 'suspended', reportLoss: 'lost', revoke: 'revoked', invalidate: 'invalid' },
  suspended: { resume: 'active', reportLoss: 'lost', revoke: 'revoked', invalidate: 'invalid' },
  lost: { restore: 'active', revoke: 'revoked', invalidate: 'invalid' }, // restore: policy, never after compromise (R35)
  revoked: { invalidate: 'invalid' },
  invalid: {},
} as const satisfies TransitionTable;

export type StoredSealStatus = keyof typeof sealTransitions;
export type SealStatus = StoredSealStatus | 'expired';
export type SealAct = 'make' | 'activate' | 'suspend' | 'resume' | 'renew' | 'reportLoss' | 'restore' | 'revoke' | 'invalidate';

/** Acts that stop a seal; they are written to the database before anything else happens (R35). */
export const freezingActs = ['suspend', 'reportLoss', 'revoke', 'invalidate'] as const satisfies readonly SealAct[];
export type FreezingAct = (typeof freezingActs)[number];

/** Acts of which all concerned are told (R35). What is made or enabled, its applicant learns from the application. */
export const announcedActs: readonly SealAct[] = [...freezingActs, 'resume', 'renew', 'restore'];

export interface SealState {
  readonly status: StoredSealStatus;
  readonly validEnd: Instant;
}

/** A seal that was stopped stays what it was stopped as, also past its end. */
const isFrozen = (seal: SealState): boolean => seal.status !== 'made' && seal.status !== 'active';

/** The status that counts at an instant: a seal past its end is expired whatever is stored. R28 */
export function statusAt(seal: SealState, at: Instant): SealStatus {
  return isFrozen(seal) || at < seal.validEnd ? seal.status : 'expired';
}
