import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { integer, moment, shortBytes, text } from './columns.ts';

/** The PIN of who keeps a seal. R41 */
export interface CustodyRow {
  readonly esId: string;
  readonly keeperId: string;
  readonly number: number;
  readonly pinHashSealed: Uint8Array;
  /** Since the last right one. */
  readonly tries: number;
  readonly setAt: Instant;
  readonly setBy: string;
  /** Since when the keeper may set a new PIN without the old one. */
  readonly resetAt: Instant | null;
}

export const custodyTable = new EntitySchema<CustodyRow>({
  name: 'custody',
  columns: {
    esId: text(64, { name: 'es_id', primary: true }),
    keeperId: text(36, { name: 'keeper_id' }),
    number: integer(),
    pinHashSealed: shortBytes(512, { name: 'pin_hash_sealed' }),
    tries: integer(),
    setAt: moment({ name: 'set_at' }),
    setBy: text(60, { name: 'set_by' }),
    resetAt: moment({ name: 'reset_at', nullable: true }),
  },
});
