import { idOf, processesOf } from '../read/model.ts';
import type { ModelRule } from './rule.ts';

/** A file holds exactly one process, and it is meant to be executed. */
export const oneProcess: ModelRule = {
  id: 'one-process',
  check(definitions, report) {
    const processes = processesOf(definitions);
    if (processes.length !== 1) report(idOf(processes[1] ?? definitions), `A file holds exactly one process, this one holds ${processes.length}`);
    for (const process of processes) {
      if (!process.id) report(idOf(definitions), 'The process has no id');
      if (process.isExecutable === false) report(idOf(process), 'The process is marked as not executable');
    }
  },
};
