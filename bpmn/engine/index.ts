import type { Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { graphFormat, type FlowGraph } from '../graph.ts';
import { rejection, type Command, type CommandKind, type Rejection, type Step, type Variables } from './commands.ts';
import { cancel } from './commands/cancel.ts';
import { completeTask } from './commands/completeTask.ts';
import { decide } from './commands/decide.ts';
import { fireTimer } from './commands/fireTimer.ts';
import type { Handler } from './commands/handler.ts';
import { retryIncident } from './commands/retryIncident.ts';
import { completeService, failService } from './commands/service.ts';
import { setVariables } from './commands/setVariables.ts';
import { refusedVariables } from './reserved.ts';
import { Run } from './run.ts';
import type { FlowState } from './state.ts';

export type { Command, CommandOf, Rejection, RejectionCode, Step, Variables } from './commands.ts';
export { isRejection } from './commands.ts';
export type { Assignment, Effect, TraceEvent } from './effects.ts';
export type { FlowOutcome, FlowState } from './state.ts';
export { viewOf, type FlowView } from './view.ts';

const handlers = {
  decide,
  'complete-task': completeTask,
  'complete-service': completeService,
  'fail-service': failService,
  'fire-timer': fireTimer,
  'retry-incident': retryIncident,
  'set-variables': setVariables,
  cancel,
} satisfies { [K in CommandKind]: Handler<K> };

/**
 * Begins a flow. Same graph, variables and instant give the same step, always and everywhere.
 * @throws Problem `flow-command-refused` when a variable has a reserved name or is no plain data
 */
export function begin(graph: FlowGraph, { variables, at }: { variables: Variables; at: Instant }): Step {
  const { format, process }: { format: number; process: string } = graph;
  if (format !== graphFormat) throw new Error(`the graph of ${process} has format ${format}, not ${graphFormat}`);
  const refused = refusedVariables(graph, variables, 'beginning');
  if (refused) throw problem('flow-command-refused', { ...refused });
  const run = new Run(graph, { format: 1, counter: 0, instances: {}, decisions: {} }, at);
  run.begin(variables);
  return stepOf(run);
}

/** Carries out one command: the step it leads to, or why it is not allowed now. The state given is left as it is. */
export function apply(graph: FlowGraph, state: FlowState, command: Command): Step | Rejection {
  if (state.outcome !== undefined) return rejection('flow-ended', `Expected the flow to be running but it was ${state.outcome}`);
  const run = new Run(graph, state, command.at);
  const handle = handlers[command.kind] as Handler<CommandKind>;
  const refused = handle(run, command);
  if (refused) return refused;
  return stepOf(run);
}

function stepOf(run: Run): Step {
  run.settle();
  return { state: run.state, effects: run.effects, trace: run.trace };
}
