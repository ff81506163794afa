/** How the rules that match give the result. DMN 1.3, 8.2.10: unique, first, any, priority, rule order, output order, collect. */
export const hitPolicies = ['U', 'F', 'A', 'P', 'R', 'O', 'C'] as const;
export type HitPolicy = (typeof hitPolicies)[number];

/** A compiled decision table: plain JSON. Every expression is FEEL without a leading `=`. */
export interface DecisionTable {
  readonly id: string;
  readonly name?: string;
  readonly hitPolicy: HitPolicy;
  /** Of `C` only. */
  readonly aggregation?: 'SUM' | 'MIN' | 'MAX' | 'COUNT';
  readonly inputs: readonly { readonly expression: string; readonly label?: string; readonly type?: string; readonly allowed?: string }[];
  /** allowed: the values in order of priority, FEEL texts. */
  readonly outputs: readonly { readonly name?: string; readonly type?: string; readonly allowed?: readonly string[]; readonly default?: string }[];
  /** Unary tests, one per input (`-` for any), and expressions, one per output. */
  readonly rules: readonly { readonly tests: readonly string[]; readonly results: readonly string[] }[];
  /** Ids of decisions whose results are read by their names; evaluated first. */
  readonly requires: readonly string[];
  /** Name under which decisions that require this one read it. */
  readonly variable?: string;
}
