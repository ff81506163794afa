import { hours, instantOf, type Instant } from '../instant.ts';
import type { RenewalWindow } from './renewal.ts';

/** What people are told while a seal lives: renew it, it was not renewed in time, it has expired, it was stopped by an authority and nobody has asked for its revocation; change its PIN, it opens nothing until it is changed. R28, R41, R61 */
export const sealNoticeKinds = ['reminder', 'escalation', 'expiry', 'revocation-due', 'pin-reminder', 'pin-overdue'] as const;
export type SealNoticeKind = (typeof sealNoticeKinds)[number];

/** A notice and the instant for which it is planned. */
export interface SealNotice {
  readonly kind: SealNoticeKind;
  readonly at: Instant;
}

/** Reminders and escalations before an end, in order of time. R28, A05 */
export const renewalNotices = ({ remindAt, escalateAt }: RenewalWindow): readonly SealNotice[] =>
  [...remindAt.map((at) => ({ kind: 'reminder', at }) as const), ...escalateAt.map((at) => ({ kind: 'escalation', at }) as const)].sort((a, b) => a.at - b.at);

/** Reminder and end of a PIN that must be changed. R41 */
export const pinNotices = (pin: { readonly remindAt: Instant; readonly changeBy: Instant } | undefined): readonly SealNotice[] =>
  (pin ? [{ kind: 'pin-reminder', at: pin.remindAt }, { kind: 'pin-overdue', at: pin.changeBy }] : []);

/** How long after their planned instant the notices of a seal are given, in milliseconds: less than an hour, always the same for one seal, so that seals of one day are not all told of at once. */
export function jitterOf(esId: string): number {
  let hash = 2_166_136_261; // FNV-1a
  for (const character of esId) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return hash % hours(1);
}

/** What has to be told now, and when to look again; undefined: never. */
export interface NoticesDue {
  readonly due: readonly SealNotice[];
  readonly next?: Instant;
}

/**
 * Of what is planned: each once, and of several of a kind whose time has passed only the last.
 * @param since what was planned before it, when the edition was not made yet, is left out
 */
export function noticesDue(planned: readonly SealNotice[], told: readonly SealNotice[], { since, now, jitter }: { readonly since: Instant; readonly now: Instant; readonly jitter: number }): NoticesDue {
  const counting = planned.filter(({ at }) => at >= since);
  const passed = counting.filter(({ at }) => at + jitter <= now);
  const due = sealNoticeKinds.flatMap((kind) => {
    const last = passed.filter((notice) => notice.kind === kind).at(-1);
    return last && !told.some((one) => one.kind === kind && one.at >= last.at) ? [last] : [];
  });
  const coming = counting.filter(({ at }) => at + jitter > now).map(({ at }) => at + jitter);
  return { due, ...(coming.length > 0 && { next: instantOf(Math.min(...coming)) }) };
}
