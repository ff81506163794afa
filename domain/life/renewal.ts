import { daysBefore, monthsBefore } from '../calendar.ts';
import type { Instant } from '../instant.ts';
import type { OwnerKind } from '../owner/kinds.ts';
import type { Policy } from '../policy/policy.ts';
import { statusAt, type SealState } from '../seal/status.ts';

/** When a seal may be renewed and when its owner hears of it. R28, R29, A05 */
export interface RenewalWindow {
  /** Certificate and seal may be updated from here to the end. */
  readonly opensAt: Instant;
  /** From here on an owner with a duty is late to begin. */
  readonly lastDaysAt: Instant;
  /** Whether the owner must renew, or may. */
  readonly duty: boolean;
  /** In order of time; the first is the opening. */
  readonly remindAt: readonly Instant[];
  /** In order of time; none without a duty. */
  readonly escalateAt: readonly Instant[];
}

/** The window before the end of a seal, by the calendar of Asia/Shanghai. Instants that lie before the seal's making are the caller's to skip. R28, R29, R60 */
export function renewalWindow({ renewal }: Policy, { ownerKind, validEnd }: { readonly ownerKind: OwnerKind; readonly validEnd: Instant }): RenewalWindow {
  const opensAt = monthsBefore(validEnd, renewal.certificateMonths.value);
  const duty = renewal.duty.value.includes(ownerKind);
  const at = (counts: readonly number[]): readonly Instant[] => counts.map((count) => daysBefore(validEnd, count));
  return {
    opensAt,
    lastDaysAt: daysBefore(validEnd, renewal.lastDays.value),
    duty,
    remindAt: inOrder([opensAt, ...at(renewal.remindDays.value)]),
    escalateAt: duty ? inOrder(at(renewal.escalateDays.value)) : [],
  };
}

const inOrder = (instants: readonly Instant[]): readonly Instant[] => [...new Set(instants)].sort((a, b) => a - b);

/** Why a seal is not renewed now: before its window; stopped, ended or not in use; past its end, where only remaking is left. R28, R31 */
export interface RenewalRefusal {
  readonly finding: 'too-early' | 'not-active' | 'expired';
  readonly article: string;
}

/** Why a seal may not be renewed at an instant; undefined when it may. R28 */
export function renewalRefusal({ renewal }: Policy, seal: SealState, at: Instant): RenewalRefusal | undefined {
  const status = statusAt(seal, at);
  if (status === 'expired' && renewal.afterExpiry.value === 'remake') return { finding: 'expired', article: renewal.afterExpiry.article };
  if (status !== 'active' && status !== 'expired') return { finding: 'not-active', article: 'R28' };
  return at < monthsBefore(seal.validEnd, renewal.certificateMonths.value) ? { finding: 'too-early', article: renewal.certificateMonths.article } : undefined;
}
