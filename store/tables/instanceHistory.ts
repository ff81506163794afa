import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { integer, moment, text } from './columns.ts';

/** What happened in a hosted flow. R40 */
export interface InstanceHistoryRow {
  readonly instanceId: string;
  readonly number: number;
  readonly step: number;
  readonly element: string;
  readonly event: string;
  readonly at: Instant;
  /** Who did it, and why, where it was not the flow itself. */
  readonly actor: string | null;
  readonly reason: string | null;
  /** The absent person for whom it was done. */
  readonly onBehalfOf: string | null;
  /** The person or element that it is about. */
  readonly concerns: string | null;
}

export const instanceHistoryTable = new EntitySchema<InstanceHistoryRow>({
  name: 'instance_history',
  columns: {
    instanceId: text(48, { name: 'instance_id', primary: true }),
    number: integer({ primary: true }),
    step: integer(),
    element: text(100),
    event: text(32),
    at: moment(),
    actor: text(60, { nullable: true }),
    reason: text(1000, { nullable: true }),
    onBehalfOf: text(36, { name: 'on_behalf_of', nullable: true }),
    concerns: text(160, { nullable: true }),
  },
});
