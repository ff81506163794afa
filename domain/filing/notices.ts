import { instantOf, type Instant } from '../instant.ts';

/** What people are told of a filing that does not come to its end: soon due, very soon due, late, refused. R20 */
export const filingNotices = ['warning', 'escalation', 'lateness', 'refusal'] as const;
export type FilingNotice = (typeof filingNotices)[number];

export interface NoticeTime {
  readonly notice: FilingNotice;
  readonly at: Instant;
}

/** The notices that time brings: the warning as the policy says, the escalation half-way from there to the deadline (before it, R20), lateness at it. A refusal is told of at once. */
export const noticeTimes = ({ warnAt, due }: { readonly warnAt: Instant; readonly due: Instant }): readonly NoticeTime[] => [
  { notice: 'warning', at: warnAt },
  { notice: 'escalation', at: instantOf((warnAt + due) / 2) },
  { notice: 'lateness', at: due },
];

/** Those that are still to be given; of several whose time has passed only the last. */
export function noticesLeft(times: readonly NoticeTime[], told: Readonly<Partial<Record<FilingNotice, Instant>>>, now: Instant): readonly NoticeTime[] {
  const [passed, coming] = [times.filter(({ at }) => at <= now), times.filter(({ at }) => at > now)];
  return [...passed.slice(-1), ...coming].filter(({ notice }) => told[notice] === undefined);
}

/** How many notices of a kind somebody is sent by themselves within an hour; what comes beyond is sent together when the hour is over: in an outage thousands are late at once. */
export const toldAlone = 10;

/** Notices of one kind to one person, beyond those that were sent alone, of the hour that began with the first. */
export interface FilingDigest {
  readonly person: string;
  readonly notice: FilingNotice;
  readonly since: Instant;
}

/** Whether a notice goes beyond those whose task it is, to the head of the unit whose seal it is. */
export const reachesHead = (notice: FilingNotice): boolean => notice !== 'warning';
