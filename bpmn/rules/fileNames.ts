import { nodesIn, processesOf, scopesIn, type ModelScope } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import type { FilesBeside } from './beside.ts';
import type { ModelRule } from './rule.ts';

/** Among files deployed together a process is held once; for a seal, so is a user task: decisions are kept by its id. */
export const fileNames: ModelRule = {
  id: 'file-names',
  check(definitions, report, { beside, approvalRule }) {
    if (!beside) return;
    for (const process of processesOf(definitions)) {
      if (beside.processes.filter(({ id, before }) => id === process.id && !before).length > 1) report(process.id ?? '', `The process ${process.id ?? ''} is held by more than one of the files`);
      else if (approvalRule) judgeTasks(process, beside, report);
    }
  },
};

function judgeTasks(process: ModelScope, { processes }: FilesBeside, report: Report): void {
  const others = new Map(processes.filter(({ id }) => id !== process.id).flatMap(({ id, userTasks }) => userTasks.map((task) => [task, id] as const)));
  for (const { $type, id } of scopesIn(process).flatMap(nodesIn)) {
    const other = $type === 'bpmn:UserTask' ? others.get(id) : undefined;
    if (other !== undefined) report(id, `The process ${other} has a user task of the same id; decisions are kept by it`);
  }
}
