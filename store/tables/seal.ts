import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import type { PositionRole, SealCategory, UnitSealSubtype } from '../../domain/seal/kinds.ts';
import type { StoredSealStatus } from '../../domain/seal/status.ts';
import type { Suspender } from '../../domain/seal/suspension.ts';
import { code, integer, json, moment, text } from './columns.ts';

/** A seal and its stored status. */
export interface SealRow {
  readonly esId: string;
  readonly unitId: string;
  readonly category: SealCategory;
  readonly subtype: UnitSealSubtype | null;
  readonly positionRole: PositionRole | null;
  readonly holderId: string | null;
  readonly scope: readonly string[];
  readonly name: string;
  readonly physicalCode: string | null;
  readonly status: StoredSealStatus;
  readonly changes: number;
  readonly edition: number;
  readonly custodianId: string | null;
  readonly rulesRecordedAt: Instant | null;
  readonly validStart: Instant;
  readonly validEnd: Instant;
  readonly madeAt: Instant;
  /** Bodies that stopped it. R76 */
  readonly suspendedBy: readonly Suspender[];
  /** The seal that was made in its place. R30, R31 */
  readonly successor: string | null;
  readonly invalidFrom: Instant | null;
}

export const sealTable = new EntitySchema<SealRow>({
  name: 'seal',
  columns: {
    esId: text(64, { name: 'es_id', primary: true }),
    unitId: text(36, { name: 'unit_id' }),
    category: text(16),
    subtype: text(32, { nullable: true }),
    positionRole: text(32, { name: 'position_role', nullable: true }),
    holderId: text(36, { name: 'holder_id', nullable: true }),
    scope: json({ type: 'varchar', length: 1000 }),
    name: text(200),
    physicalCode: code(13, { name: 'physical_code', nullable: true }),
    status: text(16),
    changes: integer(),
    edition: integer(),
    custodianId: text(36, { name: 'custodian_id', nullable: true }),
    rulesRecordedAt: moment({ name: 'rules_recorded_at', nullable: true }),
    validStart: moment({ name: 'valid_start' }),
    validEnd: moment({ name: 'valid_end' }),
    madeAt: moment({ name: 'made_at' }),
    suspendedBy: json({ type: 'varchar', length: 100, name: 'suspended_by' }),
    successor: text(64, { nullable: true }),
    invalidFrom: moment({ name: 'invalid_from', nullable: true }),
  },
});
