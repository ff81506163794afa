import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { moment, shortBytes, text } from './columns.ts';

/** A seal's key: in a device, or wrapped by it. R51, R80 */
export interface SealKeyRow {
  readonly id: string;
  readonly unitId: string;
  readonly mode: 'hsm' | 'hsm-wrapped';
  readonly device: string;
  readonly publicKey: Uint8Array;
  readonly wrapped: Uint8Array | null;
  readonly createdAt: Instant;
}

export const sealKeyTable = new EntitySchema<SealKeyRow>({
  name: 'seal_key',
  columns: {
    id: text(64, { primary: true }),
    unitId: text(36, { name: 'unit_id' }),
    mode: text(16),
    device: text(64),
    publicKey: shortBytes(200, { name: 'public_key' }),
    wrapped: shortBytes(1024, { nullable: true }),
    createdAt: moment({ name: 'created_at' }),
  },
});
