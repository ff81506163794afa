import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { code, moment, text } from './columns.ts';

/** One certificate that its issuer has revoked. R42 */
export interface RevokedCertificateRow {
  readonly issuer: string;
  readonly serial: string;
  readonly revokedAt: Instant;
  /** RFC 5280 5.3.1 */
  readonly reason: string;
}

export const revokedCertificateTable = new EntitySchema<RevokedCertificateRow>({
  name: 'revoked_certificate',
  columns: {
    issuer: code(64, { primary: true }),
    serial: text(64, { primary: true }),
    revokedAt: moment({ name: 'revoked_at' }),
    reason: text(24),
  },
});
