import type { ProblemCode } from '../errors.ts';
import type { Instant } from '../instant.ts';
import { meets, type GrantCondition } from './condition.ts';

/** What is to be stamped, as far as grants and standing approvals speak of it. */
export interface AskedUse {
  readonly esId: string;
  /** `person/<id>` or `client/<id>`. */
  readonly requester: string;
  readonly documentKind?: string | undefined;
  /** SM3 of the template that the document was made from, hex; the caller says so and answers for it. */
  readonly template?: string | undefined;
  /** SM3 of the document, hex. */
  readonly document: string;
  readonly form: Readonly<Record<string, string | number | boolean>>;
}

/** An authorisation to ask for uses of a seal in one's own name. R38 */
export interface GrantTerms {
  readonly esId: string;
  /** Person id. */
  readonly grantee: string;
  /** Kinds of document, any of them; none: any document that the digest allows. */
  readonly documentKinds: readonly string[];
  /** SM3 of the one document or template, hex. */
  readonly documentSm3?: string | undefined;
  readonly conditions: readonly GrantCondition[];
  /** Stamps in all. */
  readonly number: number;
  readonly used: number;
  readonly until: Instant;
  readonly withdrawnAt?: Instant | undefined;
}

/** Why a grant does not cover a use at an instant; undefined when it does. R38 */
export function grantRefusal(grant: GrantTerms, use: AskedUse, at: Instant): ProblemCode | undefined {
  if (grant.withdrawnAt !== undefined) return 'grant-withdrawn';
  if (at >= grant.until) return 'grant-expired';
  if (grant.used >= grant.number) return 'grant-exhausted';
  const named = grant.documentKinds.length === 0 || (use.documentKind !== undefined && grant.documentKinds.includes(use.documentKind));
  const digest = grant.documentSm3 === undefined || [use.document, use.template].includes(grant.documentSm3);
  const fits = use.esId === grant.esId && use.requester === `person/${grant.grantee}` && named && digest && meets(use.form, grant.conditions);
  return fits ? undefined : 'grant-not-covering';
}

/** What was approved once for many uses by a system. design.md › Approval rule */
export interface StandingTerms {
  readonly esId: string;
  /** Client id. */
  readonly client: string;
  /** One of the two is given. */
  readonly documentKind?: string | undefined;
  readonly template?: string | undefined;
  /** Stamps in all, and in one day of Asia/Shanghai. */
  readonly number: number;
  readonly dailyCap: number;
  readonly used: number;
  /** The day that `usedOnDay` counts, `2026-11-22`. */
  readonly day?: string | undefined;
  readonly usedOnDay: number;
  readonly until: Instant;
  readonly withdrawnAt?: Instant | undefined;
}

/** Why a standing approval does not satisfy the rule for a use at an instant, on that day of Asia/Shanghai; undefined when it does. */
export function standingRefusal(standing: StandingTerms, use: AskedUse, { at, day }: { readonly at: Instant; readonly day: string }): ProblemCode | undefined {
  if (standing.withdrawnAt !== undefined) return 'standing-approval-withdrawn';
  if (at >= standing.until) return 'standing-approval-expired';
  if (standing.used >= standing.number) return 'standing-approval-exhausted';
  if (standing.day === day && standing.usedOnDay >= standing.dailyCap) return 'standing-approval-daily-cap';
  const kind = standing.documentKind === undefined || use.documentKind === standing.documentKind;
  const template = standing.template === undefined || use.template === standing.template;
  return use.esId === standing.esId && use.requester === `client/${standing.client}` && kind && template ? undefined : 'standing-approval-not-covering';
}
