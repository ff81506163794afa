import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { code, moment } from './columns.ts';

/** The last list of revoked certificates of an authority. R42 */
export interface RevocationListRow {
  /** SM3 of the public key that signed it, hexadecimal. */
  readonly issuer: string;
  readonly sm3: string;
  readonly thisUpdate: Instant;
  readonly nextUpdate: Instant;
  readonly fetchedAt: Instant;
}

export const revocationListTable = new EntitySchema<RevocationListRow>({
  name: 'revocation_list',
  columns: {
    issuer: code(64, { primary: true }),
    sm3: code(64),
    thisUpdate: moment({ name: 'this_update' }),
    nextUpdate: moment({ name: 'next_update' }),
    fetchedAt: moment({ name: 'fetched_at' }),
  },
});
