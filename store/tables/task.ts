import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { integer, moment, text } from './columns.ts';

/** A user task of a hosted flow. */
export interface TaskRow {
  readonly id: string;
  readonly instanceId: string;
  readonly element: string;
  readonly name: string;
  readonly counts: string | null;
  readonly required: number;
  readonly state: 'open' | 'completed' | 'cancelled';
  readonly openedAt: Instant;
  readonly dueAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly followUpAt: Instant | null;
  readonly priority: number | null;
  readonly form: string | null;
  /** Of a task in rounds of a repetition: which rounds of which repetitions, so that one round takes nothing from another. */
  readonly rounds: string | null;
  /** How it is decided, where not by the number required. */
  readonly mode: 'all' | 'in-order' | 'vote' | null;
  /** Id of the person who alone may act in it. */
  readonly claimedBy: string | null;
}

export const taskTable = new EntitySchema<TaskRow>({
  name: 'task',
  columns: {
    id: text(160, { primary: true }),
    instanceId: text(48, { name: 'instance_id' }),
    element: text(100),
    name: text(200),
    counts: text(64, { nullable: true }),
    required: integer(),
    state: text(16),
    openedAt: moment({ name: 'opened_at' }),
    dueAt: moment({ name: 'due_at', nullable: true }),
    endedAt: moment({ name: 'ended_at', nullable: true }),
    followUpAt: moment({ name: 'follow_up_at', nullable: true }),
    priority: integer({ nullable: true }),
    form: text(100, { nullable: true }),
    rounds: text(255, { nullable: true }),
    mode: text(8, { nullable: true }),
    claimedBy: text(36, { name: 'claimed_by', nullable: true }),
  },
});
