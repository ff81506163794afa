import type { Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { graphFormat, type FlowGraph } from '../graph.ts';
import { isRejection, rejection, type Command, type CommandKind, type Rejection, type Step, type Variables } from './commands.ts';
import { activateAdHoc } from './commands/activateAdHoc.ts';
import { cancel } from './commands/cancel.ts';
import { completeTask } from './commands/completeTask.ts';
import { decide } from './commands/decide.ts';
import { deliverMessage, deliverSignal } from './commands/deliver.ts';
import { fireTimer } from './commands/fireTimer.ts';
import type { Handler } from './commands/handler.ts';
import { answerCall, answerLookUps, completeService, failService } from './commands/job.ts';
import { moveToken } from './commands/moveToken.ts';
import { retryIncident } from './commands/retryIncident.ts';
import { returnTo } from './commands/return.ts';
import { setVariables } from './commands/setVariables.ts';
import { addSigner, removeSigner, replaceSigner } from './commands/signers.ts';
import { throwError } from './commands/throwError.ts';
import { flowsOf, type Flows } from './flows.ts';
import type { LookUp } from './effects.ts';
import { lookUpsOf } from './lookUps.ts';
import { NeverWaits } from './neverWaits.ts';
import { refusedVariables } from './reserved.ts';
import { Run } from './run.ts';
import { stateFormat, type FlowState } from './state.ts';

export type { Command, CommandOf, Rejection, RejectionCode, Step, Variables } from './commands.ts';
export { isRejection } from './commands.ts';
export type { Assignment, Effect, LookUp, TraceEvent } from './effects.ts';
export type { Flows } from './flows.ts';
export type { FlowOutcome, FlowState } from './state.ts';
export { standingTask, type StandingTask } from './standingTask.ts';
export { viewOf, type FlowView } from './view.ts';

const handlers = {
  decide,
  'complete-task': completeTask,
  'complete-service': completeService,
  'fail-service': failService,
  'throw-error': throwError,
  'fire-timer': fireTimer,
  'deliver-message': deliverMessage,
  'deliver-signal': deliverSignal,
  'activate-ad-hoc': activateAdHoc,
  'answer-call': answerCall,
  'answer-look-ups': answerLookUps,
  'retry-incident': retryIncident,
  'set-variables': setVariables,
  'move-token': moveToken,
  return: returnTo,
  'add-signer': addSigner,
  'remove-signer': removeSigner,
  'replace-signer': replaceSigner,
  cancel,
} satisfies { [K in CommandKind]: Handler<K> };

/** How a flow begins. start: the start event that has happened, when it is not the one without event. */
export interface Beginning {
  readonly variables: Variables;
  readonly at: Instant;
  readonly start?: string;
}

/**
 * Begins a flow. Same graph, variables and instant give the same step, always and everywhere.
 * @throws Problem `flow-command-refused` when a variable has a reserved name or is no plain data
 */
export function begin(flows: Flows | FlowGraph, { variables, at, start }: Beginning): Step {
  const { format, process }: { format: number; process: string } = flowsOf(flows).main;
  if (format !== graphFormat) throw new Error(`the graph of ${process} has format ${format}, not ${graphFormat}`);
  const refused = refusedVariables(flowsOf(flows).main, variables, 'beginning');
  if (refused) throw problem('flow-command-refused', { ...refused });
  const run = new Run(flows, { format: stateFormat, counter: 0, instances: {} }, at);
  run.begin(variables, start);
  const step = stepOf(run);
  if (isRejection(step)) throw problem('flow-command-refused', { ...step });
  return step;
}

/** Carries out one command: the step it leads to, or why it is not allowed now. The state given is left as it is. */
export function apply(flows: Flows | FlowGraph, state: FlowState, command: Command): Step | Rejection {
  if (state.outcome !== undefined) return rejection('flow-ended', `Expected the flow to be running but it was ${state.outcome}`);
  const run = new Run(flows, state, command.at);
  const handle = handlers[command.kind] as Handler<CommandKind>;
  const refused = handle(run, command);
  if (refused) return refused;
  return stepOf(run);
}

/** What an element that has not begun yet has asked to be looked up: for a host that goes on from a kept state. */
export function lookUpsAsked(flows: Flows | FlowGraph, state: FlowState, jobId: string, at: Instant): readonly LookUp[] {
  const run = new Run(flows, state, at);
  const instance = run.find(({ job }) => job === jobId);
  const asked = instance && lookUpsOf(run, instance, run.elementOf(instance));
  return asked === undefined || 'move' in asked ? [] : asked;
}

function stepOf(run: Run): Step | Rejection {
  try {
    run.settle();
  } catch (error) {
    if (error instanceof NeverWaits) return rejection('never-waits', `Expected the flow to wait somewhere but ${error.message}`);
    throw error;
  }
  return { state: run.state, effects: run.effects, trace: run.trace };
}
