import type { Instant } from '../domain/instant.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Applications } from './contract/applications.ts';
import type { Calendar } from './contract/calendar.ts';
import type { FlowMessages, Incidents, Interventions } from './contract/operation.ts';
import type { Custody, Grants, StandingApprovals } from './contract/custody.ts';
import type { Documents } from './contract/documents.ts';
import type { Flows } from './contract/flows.ts';
import type { Instances } from './contract/instances.ts';
import type { Leavers } from './contract/leavers.ts';
import type { Duties, FilingNotices, Obligations } from './contract/obligations.ts';
import type { Audit, Outbox, Revocations } from './contract/outbox.ts';
import type { People } from './contract/people.ts';
import type { Requests } from './contract/requests.ts';
import type { Makings, Seals } from './contract/seals.ts';
import type { Register, Stamps } from './contract/stamps.ts';
import type { ClientKeys, Events, Webhooks } from './contract/systems.ts';
import type { Absences, TaskActs } from './contract/taskActs.ts';
import type { Uses } from './contract/uses.ts';

export type * from './contract/applications.ts';
export type * from './contract/calendar.ts';
export type * from './contract/custody.ts';
export type * from './contract/documents.ts';
export type * from './contract/flows.ts';
export type * from './contract/instances.ts';
export type * from './contract/leavers.ts';
export type * from './contract/obligations.ts';
export type * from './contract/operation.ts';
export type * from './contract/outbox.ts';
export type * from './contract/people.ts';
export type * from './contract/requests.ts';
export type * from './contract/seals.ts';
export type * from './contract/stamps.ts';
export type * from './contract/systems.ts';
export type * from './contract/taskActs.ts';
export type * from './contract/uses.ts';

/**
 * The truth. Every method that changes something is one transaction with its audit row, may be called again with the same ids
 * (the second call returns what the first did), takes its time from the database's clock and throws `database-unavailable` when the
 * database does not answer.
 *
 * Ids of persons, clients, units … are bare. `by`, `createdBy`, `requester`, `handler` and `actor` are names as the audit writes them: `person/<id>`,
 * `client/<id>`, `system/<process>`.
 * `after` of a list is the id of the last row that the caller has.
 */
export interface Store {
  readonly people: People;
  readonly requests: Requests;
  readonly documents: Documents;
  readonly seals: Seals;
  readonly makings: Makings;
  readonly flows: Flows;
  readonly instances: Instances;
  readonly taskActs: TaskActs;
  readonly absences: Absences;
  readonly calendar: Calendar;
  readonly leavers: Leavers;
  readonly messages: FlowMessages;
  readonly incidents: Incidents;
  readonly interventions: Interventions;
  readonly uses: Uses;
  readonly applications: Applications;
  readonly stamps: Stamps;
  readonly register: Register;
  readonly obligations: Obligations;
  readonly filingNotices: FilingNotices;
  readonly duties: Duties;
  readonly custody: Custody;
  readonly grants: Grants;
  readonly standingApprovals: StandingApprovals;
  readonly outbox: Outbox;
  readonly revocations: Revocations;
  readonly audit: Audit;
  readonly events: Events;
  readonly webhooks: Webhooks;
  readonly clientKeys: ClientKeys;
  /** The instant that counts in law: the database's UTC, or the clock the store was opened with. */
  now(): Promise<Instant>;
  /** The policy in force now, of the jurisdiction that the store was opened for. R59 */
  policy(): Promise<Policy>;
  close(): Promise<void>;
}
