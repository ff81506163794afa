import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import type { GrantCondition } from '../../domain/lending/condition.ts';
import { code, integer, json, moment, text } from './columns.ts';

/** An authorisation to ask for uses of a seal. R38 */
export interface SealGrantRow {
  readonly id: string;
  readonly esId: string;
  readonly unitId: string;
  readonly granteeId: string;
  readonly documentKinds: readonly string[];
  readonly documentSm3: string | null;
  readonly conditions: readonly GrantCondition[];
  readonly number: number;
  readonly used: number;
  readonly until: Instant;
  readonly grantedBy: string;
  readonly grantedAt: Instant;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnBy: string | null;
}

export const sealGrantTable = new EntitySchema<SealGrantRow>({
  name: 'seal_grant',
  columns: {
    id: text(36, { primary: true }),
    esId: text(64, { name: 'es_id' }),
    unitId: text(36, { name: 'unit_id' }),
    granteeId: text(36, { name: 'grantee_id' }),
    documentKinds: json({ type: 'varchar', length: 1000, name: 'document_kinds' }),
    documentSm3: code(64, { name: 'document_sm3', nullable: true }),
    conditions: json(),
    number: integer(),
    used: integer(),
    until: moment({ name: 'until_at' }),
    grantedBy: text(60, { name: 'granted_by' }),
    grantedAt: moment({ name: 'granted_at' }),
    withdrawnAt: moment({ name: 'withdrawn_at', nullable: true }),
    withdrawnBy: text(60, { name: 'withdrawn_by', nullable: true }),
  },
});
