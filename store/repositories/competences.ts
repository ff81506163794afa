import type { ReviewFlow } from '../../domain/application/review.ts';
import { problem } from '../../domain/problem.ts';
import { chains } from '../actors.ts';
import type { Competence } from '../store.ts';
import { competenceTable, type CompetenceTableRow } from '../tables/competence.ts';
import { reviewBindingTable } from '../tables/reviewBinding.ts';
import { unitTable } from '../tables/unit.ts';
import type { Transaction } from '../transaction.ts';
import { flowHead, type FlowHead } from './flowRows.ts';

/** A policy by its id, or by its name with the version: the table is of the policy, whatever its version. */
const policyIdOf = (policy: string): string => policy.split('/')[0] ?? policy;

export async function competencesOf(tx: Transaction, policy: string): Promise<readonly Competence[]> {
  const rows = await tx.manager.find(competenceTable, { where: { policy: policyIdOf(policy) }, order: { division: 'ASC', ownerKind: 'ASC', system: 'ASC' } });
  return rows.map(({ policy: id, division, ownerKind, system, issuingUnitId: issuingUnit, makingUnitId: makingUnit }) => ({
    policy: id, division, issuingUnit, makingUnit, ...(ownerKind !== '' && { ownerKind }), ...(system !== '' && { system }),
  }));
}

/** Adds a row, or replaces the one for the same owners. `owner-unknown` for a department that is not there. R11 */
export async function setCompetence(tx: Transaction, { policy, division, ownerKind, system, issuingUnit, makingUnit }: Competence, by: string): Promise<void> {
  for (const unit of [issuingUnit, makingUnit]) if (!(await tx.find(unitTable, { id: unit }))) throw problem('owner-unknown', { unit });
  const key = { policy: policyIdOf(policy), division, ownerKind: ownerKind ?? ('' as const), system: system ?? '' };
  const known = await tx.lock(competenceTable, key, 'exclusive');
  if (known?.issuingUnitId === issuingUnit && known.makingUnitId === makingUnit) return;
  const row: CompetenceTableRow = { ...key, issuingUnitId: issuingUnit, makingUnitId: makingUnit, setBy: by, setAt: await tx.now() };
  if (known) await tx.update(competenceTable, key, row);
  else await tx.insert(competenceTable, row);
  tx.audit({ subject: chains.competence(key.policy), actor: by, act: 'competence.set', details: { ...key, issuingUnit, makingUnit, before: known && { issuingUnit: known.issuingUnitId, makingUnit: known.makingUnitId } } });
}

/** From now on the department reviews by this flow, which must be one of its own: `forbidden`. R12 */
export async function bindReview(tx: Transaction, unitId: string, review: ReviewFlow, flowHash: string, by: string): Promise<void> {
  if (!(await tx.lock(unitTable, { id: unitId }, 'exclusive'))) throw problem('owner-unknown', { unit: unitId });
  const flow = await flowHead(tx, flowHash);
  if (flow.unitId !== unitId) throw problem('forbidden', { unit: unitId, flow: flowHash });
  const latest = await tx.manager.findOne(reviewBindingTable, { where: { unitId, review }, order: { number: 'DESC' } });
  if (latest?.flowHash === flowHash) return;
  const number = (latest?.number ?? 0) + 1;
  await tx.insert(reviewBindingTable, { unitId, review, number, flowHash, boundBy: by, boundAt: await tx.now() });
  tx.audit({ subject: chains.unit(unitId), actor: by, act: 'review.bound', details: { review, number, flow: flowHash, rule: flow.ruleId, ruleVersion: flow.ruleVersion } });
}

/** The flow by which the department reviews now. Throws `review-not-bound`. */
export async function reviewFlowOf(tx: Transaction, unitId: string, review: ReviewFlow): Promise<FlowHead> {
  const latest = await tx.manager.findOne(reviewBindingTable, { where: { unitId, review }, order: { number: 'DESC' } });
  if (!latest) throw problem('review-not-bound', { unit: unitId, review });
  return flowHead(tx, latest.flowHash);
}
