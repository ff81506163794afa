import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { code, integer, longText, moment, text } from './columns.ts';

/** A request that may come again with its key. */
export interface IdempotentRequestRow {
  readonly caller: string;
  readonly idempotencyKey: string;
  readonly bodySm3: string;
  readonly state: 'running' | 'answered';
  readonly leasedUntil: Instant;
  readonly status: number | null;
  readonly answer: string | null;
  readonly createdAt: Instant;
}

export const idempotentRequestTable = new EntitySchema<IdempotentRequestRow>({
  name: 'idempotent_request',
  columns: {
    caller: text(60, { primary: true }),
    idempotencyKey: text(100, { name: 'idempotency_key', primary: true }),
    bodySm3: code(64, { name: 'body_sm3' }),
    state: text(8),
    leasedUntil: moment({ name: 'leased_until' }),
    status: integer({ nullable: true }),
    answer: longText({ nullable: true }),
    createdAt: moment({ name: 'created_at' }),
  },
});
