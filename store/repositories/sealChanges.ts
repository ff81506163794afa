import type { AuthorityNotice } from '../../domain/seal/statusActs.ts';
import { isCompromise } from '../../domain/life/loss.ts';
import { nextState } from '../../domain/lifecycle.ts';
import { problem } from '../../domain/problem.ts';
import type { LossReason } from '../../domain/seal/reasons.ts';
import { announcedActs, sealTransitions, type FreezingAct, type SealAct, type StoredSealStatus } from '../../domain/seal/status.ts';
import { invalidSince } from '../../domain/seal/statusActs.ts';
import type { Suspender } from '../../domain/seal/suspension.ts';
import { chains } from '../actors.ts';
import type { Seal, SealChange, StatusReport } from '../store.ts';
import { sealTable, type SealRow } from '../tables/seal.ts';
import { sealChangeTable, type SealChangeRow } from '../tables/sealChange.ts';
import type { Transaction } from '../transaction.ts';
import { filedActs, insertObligations, isFiled } from './obligationRows.ts';
import { putOutbox } from './outboxRows.ts';
import { endReleases } from './releaseRows.ts';
import { dutiesOfChange } from './sealDuties.ts';
import { sealOf, sealRow } from './sealRows.ts';

export function changeOf({ announcedAt, code, side, noticeSource, noticeNumber, noticeAt, fromAt, ...change }: SealChangeRow): SealChange {
  const notice: AuthorityNotice | undefined = noticeSource === null || noticeNumber === null || noticeAt === null ? undefined : { source: noticeSource, number: noticeNumber, at: noticeAt };
  return { ...change, announcedAt: announcedAt ?? undefined, code: code ?? undefined, side: side ?? undefined, notice, from: fromAt ?? undefined };
}

/** What an act does to the seal's row beside its status. */
type Facts = Partial<Pick<SealRow, 'suspendedBy' | 'successor' | 'invalidFrom' | 'edition' | 'validStart' | 'validEnd'>>;

/** Moves the seal as its table of transitions allows. The row is locked. `seal-transition-refused` */
export async function change(tx: Transaction, seal: SealRow, act: SealAct, report: StatusReport, facts: Facts = {}): Promise<Seal> {
  const { esId, status } = seal;
  const next = nextState(sealTransitions, status, act);
  if (!next) throw problem('seal-transition-refused', { esId, status, act });
  return record(tx, seal, next, act, report, facts);
}

/** Keeps the change, ends what was released, and inserts what is to be filed and told of it (R22, R35). The row is locked. */
export async function record(tx: Transaction, seal: SealRow, status: StoredSealStatus, act: SealAct, report: StatusReport, facts: Facts = {}): Promise<Seal> {
  const { esId } = seal;
  const [at, number] = [await tx.now(), seal.changes + 1];
  const changed: SealRow = { ...seal, ...facts, status, changes: number };
  await tx.update(sealTable, { esId }, { ...facts, status, changes: number });
  await tx.insert(sealChangeTable, { esId, number, act, status, at, actor: report.by, reason: report.reason, announcedAt: null, ...columnsOf(report), fromAt: facts.invalidFrom ?? null });
  if (act === 'renew') await endReleases(tx, { esId }, 'replaced', at); // R80: they opened the key of the edition before
  else if (status !== 'active') await endReleases(tx, { esId }, 'frozen', at); // R80
  if (isFiled(act) && (status !== seal.status || act === 'renew')) await insertObligations(tx, { seal: changed, event: filedActs[act], at });
  await dutiesOfChange(tx, { before: seal, after: changed, act, report, at });
  if (announcedActs.includes(act)) await putOutbox(tx, 'seal-changed', esId, { change: number }, at);
  tx.audit({ subject: chains.seal(esId), actor: report.by, act: `seal.${act}`, details: { change: number, from: seal.status, to: status, reason: report.reason, ...heardOf(report), ...factsHeard(facts) } });
  return sealOf(changed);
}

const columnsOf = ({ code, side, notice }: StatusReport) => ({
  code: code ?? null, side: side ?? null, noticeSource: notice?.source ?? null, noticeNumber: notice?.number ?? null, noticeAt: notice?.at ?? null,
});

/** What the audit keeps beside the words; nothing of what was not given. */
const heardOf = ({ code, side, notice, application }: StatusReport) => ({
  ...(code !== undefined && { code }), ...(side !== undefined && { side }), ...(notice && { notice }), ...(application !== undefined && { application }),
});

const factsHeard = (facts: Facts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));

const ended: readonly StoredSealStatus[] = ['revoked', 'invalid'];
const targets = { suspend: 'suspended', reportLoss: 'lost', revoke: 'revoked', invalidate: 'invalid' } as const satisfies Record<FreezingAct, StoredSealStatus>;

/**
 * Stops the seal. Waits for stamps that hold its lock; those that come later find the new status. Again: nothing more happens, unless the report says what was not
 * known: another body stops it too, a notice, or that the key of a lost seal is compromised. R35, R75, R76
 */
export async function freeze(tx: Transaction, esId: string, act: FreezingAct, given: StatusReport): Promise<Seal> {
  const seal = await sealRow(tx, esId, 'exclusive');
  const report = completed(act, given);
  const facts = await factsOf(tx, seal, act, report);
  if (seal.status === targets[act]) return (await saysMore(tx, seal, act, report)) ? record(tx, seal, seal.status, act, report, facts) : sealOf(seal);
  if (ended.includes(seal.status) && nextState(sealTransitions, seal.status, act) === undefined) throw problem('seal-ended', { esId, status: seal.status });
  return change(tx, seal, act, report, facts);
}

/** A loss of which nothing is said is a mere loss; a seal that is just stopped, its owner stops. */
function completed(act: FreezingAct, report: StatusReport): StatusReport {
  if (act === 'reportLoss') return { ...report, code: report.code ?? 'lost' };
  return act === 'suspend' ? { ...report, side: report.side ?? 'owner' } : report;
}

async function factsOf(tx: Transaction, { suspendedBy, madeAt }: SealRow, act: FreezingAct, { side, code = 'made-unlawfully', from }: StatusReport): Promise<Facts> {
  if (act === 'suspend') return { suspendedBy: [...new Set<Suspender>([...suspendedBy, side ?? 'owner'])] };
  return act === 'invalidate' ? { invalidFrom: invalidSince({ code, from }, { madeAt }, await tx.now()) } : {};
}

async function saysMore(tx: Transaction, { esId, suspendedBy }: SealRow, act: FreezingAct, { side, code, notice }: StatusReport): Promise<boolean> {
  if (act === 'reportLoss') return isCompromise((code ?? 'lost') as LossReason) && !(await lossReasonsOf(tx, esId)).some(isCompromise);
  if (act !== 'suspend') return false;
  if (side !== undefined && !suspendedBy.includes(side)) return true;
  return notice !== undefined && !(await tx.find(sealChangeTable, { esId, noticeSource: notice.source, noticeNumber: notice.number }));
}

/** Reasons of all losses that were reported; a report of earlier days that has none may have been of a compromise. R35, A11 */
export async function lossReasonsOf(tx: Transaction, esId: string): Promise<readonly LossReason[]> {
  return (await tx.all(sealChangeTable, { esId, act: 'reportLoss' })).map(({ code }) => (code ?? 'possibly-compromised') as LossReason);
}
