import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import type { OwnerKind } from '../../domain/owner/kinds.ts';
import { code, moment, text } from './columns.ts';

/** An organisation or department. R04 */
export interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly kind: OwnerKind;
  readonly creditCode: string | null;
  readonly division: string;
  readonly parentId: string | null;
  readonly createdAt: Instant;
  /** The system it belongs to, where ministries or departments have seals of their own. R11 */
  readonly system: string | null;
}

export const unitTable = new EntitySchema<UnitRow>({
  name: 'unit',
  columns: {
    id: text(36, { primary: true }),
    name: text(200),
    kind: text(32),
    creditCode: code(18, { name: 'credit_code', nullable: true }),
    division: code(6),
    parentId: text(36, { name: 'parent_id', nullable: true }),
    createdAt: moment({ name: 'created_at' }),
    system: text(64, { name: 'system_name', nullable: true }),
  },
});
