import { callOf, callsIn } from '../read/calls.ts';
import { idOf, processesOf, type ModelScope } from '../read/model.ts';
import type { ModelRule } from './rule.ts';

/** It is clear which process of the file is deployed: the only one that no other calls, or the one that is named; and it is meant to be executed. */
export const oneProcess: ModelRule = {
  id: 'one-process',
  check(definitions, report, { process: wanted, several = false }) {
    const processes = processesOf(definitions);
    if (processes.length === 0) report(idOf(definitions), 'The file holds no process');
    for (const process of processes) {
      if (!process.id) report(idOf(definitions), 'The process has no id');
      if (process.isExecutable === false) report(idOf(process), 'The process is marked as not executable; set isExecutable to true');
    }
    if (several || processes.length < 2) return;
    if (wanted !== undefined) {
      if (!processes.some(({ id }) => id === wanted)) report(idOf(definitions), `The file holds no process ${wanted}`);
      return;
    }
    const [, second] = uncalled(processes);
    if (second) report(idOf(second), `The file holds several processes that no other calls (${uncalled(processes).map(idOf).join(', ')}); say which is to be deployed`);
  },
};

/** Processes that no other of them calls. */
export function uncalled(processes: readonly ModelScope[]): readonly ModelScope[] {
  const called = new Set(processes.flatMap((process) => callsIn(process).map((call) => callOf(call).process).filter((id) => id !== process.id)));
  return processes.filter(({ id }) => !called.has(id));
}
