import type { ApproverAct, TaskApproval } from '../../graph.ts';
import { rejection, type Rejection } from '../commands.ts';
import type { Run } from '../run.ts';
import type { ElementInstance, Signer } from '../state.ts';
import { hasSigned, mayActNow, refusedSigner } from '../task/signers.ts';
import type { Handler } from './handler.ts';
import { settleSigning } from './decide.ts';
import { openTask } from './task.ts';

/** The open task in which a person may do what its policy allows, or why not. */
function allowed(run: Run, taskId: string, act: ApproverAct): { instance: ElementInstance; approval: TaskApproval } | Rejection {
  const open = openTask(run, taskId);
  if ('rejected' in open) return open;
  const approval = open.task.type === 'userTask' ? open.task.approval : undefined;
  if (!approval) return rejection('task-takes-no-decision', `Expected task ${taskId} to take a decision but it is only completed`);
  return approval.acts?.includes(act) ? { instance: open.instance, approval } : rejection('act-not-allowed', `Expected task ${taskId} to allow ${act} but it does not`);
}

function changed(run: Run, { instance, approval }: { instance: ElementInstance; approval: TaskApproval }, signers: Signer[]): undefined {
  instance.signers = signers;
  run.want({ kind: 'reassign-task', taskId: instance.id, ...mayActNow(approval, instance) });
  return undefined;
}

/** Somebody else must sign too: before the person who asks, after them, or beside. */
export const addSigner: Handler<'add-signer'> = (run, { taskId, person, signer, where }) => {
  const open = allowed(run, taskId, 'add-signer');
  if ('rejected' in open) return open;
  const signers = open.instance.signers ?? [];
  if (hasSigned(open.instance, person) || refusedSigner(open.approval, open.instance, person)) return rejection('not-a-signer', `Expected ${person} to be one who signs task ${taskId} now but they are not`);
  if (signer === person || hasSigned(open.instance, signer) || signers.some((known) => known.person === signer)) return rejection('signer-known', `Expected ${signer} not to be a signer of task ${taskId} but they are`);
  return changed(run, open, [...signers, { person: signer, added: { by: person, where } }]);
};

/** Somebody who has not signed yet need not any more; as many stay as the task asks for. Whoever they have added signs without waiting for them, and the task completes when nobody else was waited for. */
export const removeSigner: Handler<'remove-signer'> = (run, { taskId, signer }) => {
  const open = allowed(run, taskId, 'remove-signer');
  if ('rejected' in open) return open;
  const signers = open.instance.signers ?? [];
  const left = signers.filter(({ person }) => person !== signer).map((known): Signer => (known.added?.by === signer ? { ...known, added: { ...known.added, where: 'beside' } } : known));
  if (left.length === signers.length || hasSigned(open.instance, signer)) return rejection('not-a-signer', `Expected ${signer} to be a signer of task ${taskId} who has not signed but they are not`);
  const own = left.filter(({ added }) => !added).length;
  if (open.approval.mode !== undefined && open.approval.mode !== 'any' && own < Math.max(1, open.approval.required)) return rejection('act-not-allowed', `Expected at least ${open.approval.required} signers to stay in task ${taskId}`);
  open.instance.signers = left;
  settleSigning(run, open.instance, open.approval);
  return undefined;
};

/** Another person takes a signer's place. Whether they may is the host's to check; a task whose signers are not counted needs no change. */
export const replaceSigner: Handler<'replace-signer'> = (run, { taskId, person, signer }) => {
  const open = openTask(run, taskId);
  if ('rejected' in open) return open;
  const { instance, task } = open;
  const approval = task.type === 'userTask' ? task.approval : undefined;
  if (!approval || !instance.signers) return rejection('not-a-signer', `Expected task ${taskId} to count its signers but it does not`);
  const isConcerned = ({ person: known, added }: Signer): boolean => known === person || added?.by === person;
  if (hasSigned(instance, person) || !instance.signers.some(isConcerned)) return rejection('not-a-signer', `Expected ${person} to be a signer of task ${taskId} who has not signed but they are not`);
  if (instance.signers.some((known) => known.person === signer)) return rejection('signer-known', `Expected ${signer} not to be a signer of task ${taskId} but they are`);
  const replaced = (name: string): string => (name === person ? signer : name);
  return changed(run, { instance, approval }, instance.signers.map((known) => ({ ...known, person: replaced(known.person), ...(known.added && { added: { ...known.added, by: replaced(known.added.by) } }) })));
};
