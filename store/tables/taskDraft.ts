import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { json, moment, text } from './columns.ts';

/** Comment and form of a decision that a person has not taken yet. */
export interface TaskDraftRow {
  readonly taskId: string;
  readonly personId: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly savedAt: Instant;
}

export const taskDraftTable = new EntitySchema<TaskDraftRow>({
  name: 'task_draft',
  columns: {
    taskId: text(160, { name: 'task_id', primary: true }),
    personId: text(36, { name: 'person_id', primary: true }),
    content: json(),
    savedAt: moment({ name: 'saved_at' }),
  },
});
