import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { moment, text } from './columns.ts';

/** One message or signal on its way to one subscription. */
export interface FlowDeliveryRow {
  readonly id: string;
  readonly messageId: string;
  readonly instanceId: string;
  readonly subscriptionId: string;
  /** void: the subscription ended first. */
  readonly state: 'pending' | 'done' | 'void';
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
}

export const flowDeliveryTable = new EntitySchema<FlowDeliveryRow>({
  name: 'flow_delivery',
  columns: {
    id: text(36, { primary: true }),
    messageId: text(100, { name: 'message_id' }),
    instanceId: text(48, { name: 'instance_id' }),
    subscriptionId: text(160, { name: 'subscription_id' }),
    state: text(8),
    createdAt: moment({ name: 'created_at' }),
    endedAt: moment({ name: 'ended_at', nullable: true }),
  },
});
