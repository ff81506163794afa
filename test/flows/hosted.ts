import { apply, begin, type Command, type Step, type Variables } from '../../bpmn/engine/index.ts';
import type { FlowGraph } from '../../bpmn/graph.ts';
import type { Instant } from '../../domain/instant.ts';

/** A workflow that plays one flow: the steps that the commands lead to, as JSON text. */
export async function hosted(graph: FlowGraph, variables: Variables, at: Instant, commands: readonly Command[]): Promise<string> {
  const steps: Step[] = [begin(graph, { variables, at })];
  for (const command of commands) {
    const result = apply(graph, steps.at(-1)!.state, command);
    if ('rejected' in result) throw new Error(result.message);
    steps.push(result);
  }
  return JSON.stringify(steps);
}
