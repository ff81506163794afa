import { allHandlersFinished, condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { seconds } from '../domain/instant.ts';
import { problem } from '../domain/problem.ts';
import type { ProblemCode } from '../domain/errors.ts';
import { loadRenewal, orderRenewal, tellOfSeal, type RenewalStanding } from './activities.ts';
import { workflowNow } from './clock.ts';
import { problemOf, toFailure } from './failures.ts';
import { renewSeal, type RenewalRequest } from './messages.ts';
import { madeSeal } from './orderedMaking.ts';

interface Progress {
  /** Renewals that are asked for and not yet carried out, or refused. */
  open: number;
  asked: boolean;
}

/**
 * The renewal of one seal into its next edition: people are reminded, those with a duty escalated, until somebody asks for it and it is made, or the end of the seal
 * has come. Whether it may be renewed the database says when it is asked for, and again when the edition is written. R28, R29
 */
export async function renewal(esId: string, edition: number): Promise<NonNullable<RenewalStanding['over']>> {
  const progress: Progress = { open: 0, asked: false };
  setHandler(renewSeal, (request) => renewed(esId, request, progress));
  for (;;) {
    progress.asked = false;
    const { over, notices, making, wakeAt } = await loadRenewal(esId, edition);
    for (const notice of notices) await tellOfSeal(esId, edition - 1, notice);
    if (making !== undefined && progress.open === 0) await madeSeal(making); // begun before a restore, or by who lost the connection
    else if (over !== undefined && progress.open === 0) {
      await condition(allHandlersFinished);
      return over;
    } else {
      await condition(() => progress.asked, wakeAt === undefined ? '1 day' : Math.max(wakeAt - workflowNow(), seconds(1)));
      await condition(() => progress.open === 0);
    }
    if (workflowInfo().continueAsNewSuggested && progress.open === 0) await continueAsNew<typeof renewal>(esId, edition);
  }
}

async function renewed(esId: string, request: RenewalRequest, progress: Progress): Promise<{ readonly esId: string; readonly edition: number }> {
  progress.open += 1;
  try {
    const { makingId, edition } = await ordered(esId, request);
    const failure = await madeSeal(makingId);
    if (failure !== undefined) throw toFailure(problem(failure as ProblemCode, { esId }));
    return { esId, edition };
  } finally {
    progress.open -= 1;
    progress.asked = true;
  }
}

/** A refusal is the caller's answer, not the end of the run. */
async function ordered(esId: string, request: RenewalRequest) {
  try {
    return await orderRenewal(esId, request);
  } catch (error) {
    const refusal = problemOf(error);
    throw refusal ? toFailure(refusal) : error;
  }
}
