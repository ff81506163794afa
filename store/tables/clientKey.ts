import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { moment, shortBytes, text } from './columns.ts';

/** A key by which a system signs its requests. */
export interface ClientKeyRow {
  readonly id: string;
  readonly clientId: string;
  readonly algorithm: 'hmac-sm3' | 'sm2';
  readonly secretSealed: Uint8Array | null;
  readonly publicKey: Uint8Array | null;
  readonly createdAt: Instant;
  readonly retiredAt: Instant | null;
}

export const clientKeyTable = new EntitySchema<ClientKeyRow>({
  name: 'client_key',
  columns: {
    id: text(36, { primary: true }),
    clientId: text(36, { name: 'client_id' }),
    algorithm: text(8),
    secretSealed: shortBytes(255, { name: 'secret_sealed', nullable: true }),
    publicKey: shortBytes(200, { name: 'public_key', nullable: true }),
    createdAt: moment({ name: 'created_at' }),
    retiredAt: moment({ name: 'retired_at', nullable: true }),
  },
});
