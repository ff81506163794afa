import type { ApprovalRule } from '../../domain/approval/rule.ts';
import type { TaskOpening } from '../../domain/flow/step.ts';
import type { ApprovalScene } from '../approvers.ts';
import type { InstanceRow } from '../tables/instance.ts';
import type { Transaction } from '../transaction.ts';
import { approvalRule } from './flowRows.ts';

/** A flow with what only its host knows of it. The host's row is locked, and with it the instance. */
export interface HostedFlow {
  readonly instance: InstanceRow;
  /** Chain of the audit, and what its acts begin with: `use.step`. */
  readonly chain: string;
  readonly noun: 'use' | 'review';
  scene(): Promise<ApprovalScene>;
  /** Those of the persons whom the host lets do the task. */
  admitted(task: Pick<TaskOpening, 'counts'>, persons: ReadonlySet<string>): Promise<ReadonlySet<string>>;
  /** Refuses, with the host's own problem, whom it does not let decide the task; notes what follows from the decision. */
  beforeDecision(task: { readonly id: string; readonly counts: string | null }, person: string): Promise<void>;
}

/** The rule a flow is under, and who stands around it. */
export async function sceneOf(tx: Transaction, flow: HostedFlow): Promise<{ readonly rule: ApprovalRule; readonly scene: ApprovalScene }> {
  const { ruleId, ruleVersion } = flow.instance;
  return { rule: await approvalRule(tx, ruleId, ruleVersion), scene: await flow.scene() };
}
