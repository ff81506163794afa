import { hasEnded, mayMove, type ApplicationStatus } from '../../domain/application/status.ts';
import { reviewId, type ReviewEnd } from '../../domain/application/step.ts';
import { problem } from '../../domain/problem.ts';
import { chains } from '../actors.ts';
import { applicationTable, type ApplicationRow } from '../tables/application.ts';
import { applicationEventTable } from '../tables/applicationEvent.ts';
import { instanceTable } from '../tables/instance.ts';
import type { Transaction } from '../transaction.ts';
import { beginDuty, settleDuty } from './dutyRows.ts';
import { endInstance } from './instanceStep.ts';
import { addHistory } from './taskActRows.ts';

/** What is said of an act in the timeline and in the audit. */
export interface ActNote {
  readonly act: string;
  readonly by: string;
  readonly comment?: string;
  /** For the audit alone. */
  readonly details?: Readonly<Record<string, unknown>>;
}

type Facts = Partial<Omit<ApplicationRow, 'id' | 'status' | 'changedAt' | 'endedAt'>>;

/** Moves the application as its table of transitions allows. The row is locked. `application-transition-refused` */
export async function moveTo(tx: Transaction, row: ApplicationRow, status: ApplicationStatus, note: ActNote, facts: Facts = {}): Promise<ApplicationRow> {
  if (!mayMove(row.status, status)) throw refusedMove(row, status);
  const now = await tx.now();
  const change = { ...facts, status, changedAt: now, ...(hasEnded(status) && { endedAt: now }) };
  await tx.update(applicationTable, { id: row.id }, change);
  const moved: ApplicationRow = { ...row, ...change };
  await noteAct(tx, moved, note);
  await dutiesOfMove(tx, row, moved);
  tx.audit({ subject: chains.application(row.id), actor: note.by, act: `application.${status}`, details: { from: row.status, round: moved.round, problem: facts.problem ?? undefined, comment: note.comment, ...note.details } });
  return moved;
}

export const refusedMove = ({ id, status }: ApplicationRow, to: string) => problem('application-transition-refused', { application: id, status, to });

/** A refusal is to be told and an approved seal to be made promptly; what cannot be made lapses. HLJ 10, SQ 13, R61 */
async function dutiesOfMove(tx: Transaction, before: ApplicationRow, { id, unitId: unit, status, changedAt: at }: ApplicationRow): Promise<void> {
  const ground = { about: 'application', id, unit, at } as const;
  if (status === 'refused') await beginDuty(tx, 'tell-refusal', ground);
  if (status === 'making') await beginDuty(tx, 'make', ground);
  if (before.status === 'making' && status === 'failed') await settleDuty(tx, 'make', ground, 'lapsed');
}

/** An entry of the timeline, numbered under the application's lock. */
export async function noteAct(tx: Transaction, { id: applicationId, status }: Pick<ApplicationRow, 'id' | 'status'>, { act, by, comment }: ActNote): Promise<void> {
  const [last] = await tx.query<{ number: number }>('SELECT number FROM application_event WHERE application_id = ? ORDER BY number DESC LIMIT 1', [applicationId]);
  await tx.insert(applicationEventTable, { applicationId, number: (last?.number ?? 0) + 1, at: await tx.now(), actor: by, act, status, comment: comment ?? null });
}

/** Ends the round's flow with the application, whatever stands open in it. @param note who did it, and why */
export async function endRound(tx: Transaction, { id, round }: ApplicationRow, status: ReviewEnd, { by, comment }: Pick<ActNote, 'by' | 'comment'>): Promise<void> {
  const instanceId = reviewId(id, round);
  const instance = await tx.lock(instanceTable, { id: instanceId }, 'exclusive');
  if (instance?.status !== 'open') return;
  const now = await tx.now();
  if (status === 'withdrawn') await addHistory(tx, instance, { element: '', event: 'withdraw', actor: by, reason: comment ?? null, onBehalfOf: null, concerns: null }, now);
  await tx.update(instanceTable, { id: instanceId }, { status, endedAt: now });
  await endInstance(tx, instanceId, now);
}
