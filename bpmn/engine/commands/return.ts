import type { ReceiveTask, UserTask } from '../../graph.ts';
import { rejection, type Rejection } from '../commands.ts';
import { dominated, insideOf } from '../region.ts';
import type { Run } from '../run.ts';
import type { ElementInstance } from '../state.ts';
import type { Handler } from './handler.ts';
import { openTask } from './task.ts';

/**
 * A task goes back to an earlier one of its scope: everything that cannot be reached but through the earlier one is cancelled,
 * what was decided there no longer stands, and one token is at the earlier task.
 */
export const returnTo: Handler<'return'> = (run, { taskId, to, why }) => {
  const open = openTask(run, taskId);
  if ('rejected' in open) return open;
  const { instance, task } = open;
  const target = run.graphOf(instance).elements[to];
  if (target?.type !== 'userTask' || target.scope !== task.scope) return unfit(to, 'a user task of the same scope');
  const region = dominated(run.graphOf(instance), to);
  if (to === task.id || !region.has(task.id)) return unfit(to, 'a task that every way to this one passes');
  const policy = task.type === 'userTask' ? task.approval : undefined;
  if (why === 'returned' && policy?.returnTo && !policy.returnTo.includes(to)) return unfit(to, 'a task that this one may be returned to');
  if (why === 'returned' && policy && !policy.acts?.includes('return')) return rejection('act-not-allowed', `Expected ${task.id} to allow a return but it does not`);
  goBack(run, instance, task, to);
  return undefined;
};

/** Cancels the region behind the earlier task and begins it again. */
export function goBack(run: Run, instance: ElementInstance, task: UserTask | ReceiveTask, to: string): void {
  const scope = run.scopeOf(topOf(run, instance));
  if (!scope) throw new Error(`${instance.id} stands in no scope`);
  const region = dominated(run.graphOf(instance), to);
  cancelRegion(run, scope, region);
  run.effects.push({ kind: 'drop-decisions', elements: insideOf(run.graphOf(instance), region, run.flows.loaded), scope: scope.id });
  if (task.type === 'userTask' && task.approval?.afterReturn === 'straight-back') scope.straightBack = { ...scope.straightBack, [to]: task.id };
  run.enter(to, scope);
}

const unfit = (to: string, what: string): Rejection => rejection('target-unfit', `Expected ${to} to be ${what} but it is not`);

/** The instance itself, or the body that repeats it. */
function topOf(run: Run, instance: ElementInstance): ElementInstance {
  const above = run.scopeOf(instance);
  return instance.loopCounter !== undefined && above ? above : instance;
}

function cancelRegion(run: Run, scope: ElementInstance, region: ReadonlySet<string>): void {
  const graph = run.graphOf(scope);
  for (const child of run.childrenOf(scope)) if (region.has(child.element)) run.terminate(child);
  const waiting = Object.fromEntries(Object.entries(scope.waiting ?? {}).filter(([flow]) => !region.has(graph.flows[flow]?.source ?? '')));
  if (Object.keys(waiting).length > 0) scope.waiting = waiting;
  else delete scope.waiting;
  const undone = new Set(insideOf(graph, region, {}));
  if (scope.decisions) scope.decisions = Object.fromEntries(Object.entries(scope.decisions).filter(([task]) => !undone.has(task)));
  if (scope.straightBack) scope.straightBack = Object.fromEntries(Object.entries(scope.straightBack).filter(([task]) => !region.has(task)));
}
