import { EntitySchema } from 'typeorm';
import type { OwnerKind } from '../../domain/owner/kinds.ts';
import type { Instant } from '../../domain/instant.ts';
import { moment, text } from './columns.ts';

/** Who is competent for which owners. R11 */
export interface CompetenceTableRow {
  readonly policy: string;
  /** The leading digits; empty: everywhere. */
  readonly division: string;
  /** Empty: of any kind. */
  readonly ownerKind: OwnerKind | '';
  /** Empty: whatever system. */
  readonly system: string;
  readonly issuingUnitId: string;
  readonly makingUnitId: string;
  readonly setBy: string;
  readonly setAt: Instant;
}

export const competenceTable = new EntitySchema<CompetenceTableRow>({
  name: 'competence',
  columns: {
    policy: text(32, { primary: true }),
    division: text(6, { primary: true }),
    ownerKind: text(32, { name: 'owner_kind', primary: true }),
    system: text(64, { name: 'system_name', primary: true }),
    issuingUnitId: text(36, { name: 'issuing_unit_id' }),
    makingUnitId: text(36, { name: 'making_unit_id' }),
    setBy: text(60, { name: 'set_by' }),
    setAt: moment({ name: 'set_at' }),
  },
});
