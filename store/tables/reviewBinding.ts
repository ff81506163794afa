import { EntitySchema } from 'typeorm';
import type { ReviewFlow } from '../../domain/application/review.ts';
import type { Instant } from '../../domain/instant.ts';
import { code, integer, moment, text } from './columns.ts';

/** By which flow an issuing department reviews; the last number counts. R12 */
export interface ReviewBindingRow {
  readonly unitId: string;
  readonly review: ReviewFlow;
  readonly number: number;
  readonly flowHash: string;
  readonly boundBy: string;
  readonly boundAt: Instant;
}

export const reviewBindingTable = new EntitySchema<ReviewBindingRow>({
  name: 'review_binding',
  columns: {
    unitId: text(36, { name: 'unit_id', primary: true }),
    review: text(16, { primary: true }),
    number: integer({ primary: true }),
    flowHash: code(64, { name: 'flow_hash' }),
    boundBy: text(60, { name: 'bound_by' }),
    boundAt: moment({ name: 'bound_at' }),
  },
});
