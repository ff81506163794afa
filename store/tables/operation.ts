import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { moment, text } from './columns.ts';

/** An act that outlasts its request. */
export interface OperationRow {
  readonly id: string;
  readonly caller: string;
  readonly kind: string;
  readonly workflowId: string;
  readonly updateId: string | null;
  readonly resource: string;
  readonly createdAt: Instant;
}

export const operationTable = new EntitySchema<OperationRow>({
  name: 'operation',
  columns: {
    id: text(64, { primary: true }),
    caller: text(60),
    kind: text(32),
    workflowId: text(100, { name: 'workflow_id' }),
    updateId: text(100, { name: 'update_id', nullable: true }),
    resource: text(200),
    createdAt: moment({ name: 'created_at' }),
  },
});
