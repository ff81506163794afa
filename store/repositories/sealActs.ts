import { In, IsNull } from 'typeorm';
import { reviewId } from '../../domain/application/step.ts';
import { mayRestore } from '../../domain/life/loss.ts';
import { revocationFindings, type RevocationGrounds } from '../../domain/life/revocation.ts';
import { problem } from '../../domain/problem.ts';
import type { SuspensionReason } from '../../domain/seal/reasons.ts';
import { requireReason } from '../../domain/seal/statusActs.ts';
import { mayResume, maySuspend, type Suspender } from '../../domain/seal/suspension.ts';
import { chains, personActor } from '../actors.ts';
import type { CodedReport, RevocationOpinion, Seal, StatusReport } from '../store.ts';
import { applicationTable, type ApplicationRow } from '../tables/application.ts';
import { decisionTable } from '../tables/decision.ts';
import { revocationOpinionTable, type RevocationOpinionRow } from '../tables/revocationOpinion.ts';
import type { SealRow } from '../tables/seal.ts';
import type { Transaction } from '../transaction.ts';
import { takeSideOnSeal } from './actingSides.ts';
import { requireCollected } from './applicationMaking.ts';
import { change, freeze, lossReasonsOf, record } from './sealChanges.ts';
import { dutiesOfOpinion } from './sealDuties.ts';
import { requireReady } from './sealReadiness.ts';
import { requireLasting, sealOf, sealRow } from './sealRows.ts';
import { sidesOn } from './sealSides.ts';
import { refuseSecond } from './sealUniqueness.ts';

/** Stops the seal for a body that may do so for the reason. `suspension-not-yours` R17, R75, R76 */
export async function suspend(tx: Transaction, esId: string, report: CodedReport): Promise<Seal> {
  const seal = await sealRow(tx, esId, 'exclusive');
  requireReason(tx.policyAt(await tx.now()), 'suspend', { code: report.code, text: report.reason }, report.notice);
  const allowed = maySuspend[report.code as SuspensionReason];
  const side = (await sidesOn(tx, seal, report.by)).find((one) => allowed.includes(one));
  if (!side) throw problem('suspension-not-yours', { esId, code: report.code, bodies: allowed });
  return freeze(tx, esId, 'suspend', { ...report, side });
}

/** Takes back what the actor's body has stopped; while another body's stop is left the seal stays suspended. `seal-stopped-by-another` R76 */
export async function resume(tx: Transaction, esId: string, report: StatusReport): Promise<Seal> {
  const seal = await sealRow(tx, esId, 'exclusive');
  if (seal.status === 'active') return sealOf(seal);
  if (seal.status !== 'suspended') throw problem('seal-transition-refused', { esId, status: seal.status, act: 'resume' });
  const sides = await sidesOn(tx, seal, report.by);
  const own = seal.suspendedBy.filter((suspender) => sides.some((side) => mayResume(suspender, side)));
  const [side] = own;
  if (side === undefined) throw problem('seal-stopped-by-another', { esId, suspendedBy: seal.suspendedBy });
  const suspendedBy = seal.suspendedBy.filter((suspender) => !own.includes(suspender));
  if (suspendedBy.length > 0) return record(tx, seal, 'suspended', 'resume', { ...report, side }, { suspendedBy });
  return change(tx, seal, 'resume', { ...report, side }, { suspendedBy });
}

/** A lost seal comes back: where the policy allows it, never after compromise, not past the stop of an authority, not beside another such seal. `restoration-refused` R35, R71, R76, A11 */
export async function restore(tx: Transaction, esId: string, report: StatusReport): Promise<Seal> {
  const application = await approvedApplication(tx, esId, 'restore', report.application);
  const seal = await sealRow(tx, esId, 'exclusive');
  if (seal.status === 'active') return sealOf(seal);
  if (seal.status !== 'lost') throw problem('seal-transition-refused', { esId, status: seal.status, act: 'restore' });
  if (!application && !(await sidesOn(tx, seal, report.by)).includes('issuing-department')) throw problem('forbidden', { esId });
  const policy = tx.policyAt(await tx.now());
  const reasons = await lossReasonsOf(tx, esId);
  if (!mayRestore(policy, reasons)) throw problem('restoration-refused', { esId, reasons, article: policy.ending.restoreAfterLoss.article });
  if (seal.suspendedBy.some((side) => side !== 'owner')) throw problem('seal-stopped-by-another', { esId, suspendedBy: seal.suspendedBy });
  await requireReady(tx, seal); // a seal may have been lost before it was ever enabled
  await requireCollected(tx, esId);
  await refuseSecond(tx, seal.unitId, kindOf(seal), esId);
  return change(tx, seal, 'restore', report, { suspendedBy: [] });
}

const kindOf = ({ category, subtype, positionRole, holderId, name, physicalCode }: SealRow) => ({
  category, name, ...(subtype !== null && { subtype }), ...(positionRole !== null && { positionRole }), ...(holderId !== null && { holder: holderId }), ...(physicalCode !== null && { physicalCode }),
});

/** An issuing department's reasoned opinion that the seal is to be revoked, though its owner has not asked for it. R34 */
export async function opine(tx: Transaction, esId: string, { id, code, reason, by }: CodedReport & { readonly id: string }): Promise<RevocationOpinion> {
  const seal = await sealRow(tx, esId, 'exclusive');
  const known = await tx.find(revocationOpinionTable, { id });
  if (known) return opinionOf(known);
  requireLasting(seal);
  requireReason(tx.policyAt(await tx.now()), 'revoke', { code, text: reason });
  if (!(await sidesOn(tx, seal, by)).includes('issuing-department')) throw problem('forbidden', { esId });
  await takeSideOnSeal(tx, esId, { actor: by, side: 'issuing', act: 'seal.opine' });
  const row: RevocationOpinionRow = { id, esId, code: code as RevocationOpinionRow['code'], reason, givenBy: by, givenAt: await tx.now(), executedAt: null };
  await tx.insert(revocationOpinionTable, row);
  await dutiesOfOpinion(tx, seal, code, row.givenAt);
  tx.audit({ subject: chains.seal(esId), actor: by, act: 'seal.revocation-opinion', details: { opinion: id, code, reason } });
  return opinionOf(row);
}

export const opinionOf = ({ executedAt, ...row }: RevocationOpinionRow): RevocationOpinion => ({ ...row, executedAt: executedAt ?? undefined });

/**
 * The making authority revokes: on an approved application of the owner, or ex officio on the opinion of the issuing department. Two acts, and of two persons where
 * the policy names two bodies. `revocation-refused` names what lacks. NAT 19, R32, R34, R63
 */
export async function revoke(tx: Transaction, esId: string, report: CodedReport): Promise<Seal> {
  const application = await approvedApplication(tx, esId, 'revoke', report.application);
  const seal = await sealRow(tx, esId, 'exclusive');
  if (seal.status === 'revoked') return sealOf(seal);
  requireLasting(seal);
  const at = await tx.now();
  const policy = tx.policyAt(at);
  if (!application) requireReason(policy, 'revoke', { code: report.code, text: report.reason }); // an application's reason was judged when it was handed in
  const grounds = application ? await groundsOf(tx, application, report.by) : await exOfficio(tx, seal, report.by);
  const findings = revocationFindings(policy, grounds);
  if (findings.length > 0) throw problem('revocation-refused', { esId, findings });
  if (!application) await takeSideOnSeal(tx, esId, { actor: report.by, side: 'making', act: 'seal.revoke' });
  await tx.update(revocationOpinionTable, { esId, executedAt: IsNull() }, { executedAt: at });
  return freeze(tx, esId, 'revoke', { ...report, side: 'making-authority' satisfies Suspender });
}

/** Whoever acts is named only where they act for the making authority. */
async function exOfficio(tx: Transaction, seal: SealRow, by: string): Promise<RevocationGrounds> {
  const [opinion] = await tx.manager.find(revocationOpinionTable, { where: { esId: seal.esId, executedAt: IsNull() }, order: { givenAt: 'DESC' }, take: 1 });
  const acts = (await sidesOn(tx, seal, by)).includes('making-authority');
  return { origin: 'ex-officio', ...(opinion && { opinion: { by: opinion.givenBy, reason: opinion.reason } }), ...(acts && { executedBy: by }) };
}

/** The review's approval is the issuing department's opinion; of several approvers one who also carries it out counts. */
async function groundsOf(tx: Transaction, { id, round }: ApplicationRow, by: string): Promise<RevocationGrounds> {
  const approvals = await tx.all(decisionTable, { instanceId: reviewId(id, round), outcome: 'approved', supersededAt: IsNull() });
  const approval = approvals.find(({ personId }) => personActor(personId) === by) ?? approvals[0];
  return { origin: 'owner', executedBy: by, ...(approval && { opinion: { by: personActor(approval.personId), reason: approval.commentText } }) };
}

/** The application that an act carries out: approved, of this kind, about this seal. Throws `application-transition-refused` for another. */
async function approvedApplication(tx: Transaction, esId: string, kind: 'revoke' | 'restore', id: string | undefined): Promise<ApplicationRow | undefined> {
  if (id === undefined) return undefined;
  const row = await tx.lock(applicationTable, { id }, 'exclusive');
  if (row?.kind !== kind || row.predecessor !== esId || !['approved-without-making', 'done'].includes(row.status)) throw problem('application-transition-refused', { application: id, status: row?.status });
  return row;
}

/** Opinions on a seal, newest first. */
export async function opinionsOn(tx: Transaction, esIds: readonly string[]): Promise<readonly RevocationOpinion[]> {
  return (await tx.manager.find(revocationOpinionTable, { where: { esId: In([...esIds]) }, order: { givenAt: 'DESC' } })).map(opinionOf);
}
