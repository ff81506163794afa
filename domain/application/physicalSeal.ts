import type { StoredSealStatus } from '../seal/status.ts';
import type { ApplicationKind } from './kinds.ts';

/** An electronic seal, or an application for one, that stands for the same physical seal. */
export interface Counterpart {
  /** esID; undefined for an application whose seal is not made yet. */
  readonly esId?: string;
  readonly applicationId?: string;
  /** `applied`: the application is open. */
  readonly status: StoredSealStatus | 'applied';
}

const ended = ['revoked', 'invalid'] as const;

/** The counterpart that stands in the way of another electronic seal for a physical one; a new seal that replaces it does not mind its predecessor. R71 */
export function counterpartInTheWay(kind: ApplicationKind, counterparts: readonly Counterpart[], self: { readonly applicationId: string; readonly predecessor?: string }): Counterpart | undefined {
  const replaced = kind === 'change' || kind === 'remake' || kind === 'renew' ? self.predecessor : undefined;
  return counterparts.find(({ esId, applicationId, status }) =>
    !ended.some((end) => end === status) && !(applicationId !== undefined && applicationId === self.applicationId) && !(esId !== undefined && esId === replaced));
}
