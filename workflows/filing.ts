import { condition, continueAsNew, sleep } from '@temporalio/workflow';
import { loadFiling, recordLateFiling, settleFiling, submitFiling, tellOfFiling, type FilingNoticeAt } from './activities.ts';
import { workflowNow } from './clock.ts';
import { problemOf } from './failures.ts';

/** What was refused for good is tried again every day: people may have put right what was wrong. */
const dayAfterRefusal = '1 day';
/** Refusals in one run, so that its history stays short however long they go on. */
const refusalsInRun = 30;

interface Progress {
  filed: boolean;
  refused: boolean;
}

/**
 * One obligation until its authority has given a receipt for it, however long that takes: through outages without a word in the history, past
 * refusals, past the deadline. People are told before it, at it and of a refusal. R20-R22
 */
export async function filing(obligationId: string): Promise<'in-time' | 'late'> {
  const { open, late, notices } = await loadFiling(obligationId);
  if (!open) return late ? 'late' : 'in-time';
  const progress: Progress = { filed: false, refused: false };
  const [settled] = await Promise.all([
    fileUntilTaken(obligationId, progress),
    tellInTime(obligationId, notices, progress),
    tellOfRefusal(obligationId, progress),
  ]);
  return settled.late ? 'late' : 'in-time';
}

async function fileUntilTaken(obligationId: string, progress: Progress): Promise<{ readonly late: boolean }> {
  for (let refusals = 0; refusals < refusalsInRun; refusals++) {
    const receipt = await submit(obligationId);
    if (receipt) {
      const settled = await settleFiling(obligationId, receipt);
      progress.filed = true;
      return settled;
    }
    progress.refused = true;
    await sleep(dayAfterRefusal);
  }
  return continueAsNew<typeof filing>(obligationId);
}

/** The receipt; undefined when the filing is refused. An obligation that is no more (the database was restored to an earlier day) ends the run. */
async function submit(obligationId: string) {
  try {
    return await submitFiling(obligationId);
  } catch (error) {
    const problem = problemOf(error);
    if (!problem || problem.code === 'obligation-unknown') throw error;
    return undefined;
  }
}

/** A notice that cannot be sent now keeps back neither the next nor the record of lateness. */
async function tellInTime(obligationId: string, notices: readonly FilingNoticeAt[], progress: Progress): Promise<void> {
  const told: Promise<void>[] = [];
  for (const { notice, at } of notices) {
    const wait = at - workflowNow();
    if (wait > 0 && (await condition(() => progress.filed, wait))) break;
    if (notice === 'lateness') await recordLateFiling(obligationId);
    told.push(tellOfFiling(obligationId, notice));
  }
  await Promise.all(told);
}

async function tellOfRefusal(obligationId: string, progress: Progress): Promise<void> {
  await condition(() => progress.refused || progress.filed);
  if (progress.refused) await tellOfFiling(obligationId, 'refusal');
}
