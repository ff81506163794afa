import { EntitySchema } from 'typeorm';
import { text } from './columns.ts';

/** A type of events, or a family of them, that a webhook asks for. */
export interface WebhookTypeRow {
  readonly webhookId: string;
  readonly type: string;
}

export const webhookTypeTable = new EntitySchema<WebhookTypeRow>({
  name: 'webhook_type',
  columns: {
    webhookId: text(36, { name: 'webhook_id', primary: true }),
    type: text(64, { primary: true }),
  },
});
