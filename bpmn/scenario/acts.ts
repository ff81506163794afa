import { filledIn } from './forms.ts';
import type { StepOf } from './scenario.ts';
import { isTask, openIn } from './view.ts';
import { refused, type Refused, type Standing, type World } from './world.ts';

type ActStep = StepOf<'act'>;

/** A task is approved by as many persons as it needs, in the name of the scenario. */
export function approveWholly(world: World, task: Standing, variables: Readonly<Record<string, unknown>>): Refused | undefined {
  for (let person = 1; person <= 1_000; person++) {
    const open = openIn(world).find(({ flow, instance }) => flow === task.flow && instance.id === task.instance.id);
    if (!open) return undefined;
    const problem = world.act(task.flow, { kind: 'decide', taskId: task.instance.id, person: nextPerson(world, open, person), outcome: 'approved', variables });
    if (problem) return problem;
  }
  return refused('never-decided', `${task.instance.element} is still open after a thousand approvals`);
}

/** The next who has not approved yet: of those who are to sign, else of those the flow names, else anybody. */
function nextPerson(world: World, { instance, flow }: Standing, number: number): string {
  const approved = new Set((instance.approvals ?? []).map(({ person }) => person));
  const element = world.treeOf(flow).elementOf(instance);
  const who = element.type === 'userTask' ? element.approval?.who : undefined;
  const named = instance.signers?.map(({ person }) => person) ?? (who && 'persons' in who ? who.persons : []);
  return named.find((person) => !approved.has(person)) ?? `person-${number}`;
}

/** By act: what it does with a task, or with the flow. */
const onTask = {
  approve: (world, task, { by, variables }) => decide(world, task, by, 'approved', variables),
  reject: (world, task, { by, to, variables }) =>
    to === undefined ? decide(world, task, by, 'refused', variables) : world.act(task.flow, { kind: 'return', taskId: task.instance.id, person: by, to, why: 'refused' }),
  return: (world, task, { by, to }) => (to === undefined ? lacks('return', 'to') : world.act(task.flow, { kind: 'return', taskId: task.instance.id, person: by, to, why: 'returned' })),
  'take-back': (world, task, { by, to }) => (to === undefined ? lacks('take-back', 'to') : world.act(task.flow, { kind: 'return', taskId: task.instance.id, person: by, to, why: 'taken-back' })),
  transfer: (world, task, { by, to }) => (to === undefined ? lacks('transfer', 'to') : hand(world, task, by, 'transfer', { assignee: to })),
  delegate: (world, task, { by, to }) => (to === undefined ? lacks('delegate', 'to') : hand(world, task, by, 'delegate', { assignee: to, owner: by })),
  'add-signer': (world, task, { by, signer, where = 'beside' }) =>
    signer === undefined ? lacks('add-signer', 'signer') : world.act(task.flow, { kind: 'add-signer', taskId: task.instance.id, person: by, signer, where }),
  'remove-signer': (world, task, { by, signer }) =>
    signer === undefined ? lacks('remove-signer', 'signer') : world.act(task.flow, { kind: 'remove-signer', taskId: task.instance.id, person: by, signer }),
  claim: (world, task, { by }) => {
    const { candidates } = world.holdingOf(task);
    world.hand(task, { ...(candidates && { candidates }), assignee: by });
    return undefined;
  },
  unclaim: (world, task) => {
    const { candidates } = world.holdingOf(task);
    world.hand(task, { ...(candidates && { candidates }) });
    return undefined;
  },
} as const satisfies Readonly<Record<string, (world: World, task: Standing, step: ActStep) => Refused | undefined>>;

/** An act of a person, at a task or on the whole flow. */
export function decideOn(world: World, step: ActStep): Refused | undefined {
  if (step.act === 'withdraw' || step.act === 'cancel') return cancel(world, step);
  if (step.act === 'move') return move(world, step);
  const act = onTask[step.act];
  if (step.task === undefined) return lacks(step.act, 'task');
  const open = world.standing().filter((each) => [each.instance.element, each.instance.id].includes(step.task ?? '') && isTask(world, each));
  const task = open[step.instance ?? 0];
  if (!task) return refused('not-open', `${step.task} is not open`);
  const { assignee } = world.holdingOf(task);
  if (assignee !== undefined && assignee !== step.by) return refused('not-assigned', `${step.task} is with ${assignee}, not with ${step.by}`);
  return act(world, task, step);
}

const lacks = (act: string, field: string): Refused => refused('act-incomplete', `The act ${act} needs ${field}`);

/** What a delegate has decided comes back to the owner, who decides. */
function decide(world: World, task: Standing, by: string, outcome: 'approved' | 'refused', variables: ActStep['variables'] = {}): Refused | undefined {
  const { owner, candidates } = world.holdingOf(task);
  if (owner !== undefined) {
    world.hand(task, { ...(candidates && { candidates }), assignee: owner });
    return undefined;
  }
  const element = world.elementOf(task);
  const given = outcome === 'approved' ? filledIn(world, task, variables) : { variables };
  if ('code' in given) return given;
  if (element.type === 'userTask' && !element.approval && outcome === 'approved') return world.act(task.flow, { kind: 'complete-task', taskId: task.instance.id, ...given });
  return world.act(task.flow, { kind: 'decide', taskId: task.instance.id, person: by, outcome, ...given });
}

/** Allowed as the task's policy says; a task without approval has none, and anything goes. */
function hand(world: World, task: Standing, by: string, act: 'transfer' | 'delegate', to: { readonly assignee: string; readonly owner?: string }): Refused | undefined {
  const element = world.elementOf(task);
  const allowed = element.type !== 'userTask' || !element.approval || (element.approval.acts?.includes(act) ?? false);
  if (allowed && act === 'transfer' && task.instance.signers) return world.act(task.flow, { kind: 'replace-signer', taskId: task.instance.id, person: by, signer: to.assignee });
  if (!allowed) return refused('act-not-allowed', `${by} may not ${act} ${task.instance.element}`);
  world.hand(task, to);
  return undefined;
}

const runningFlow = (world: World, index: number | undefined): number => index ?? world.flows.findIndex(({ state }) => state.outcome === undefined);

function cancel(world: World, { act, instance, reason }: ActStep): Refused | undefined {
  const flow = runningFlow(world, instance);
  return world.flows[flow] ? world.act(flow, { kind: 'cancel', reason: reason ?? act }) : refused('flow-ended', 'No flow is under way');
}

function move(world: World, { task, to, instance }: ActStep): Refused | undefined {
  if (task === undefined || to === undefined) return lacks('move', 'task and to');
  const from = world.standing().filter((each) => each.instance.element === task && each.instance.loopCounter === undefined)[instance ?? 0];
  return from ? world.act(from.flow, { kind: 'move-token', instance: from.instance.id, to }) : refused('not-open', `${task} is not under way`);
}
