import { EntitySchema } from 'typeorm';
import type { Place } from '../../domain/use/place.ts';
import type { Instant } from '../../domain/instant.ts';
import type { UseStatus } from '../../domain/use/status.ts';
import { code, json, moment, text } from './columns.ts';

/** A use of a seal: what is its own; flow, subject and step are its instance's, which has the same id. unit, requester, status and times stand in both, for lists on one index. R39 */
export interface SealUseRow {
  readonly id: string;
  readonly esId: string;
  readonly unitId: string;
  readonly requesterId: string;
  readonly handlerId: string;
  readonly reason: string;
  readonly documentId: string;
  readonly place: Place;
  readonly status: UseStatus;
  readonly problem: string | null;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
  readonly documentKind: string | null;
  readonly template: string | null;
  readonly grantId: string | null;
  readonly standingApprovalId: string | null;
  /** By element, whom the requester has chosen to approve. */
  readonly chosen: Readonly<Record<string, readonly string[]>> | null;
  /** The message whose start event the request has named. */
  readonly startMessage: string | null;
}

export const sealUseTable = new EntitySchema<SealUseRow>({
  name: 'seal_use',
  columns: {
    id: text(36, { primary: true }),
    esId: text(64, { name: 'es_id' }),
    unitId: text(36, { name: 'unit_id' }),
    requesterId: text(60, { name: 'requester_id' }),
    handlerId: text(60, { name: 'handler_id' }),
    reason: text(1000),
    documentId: text(36, { name: 'document_id' }),
    place: json({ type: 'varchar', length: 200 }),
    status: text(16),
    problem: text(64, { nullable: true }),
    createdAt: moment({ name: 'created_at' }),
    endedAt: moment({ name: 'ended_at', nullable: true }),
    documentKind: text(64, { name: 'document_kind', nullable: true }),
    template: code(64, { nullable: true }),
    grantId: text(36, { name: 'grant_id', nullable: true }),
    standingApprovalId: text(36, { name: 'standing_approval_id', nullable: true }),
    chosen: json({ nullable: true }),
    startMessage: text(200, { name: 'start_message', nullable: true }),
  },
});
