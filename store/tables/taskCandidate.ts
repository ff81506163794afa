import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { flag, moment, text } from './columns.ts';

/** Who may decide a task. */
export interface TaskCandidateRow {
  readonly personId: string;
  readonly taskId: string;
  readonly open: boolean;
  readonly openedAt: Instant;
}

export const taskCandidateTable = new EntitySchema<TaskCandidateRow>({
  name: 'task_candidate',
  columns: {
    personId: text(36, { name: 'person_id', primary: true }),
    taskId: text(160, { name: 'task_id', primary: true }),
    open: flag(),
    openedAt: moment({ name: 'opened_at' }),
  },
});
