import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { json, moment, text } from './columns.ts';

/** A message or signal of BPMN that was sent in a unit. */
export interface FlowMessageRow {
  readonly id: string;
  readonly unitId: string;
  readonly kind: 'message' | 'signal';
  readonly name: string;
  readonly key: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly sentBy: string;
  readonly fromInstance: string | null;
  readonly fromElement: string | null;
  readonly sentAt: Instant;
  readonly expiresAt: Instant;
  readonly state: 'buffered' | 'delivered' | 'broadcast';
}

export const flowMessageTable = new EntitySchema<FlowMessageRow>({
  name: 'flow_message',
  columns: {
    id: text(100, { primary: true }),
    unitId: text(36, { name: 'unit_id' }),
    kind: text(8),
    name: text(200),
    key: text(200, { name: 'correlation_key', nullable: true }),
    variables: json(),
    sentBy: text(60, { name: 'sent_by' }),
    fromInstance: text(48, { name: 'from_instance', nullable: true }),
    fromElement: text(100, { name: 'from_element', nullable: true }),
    sentAt: moment({ name: 'sent_at' }),
    expiresAt: moment({ name: 'expires_at' }),
    state: text(16),
  },
});
