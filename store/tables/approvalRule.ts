import { EntitySchema } from 'typeorm';
import type { ApprovalNeed } from '../../domain/approval/rule.ts';
import type { Instant } from '../../domain/instant.ts';
import { integer, json, moment, text } from './columns.ts';

/** What must be approved before a seal of the unit stamps. R36 */
export interface ApprovalRuleRow {
  readonly id: string;
  readonly version: number;
  readonly unitId: string;
  readonly needs: readonly ApprovalNeed[];
  readonly setBy: string;
  readonly setAt: Instant;
}

export const approvalRuleTable = new EntitySchema<ApprovalRuleRow>({
  name: 'approval_rule',
  columns: {
    id: text(64, { primary: true }),
    version: integer({ primary: true }),
    unitId: text(36, { name: 'unit_id' }),
    needs: json(),
    setBy: text(60, { name: 'set_by' }),
    setAt: moment({ name: 'set_at' }),
  },
});
