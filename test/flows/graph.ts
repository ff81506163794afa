import { modelRefusals } from '../../bpmn/deploy.ts';
import type { FlowGraph } from '../../bpmn/graph.ts';
import { readDefinitions } from '../../bpmn/read/definitions.ts';
import { toGraph } from '../../bpmn/read/toGraph.ts';
import { defaultLimits } from '../../bpmn/refusal.ts';
import { draw } from './draw.ts';

export { noon, Running, type Act } from './running.ts';

/** The graph of a drawing that the rules on the model accept; the proofs are not asked. */
export const graphOf = (drawing: string): Promise<FlowGraph> => graphOfXml(draw(drawing));

/** The same for a file. */
export async function graphOfXml(xml: string): Promise<FlowGraph> {
  const read = await readDefinitions(xml, defaultLimits);
  if ('refused' in read) throw new Error(JSON.stringify(read.refused));
  const refused = modelRefusals(read.definitions, { limits: defaultLimits, formVariables: [] });
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
  return toGraph(read.definitions, defaultLimits, ['subject', 'requester', 'roles']);
}
