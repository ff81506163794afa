import { allHandlersFinished, CancellationScope, condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import type { FlowGraph, Service } from '../bpmn/graph.ts';
import type { Variables } from '../bpmn/engine/index.ts';
import { isInOpenTask, type TaskActEntry } from '../domain/flow/acts.ts';
import { problem } from '../domain/problem.ts';
import type { StepRecord, UseDecision, UseOpening } from '../domain/use/step.ts';
import type { UseStatus } from '../domain/use/status.ts';
import { finishStamp, loadUse, notifyUse, prepareStamp, recordStep, signStamp } from './activities.ts';
import { beginningIn } from './beginning.ts';
import { problemOf, toFailure } from './failures.ts';
import { FlowHost } from './flowHost.ts';
import { recordedInParts } from './flowParts.ts';
import type { FlowPort, HostedStep, KeptState } from './flowPort.ts';
import { graphOf, isApart, questionsOf, readyToResume } from './flowQuestions.ts';
import { actedIn, decisionProblem, flowStepOf, intervened } from './hostedSteps.ts';
import { growsLong } from './longHistory.ts';
import { standingFlow } from './standingFlow.ts';
import { actInFlow, decide, engineTaskId, flowDelivered, intervene, taskIdOf, useOpened, type DecideRequest, type UseInput } from './messages.ts';

/** What a step carries beside the engine's own. */
interface UseExtra {
  readonly decision?: UseDecision;
  /** The problem for which the use ends without its stamp. */
  readonly problem?: string;
}

/** What has become of the use so far, as far as this run knows. */
interface Progress {
  status: UseStatus;
  stamped: boolean;
}

/** One use of a seal: the approval flow, then what it orders. R36, R39, R40 */
export async function sealUse(input: UseInput): Promise<UseStatus> {
  let host: FlowHost<UseExtra> | undefined;
  let failure: Error | undefined;
  const progress: Progress = { status: 'open', stamped: false };
  const opened = async (): Promise<FlowHost<UseExtra>> => {
    await condition(() => host !== undefined || failure !== undefined);
    if (!host) throw failure ?? toFailure(problem('use-unknown', { use: input.useId }));
    return host;
  };

  setHandler(useOpened, async () => {
    await condition(() => host !== undefined || failure !== undefined);
    if (failure) throw failure;
    return { useId: input.useId, tasks: (host?.openTasks ?? []).map((id) => taskIdOf(input.useId, id)) };
  });
  setHandler(decide, async (request) => decideTask(input.useId, await opened(), request), {
    validator: ({ taskId }: DecideRequest) => {
      if (host && !host.openTasks.includes(engineTaskId(input.useId, taskId))) throw toFailure(problem('task-ended', { task: taskId }));
    },
  });

  setHandler(actInFlow, async (entry) => actedIn(await opened(), input.useId, entry, 'use-ended'), {
    validator: (entry: TaskActEntry) => {
      if (host && isInOpenTask(entry) && !host.openTasks.includes(engineTaskId(input.useId, entry.taskId ?? ''))) throw toFailure(problem('task-ended', { task: entry.taskId ?? '' }));
    },
  });
  setHandler(flowDelivered, async (delivery) => {
    await condition(() => host !== undefined || failure !== undefined);
    host?.deliver(delivery);
  });
  setHandler(intervene, async (intervention) => intervened(await opened(), intervention));

  try {
    const opening = await loadUse(input);
    if (opening.resumed && opening.resumed.status !== 'open') return opening.resumed.status;
    host = await openHost(input, opening, progress);
  } catch (error) {
    failure = openingFailure(error);
    await condition(allHandlersFinished);
    throw failure;
  }
  const open = host;
  const isOver = (): boolean => open.bug !== undefined || (progress.status !== 'open' && open.quiet);
  if (await growsLong(open, { isOver, mayHandOver: () => isLong() && allHandlersFinished() })) await continueAsNew<typeof sealUse>({ useId: input.useId }); // everything stands in the rows
  if (host.bug) throw new Error(host.bug.message, { cause: host.bug }); // fails the workflow task, not the use
  if (progress.status === 'failed') await notifyUse({ useId: input.useId, jobId: 'failed', to: 'requester', template: 'use-failed' }); // no flow draws this end
  await condition(allHandlersFinished);
  return progress.status;
}

async function openHost(input: UseInput, opening: UseOpening, progress: Progress): Promise<FlowHost<UseExtra>> {
  const graph = graphIn(opening);
  const host = new FlowHost<UseExtra>(graph, portOf(input, opening, progress));
  progress.stamped = opening.resumed?.stamped ?? false;
  if (opening.resumed) host.resume(await ready(input.useId, opening.resumed, progress));
  else await host.begin(opening.variables, beginningIn(graph, opening.start));
  return host;
}

/** A problem of the request ends the process; anything else is a bug that is retried until it is mended. */
function openingFailure(error: unknown): Error {
  const found = problemOf(error);
  if (!found) throw error;
  return toFailure(found);
}

/** Whether the history is long enough for a new run to take over. */
const isLong = (): boolean => workflowInfo().continueAsNewSuggested;

async function decideTask(useId: string, host: FlowHost<UseExtra>, { id, ...decision }: DecideRequest) {
  const { taskId, person, onBehalfOf, outcome, variables } = decision;
  try {
    await host.submit({ kind: 'decide', taskId: engineTaskId(useId, taskId), person: onBehalfOf ?? person, outcome, ...(variables && { variables }) }, { decision: { id, ...decision } });
    return { taskId, outcome };
  } catch (error) {
    const found = problemOf(error);
    throw found ? toFailure(decisionProblem(found, taskId, 'use-ended')) : error;
  }
}

function portOf(input: UseInput, opening: UseOpening, progress: Progress): FlowPort<UseExtra> {
  return {
    ...questionsOf(input.useId),
    async record(hosted) {
      const end = endOf(hosted, progress.stamped);
      const outcome = await recordedInParts(input.useId, recordOf(input, opening, hosted, end), recordStep);
      if (outcome.kind === 'stale') return catchUp(input.useId, progress);
      if (end) progress.status = end.status;
      return undefined;
    },
    async serve(service, jobId) {
      if (service.kind === 'notify') return notify(input.useId, service, jobId);
      const documentId = await stamp(input.useId);
      progress.stamped = true;
      return { stampedDocument: documentId };
    },
    afterFailure: (service, jobId, code) =>
      service.kind === 'stamp'
        ? { act: { kind: 'cancel', reason: code }, extra: { problem: code } } // what was frozen meanwhile must not be stamped later (R35)
        : { act: { kind: 'fail-service', jobId, code, message: code } },
  };
}

const graphIn = ({ standing, graph }: UseOpening): FlowGraph => (standing === true ? standingFlow : graphOf(graph));

type Kept = NonNullable<UseOpening['resumed']> & Pick<KeptState, 'main'>;

/** What the database holds; the use may have ended there, or gone on by another version. */
const catchUp = async (useId: string, progress: Progress): Promise<KeptState> => ready(useId, await kept(useId, progress), progress);

const ready = async (useId: string, resumed: Kept, progress: Progress): Promise<KeptState> => (isApart(resumed) ? readyToResume(useId, resumed, () => kept(useId, progress)) : resumed);

async function kept(useId: string, progress: Progress): Promise<Kept> {
  const opening = await loadUse({ useId });
  const { resumed } = opening;
  if (!resumed) throw new Error(`use ${useId} is written but cannot be resumed`);
  progress.status = resumed.status;
  progress.stamped = resumed.stamped;
  return { ...resumed, main: graphIn(opening) };
}

/** Prepare → sign → finish; gives the stamped document's id. What is signed is finished, also when the flow has stopped asking for it. */
async function stamp(useId: string): Promise<string> {
  let stampId = await prepareStamp(useId);
  while ((await signStamp(stampId)) === 'stale') stampId = await prepareStamp(useId);
  return CancellationScope.nonCancellable(async () => (await finishStamp(stampId)).documentId);
}

async function notify(useId: string, service: Extract<Service, { kind: 'notify' }>, jobId: string): Promise<Variables> {
  const to = 'role' in service.to ? `role:${service.to.role}` : service.to.relation;
  await notifyUse({ useId, jobId, to, template: service.template });
  return {};
}

function endOf({ step, marks, extra }: HostedStep<UseExtra>, stamped: boolean): StepRecord['end'] {
  if (step.state.outcome === undefined) return undefined;
  if (extra?.problem !== undefined) return { status: 'failed', problem: extra.problem };
  if (stamped) return { status: 'stamped' };
  if (marks.act?.act.act === 'withdraw') return { status: 'withdrawn' };
  if (marks.cancelled) return { status: 'failed', problem: 'flow-cancelled' };
  return { status: step.state.outcome === 'refused' ? 'refused' : 'ended' };
}

function recordOf({ useId, order }: UseInput, { subjectSm3 }: UseOpening, { after, step, marks, extra }: HostedStep<UseExtra>, end: StepRecord['end']): StepRecord {
  return {
    useId, ...flowStepOf(useId, after, step, marks),
    ...(after === 0 && order && { open: { ...order, subjectSm3 } }),
    ...(extra?.decision && { decision: extra.decision }),
    ...(end && { end }),
  };
}
