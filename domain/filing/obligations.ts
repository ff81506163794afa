import { later, type Instant } from '../instant.ts';
import type { OwnerKind } from '../owner/kinds.ts';
import type { FilingBody, FilingDuty, Policy } from '../policy/policy.ts';
import { makingEvents, type FilingAuthority, type FilingEvent } from './events.ts';
import type { PromptDuty } from './promptDuties.ts';

/** What happened to a seal that is to be filed. */
export interface FiledEvent {
  readonly kind: FilingEvent;
  readonly at: Instant;
  readonly ownerKind: OwnerKind;
  /** Of a seal for internal business only. R72 */
  readonly internalOnly?: boolean;
}

/** A filing that is owed: with whom, by whom, until when, and what says so. */
export interface FilingObligation {
  readonly authority: FilingAuthority;
  readonly event: FilingEvent;
  readonly filedBy: FilingBody;
  readonly due: Instant;
  readonly warnAt: Instant;
  readonly rule: 'R20' | 'R21' | 'R22';
  readonly article: string;
  /** Whether the deadline is the text's own; otherwise it is a target (R61). */
  readonly statutory: boolean;
}

/** The filings that an event makes due. The making authority's own register comes first and is done with the event itself (A13). R20-R22 */
export function filingsOf(policy: Policy, event: FiledEvent): readonly FilingObligation[] {
  const { filing, ownership } = policy;
  if (event.internalOnly && ownership.internalSeals.value) return [];
  const filedBy = filingBody(policy, event.ownerKind);
  const register = filing.makingAuthority.events.includes(event.kind)
    ? [{ authority: 'making-authority', event: event.kind, filedBy, due: event.at, warnAt: event.at, rule: ruleOf('making-authority', event.kind), article: filing.makingAuthority.article, statutory: false } as const]
    : [];
  const owed = (authority: FilingAuthority, duties: readonly FilingDuty[]) => duties.filter((duty) => isOwed(duty, event)).map((duty) => obligation(authority, duty, event, filedBy));
  return [...register, ...owed('police-registry', filing.police), ...owed('national-platform', filing.nationalPlatform)];
}

/** Who files for seals of such owners. R20 */
export function filingBody({ filing }: Policy, ownerKind: OwnerKind): FilingBody {
  return filing.by.find(({ owners }) => owners.includes(ownerKind))?.body ?? 'making-authority';
}

const isOwed = ({ owners, events }: FilingDuty, { ownerKind, kind }: FiledEvent): boolean => owners.includes(ownerKind) && events.includes(kind);

const obligation = (authority: FilingAuthority, { within, warnBefore, article, statutory }: FilingDuty, { kind, at }: FiledEvent, filedBy: FilingBody): FilingObligation => {
  const due = later(at, within); // hours are elapsed hours (R60)
  return { authority, event: kind, filedBy, due, warnAt: later(due, -warnBefore), rule: ruleOf(authority, kind), article, statutory };
};

const ruleOf = (authority: FilingAuthority, event: FilingEvent): FilingObligation['rule'] => {
  if (!makingEvents.some((making) => making === event)) return 'R22';
  return authority === 'national-platform' ? 'R21' : 'R20';
};

/** Until when something is to be done promptly: the policy's target, never statutory. R61 */
export function promptTarget({ prompt }: Policy, duty: PromptDuty, at: Instant): { readonly due: Instant; readonly article: string; readonly statutory: false } {
  const { value, article } = prompt[duty];
  return { due: later(at, value), article, statutory: false };
}
