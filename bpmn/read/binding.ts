import { callOf, callsIn } from './calls.ts';
import { processesOf, type Definitions, type ModelScope } from './model.ts';

/** Processes of files that are deployed together, by id. */
export type ProcessesById = ReadonlyMap<string, { readonly process: ModelScope; readonly definitions: Definitions }>;

/** The processes of all files; the rules have made sure that no two have one id. */
export const processesById = (files: readonly Definitions[]): ProcessesById =>
  new Map(files.flatMap((definitions) => processesOf(definitions).map((process) => [process.id ?? '', { process, definitions }] as const)));

/** Ids of the processes that this one calls and that are bound when it is deployed: the call says so, or says nothing and the process is there. */
export function boundCalls(process: ModelScope, isThere: (id: string) => boolean): readonly string[] {
  const ids = callsIn(process).flatMap((call) => {
    const { process: id, binding = 'deployment' } = callOf(call);
    return id !== undefined && isThere(id) && binding === 'deployment' ? [id] : [];
  });
  return [...new Set(ids)];
}
