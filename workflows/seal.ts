import { condition, continueAsNew, ParentClosePolicy, patched, setHandler, startChild, workflowInfo } from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { seconds, type Instant } from '../domain/instant.ts';
import type { StoredSealStatus } from '../domain/seal/status.ts';
import { announceSealChange, loadSeal, revokeCertificates, tellOfSeal, type SealStanding } from './activities.ts';
import { workflowNow } from './clock.ts';
import { sealChanged, workflowIds, workflowTypes } from './messages.ts';

/** Ends of a seal's life: nothing can happen to it that somebody must be told of later. */
const ended: readonly StoredSealStatus[] = ['revoked', 'invalid'];

/**
 * One seal from made to its end. The database is changed first (R35); the signal only says that there is something to see, so a lost,
 * late or repeated one does no harm. In between it tells people what is due, and begins the renewal when its window opens (R28, R29).
 */
export async function seal(esId: string): Promise<StoredSealStatus> {
  let changed = false;
  let begun = 0;
  setHandler(sealChanged, () => {
    changed = true;
  });
  if (!patched('life')) return firstLife(esId, () => changed, () => { changed = false; });
  for (;;) {
    changed = false;
    const standing = await loadSeal(esId);
    for (const change of standing.unannounced) {
      await announceSealChange(esId, change);
      await revokeCertificates(esId, change);
    }
    if (ended.includes(standing.status)) return standing.status;
    for (const notice of standing.notices) await tellOfSeal(esId, standing.edition, notice);
    if (standing.renewable && begun < standing.edition + 1) begun = await beginRenewal(esId, standing);
    if (workflowInfo().continueAsNewSuggested && !changed) await continueAsNew<typeof seal>(esId);
    await until(() => changed, standing.wakeAt);
  }
}

/** What is wanted, or the instant; without one as long as it takes. Years are no burden: one timer. */
async function until(wanted: () => boolean, wakeAt: Instant | undefined): Promise<void> {
  if (wakeAt === undefined) await condition(wanted);
  else await condition(wanted, Math.max(wakeAt - workflowNow(), seconds(1)));
}

/** One renewal for one edition; it may be under way already, begun by who asked for it. */
async function beginRenewal(esId: string, { edition }: SealStanding): Promise<number> {
  const next = edition + 1;
  try {
    await startChild(workflowTypes.renewal, { workflowId: workflowIds.renewal(esId, next), args: [esId, next], parentClosePolicy: ParentClosePolicy.ABANDON });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
  return next;
}

/** Runs of before there were renewals: the next change makes them begin anew. */
async function firstLife(esId: string, isChanged: () => boolean, seen: () => void): Promise<StoredSealStatus> {
  for (;;) {
    await condition(isChanged);
    if (patched('life-begins-anew')) return continueAsNew<typeof seal>(esId);
    seen();
    const { status, unannounced } = await loadSeal(esId);
    for (const change of unannounced) await announceSealChange(esId, change);
    if (ended.includes(status)) return status;
    if (workflowInfo().continueAsNewSuggested && !isChanged()) await continueAsNew<typeof seal>(esId);
  }
}
