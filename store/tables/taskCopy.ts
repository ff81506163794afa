import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { moment, text } from './columns.ts';

/** Who is told of a task without having to act in it. copiedBy: a person; null: the flow. */
export interface TaskCopyRow {
  readonly taskId: string;
  readonly personId: string;
  readonly copiedBy: string | null;
  readonly copiedAt: Instant;
  readonly readAt: Instant | null;
}

export const taskCopyTable = new EntitySchema<TaskCopyRow>({
  name: 'task_copy',
  columns: {
    taskId: text(160, { name: 'task_id', primary: true }),
    personId: text(36, { name: 'person_id', primary: true }),
    copiedBy: text(36, { name: 'copied_by', nullable: true }),
    copiedAt: moment({ name: 'copied_at' }),
    readAt: moment({ name: 'read_at', nullable: true }),
  },
});
