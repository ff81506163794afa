import { EntitySchema } from 'typeorm';
import type { NoteKind, TaskActKind } from '../../domain/flow/acts.ts';
import type { Instant } from '../../domain/instant.ts';
import { json, moment, text } from './columns.ts';

/** What a person did in a task, beside deciding it. */
export interface TaskActRow {
  readonly id: string;
  readonly instanceId: string;
  readonly taskId: string | null;
  readonly kind: TaskActKind | NoteKind;
  readonly personId: string;
  readonly onBehalfOf: string | null;
  /** The person or element that it is about. */
  readonly concerns: string | null;
  readonly reason: string;
  /** Ids of persons who are told of it. */
  readonly mentions: readonly string[] | null;
  readonly at: Instant;
}

export const taskActTable = new EntitySchema<TaskActRow>({
  name: 'task_act',
  columns: {
    id: text(64, { primary: true }),
    instanceId: text(48, { name: 'instance_id' }),
    taskId: text(160, { name: 'task_id', nullable: true }),
    kind: text(16),
    personId: text(36, { name: 'person_id' }),
    onBehalfOf: text(36, { name: 'on_behalf_of', nullable: true }),
    concerns: text(160, { nullable: true }),
    reason: text(1000),
    mentions: json({ nullable: true }),
    at: moment(),
  },
});
