import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import type { OutboxTopic } from '../store.ts';
import { bigInteger, integer, json, moment, text } from './columns.ts';

/** What has happened in the database and must still reach a workflow. R35 */
export interface OutboxRow {
  readonly id: number;
  readonly topic: OutboxTopic;
  readonly target: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly createdAt: Instant;
  readonly attempts: number;
  readonly nextAttemptAt: Instant;
  readonly doneAt: Instant | null;
}

export const outboxTable = new EntitySchema<OutboxRow>({
  name: 'outbox',
  columns: {
    id: bigInteger({ primary: true, generated: 'increment' }),
    topic: text(32),
    target: text(100),
    payload: json(),
    createdAt: moment({ name: 'created_at' }),
    attempts: integer(),
    nextAttemptAt: moment({ name: 'next_attempt_at' }),
    doneAt: moment({ name: 'done_at', nullable: true }),
  },
});
