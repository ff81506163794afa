import type { Report } from '../../refusal.ts';
import type { DecisionLimits } from '../limits.ts';
import type { DecisionTable } from '../model.ts';

/** What must hold of the decisions of one file. */
export interface DecisionRule {
  readonly id: string;
  check(tables: readonly DecisionTable[], report: Report, limits: DecisionLimits): void;
}
