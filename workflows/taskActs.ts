import { apply, isRejection, standingTask, viewOf, type Flows, type FlowState, type StandingTask } from '../bpmn/engine/index.ts';
import type { TaskApproval } from '../bpmn/graph.ts';
import type { GoingBack, TaskActEntry } from '../domain/flow/acts.ts';
import { problem } from '../domain/problem.ts';
import type { Instant } from '../domain/instant.ts';
import type { Act } from './flowPort.ts';

/** What an act of a person is for the flow. */
export interface ActInFlow {
  /** Absent where the flow has no part in it: only who may act changes. */
  readonly command?: Act;
  /** Of what is taken back: the task that it is taken from. */
  readonly from?: string;
}

/** A task as the flow's engine knows it, and the instant. */
interface Asked {
  readonly flows: Flows;
  readonly state: FlowState;
  readonly taskId: string;
  readonly at: Instant;
}

/** What the act means in the flow as it stands. Problems `task-ended`, `task-act-not-allowed`, `task-target-unfit`, `task-act-too-late`. */
export function inFlow(asked: Asked, { person: actor, onBehalfOf, act }: TaskActEntry): ActInFlow {
  const { taskId } = asked;
  const person = onBehalfOf ?? actor;
  if (act.act === 'withdraw') return { command: { kind: 'cancel', reason: 'withdrawn' } };
  if (act.act === 'take-back') return takenBack(asked, person);
  const task = standingTask(asked.flows, asked.state, taskId);
  if (!task) throw problem('task-ended', { task: taskId });
  switch (act.act) {
    case 'return':
      return { command: { kind: 'return', taskId, person, to: act.to, why: 'returned' } };
    case 'reject':
      return { command: { kind: 'return', taskId, person, to: targetOf(task, taskId, act.to), why: 'refused' } };
    case 'add-signer':
      return { command: { kind: 'add-signer', taskId, person, signer: act.signer, where: act.where } };
    case 'remove-signer':
      return { command: { kind: 'remove-signer', taskId, person, signer: act.signer } };
    case 'transfer':
      requirePolicy(task.approval, 'transfer', taskId);
      return task.signers.includes(person) ? { command: { kind: 'replace-signer', taskId, person, signer: act.to } } : {};
    case 'hand-over':
      return task.signers.includes(act.from) ? { command: { kind: 'replace-signer', taskId, person: act.from, signer: act.to } } : {};
    case 'complete':
      return { command: { kind: 'complete-task', taskId, variables: act.variables } };
  }
}

function requirePolicy(approval: TaskApproval | undefined, act: NonNullable<TaskApproval['acts']>[number], taskId: string): void {
  if (!approval?.acts?.includes(act)) throw problem('task-act-not-allowed', { task: taskId, act });
}

/** Where a refusal goes back to. */
function targetOf({ approval, earlier, requesters }: StandingTask, taskId: string, to: GoingBack): string {
  if (approval?.onRefuse !== 'return') throw problem('task-act-not-allowed', { task: taskId, act: 'reject' });
  const target = to === 'requester' ? requesters : to === 'previous' ? earlier[0] : to.element;
  const isAllowed = target !== undefined && earlier.includes(target) && (to === 'requester' || approval.returnTo === undefined || approval.returnTo.includes(target));
  if (!isAllowed) throw problem('task-target-unfit', { task: taskId });
  return target;
}

/** The first of the tasks that stand open which the flow lets go back to the one that is taken back; the rows say whether somebody has acted since. */
function takenBack({ flows, state, taskId, at }: Asked, person: string): ActInFlow {
  const to = taskId.slice(0, taskId.lastIndexOf('#'));
  for (const open of viewOf(flows, state).tasks) {
    const command = { kind: 'return', taskId: open.taskId, person, to, why: 'taken-back' } as const;
    const task = standingTask(flows, state, open.taskId);
    if (!task?.earlier.includes(to) || isRejection(apply(flows, state, { ...command, at }))) continue;
    requirePolicy(task.approvalOf(to), 'take-back', taskId);
    return { command, from: open.taskId };
  }
  throw problem('task-act-too-late', { task: taskId });
}
