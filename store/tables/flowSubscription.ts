import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { flag, moment, text } from './columns.ts';

/** A message or signal that an instance waits for; gone when it waits no more. */
export interface FlowSubscriptionRow {
  readonly instanceId: string;
  /** As the engine knows it. */
  readonly id: string;
  readonly unitId: string;
  readonly element: string;
  readonly kind: 'message' | 'signal';
  readonly name: string;
  readonly key: string | null;
  /** A message is on its way to it. */
  readonly taken: boolean;
  readonly sinceAt: Instant;
}

export const flowSubscriptionTable = new EntitySchema<FlowSubscriptionRow>({
  name: 'flow_subscription',
  columns: {
    instanceId: text(48, { name: 'instance_id', primary: true }),
    id: text(160, { primary: true }),
    unitId: text(36, { name: 'unit_id' }),
    element: text(100),
    kind: text(8),
    name: text(200),
    key: text(200, { name: 'correlation_key', nullable: true }),
    taken: flag(),
    sinceAt: moment({ name: 'since_at' }),
  },
});
