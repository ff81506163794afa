import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { integer, moment, text } from './columns.ts';

/** What happened in the flow of a use. R40 */
export interface UseHistoryRow {
  readonly useId: string;
  readonly number: number;
  readonly step: number;
  readonly element: string;
  readonly event: string;
  readonly at: Instant;
}

export const useHistoryTable = new EntitySchema<UseHistoryRow>({
  name: 'use_history',
  columns: {
    useId: text(36, { name: 'use_id', primary: true }),
    number: integer({ primary: true }),
    step: integer(),
    element: text(100),
    event: text(32),
    at: moment(),
  },
});
