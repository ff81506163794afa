import { instantOf, type Instant } from '../instant.ts';
import type { Policy, ValidityBound } from '../policy/policy.ts';

/** The ends that are known; a physical seal without an end of its own bounds nothing (A15). */
export type KnownEnds = { readonly certificate: Instant } & Readonly<Partial<Record<Exclude<ValidityBound, 'certificate'> | 'requested', Instant>>>;

/** The end of a seal: the earliest of the ends that the policy names, never after the certificate's; an earlier one that was asked for counts where the policy leaves room. R19 */
export function validityEnd({ validity: { bounds, relation } }: Policy, ends: KnownEnds): Instant {
  const counting = [ends.certificate, ...bounds.map((bound) => ends[bound]), relation === 'at-most' ? ends.requested : undefined];
  return instantOf(Math.min(...counting.filter((end) => end !== undefined)));
}
