import type { Instant } from '../../domain/instant.ts';
import { announcedActs, type SealAct } from '../../domain/seal/status.ts';
import { needsNotice, opensRevocation } from '../../domain/seal/statusActs.ts';
import type { StatusReport } from '../store.ts';
import type { SealRow } from '../tables/seal.ts';
import type { Transaction } from '../transaction.ts';
import { beginDuty, settleDuty, type DutyGround } from './dutyRows.ts';

/** A change of a seal, in its transaction. */
export interface DutyChange {
  readonly before: SealRow;
  readonly after: SealRow;
  readonly act: SealAct;
  readonly report: Pick<StatusReport, 'code' | 'notice'>;
  readonly at: Instant;
}

const inUse = (seal: SealRow): boolean => seal.status === 'active' || seal.status === 'made';

/** What a change of a seal begins that is to be done promptly, and what it keeps. R17, R35, R61, R75 */
export async function dutiesOfChange(tx: Transaction, change: DutyChange): Promise<void> {
  const { before, after, act, report: { code }, at } = change;
  const ground: DutyGround = { about: 'seal', id: after.esId, unit: after.unitId, number: after.changes, at };
  if (announcedActs.includes(act)) await beginDuty(tx, 'tell-concerned', ground);
  const stopped = inUse(after) ? 0 : await settleDuty(tx, 'stop-on-false-material', { about: 'seal', id: after.esId });
  if (act === 'suspend' && opensRevocation(code)) {
    if (inUse(before) && stopped === 0) await keptStop(tx, ground, change);
    await openDecision(tx, ground);
  }
  await endDecision(tx, change);
}

/** Of what made the seal be stopped only the stop tells: the duty is written as kept, in time or late by the notice's own instant. SQ 14, SQ 17, SQ 23 */
async function keptStop(tx: Transaction, ground: DutyGround, { report: { code = '', notice }, at }: DutyChange): Promise<void> {
  if (needsNotice(code) && notice) await beginDuty(tx, 'stop-on-notice', { ...ground, at: notice.at < at ? notice.at : at, keptAt: at });
  else await beginDuty(tx, 'stop-on-false-material', { ...ground, keptAt: at });
}

/** One decision is open at a time, however many notices stop the seal. NAT 19 */
async function openDecision(tx: Transaction, ground: DutyGround): Promise<void> {
  const [open] = await tx.query<{ id: string }>("SELECT id FROM duty WHERE about_kind = 'seal' AND about_id = ? AND duty = 'ask-revocation' AND state = 'open' LIMIT 1", [ground.id]);
  if (!open) await beginDuty(tx, 'ask-revocation', ground);
}

/** Revoked: kept. Given back to use, or ended otherwise: nothing is left to ask for. */
async function endDecision(tx: Transaction, { after, act }: DutyChange): Promise<void> {
  const about = { about: 'seal', id: after.esId } as const;
  if (act === 'revoke') await settleDuty(tx, 'ask-revocation', about);
  else if (act === 'invalidate' || (act === 'resume' && !after.suspendedBy.some((side) => side !== 'owner'))) await settleDuty(tx, 'ask-revocation', about, 'lapsed');
}

/** The issuing department asks for the revocation; what it says of untrue material asks to stop the seal first. SQ 14, NAT 19 */
export async function dutiesOfOpinion(tx: Transaction, seal: SealRow, code: string, at: Instant): Promise<void> {
  await settleDuty(tx, 'ask-revocation', { about: 'seal', id: seal.esId });
  if (code === 'material-untrue' && inUse(seal)) await beginDuty(tx, 'stop-on-false-material', { about: 'seal', id: seal.esId, unit: seal.unitId, number: seal.changes, at });
}
