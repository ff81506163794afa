import { EntitySchema } from 'typeorm';
import type { Place } from '../../domain/use/place.ts';
import type { Instant } from '../../domain/instant.ts';
import type { UseStatus } from '../../domain/use/status.ts';
import { bytes, code, integer, json, longText, moment, text } from './columns.ts';

/** A use of a seal. R39 */
export interface SealUseRow {
  readonly id: string;
  readonly esId: string;
  readonly unitId: string;
  readonly requesterId: string;
  readonly handlerId: string;
  readonly reason: string;
  readonly documentId: string;
  readonly place: Place;
  readonly flowHash: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly subjectNumber: number;
  readonly subjectText: string;
  readonly subjectSm3: string;
  readonly status: UseStatus;
  readonly problem: string | null;
  readonly step: number;
  readonly engineState: Uint8Array | null;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
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
    flowHash: code(64, { name: 'flow_hash' }),
    ruleId: text(64, { name: 'rule_id' }),
    ruleVersion: integer({ name: 'rule_version' }),
    subjectNumber: integer({ name: 'subject_number' }),
    subjectText: longText({ name: 'subject_text' }),
    subjectSm3: code(64, { name: 'subject_sm3' }),
    status: text(16),
    problem: text(64, { nullable: true }),
    step: integer(),
    engineState: bytes('mediumblob', { name: 'engine_state', nullable: true }),
    createdAt: moment({ name: 'created_at' }),
    endedAt: moment({ name: 'ended_at', nullable: true }),
  },
});
