import type { ApprovalRule } from '../../domain/approval/rule.ts';
import type { FlowGraph } from '../graph.ts';
import type { Definitions } from '../read/model.ts';
import type { FlowLimits, Report } from '../refusal.ts';
import type { FilesBeside } from './beside.ts';
import type { Exploration } from './explore/explore.ts';

/** What every rule is judged with. */
export interface RuleContext {
  readonly limits: FlowLimits;
  /** The approval rule of the seals that the flow is deployed for; absent when it is only checked. */
  readonly approvalRule?: ApprovalRule;
  /** Names whose values are part of the subject, besides `subject`, `requester` and `roles`. */
  readonly formVariables: readonly string[];
  /** Which process of the file is deployed, where it holds several that no other calls. */
  readonly process?: string;
  /** Every process of the files is compiled; none is the one to deploy. */
  readonly several?: boolean;
  /** What stands in the files that are deployed together; absent while a file is drawn alone. */
  readonly beside?: FilesBeside;
}

/** A rule on what was read, before it becomes a graph. Asked for in order: later ones may rely on earlier ones. */
export interface ModelRule {
  readonly id: string;
  check(definitions: Definitions, report: Report, context: RuleContext): void;
}

/** A rule on the graph. `explored` is what every run of the flow can come to, found once for all rules. */
export interface GraphRule {
  readonly id: string;
  check(graph: FlowGraph, report: Report, context: RuleContext, explored: () => Exploration): void;
}

/** Names that the subject always holds. */
export const subjectNames: readonly string[] = ['subject', 'requester', 'roles'];
