import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { byteList, bytes, moment, shortBytes, text } from './columns.ts';

/** The making authority's key and certificate. R18 */
export interface MakerRow {
  readonly id: string;
  readonly mode: 'hsm' | 'hsm-wrapped';
  readonly device: string;
  readonly keyId: string;
  readonly publicKey: Uint8Array;
  readonly wrapped: Uint8Array | null;
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  readonly createdAt: Instant;
}

export const makerTable = new EntitySchema<MakerRow>({
  name: 'maker',
  columns: {
    id: text(36, { primary: true }),
    mode: text(16),
    device: text(64),
    keyId: text(64, { name: 'key_id' }),
    publicKey: shortBytes(200, { name: 'public_key' }),
    wrapped: shortBytes(1024, { nullable: true }),
    certificate: bytes('blob'),
    chain: byteList(),
    createdAt: moment({ name: 'created_at' }),
  },
});
