import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { bytes, code, integer, moment, text } from './columns.ts';

/** A deployed flow. */
export interface FlowRow {
  readonly hash: string;
  readonly flowKey: string;
  readonly version: number;
  readonly unitId: string;
  readonly name: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly bpmn: Uint8Array;
  readonly graph: Uint8Array;
  readonly deployedBy: string;
  readonly deployedAt: Instant;
  /** Of the process in the file, by which a call activity names it. */
  readonly processId: string | null;
  readonly versionTag: string | null;
}

export const flowTable = new EntitySchema<FlowRow>({
  name: 'flow',
  columns: {
    hash: code(64, { primary: true }),
    flowKey: text(100, { name: 'flow_key' }),
    version: integer(),
    unitId: text(36, { name: 'unit_id' }),
    name: text(200),
    ruleId: text(64, { name: 'rule_id' }),
    ruleVersion: integer({ name: 'rule_version' }),
    bpmn: bytes('mediumblob'),
    graph: bytes('mediumblob'),
    deployedBy: text(60, { name: 'deployed_by' }),
    deployedAt: moment({ name: 'deployed_at' }),
    processId: text(100, { name: 'process_id', nullable: true }),
    versionTag: text(100, { name: 'version_tag', nullable: true }),
  },
});
