import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { allHandlersFinished, condition, ParentClosePolicy, setHandler, startChild } from '@temporalio/workflow';
import { failMaking, generateSealKey, makeSeal, requestCertificate } from './activities.ts';
import { problemOf, toFailure } from './failures.ts';
import { sealMade, workflowIds, workflowTypes } from './messages.ts';

interface MadeSeal {
  readonly esId: string;
  readonly edition: number;
}

/** Makes one seal edition: key, certificate, seal data signed by the maker; the first begins the seal's life. R18-R20, R28 */
export async function making(makingId: string): Promise<MadeSeal> {
  const made = makeOrFail(makingId);
  setHandler(sealMade, () => made);
  try {
    return await made;
  } finally {
    await condition(allHandlersFinished);
  }
}

/** An order that cannot be carried out is ended with its reason; the applicant orders anew. */
async function makeOrFail(makingId: string): Promise<MadeSeal> {
  try {
    return await make(makingId);
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    await failMaking(makingId, problem.code);
    throw toFailure(problem);
  }
}

async function make(makingId: string): Promise<MadeSeal> {
  const key = await generateSealKey(makingId);
  const issued = await requestCertificate({ makingId, ...key });
  const made = await makeSeal(makingId, issued);
  if (made.edition === 1) await beginSeal(made.esId);
  return made;
}

/** The relay may have begun it already. */
async function beginSeal(esId: string): Promise<void> {
  try {
    await startChild(workflowTypes.seal, { workflowId: workflowIds.seal(esId), args: [esId], parentClosePolicy: ParentClosePolicy.ABANDON });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
