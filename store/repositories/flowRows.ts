import type { ApprovalRule } from '../../domain/approval/rule.ts';
import { problem } from '../../domain/problem.ts';
import type { Flow } from '../store.ts';
import { approvalRuleTable, type ApprovalRuleRow } from '../tables/approvalRule.ts';
import { flowBindingTable, type FlowBindingRow } from '../tables/flowBinding.ts';
import { flowTable, type FlowRow } from '../tables/flow.ts';
import type { Transaction } from '../transaction.ts';

/** A flow without its two texts. */
export type FlowHead = Omit<FlowRow, 'bpmn' | 'graph'>;
export const flowHeadColumns = {
  hash: true, flowKey: true, version: true, unitId: true, name: true, ruleId: true, ruleVersion: true, deployedBy: true, deployedAt: true, processId: true, versionTag: true,
} as const;

export const flowOf = ({ hash, flowKey, version, unitId, name, ruleId, ruleVersion, deployedBy, deployedAt, processId, versionTag }: FlowHead): Flow => ({
  hash, key: flowKey, version, unit: unitId, name, rule: { id: ruleId, version: ruleVersion }, deployedBy, deployedAt,
  ...(processId !== null && { process: processId }), ...(versionTag !== null && { versionTag }),
});

export const ruleOf = ({ id, version, unitId, needs }: ApprovalRuleRow): ApprovalRule & { readonly unit: string } => ({ id, version, needs, unit: unitId });

/** Throws `flow-unknown`. */
export async function flowHead(tx: Transaction, hash: string): Promise<FlowHead> {
  const row = await tx.manager.findOne(flowTable, { where: { hash }, select: flowHeadColumns });
  if (!row) throw problem('flow-unknown', { hash });
  return row;
}

/** The rule in a version, or the latest. Throws `rule-unknown`. */
export async function approvalRule(tx: Transaction, id: string, version?: number): Promise<ApprovalRule & { readonly unit: string }> {
  const row = await tx.manager.findOne(approvalRuleTable, { where: version === undefined ? { id } : { id, version }, order: { version: 'DESC' } });
  if (!row) throw problem('rule-unknown', { rule: id, version });
  return ruleOf(row);
}

export async function latestBinding(tx: Transaction, esId: string): Promise<FlowBindingRow | null> {
  return tx.manager.findOne(flowBindingTable, { where: { esId }, order: { number: 'DESC' } });
}

/** The flow that the seal's uses take now. Throws `flow-not-bound`. */
export async function bindingOf(tx: Transaction, esId: string): Promise<FlowHead> {
  const binding = await latestBinding(tx, esId);
  if (!binding) throw problem('flow-not-bound', { esId });
  return flowHead(tx, binding.flowHash);
}
