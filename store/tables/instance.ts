import { EntitySchema } from 'typeorm';
import type { FlowHostKind } from '../../domain/flow/step.ts';
import type { Instant } from '../../domain/instant.ts';
import { bytes, code, integer, longText, moment, text } from './columns.ts';

/** A flow that runs, or has run, for a use or for a round of an application; read and changed under the lock of its host's row. */
export interface InstanceRow {
  readonly id: string;
  readonly host: FlowHostKind;
  /** Of the use or the application. */
  readonly hostId: string;
  /** In which roles are looked for: the seal's unit, or the issuing department. */
  readonly unitId: string;
  readonly requesterId: string;
  readonly flowHash: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly subjectNumber: number;
  readonly subjectText: string;
  readonly subjectSm3: string;
  readonly step: number;
  readonly engineState: Uint8Array | null;
  readonly status: string;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
  /** Since when it stands still by an administrator's act. */
  readonly suspendedAt: Instant | null;
}

export const instanceTable = new EntitySchema<InstanceRow>({
  name: 'instance',
  columns: {
    id: text(48, { primary: true }),
    host: text(16),
    hostId: text(36, { name: 'host_id' }),
    unitId: text(36, { name: 'unit_id' }),
    requesterId: text(60, { name: 'requester_id' }),
    flowHash: code(64, { name: 'flow_hash' }),
    ruleId: text(64, { name: 'rule_id' }),
    ruleVersion: integer({ name: 'rule_version' }),
    subjectNumber: integer({ name: 'subject_number' }),
    subjectText: longText({ name: 'subject_text' }),
    subjectSm3: code(64, { name: 'subject_sm3' }),
    step: integer(),
    engineState: bytes('mediumblob', { name: 'engine_state', nullable: true }),
    status: text(16),
    createdAt: moment({ name: 'created_at' }),
    endedAt: moment({ name: 'ended_at', nullable: true }),
    suspendedAt: moment({ name: 'suspended_at', nullable: true }),
  },
});
