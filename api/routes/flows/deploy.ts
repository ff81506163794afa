import * as z from 'zod';
import { graphFormat } from '../../../bpmn/graph.ts';
import { asksCalendar } from '../../../bpmn/workingDays.ts';
import { hex } from '../../../domain/bytes.ts';
import { problem } from '../../../domain/problem.ts';
import type { Notice } from '../../../bpmn/notices.ts';
import type { Flow } from '../../../store/store.ts';
import { reply, route } from '../../route.ts';
import type { World } from '../../world.ts';
import { compiled, NoticeView, onRule, ProofRequest, type OwnedRule } from './compiled.ts';
import { FileList } from './files.ts';
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

const DeployedView = FlowView.extend({ notices: z.array(NoticeView) }).meta({ id: 'DeployedFlow' });

const refusals = { 404: 'rule-unknown', 422: ['flow-refused', 'scenario-failed', 'idempotency-key-reused'] } as const;

export const deployFlow = route({
  method: 'post', path: '/flows', operation: 'flow.deploy', summary: 'Deploy a flow, once it is proved that no path stamps without the approvals of the rule, and its scenarios hold',
  body: FlowRequest, answers: { 201: DeployedView, ...refusals },
  on: onRule,
  async handle({ on: rule, body, caller, store, cryptography, limits }) {
    return answer(await deployed({ store, cryptography, limits }, rule, body, caller));
  },
});

/** A flow as it is handed on between installations. */
export const ExportedFlow = z
  .strictObject({ format: z.literal('yinxin-flow-1'), key: FlowKey, name: z.string().trim().min(1).max(200), bpmn: ProofRequest.shape.bpmn, scenarios: ScenarioList, forms: FormList.default([]), files: FileList.default([]) })
  .meta({ id: 'ExportedFlow' });

export const importFlow = route({
  method: 'post', path: '/flows/import', operation: 'flow.deploy', summary: 'Deploy a flow that was exported, under a rule of one\'s own',
  body: z.strictObject({ rule: ProofRequest.shape.rule, flow: ExportedFlow }), answers: { 201: DeployedView, ...refusals },
  on: onRule,
  async handle({ on: rule, body: { flow }, caller, store, cryptography, limits }) {
    return answer(await deployed({ store, cryptography, limits }, rule, flow, caller));
  },
});

interface Answered {
  readonly flow: Flow;
  readonly notices: readonly Notice[];
}

const answer = ({ flow, notices }: Answered) => reply(201, { ...flowView(flow), notices: [...notices] }, { location: `/api/v1/flows/${flow.hash}` });

type Order = Omit<z.output<typeof FlowRequest>, 'rule'>;

/** Proves a flow, runs its scenarios and deploys it; what it is known by covers everything that it is made of. */
async function deployed({ store, cryptography, limits }: Pick<World, 'store' | 'cryptography' | 'limits'>, rule: OwnedRule, { key, name = key, bpmn: xml, files: given, scenarios: tests, forms: drawn }: Order, caller: string): Promise<Answered> {
  const { proved, refused, notices } = await compiled({ store, limits }, rule, { bpmn: xml, files: given });
  if (!proved) throw problem('flow-refused', { refused });
  const { graph, processes, files, parts } = proved;
  const { forms, refused: unfit } = formsOf(graph, drawn);
  if (unfit.length > 0) throw problem('flow-refused', { refused: unfit });
  const scenarios = keptScenarios(tests);
  requireScenarios({ ...processes, [graph.process]: graph }, graph.process, scenarios);
  const bpmn = Buffer.from(xml);
  const version = { id: rule.id, version: rule.version };
  const told = [
    version.id, version.version, graphFormat, ...(scenarios.length > 0 ? [scenarios] : []), ...(forms.length > 0 ? ['forms', forms] : []), ...(files.length > 0 ? ['files', files.map(({ name: file, text }) => [file, text])] : []),
    ...(asksCalendar(graph) ? ['calendar'] : []), // compiled before calendars could be set, the same file asked for none
  ];
  const hash = hex(cryptography.sm3.hash(bpmn, Buffer.from(JSON.stringify(told))));
  const kept = files.map(({ name: file, text }) => ({ name: file, content: text }));
  return { flow: await store.flows.deploy({ hash, key, unit: rule.unit, name, rule: version, bpmn, graph: JSON.stringify(graph), scenarios, forms, files: kept, parts }, caller), notices };
}
