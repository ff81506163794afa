import type { AuditEntry } from '../../domain/audit/entry.ts';
import type { AcceptedList } from '../../domain/certificate/revocation.ts';
import type { Instant } from '../../domain/instant.ts';

/** What a message is about; its `target` is the seal, the obligation, the unit in which a message of BPMN waits, the signal, the delivery, or the act in a task. */
export type OutboxTopic = 'seal-changed' | 'filing-due' | 'flow-messages' | 'flow-signal' | 'flow-delivery' | 'task-act';
export interface OutboxMessage { readonly id: number; readonly topic: OutboxTopic; readonly target: string; readonly payload: Readonly<Record<string, unknown>>; readonly attempts: number }
export interface Outbox {
  /** Up to `limit` due messages, oldest first, locked for no one: delivery may repeat. */
  due(limit: number): Promise<readonly OutboxMessage[]>;
  done(id: number): Promise<void>;
  retryLater(id: number, delayMs: number): Promise<void>;
}

/** When the list of an authority was made, ends and was fetched. */
export interface KnownList { readonly issuer: string; readonly thisUpdate: Instant; readonly nextUpdate: Instant; readonly fetchedAt: Instant; readonly revoked: number }
export interface Revocations {
  /** In one transaction the list takes the place of the issuer's last one, unless that is newer. Stamps that are being signed wait for it, or it for them. R42 */
  keep(list: AcceptedList): Promise<void>;
  lists(): Promise<readonly KnownList[]>;
}

export type AuditFinding = { readonly subject: string; readonly number: number; readonly fault: 'entry-altered' | 'entry-missing' | 'head-altered' } | { readonly minute: Instant; readonly fault: 'anchor-altered' | 'anchor-differs' }
  | { readonly hour: Instant; readonly fault: 'hour-altered' | 'hour-differs' | 'hour-stamp-wrong' | 'hour-not-stamped' };
/** When the time stamp over the imprint says it was made; undefined when it cannot be relied on. */
export type JudgeTimestamp = (token: Uint8Array, imprint: Uint8Array) => Instant | undefined;
export interface Audit {
  /** Entries of one subject, from `after`. */
  entries(subject: string, page: { readonly after?: number; readonly limit: number }): Promise<readonly AuditEntry[]>;
  append(entry: Omit<AuditEntry, 'number' | 'at'>): Promise<void>;
  /** Writes the anchor of the last full minute; the same minute again changes nothing. */
  anchor(): Promise<void>;
  /** Closes the last full hour over all anchors since the one before; again, or without anchors, it changes nothing. */
  closeHour(): Promise<void>;
  /** Closed hours without time stamp, oldest first, and the SM3 digest to be stamped. */
  unstampedHours(limit: number): Promise<readonly { readonly hour: Instant; readonly imprint: Uint8Array }[]>;
  /** The first time stamp of an hour stays. */
  keepHourStamp(hour: Instant, stamp: { readonly token: Uint8Array; readonly at: Instant }): Promise<void>;
  /** Recomputes every chain, the last anchor and every hour; empty when all hold. Time stamps are judged, and asked for after a day, where `judge` is given. */
  check(judge?: JudgeTimestamp): Promise<readonly AuditFinding[]>;
}
