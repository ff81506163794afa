import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { bigInteger, moment, text } from './columns.ts';

/** What has happened, in the order in which it was written; numbers may be missing. */
export interface EventRow {
  readonly id: number;
  readonly type: string;
  readonly resource: string;
  readonly unitId: string;
  readonly at: Instant;
}

export const eventTable = new EntitySchema<EventRow>({
  name: 'event',
  columns: {
    id: bigInteger({ primary: true, generated: 'increment' }),
    type: text(64),
    resource: text(300),
    unitId: text(36, { name: 'unit_id' }),
    at: moment(),
  },
});
