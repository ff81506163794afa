import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { digest, integer, moment } from './columns.ts';

/** A root over all heads, by minute. R55 */
export interface AuditAnchorRow {
  readonly minute: Instant;
  readonly chains: number;
  readonly root: Uint8Array;
  readonly mac: Uint8Array;
}

export const auditAnchorTable = new EntitySchema<AuditAnchorRow>({
  name: 'audit_anchor',
  columns: {
    minute: moment({ primary: true }),
    chains: integer(),
    root: digest(),
    mac: digest(),
  },
});
