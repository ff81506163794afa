import { suitsCategory } from '../../domain/approval/holderAct.ts';
import { problem } from '../../domain/problem.ts';
import { personsOf, type ApprovalScene } from '../approvers.ts';
import type { SealRow } from '../tables/seal.ts';
import type { Transaction } from '../transaction.ts';
import { approvalRule, bindingOf, type FlowHead } from './flowRows.ts';

/** Who stands around a seal when approvers are looked for. */
export const sceneOfSeal = ({ unitId, custodianId, holderId }: SealRow, requester: string): ApprovalScene => ({
  unit: unitId, requester, custodian: custodianId ?? undefined, holder: holderId ?? undefined,
});

/** Throws `holder-not-asked` for a flow under a rule by which a position or personal seal could stamp without its holder. R37 */
export async function requireSuitableRule(tx: Transaction, { category, esId }: SealRow, flow: FlowHead): Promise<void> {
  const rule = await approvalRule(tx, flow.ruleId, flow.ruleVersion);
  if (!suitsCategory(rule, category)) throw problem('holder-not-asked', { esId, rule: rule.id, version: rule.version });
}

/** Throws unless the owner has recorded all that a seal needs before it stamps: a unit seal rules and a custodian who is one, every seal a flow that suits it. R37, R41, R81 */
export async function requireReady(tx: Transaction, seal: SealRow): Promise<void> {
  const { esId, custodianId, rulesRecordedAt } = seal;
  if (seal.category === 'unit') {
    if (custodianId === null || rulesRecordedAt === null) throw problem('seal-rules-missing', { esId });
    const custodians = await personsOf(tx, { role: 'custodian' }, sceneOfSeal(seal, ''));
    if (!custodians.has(custodianId)) throw problem('seal-rules-missing', { esId, custodian: custodianId });
  }
  await requireSuitableRule(tx, seal, await bindingOf(tx, esId));
}
