import type { TaskActEntry } from '../../../domain/flow/acts.ts';
import type { Store, Task } from '../../../store/store.ts';
import type { Act, Acts, Asker } from '../../acts.ts';
import { problemFor } from '../../problems.ts';
import { endedProblem } from './decide.ts';

/** What acts in a flow may be refused for, besides what every task is. */
export const actProblems = {
  403: ['task-not-yours', 'task-act-not-allowed', 'proof-too-weak', 'proxy-unfit', 'reviewer-is-applicant', 'reviewer-not-competent', 'roles-on-one-seal'],
  404: 'task-unknown',
  409: ['task-ended', 'task-decided', 'task-not-your-turn', 'task-claimed', 'task-delegated', 'task-act-too-late', 'task-target-unfit', 'signer-known', 'signer-unfit', 'subject-changed', 'use-ended', 'instance-suspended', 'approver-missing', 'flow-command-refused'],
  503: 'workflow-unavailable',
} as const;

/** Has an act done by the process in which its task stands; the same one again finds what was done. */
export async function acted({ store, acts }: { readonly store: Store; readonly acts: Acts }, task: Task, entry: TaskActEntry, asker: Asker): Promise<Act<{ readonly id: string }>> {
  const done = { done: true, result: { id: entry.id } } as const;
  if (await store.taskActs.isDone(entry.id)) return done;
  try {
    return await acts.act(task, entry, asker);
  } catch (error) {
    const refused = problemFor(error); // a workflow's refusal comes as the failure of its update
    if (refused.code === 'task-act-done') return done;
    throw refused.code === 'flow-command-refused' && refused.details.reason === 'ended' ? await endedProblem(store, task) : refused;
  }
}
