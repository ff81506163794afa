import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import type { RevocationReason } from '../../domain/seal/reasons.ts';
import { moment, text } from './columns.ts';

/** An issuing department's opinion that a seal is to be revoked. R34 */
export interface RevocationOpinionRow {
  readonly id: string;
  readonly esId: string;
  readonly code: RevocationReason;
  readonly reason: string;
  readonly givenBy: string;
  readonly givenAt: Instant;
  readonly executedAt: Instant | null;
}

export const revocationOpinionTable = new EntitySchema<RevocationOpinionRow>({
  name: 'revocation_opinion',
  columns: {
    id: text(36, { primary: true }),
    esId: text(64, { name: 'es_id' }),
    code: text(32),
    reason: text(1000),
    givenBy: text(60, { name: 'given_by' }),
    givenAt: moment({ name: 'given_at' }),
    executedAt: moment({ name: 'executed_at', nullable: true }),
  },
});
