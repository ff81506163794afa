import { EntitySchema } from 'typeorm';
import type { InterventionAct } from '../../domain/flow/intervention.ts';
import type { Instant } from '../../domain/instant.ts';
import { json, moment, text } from './columns.ts';

/** What one administrator proposes to do to an instance, and another confirms or refuses. */
export interface InterventionRow {
  readonly id: string;
  readonly batchId: string | null;
  readonly instanceId: string;
  readonly unitId: string;
  readonly act: InterventionAct;
  readonly reason: string;
  readonly state: 'proposed' | 'done' | 'refused';
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly confirmedBy: string | null;
  readonly doneAt: Instant | null;
  readonly refusedBy: string | null;
  readonly refusedAt: Instant | null;
  readonly refusal: string | null;
}

export const interventionTable = new EntitySchema<InterventionRow>({
  name: 'intervention',
  columns: {
    id: text(36, { primary: true }),
    batchId: text(36, { name: 'batch_id', nullable: true }),
    instanceId: text(48, { name: 'instance_id' }),
    unitId: text(36, { name: 'unit_id' }),
    act: json(),
    reason: text(1000),
    state: text(16),
    proposedBy: text(60, { name: 'proposed_by' }),
    proposedAt: moment({ name: 'proposed_at' }),
    confirmedBy: text(60, { name: 'confirmed_by', nullable: true }),
    doneAt: moment({ name: 'done_at', nullable: true }),
    refusedBy: text(60, { name: 'refused_by', nullable: true }),
    refusedAt: moment({ name: 'refused_at', nullable: true }),
    refusal: text(1000, { nullable: true }),
  },
});
