import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { moment, text } from './columns.ts';

/** A signed request that was taken. */
export interface RequestNonceRow {
  readonly keyId: string;
  readonly nonce: string;
  readonly at: Instant;
}

export const requestNonceTable = new EntitySchema<RequestNonceRow>({
  name: 'request_nonce',
  columns: {
    keyId: text(36, { name: 'key_id', primary: true }),
    nonce: text(64, { primary: true }),
    at: moment(),
  },
});
