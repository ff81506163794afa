import { callOf } from '../read/calls.ts';
import { extensionOf, nodesIn, processesOf, scopesIn, textOf, type ModelNode } from '../read/model.ts';
import type { FilesBeside } from './beside.ts';
import type { ModelRule } from './rule.ts';

/** A call activity names one process, which can be called, and which does not call its caller in turn. BPMN 2.0.2, 10.3.6 */
export const calledProcess: ModelRule = {
  id: 'called-process',
  check(definitions, report, { beside }) {
    for (const process of processesOf(definitions)) {
      for (const node of scopesIn(process).flatMap(nodesIn)) {
        const why = node.$type === 'bpmn:CallActivity' ? (wrongCall(node) ?? (beside && wrongTarget(node, process.id ?? '', beside))) : undefined;
        if (why) report(node.id, why);
      }
    }
  },
};

function wrongCall(node: ModelNode): string | undefined {
  const { process, binding, versionTag } = callOf(node);
  const own = textOf(node, 'calledElement');
  if (process === undefined) return 'The call activity names no process';
  if (own && extensionOf(node, 'zeebe:CalledElement') && own !== process) return `The call activity names two processes, ${own} and ${process}`;
  if (binding === 'deployment' && process.startsWith('=')) return 'Which process is called is computed, so it cannot be bound when the flow is deployed';
  if ((binding === 'versionTag') !== (versionTag !== undefined)) return 'The call is bound by versionTag, or has none: they are given together';
  return undefined;
}

function wrongTarget(node: ModelNode, caller: string, { processes }: FilesBeside): string | undefined {
  const { process = '', binding } = callOf(node);
  const called = processes.find(({ id }) => id === process);
  if (!called) return binding === 'deployment' ? `The process ${process} is called as it was deployed with this one, but is not among the files` : undefined;
  if (!called.callable) return `The process ${process} cannot be called: it has no start event without trigger`;
  return callsBack(process, caller, processes) ? `The process ${process} calls ${caller} in turn` : undefined;
}

/** Whether a process calls another, itself or over others. */
function callsBack(from: string, to: string, processes: FilesBeside['processes']): boolean {
  const seen = new Set<string>([from]);
  for (const at of seen) {
    if (at === to) return true;
    for (const next of processes.find(({ id }) => id === at)?.calls ?? []) seen.add(next);
  }
  return false;
}
