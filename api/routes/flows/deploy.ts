import * as z from 'zod';
import { graphFormat } from '../../../bpmn/graph.ts';
import { hex } from '../../../domain/bytes.ts';
import { problem } from '../../../domain/problem.ts';
import type { Flow } from '../../../store/store.ts';
import { reply, route } from '../../route.ts';
import type { World } from '../../world.ts';
import { compiled, onRule, ProofRequest, type OwnedRule } from './compiled.ts';
import { FormList, formsOf } from './forms.ts';
import { keptScenarios, requireScenarios, ScenarioList } from './scenarios.ts';
import { flowView, FlowView } from './view.ts';

const FlowKey = z.string().regex(/^[a-z][a-z0-9-]{0,99}$/).meta({ description: 'what versions of the same flow have in common' });

const FlowRequest = ProofRequest.extend({
  key: FlowKey,
  name: z.string().trim().min(1).max(200).optional().meta({ description: 'the key if not given' }),
  scenarios: ScenarioList.default([]),
  forms: FormList.default([]),
});

const refusals = { 404: 'rule-unknown', 422: ['flow-refused', 'scenario-failed', 'idempotency-key-reused'] } as const;

export const deployFlow = route({
  method: 'post', path: '/flows', operation: 'flow.deploy', summary: 'Deploy a flow, once it is proved that no path stamps without the approvals of the rule, and its scenarios hold',
  body: FlowRequest, answers: { 201: FlowView, ...refusals },
  on: onRule,
  async handle({ on: rule, body, caller, store, cryptography }) {
    return answer(await deployed({ store, cryptography }, rule, body, caller));
  },
});

/** A flow as it is handed on between installations. */
export const ExportedFlow = z
  .strictObject({ format: z.literal('yinxin-flow-1'), key: FlowKey, name: z.string().trim().min(1).max(200), bpmn: ProofRequest.shape.bpmn, scenarios: ScenarioList, forms: FormList.default([]) })
  .meta({ id: 'ExportedFlow' });

export const importFlow = route({
  method: 'post', path: '/flows/import', operation: 'flow.deploy', summary: 'Deploy a flow that was exported, under a rule of one\'s own',
  body: z.strictObject({ rule: ProofRequest.shape.rule, flow: ExportedFlow }), answers: { 201: FlowView, ...refusals },
  on: onRule,
  async handle({ on: rule, body: { flow }, caller, store, cryptography }) {
    return answer(await deployed({ store, cryptography }, rule, flow, caller));
  },
});

const answer = (flow: Flow) => reply(201, flowView(flow), { location: `/api/v1/flows/${flow.hash}` });

/** Proves a flow, runs its scenarios and deploys it. */
async function deployed({ store, cryptography }: Pick<World, 'store' | 'cryptography'>, rule: OwnedRule, { key, name = key, bpmn: xml, scenarios: given, forms: drawn }: Omit<z.output<typeof FlowRequest>, 'rule'>, caller: string): Promise<Flow> {
  const { graph, refused } = await compiled(rule, xml);
  if (!graph) throw problem('flow-refused', { refused });
  const { forms, refused: unfit } = formsOf(graph, drawn);
  if (unfit.length > 0) throw problem('flow-refused', { refused: unfit });
  const scenarios = keptScenarios(given);
  requireScenarios(graph, scenarios);
  const bpmn = Buffer.from(xml);
  const version = { id: rule.id, version: rule.version };
  const told = [version.id, version.version, graphFormat, ...(scenarios.length > 0 ? [scenarios] : []), ...(forms.length > 0 ? ['forms', forms] : [])];
  const hash = hex(cryptography.sm3.hash(bpmn, Buffer.from(JSON.stringify(told))));
  return store.flows.deploy({ hash, key, unit: rule.unit, name, rule: version, bpmn, graph: JSON.stringify(graph), scenarios, forms }, caller);
}
