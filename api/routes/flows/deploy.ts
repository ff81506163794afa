import * as z from 'zod';
import { graphFormat } from '../../../bpmn/graph.ts';
import { hex } from '../../../domain/bytes.ts';
import { problem } from '../../../domain/problem.ts';
import { reply, route } from '../../route.ts';
import { compiled, onRule, ProofRequest } from './compiled.ts';
import { flowView, FlowView } from './view.ts';

const FlowRequest = ProofRequest.extend({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,99}$/).meta({ description: 'what versions of the same flow have in common' }),
  name: z.string().trim().min(1).max(200).optional().meta({ description: 'the key if not given' }),
});

export const deployFlow = route({
  method: 'post', path: '/flows', operation: 'flow.deploy', summary: 'Deploy a flow, once it is proved that no path stamps without the approvals of the rule',
  body: FlowRequest, answers: { 201: FlowView, 404: 'rule-unknown', 422: ['flow-refused', 'idempotency-key-reused'] },
  on: onRule,
  async handle({ on: rule, body: { key, name = key, bpmn: xml }, caller, store, cryptography }) {
    const { graph, refused } = await compiled(rule, xml);
    if (!graph) throw problem('flow-refused', { refused });
    const bpmn = Buffer.from(xml);
    const version = { id: rule.id, version: rule.version };
    const hash = hex(cryptography.sm3.hash(bpmn, Buffer.from(JSON.stringify([version.id, version.version, graphFormat]))));
    const flow = await store.flows.deploy({ hash, key, unit: rule.unit, name, rule: version, bpmn, graph: JSON.stringify(graph) }, caller);
    return reply(201, flowView(flow), { location: `/api/v1/flows/${hash}` });
  },
});
