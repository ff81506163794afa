import { patched } from '@temporalio/workflow';
import { beginningOf, beginsPlainly, waysToBegin } from '../bpmn/beginning.ts';
import type { FlowGraph } from '../bpmn/graph.ts';
import { problem } from '../domain/problem.ts';
import { workflowNow } from './clock.ts';

/** Where a request has a flow begin: at the message start that it names, else as the flow begins by itself or by its only message. Throws `start-unknown`. docs/decisions/0011 */
export function beginningIn(graph: FlowGraph, named: string | undefined): { readonly start?: string } {
  if (named === undefined && (beginsPlainly(graph) || !patched('begin-by-message'))) return {};
  const found = beginningOf(graph, named, workflowNow());
  if (!found) throw problem('start-unknown', { start: named, starts: waysToBegin(graph, workflowNow()).flatMap(({ message }) => message ?? []) });
  return found;
}
