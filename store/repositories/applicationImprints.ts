import { confirmationAsked } from '../../domain/application/imprint.ts';
import { hex } from '../../domain/bytes.ts';
import type { Sm3 } from '../../domain/cryptography.ts';
import { problem } from '../../domain/problem.ts';
import { chains, personOf } from '../actors.ts';
import type { Application, Applications, Imprint } from '../store.ts';
import { applicationTable, type ApplicationRow } from '../tables/application.ts';
import { applicationImprintTable } from '../tables/applicationImprint.ts';
import type { Transaction } from '../transaction.ts';
import { moveTo, noteAct, refusedMove, type ActNote } from './applicationMoves.ts';
import { applicationOf, applicationRow, imprintsOf } from './applicationRows.ts';
import { actAsReviewer } from './hostedReview.ts';

type Kept = Parameters<Applications['recordImprint']>[1];
type Next = Parameters<Applications['recordImprint']>[2];

/** Keeps the round's pictures and which of them is to be the seal's. The same ones again: nothing more happens. R13-R15 */
export async function recordImprint(tx: Transaction, id: string, kept: Kept, next: Next, by: string, sm3: Sm3): Promise<Application> {
  const row = await applicationRow(tx, id, 'exclusive');
  const chosen = kept.all.find(({ variant }) => variant === kept.chosen);
  if (!chosen) throw problem('imprint-unknown', { application: id, variant: kept.chosen });
  const imprintSm3 = hex(sm3.hash(chosen.picture));
  if (row.status === next && row.imprintSm3 === imprintSm3) return applicationOf(row);
  if (row.status !== 'awaiting-imprint' && row.status !== 'awaiting-comparison') throw refusedMove(row, next);
  for (const imprint of kept.all) await keepImprint(tx, row, imprint, kept, by, sm3);
  const note: ActNote = { act: 'imprint-recorded', by, details: { imprint: imprintSm3, chosen: kept.chosen, variants: kept.all.map(({ variant }) => variant), compared: kept.compared?.outcome } };
  if (row.status !== next) return applicationOf(await moveTo(tx, row, next, note, { imprintSm3 }));
  await tx.update(applicationTable, { id }, { imprintSm3 });
  await noteAct(tx, row, note);
  tx.audit({ subject: chains.application(id), actor: by, act: 'imprint.recorded', details: { ...note.details } });
  return applicationOf({ ...row, imprintSm3 });
}

async function keepImprint(tx: Transaction, { id: applicationId, round }: ApplicationRow, { variant, picture, width, height, style, rule, why, since }: Imprint, { chosen, compared }: Kept, by: string, sm3: Sm3): Promise<void> {
  const [at, isChosen] = [await tx.now(), variant === chosen];
  const comparison = isChosen && compared ? { comparison: compared.outcome, comparedBy: by, comparedAt: at, comparisonReason: compared.reason } : { comparison: null, comparedBy: null, comparedAt: null, comparisonReason: null };
  await tx.delete(applicationImprintTable, { applicationId, round, variant });
  await tx.insert(applicationImprintTable, {
    applicationId, round, variant, picture, sm3: hex(sm3.hash(picture)), width, height, style: style ?? null, rule: rule ?? null, why: why ?? null, since: since ?? null,
    chosen: isChosen, recordedAt: at, ...comparison,
  });
}

/** A reviewer says that the supplied imprint is the filed one, is not, or stands while there is nothing to compare it with. R14 */
export async function compareImprint(tx: Transaction, id: string, outcome: 'same' | 'different' | 'accepted', reason: string, by: string): Promise<Application> {
  const row = await applicationRow(tx, id, 'exclusive');
  const chosen = (await imprintsOf(tx, row)).find((imprint) => imprint.chosen);
  if (chosen?.comparison?.outcome === outcome && chosen.comparison.by === by) return applicationOf(row);
  if (row.status !== 'awaiting-comparison' || !chosen) throw refusedMove(row, 'awaiting-confirmation');
  const person = personOf(by);
  if (person === undefined) throw problem('forbidden', { application: id });
  await actAsReviewer(tx, row, person, 'imprint.compared');
  const at = await tx.now();
  await tx.update(applicationImprintTable, { applicationId: id, round: row.round, variant: chosen.variant }, { comparison: outcome, comparedBy: by, comparedAt: at, comparisonReason: reason });
  const next = outcome === 'different' ? 'refused' : confirmationAsked(tx.policyAt(at)) ? 'awaiting-confirmation' : 'making';
  return applicationOf(await moveTo(tx, row, next, { act: `imprint-${outcome}`, by, comment: reason, details: { imprint: chosen.sm3 } }));
}

/** The applicant says that this very picture is to be the seal's, or that it is not. R16 */
export async function confirmImprint(tx: Transaction, id: string, { imprintSm3, accepted, comment }: Parameters<Applications['confirmImprint']>[1], by: string): Promise<Application> {
  const row = await applicationRow(tx, id, 'exclusive');
  if (row.applicantId !== by) throw problem('forbidden', { application: id });
  if (accepted && row.imprintConfirmedAt !== null && row.imprintSm3 === imprintSm3) return applicationOf(row);
  if (row.status !== 'awaiting-confirmation') throw refusedMove(row, accepted ? 'making' : 'returned');
  if (row.imprintSm3 !== imprintSm3) throw problem('imprint-changed', { application: id });
  const note = { by, details: { imprint: imprintSm3 }, ...(comment !== '' && { comment }) };
  if (!accepted) return applicationOf(await moveTo(tx, row, 'returned', { act: 'imprint-refused', ...note }));
  return applicationOf(await moveTo(tx, row, 'making', { act: 'imprint-confirmed', ...note }, { imprintConfirmedAt: await tx.now() }));
}
