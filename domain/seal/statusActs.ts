import type { Instant } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
import { problem } from '../problem.ts';
import { invalidReasons, lossReasons, needsText, suspensionReasons } from './reasons.ts';
import type { FreezingAct } from './status.ts';

/** A notice of police, market regulator or another authority: which, under what number, of when. R75 */
export interface AuthorityNotice {
  readonly source: string;
  readonly number: string;
  readonly at: Instant;
}

/** A reason as it is given with an act: a code of the act's list, and words. */
export interface GivenReason {
  readonly code: string;
  readonly text: string;
}

/** Reasons by which an authority stops a seal on the word of another. R75 */
export const needsNotice = (code: string): boolean => code === 'police-notice' || code === 'market-regulator-notice';

/** Reasons after which it is to be decided whether the seal is revoked. R17, R75 */
export const opensRevocation = (code: string | undefined): boolean => code !== undefined && (code === 'material-untrue' || needsNotice(code));

const listed: Readonly<Record<FreezingAct, (policy: Policy) => readonly string[]>> = {
  suspend: () => Object.keys(suspensionReasons),
  reportLoss: () => Object.keys(lossReasons),
  revoke: ({ ending }) => ending.revocation.reasons,
  invalidate: () => Object.keys(invalidReasons),
};

/** Throws `reason-not-listed` for a code that is none of the act, `comment-missing` where the code says too little without words (等), `notice-missing` where a notice gives the reason. R32, R75 */
export function requireReason(policy: Policy, act: FreezingAct, { code, text }: GivenReason, notice?: AuthorityNotice): void {
  const codes = listed[act](policy);
  if (!codes.includes(code)) throw problem('reason-not-listed', { code, listed: codes });
  if (needsText(code) && text.trim() === '') throw problem('comment-missing', { code });
  if (needsNotice(code) && !notice) throw problem('notice-missing', { code });
}

/**
 * Since when a seal that is marked invalid is so: what was made unlawfully since its making, what a certification authority's breach voided since the instant that
 * the authority names; never before the making. Throws `invalidity-instant-refused` for an instant that is missing or still to come. A12, R27
 */
export function invalidSince({ code, from }: { readonly code: string; readonly from?: Instant | undefined }, { madeAt }: { readonly madeAt: Instant }, now: Instant): Instant {
  const named = code === 'made-unlawfully' ? (from ?? madeAt) : from;
  if (named === undefined || named > now) throw problem('invalidity-instant-refused', { code, from: named });
  return named < madeAt ? madeAt : named;
}
