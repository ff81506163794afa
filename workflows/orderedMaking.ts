import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { executeChild, ParentClosePolicy, sleep } from '@temporalio/workflow';
import { minutes, seconds } from '../domain/instant.ts';
import { readMaking } from './activities.ts';
import { problemOf } from './failures.ts';
import { workflowIds, workflowTypes } from './messages.ts';

/** Has an order to make a seal carried out as a child. After a restore the order may be done, or be carried out by a run of its own. @returns the code for which it failed */
export async function madeSeal(makingId: string): Promise<string | undefined> {
  const { state, problem } = await readMaking(makingId);
  if (state !== 'open') return problem;
  try {
    await executeChild(workflowTypes.making, { workflowId: workflowIds.making(makingId), args: [makingId], parentClosePolicy: ParentClosePolicy.ABANDON });
    return undefined;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return otherRun(makingId);
    const found = problemOf(error);
    if (!found) throw error;
    return found.code;
  }
}

async function otherRun(makingId: string): Promise<string | undefined> {
  for (let pause = seconds(5); ; pause = Math.min(2 * pause, minutes(10))) {
    await sleep(pause);
    const { state, problem } = await readMaking(makingId);
    if (state !== 'open') return problem;
  }
}
