import * as z from 'zod';
import { problem } from '../../../domain/problem.ts';
import { route } from '../../route.ts';
import { Sm3Text } from '../../schemas.ts';
import { requireBegun } from '../flows/begun.ts';
import { flowView, FlowView } from '../flows/view.ts';
import { onSeal, SealParams } from './view.ts';

const Binding = z.strictObject({ flow: Sm3Text.meta({ description: 'hash of the flow' }) });

export const bindFlow = route({
  method: 'put', path: '/seals/{esId}/flow', operation: 'flow.bind', summary: 'Bind the approval flow that uses of the seal take',
  params: SealParams, body: Binding, answers: { 200: FlowView, 404: ['seal-unknown', 'flow-unknown'], 422: 'flow-refused' },
  on: onSeal,
  async handle({ on: { esId, unit }, body, caller, store }) {
    const flow = await store.flows.get(body.flow);
    const rule = await store.flows.rule(flow.rule.id, flow.rule.version);
    if (flow.unit !== unit || rule.unit !== unit) throw problem('flow-refused', { refused: [{ rule: 'unit', element: '', message: 'the flow is proved against the rule of another unit' }] });
    await requireBegun(store, flow.hash, true);
    await store.flows.bind(esId, flow.hash, caller);
    return flowView(flow);
  },
});
