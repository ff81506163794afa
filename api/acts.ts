import { type Client, WithStartWorkflowOperation, WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError, type WorkflowUpdateHandle } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { ApplicationAct } from '../domain/application/act.ts';
import type { ApplicationOrder, OrderSignature } from '../domain/application/order.ts';
import type { ApplicationState } from '../domain/application/state.ts';
import type { TaskActEntry } from '../domain/flow/acts.ts';
import type { ConfirmedIntervention } from '../domain/flow/intervention.ts';
import type { DecisionEntry, FlowHostKind } from '../domain/flow/step.ts';
import type { Temporal } from '../connectors/temporal/client.ts';
import { seconds } from '../domain/instant.ts';
import { isProblem, problem } from '../domain/problem.ts';
import type { UseOrder } from '../domain/use/step.ts';
import type { Operation, Store } from '../store/store.ts';
import { isWorkflowGone, progressOf, type Progress } from './operations.ts';
import { actInFlow, actOnApplication, applicationSubmitted, decide, decideReview, intervene, renewSeal, sealMade, taskQueues, useOpened, workflowIds, workflowTypes, type DecideRequest } from '../workflows/messages.ts';

/** An act that a workflow does: done within the patience of a request, or still under way as an operation. */
export type Act<R> = { readonly done: true; readonly result: R } | { readonly done: false; readonly operation: string };

/** Whoever asks, and the id under which an act that takes long is found again. */
export interface Asker {
  readonly caller: string;
  readonly operation: string;
}

/**
 * Acts through workflows. Each throws the problem for which the workflow refuses it, and `workflow-unavailable` when the workflow service or the workers do not
 * answer: then either nothing was done, or repeating with the same ids finds what was done.
 */
export interface Acts {
  openUse(order: UseOrder, asker: Asker): Promise<Act<{ readonly useId: string }>>;
  decide(useId: string, request: DecideRequest, asker: Asker): Promise<Act<{ readonly outcome: 'approved' | 'refused' }>>;
  submitApplication(order: ApplicationOrder, signature: OrderSignature, asker: Asker): Promise<Act<ApplicationState>>;
  actOnApplication(applicationId: string, act: ApplicationAct, asker: Asker): Promise<Act<ApplicationState>>;
  /** A decision in the review of an application. R10 */
  decideReview(applicationId: string, request: DecisionEntry, asker: Asker): Promise<Act<{ readonly outcome: DecisionEntry['outcome'] }>>;
  /** What administrators do to a flow by hand, confirmed. */
  /** What a person does in a task beside deciding it, or to the whole flow. */
  act(at: { readonly host: FlowHostKind; readonly hostId: string }, entry: TaskActEntry, asker: Asker): Promise<Act<{ readonly id: string }>>;
  intervene(at: { readonly host: FlowHostKind; readonly hostId: string }, order: ConfirmedIntervention, asker: Asker): Promise<Act<{ readonly id: string }>>;
  /** Makes the seal of an order that is already written. */
  makeSeal(order: { readonly makingId: string; readonly esId: string }, asker: Asker): Promise<Act<{ readonly esId: string }>>;
  /** Makes the next edition of a seal. R28 */
  renewSeal(renewal: { readonly esId: string; readonly edition: number; readonly makingId: string }, asker: Asker): Promise<Act<{ readonly esId: string }>>;
  progress(operation: Operation): Promise<Progress>;
  /** Whether the workflow service answers. */
  reachable(): Promise<boolean>;
}

export interface ActOptions {
  readonly temporal: Temporal;
  readonly store: Store;
  /** How long a request waits for its completed act, in milliseconds. */
  readonly patienceMs: number;
  /** How long the workflow service has to say that it is there, in milliseconds; 2,000 if not given. */
  readonly reachMs?: number;
}

export function createActs(options: ActOptions): Acts {
  return {
    openUse(order, asker) {
      const workflowId = workflowIds.use(order.useId);
      const startWorkflowOperation = new WithStartWorkflowOperation(workflowTypes.sealUse, { workflowId, taskQueue: taskQueues.process, args: [{ useId: order.useId, order }], workflowIdConflictPolicy: 'USE_EXISTING' });
      return complete(options, { id: asker.operation, caller: asker.caller, kind: 'open-use', workflowId, updateId: 'opened', resource: `/api/v1/uses/${order.useId}` }, (client) =>
        client.workflow.startUpdateWithStart(useOpened, { startWorkflowOperation, updateId: 'opened', waitForStage: 'ACCEPTED' }));
    },
    decide(useId, request, asker) {
      const workflowId = workflowIds.use(useId);
      return complete(options, { id: asker.operation, caller: asker.caller, kind: 'decide', workflowId, updateId: request.id, resource: `/api/v1/tasks/${encodeURIComponent(request.taskId)}` }, (client) =>
        client.workflow.getHandle(workflowId).startUpdate(decide, { args: [request], updateId: request.id, waitForStage: 'ACCEPTED' }));
    },
    submitApplication(order, signature, asker) {
      const { applicationId } = order;
      const workflowId = workflowIds.application(applicationId);
      const startWorkflowOperation = new WithStartWorkflowOperation(workflowTypes.application, { workflowId, taskQueue: taskQueues.process, args: [{ applicationId, order, signature }], workflowIdConflictPolicy: 'USE_EXISTING' });
      return complete(options, { id: asker.operation, caller: asker.caller, kind: 'submit-application', workflowId, updateId: 'submitted', resource: `/api/v1/applications/${applicationId}` }, (client) =>
        client.workflow.startUpdateWithStart(applicationSubmitted, { startWorkflowOperation, updateId: 'submitted', waitForStage: 'ACCEPTED' }));
    },
    actOnApplication(applicationId, act, asker) {
      const workflowId = workflowIds.application(applicationId);
      return complete(options, { id: asker.operation, caller: asker.caller, kind: 'act-on-application', workflowId, updateId: act.id, resource: `/api/v1/applications/${applicationId}` }, (client) =>
        client.workflow.getHandle(workflowId).startUpdate(actOnApplication, { args: [act], updateId: act.id, waitForStage: 'ACCEPTED' }));
    },
    decideReview(applicationId, request, asker) {
      const workflowId = workflowIds.application(applicationId);
      return complete(options, { id: asker.operation, caller: asker.caller, kind: 'decide-review', workflowId, updateId: request.id, resource: `/api/v1/tasks/${encodeURIComponent(request.taskId)}` }, (client) =>
        client.workflow.getHandle(workflowId).startUpdate(decideReview, { args: [request], updateId: request.id, waitForStage: 'ACCEPTED' }));
    },
    ...instanceActs(options),
    makeSeal({ makingId, esId }, asker) {
      const workflowId = workflowIds.making(makingId);
      const startWorkflowOperation = new WithStartWorkflowOperation(workflowTypes.making, { workflowId, taskQueue: taskQueues.process, args: [makingId], workflowIdConflictPolicy: 'USE_EXISTING' });
      return complete(options, { id: asker.operation, caller: asker.caller, kind: 'make-seal', workflowId, updateId: 'made', resource: `/api/v1/seals/${esId}` }, (client) =>
        client.workflow.startUpdateWithStart(sealMade, { startWorkflowOperation, updateId: 'made', waitForStage: 'ACCEPTED' }));
    },
    renewSeal({ esId, edition, makingId }, asker) {
      const workflowId = workflowIds.renewal(esId, edition);
      const startWorkflowOperation = new WithStartWorkflowOperation(workflowTypes.renewal, { workflowId, taskQueue: taskQueues.process, args: [esId, edition], workflowIdConflictPolicy: 'USE_EXISTING' });
      return complete(options, { id: asker.operation, caller: asker.caller, kind: 'renew-seal', workflowId, updateId: makingId, resource: `/api/v1/seals/${esId}` }, (client) =>
        client.workflow.startUpdateWithStart(renewSeal, { args: [{ makingId, by: asker.caller }], startWorkflowOperation, updateId: makingId, waitForStage: 'ACCEPTED' }));
    },
    progress: (operation) => progressOf(operation, options),
    reachable: () => requireReachable(options).then(() => true, () => false),
  };
}

const instanceActs = (options: ActOptions): Pick<Acts, 'intervene' | 'act'> => ({
  act({ host, hostId }, entry, asker) {
    const workflowId = host === 'use' ? workflowIds.use(hostId) : workflowIds.application(hostId);
    const resource = entry.taskId === undefined ? `/api/v1/uses/${hostId}` : `/api/v1/tasks/${encodeURIComponent(entry.taskId)}`;
    return complete(options, { id: asker.operation, caller: asker.caller, kind: 'act-in-flow', workflowId, updateId: entry.id, resource }, (client) =>
      client.workflow.getHandle(workflowId).startUpdate(actInFlow, { args: [entry], updateId: entry.id, waitForStage: 'ACCEPTED' }));
  },

  intervene({ host, hostId }, order, asker) {
    const workflowId = host === 'use' ? workflowIds.use(hostId) : workflowIds.application(hostId);
    const updateId = `${order.id} ${asker.operation}`; // what was refused once may be asked for again
    return complete(options, { id: asker.operation, caller: asker.caller, kind: 'intervene', workflowId, updateId, resource: `/api/v1/interventions/${order.id}` }, (client) =>
      client.workflow.getHandle(workflowId).startUpdate(intervene, { args: [order], updateId, waitForStage: 'ACCEPTED' }));
  },
});

type NewOperation = Omit<Operation, 'createdAt'> & { readonly updateId: string };

/** Starts an update and waits for its result; what takes longer is recorded and goes on. */
async function complete<R>(options: ActOptions, operation: NewOperation, start: (client: Client) => Promise<WorkflowUpdateHandle<R>>): Promise<Act<R>> {
  const { temporal, store, patienceMs } = options;
  await requireReachable(options);
  const deadline = Date.now() + patienceMs;
  try {
    const handle = await temporal.reach((client) => start(client).catch((error: unknown) => earlierUpdate<R>(client, operation, error)), patienceMs);
    return { done: true, result: await temporal.reach(() => handle.result(), deadline - Date.now()) };
  } catch (error) {
    if (isWorkflowGone(error)) throw problem('flow-command-refused', { reason: 'ended' }, error);
    if (isProblem(error, 'workflow-unavailable')) throw problem('workflow-unavailable', { done: 'unknown' }, error);
    if (!(error instanceof WorkflowUpdateRPCTimeoutOrCancelledError)) throw error;
    if (!(await isUnderWay(temporal, operation))) throw problem('workflow-unavailable', { done: 'unknown' }, error);
    await store.requests.recordOperation(operation);
    return { done: false, operation: operation.id };
  }
}

/** Throws `workflow-unavailable` unless the service answers: nothing has been sent yet. */
async function requireReachable({ temporal, reachMs = seconds(2) }: ActOptions): Promise<void> {
  try {
    await temporal.reach(({ connection }) => connection.workflowService.getSystemInfo({}), reachMs);
  } catch (error) {
    throw problem('workflow-unavailable', { done: false }, error);
  }
}

/** When the workflow has ended, a repeated request asks for the outcome that its update had. */
function earlierUpdate<R>(client: Client, { workflowId, updateId }: NewOperation, error: unknown): WorkflowUpdateHandle<R> {
  if (!(error instanceof WorkflowNotFoundError)) throw error;
  return client.workflow.getHandle(workflowId).getUpdateHandle<R>(updateId);
}

/** Acts that a workflow does only when it is asked; all others it does unasked once it has begun. */
const asked = ['decide', 'decide-review', 'act-on-application', 'renew-seal', 'intervene', 'act-in-flow'];

/** Whether the update is in the workflow's history, or the workflow, which does it unasked, has begun. */
async function isUnderWay(temporal: Temporal, { workflowId, updateId, kind }: NewOperation): Promise<boolean> {
  try {
    await temporal.reach(({ workflow }) => {
      const handle = workflow.getHandle(workflowId);
      return asked.includes(kind) ? handle.getUpdateHandle(updateId).result() : handle.describe();
    }, seconds(2));
    return true;
  } catch (error) {
    return asked.includes(kind) && (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || error instanceof WorkflowUpdateFailedError);
  }
}
