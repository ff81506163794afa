import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { flag, moment, text } from './columns.ts';

/** Who may decide a task. */
export interface TaskCandidateRow {
  readonly personId: string;
  readonly taskId: string;
  readonly open: boolean;
  readonly openedAt: Instant;
  /** Who has them sign too, beside those whom the rule or the flow names. */
  readonly addedBy: string | null;
  /** Whose opinion they await before they decide. */
  readonly delegatedTo: string | null;
  /** Who awaits their opinion; they decide nothing themselves. */
  readonly opinesFor: string | null;
  /** Who has taken their place. */
  readonly givenTo: string | null;
}

export const taskCandidateTable = new EntitySchema<TaskCandidateRow>({
  name: 'task_candidate',
  columns: {
    personId: text(36, { name: 'person_id', primary: true }),
    taskId: text(160, { name: 'task_id', primary: true }),
    open: flag(),
    openedAt: moment({ name: 'opened_at' }),
    addedBy: text(36, { name: 'added_by', nullable: true }),
    delegatedTo: text(36, { name: 'delegated_to', nullable: true }),
    opinesFor: text(36, { name: 'opines_for', nullable: true }),
    givenTo: text(36, { name: 'given_to', nullable: true }),
  },
});
