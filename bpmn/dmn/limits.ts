import { defaultLimits, type FlowLimits } from '../refusal.ts';

/** Bounds on a file of decisions, beside those on any file and on FEEL. */
export interface DecisionLimits extends FlowLimits {
  readonly decisions: number;
  /** Rules of one table. */
  readonly rules: number;
  /** Tests and results of one table: all are judged in one step of a flow. */
  readonly cells: number;
}

export const defaultDecisionLimits: DecisionLimits = { ...defaultLimits, decisions: 50, rules: 1_000, cells: 5_000 };
