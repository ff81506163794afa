import { callOf, callsIn } from '../read/calls.ts';
import { eventDefinitionsOf, nodesIn, processesOf, scopesIn, type Definitions, type ModelScope } from '../read/model.ts';

/** What the rules on one file must know of a process in a file that is deployed with it, or in itself. */
export interface ProcessBeside {
  readonly id: string;
  /** Whether another process can call it: it has a start event without trigger, or none at all. */
  readonly callable: boolean;
  /** Ids of processes that it calls. */
  readonly calls: readonly string[];
  readonly userTasks: readonly string[];
  /** It was deployed before, and is known as what may be called. */
  readonly before?: true;
}

/** What stands in all files that are deployed together, this one included. */
export interface FilesBeside {
  readonly processes: readonly ProcessBeside[];
  /** Ids of decisions. */
  readonly decisions: readonly string[];
}

/** Gathers what rules judge across files. */
export const besideOf = (files: readonly Definitions[], decisions: readonly string[]): FilesBeside => ({ processes: files.flatMap(processesOf).map(processBeside), decisions });

function processBeside(process: ModelScope): ProcessBeside {
  const starts = nodesIn(process).filter(({ $type }) => $type === 'bpmn:StartEvent');
  return {
    id: process.id ?? '',
    callable: starts.length === 0 || starts.some((start) => eventDefinitionsOf(start).length === 0),
    calls: callsIn(process).flatMap((call) => callOf(call).process ?? []),
    userTasks: scopesIn(process).flatMap(nodesIn).flatMap(({ $type, id }) => ($type === 'bpmn:UserTask' ? [id] : [])),
  };
}
