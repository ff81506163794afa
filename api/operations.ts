import { WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { Temporal } from '../connectors/temporal/client.ts';
import { problems, type ProblemCode } from '../domain/errors.ts';
import { seconds } from '../domain/instant.ts';
import { isProblem, problem, type Problem } from '../domain/problem.ts';
import type { Operation, Store } from '../store/store.ts';
import { problemOf } from '../workflows/failures.ts';

/** How far an act has come. */
export type Progress = { readonly status: 'running' | 'done' } | { readonly status: 'failed'; readonly problem: Problem };

/** Asks the rows and, where they do not know the end yet, the update. */
export async function progressOf(operation: Operation, { temporal, store }: { readonly temporal: Temporal; readonly store: Store }): Promise<Progress> {
  const known = await fromRows(operation, store);
  if (known.status !== 'running') return known;
  try {
    await temporal.reach(({ workflow }) => workflow.getHandle(operation.workflowId).getUpdateHandle(operation.updateId ?? '').result(), seconds(1));
    return { status: 'done' };
  } catch (error) {
    if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return known;
    const carried = error instanceof Error ? problemOf(error.cause) : undefined;
    if (carried) return { status: 'failed', problem: carried };
    if (isWorkflowGone(error)) return afterTheEnd(operation, store);
    throw error;
  }
}

/** No such workflow or update, or a workflow that ended before it came to the update. */
export const isWorkflowGone = (error: unknown): boolean =>
  error instanceof WorkflowNotFoundError || (error instanceof WorkflowUpdateFailedError && problemOf(error.cause) === undefined);

/** What the rows say of an act; `running` while they do not show its end. */
async function fromRows({ kind, workflowId, updateId, resource, caller }: Operation, store: Store): Promise<Progress> {
  const id = workflowId.slice(workflowId.indexOf('/') + 1);
  if (kind === 'make-seal') return progressOfMaking(await store.makings.get(id));
  if (kind === 'renew-seal') return (await isWritten(store.makings.get(updateId ?? ''), 'making-unknown')) ? progressOfMaking(await store.makings.get(updateId ?? '')) : { status: 'running' };
  if (kind === 'submit-application') return { status: (await isWritten(store.applications.get(id), 'application-unknown')) ? 'done' : 'running' };
  if (kind === 'act-on-application') return { status: 'running' }; // what it led to, the update says
  if (kind === 'act-in-flow') return { status: (await store.taskActs.isDone(updateId ?? '')) ? 'done' : 'running' };
  if (kind === 'intervene') return { status: (await store.interventions.get(resource.slice(resource.lastIndexOf('/') + 1))).state === 'done' ? 'done' : 'running' };
  if (kind === 'decide-review') return { status: (await store.instances.isDecided(updateId ?? '')) ? 'done' : 'running' };
  const opened = await isWritten(store.uses.get(id), 'use-unknown');
  if (kind === 'open-use' || !opened) return { status: opened ? 'done' : 'running' };
  const taskId = decodeURIComponent(resource.slice(resource.lastIndexOf('/') + 1));
  const decided = (await store.instances.decisions(id)).some((decision) => decision.taskId === taskId && `person/${decision.person}` === caller);
  return { status: decided ? 'done' : 'running' };
}

const isWritten = (row: Promise<unknown>, unknown: ProblemCode): Promise<boolean> =>
  row.then(() => true, (error: unknown) => { if (isProblem(error, unknown)) return false; throw error; });

function progressOfMaking({ state, problem: code }: { readonly state: string; readonly problem?: string }): Progress {
  if (state === 'failed') return { status: 'failed', problem: problem(code !== undefined && code in problems ? (code as ProblemCode) : 'internal') };
  return { status: state === 'done' ? 'done' : 'running' };
}

/** The workflow has ended or was never there: the rows have the last word, after what it may just have written. */
async function afterTheEnd(operation: Operation, store: Store): Promise<Progress> {
  const known = await fromRows(operation, store);
  return known.status === 'running' ? { status: 'failed', problem: problem('workflow-unavailable') } : known;
}
