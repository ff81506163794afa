import { feelOf } from '../../feel/evaluate.ts';
import type { CallActivity } from '../../graph.ts';
import type { Variables } from '../commands.ts';
import { evaluatedText } from '../expressions.ts';
import { call, effect, incident, type ElementProcessor, type Surroundings } from '../processor.ts';
import type { Run } from '../run.ts';
import type { ElementInstance } from '../state.ts';

/** Calls inside calls. */
const mostCalls = 50;

/** Runs another process as a scope of its own, with its own variables. BPMN 2.0.2, 13.3.3 */
export const callActivity: ElementProcessor<CallActivity> = {
  activate(instance, element, around) {
    if (around.callDepth() >= mostCalls) return [incident('call-too-deep', `${element.id} is called inside ${mostCalls} other calls; more are not allowed`)];
    if (element.binding === 'deployment') {
      return around.called(element.process) ? [call(element.process, calledWith(instance, element, around))] : [incident('process-unknown', `${element.id} calls ${element.process}, which was not deployed with it`)];
    }
    const expression = feelOf(element.process);
    const process = expression === undefined ? element.process : evaluatedText(expression, around);
    if (process === undefined) return [incident('process-unknown', `The process that ${element.id} calls is not named by a text`)];
    instance.job = around.newId(element.id);
    return [effect({ kind: 'find-process', jobId: instance.job, element: element.id, process, ...(element.versionTag !== undefined && { versionTag: element.versionTag }) })];
  },
  complete: () => [],
  terminate: () => [],
};

/** The variables a called process begins with: all that the caller sees, or what its input mappings give. */
export const calledWith = (instance: ElementInstance, { propagateAllParent }: CallActivity, around: Surroundings): Variables =>
  propagateAllParent ? around.variables() : (instance.variables ?? {});

/** The called process has ended: its variables go to the caller, except those that are part of the subject. */
export function returnFromCall(run: Run, caller: ElementInstance, { variables = {} }: ElementInstance): void {
  const element = run.elementOf(caller);
  const scope = run.scopeOf(caller);
  if (element.type !== 'callActivity' || !scope) throw new Error(`${caller.id} has called no process`);
  const own = Object.fromEntries(Object.entries(variables).filter(([name]) => !run.flows.main.frozen.includes(name)));
  if (element.outputs) caller.variables = { ...caller.variables, ...own };
  else if (element.propagateAllChild) run.write(scope, own);
  run.complete(caller);
}
