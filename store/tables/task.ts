import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { integer, moment, text } from './columns.ts';

/** A user task of a use. */
export interface TaskRow {
  readonly id: string;
  readonly useId: string;
  readonly element: string;
  readonly name: string;
  readonly counts: string | null;
  readonly required: number;
  readonly state: 'open' | 'completed' | 'cancelled';
  readonly openedAt: Instant;
  readonly dueAt: Instant | null;
  readonly endedAt: Instant | null;
}

export const taskTable = new EntitySchema<TaskRow>({
  name: 'task',
  columns: {
    id: text(160, { primary: true }),
    useId: text(36, { name: 'use_id' }),
    element: text(100),
    name: text(200),
    counts: text(64, { nullable: true }),
    required: integer(),
    state: text(16),
    openedAt: moment({ name: 'opened_at' }),
    dueAt: moment({ name: 'due_at', nullable: true }),
    endedAt: moment({ name: 'ended_at', nullable: true }),
  },
});
