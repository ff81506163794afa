import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { moment, text } from './columns.ts';

/** An account of another system. */
export interface ClientRow {
  readonly id: string;
  readonly name: string;
  readonly secretHash: string;
  readonly disabledAt: Instant | null;
  readonly createdAt: Instant;
}

export const clientTable = new EntitySchema<ClientRow>({
  name: 'client',
  columns: {
    id: text(36, { primary: true }),
    name: text(100),
    secretHash: text(200, { name: 'secret_hash' }),
    disabledAt: moment({ name: 'disabled_at', nullable: true }),
    createdAt: moment({ name: 'created_at' }),
  },
});
