import { EntitySchema } from 'typeorm';
import type { Duty, DutyBody, DutyState } from '../../domain/filing/promptDuties.ts';
import type { Instant } from '../../domain/instant.ts';
import { flag, integer, moment, text } from './columns.ts';

/** A duty to act promptly, with the target that the policy in force gave it. R60, R61 */
export interface DutyRow {
  readonly id: string;
  readonly aboutKind: 'application' | 'seal';
  readonly aboutId: string;
  readonly number: number;
  readonly duty: Duty;
  readonly body: DutyBody;
  readonly unitId: string;
  readonly beganAt: Instant;
  readonly policy: string;
  readonly article: string;
  readonly dueAt: Instant;
  readonly state: DutyState;
  readonly late: boolean;
  readonly settledAt: Instant | null;
  readonly toldAt: Instant | null;
  readonly createdAt: Instant;
}

export const dutyTable = new EntitySchema<DutyRow>({
  name: 'duty',
  columns: {
    id: text(100, { primary: true }),
    aboutKind: text(16, { name: 'about_kind' }),
    aboutId: text(64, { name: 'about_id' }),
    number: integer(),
    duty: text(32),
    body: text(32),
    unitId: text(36, { name: 'unit_id' }),
    beganAt: moment({ name: 'began_at' }),
    policy: text(64),
    article: text(100),
    dueAt: moment({ name: 'due_at' }),
    state: text(8),
    late: flag(),
    settledAt: moment({ name: 'settled_at', nullable: true }),
    toldAt: moment({ name: 'told_at', nullable: true }),
    createdAt: moment({ name: 'created_at' }),
  },
});
