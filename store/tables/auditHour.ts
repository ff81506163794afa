import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { bytes, digest, integer, moment } from './columns.ts';

/** The anchors of an hour, signed and time-stamped. R55 */
export interface AuditHourRow {
  /** Its end: anchors of minutes after the hour before and up to this one. */
  readonly hour: Instant;
  readonly anchors: number;
  readonly digest: Uint8Array;
  readonly mac: Uint8Array;
  /** DER TimeStampToken. RFC 3161 */
  readonly token: Uint8Array | null;
  /** What the token says. */
  readonly stampedAt: Instant | null;
}

export const auditHourTable = new EntitySchema<AuditHourRow>({
  name: 'audit_hour',
  columns: {
    hour: moment({ primary: true }),
    anchors: integer(),
    digest: digest(),
    mac: digest(),
    token: bytes('mediumblob', { nullable: true }),
    stampedAt: moment({ name: 'stamped_at', nullable: true }),
  },
});
