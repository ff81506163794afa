import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { integer, moment, shortBytes } from './columns.ts';

/** A key of the data slot, wrapped by it. */
export interface DataKeyRow {
  readonly id: number;
  readonly wrapped: Uint8Array;
  readonly createdAt: Instant;
}

export const dataKeyTable = new EntitySchema<DataKeyRow>({
  name: 'data_key',
  columns: {
    id: integer({ primary: true }),
    wrapped: shortBytes(4096),
    createdAt: moment({ name: 'created_at' }),
  },
});
