import { EntitySchema } from 'typeorm';
import type { FilingAuthority, FilingEvent } from '../../domain/filing/events.ts';
import type { Instant } from '../../domain/instant.ts';
import type { FilingBody } from '../../domain/policy/policy.ts';
import type { StoredSealStatus } from '../../domain/seal/status.ts';
import { flag, integer, moment, text } from './columns.ts';

/** A duty to file an event in a seal's life with an authority. R20-R22, R60 */
export interface ObligationRow {
  readonly id: string;
  readonly esId: string;
  readonly changeNumber: number;
  readonly authority: FilingAuthority;
  readonly unitId: string;
  readonly event: FilingEvent;
  readonly eventAt: Instant;
  readonly status: StoredSealStatus;
  readonly edition: number;
  readonly policy: string;
  readonly rule: 'R20' | 'R21' | 'R22';
  readonly article: string;
  readonly statutory: boolean;
  readonly filedBy: FilingBody;
  readonly dueAt: Instant;
  readonly warnAt: Instant;
  readonly state: 'open' | 'done';
  readonly late: boolean;
  readonly receiptNumber: string | null;
  readonly receiptAt: Instant | null;
  readonly settledAt: Instant | null;
  readonly attempts: number;
  readonly lastProblem: string | null;
  readonly nextAttemptAt: Instant;
  readonly warnedAt: Instant | null;
  readonly escalatedAt: Instant | null;
  readonly lateToldAt: Instant | null;
  readonly refusalToldAt: Instant | null;
  readonly createdAt: Instant;
}

export const obligationTable = new EntitySchema<ObligationRow>({
  name: 'obligation',
  columns: {
    id: text(64, { primary: true }),
    esId: text(64, { name: 'es_id' }),
    changeNumber: integer({ name: 'change_number' }),
    authority: text(32),
    unitId: text(36, { name: 'unit_id' }),
    event: text(16),
    eventAt: moment({ name: 'event_at' }),
    status: text(16),
    edition: integer(),
    policy: text(64),
    rule: text(8),
    article: text(100),
    statutory: flag(),
    filedBy: text(32, { name: 'filed_by' }),
    dueAt: moment({ name: 'due_at' }),
    warnAt: moment({ name: 'warn_at' }),
    state: text(8),
    late: flag(),
    receiptNumber: text(100, { name: 'receipt_number', nullable: true }),
    receiptAt: moment({ name: 'receipt_at', nullable: true }),
    settledAt: moment({ name: 'settled_at', nullable: true }),
    attempts: integer(),
    lastProblem: text(64, { name: 'last_problem', nullable: true }),
    nextAttemptAt: moment({ name: 'next_attempt_at' }),
    warnedAt: moment({ name: 'warned_at', nullable: true }),
    escalatedAt: moment({ name: 'escalated_at', nullable: true }),
    lateToldAt: moment({ name: 'late_told_at', nullable: true }),
    refusalToldAt: moment({ name: 'refusal_told_at', nullable: true }),
    createdAt: moment({ name: 'created_at' }),
  },
});
