import type { AuditEntry } from '../audit/entry.ts';

/** Something that other systems are told of: what, and where to read it; no personal data. design.md › Webhooks */
export interface EventFacts {
  readonly type: string;
  /** Path of the resource's URL. */
  readonly resource: string;
}

/** What a webhook may ask for: one type, or a family of them. */
export const eventTypes = [
  'use.created', 'use.decided', 'use.stamped', 'use.refused', 'use.withdrawn', 'use.failed', 'use.ended', 'use.*',
  'task.created', 'application.*',
  'seal.made', 'seal.active', 'seal.suspended', 'seal.lost', 'seal.revoked', 'seal.invalid', 'seal.renewed', 'seal.*',
  'filing.accepted', 'filing.late', 'filing.*',
] as const;
export type EventType = (typeof eventTypes)[number];

type Act = Pick<AuditEntry, 'subject' | 'act' | 'details'>;

const path = (noun: string, id: string): string => `/api/v1/${noun}/${encodeURIComponent(id)}`;
const sealEvents: Readonly<Record<string, string>> = {
  'seal.make': 'seal.made', 'seal.activate': 'seal.active', 'seal.resume': 'seal.active', 'seal.restore': 'seal.active', 'seal.suspend': 'seal.suspended',
  'seal.reportLoss': 'seal.lost', 'seal.revoke': 'seal.revoked', 'seal.invalidate': 'seal.invalid', 'seal.renew': 'seal.renewed',
};
const useEvents: Readonly<Record<string, string>> = {
  'use.requested': 'use.created', 'task.approved': 'use.decided', 'task.refused': 'use.decided', 'use.stamped': 'use.stamped', 'use.refused': 'use.refused',
  'use.withdrawn': 'use.withdrawn', 'use.failed': 'use.failed', 'use.ended': 'use.ended',
};
const filingEvents: Readonly<Record<string, string>> = { 'obligation.settled': 'filing.accepted', 'obligation.late': 'filing.late' };

/** What an act in a chain of the audit means to others; nothing for most acts. An act is in the chains of all whom it concerns: one of them tells it. */
export function eventsOf({ subject, act, details }: Act): readonly EventFacts[] {
  const [noun = '', id = ''] = splitOnce(subject);
  switch (noun) {
    case 'use':
      return [...named(useEvents[act], path('uses', id)), ...openedTasks(act, details)];
    case 'application':
      return [...named(act.startsWith('application.') ? act : undefined, path('applications', id)), ...openedTasks(act, details)];
    case 'seal':
      return [...named(sealEvents[act], path('seals', id)), ...named(filingEvents[act], path('obligations', String(details.obligation)))];
    default:
      return [];
  }
}

/** The family of a type: `use.stamped` is of `use.*`. */
export const familyOf = (type: string): string => `${type.split('.')[0]}.*`;

const named = (type: string | undefined, resource: string): readonly EventFacts[] => (type === undefined ? [] : [{ type, resource }]);

/** A step of a flow names the tasks it opened. */
function openedTasks(act: string, { opened }: Act['details']): readonly EventFacts[] {
  if (!act.endsWith('.step') || !Array.isArray(opened)) return [];
  return opened.map((task) => ({ type: 'task.created', resource: path('tasks', String(task)) }));
}

function splitOnce(subject: string): readonly [string, string] {
  const at = subject.indexOf('/');
  return at < 0 ? [subject, ''] : [subject.slice(0, at), subject.slice(at + 1)];
}
