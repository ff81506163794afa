import * as z from 'zod';
import { waysToBegin } from '../../../bpmn/beginning.ts';
import { compileDeployment, type Deployment } from '../../../bpmn/deploy.ts';
import { unusedFiles, type ReadFiles } from '../../../bpmn/files.ts';
import { fileNotices, startNotices, type Notice } from '../../../bpmn/notices.ts';
import { processesOf } from '../../../bpmn/read/model.ts';
import type { Refusal } from '../../../bpmn/refusal.ts';
import type { ApprovalRule } from '../../../domain/approval/rule.ts';
import { messageNameLimit } from '../../../domain/flow/message.ts';
import type { Instant } from '../../../domain/instant.ts';
import type { FlowPart, Store } from '../../../store/store.ts';
import type { On } from '../../route.ts';
import { Id } from '../../schemas.ts';
import type { World } from '../../world.ts';
import { FileList, FlowText, gathered, type GivenFile } from './files.ts';

/** What is proved: files against a rule. */
export const ProofRequest = z.strictObject({
  rule: Id.meta({ description: 'approval rule that every path to a stamp must satisfy, in its newest version' }),
  bpmn: FlowText.meta({ description: 'BPMN 2.0 XML' }),
  files: FileList.default([]),
});

const Place = {
  rule: z.string(),
  element: z.string().meta({ description: 'id of the element, or of the nearest enclosing one; empty when there is none' }),
  message: z.string(),
  file: z.string().optional().meta({ description: 'name of the further file in which it stands; absent: in the flow\'s own' }),
};

export const FindingView = z.object({ ...Place, path: z.array(z.string()).optional().meta({ description: 'counter-example: ids of elements in the order in which a token gets there' }) }).meta({ id: 'FlowFinding' });

/** What does not hinder deploying. */
export const NoticeView = z.object(Place).meta({ id: 'FlowNotice', description: 'what does not hinder deploying, but begins nothing or is not needed' });

export const findingView = ({ path, ...finding }: Refusal): z.input<typeof FindingView> => ({ ...finding, ...(path && { path: [...path] }) });

export type OwnedRule = ApprovalRule & { readonly unit: string };

/** A flow is proved and deployed for the unit of its approval rule. */
export async function onRule({ body, store }: { readonly body: Pick<z.output<typeof ProofRequest>, 'rule'>; readonly store: Store }): Promise<On<OwnedRule>> {
  const found = await store.flows.rule(body.rule);
  return { target: { unit: found.unit }, found };
}

/** A flow that may be deployed, with all its files and by what it is found later. */
export interface Proved extends Deployment {
  readonly files: readonly GivenFile[];
  readonly parts: readonly FlowPart[];
}

/** What may be deployed, or why it may not: the same for checking as for deploying. */
export async function compiled({ store, limits }: Pick<World, 'store' | 'limits'>, { unit, ...rule }: OwnedRule, { bpmn, files: given }: Pick<z.output<typeof ProofRequest>, 'bpmn' | 'files'>): Promise<{ readonly proved?: Proved; readonly refused: readonly Refusal[]; readonly notices: readonly Notice[] }> {
  const found = await gathered(store, unit, bpmn, given, limits);
  if ('refused' in found) return { ...found, notices: [] };
  const { files, read } = found;
  const deployment = compileDeployment(read, { rule });
  if ('refused' in deployment) return { ...deployment, notices: [] };
  const now = await store.now();
  const notices = [...startNotices(deployment.graph, now), ...fileNotices(unusedFiles(read, deployment.graph.process))];
  return { proved: { ...deployment, files, parts: partsOf(deployment, read, now) }, refused: [], notices };
}

/** By what flows that are deployed later, and messages, find this one. */
function partsOf({ graph }: Deployment, { models, holders }: ReadFiles, at: Instant): readonly FlowPart[] {
  const processes = models.flatMap(({ name: file, definitions }) => processesOf(definitions).map(({ id: name = '' }) => ({ kind: 'process' as const, name, file })));
  const decisions = Object.entries(holders).map(([name, file]) => ({ kind: 'decision' as const, name, file }));
  const starts = new Set(waysToBegin(graph, at).flatMap(({ message }) => message ?? []));
  return [...processes, ...decisions.filter(({ name }) => name.length <= 200), ...[...starts].filter((name) => name.length <= messageNameLimit).map((name) => ({ kind: 'start' as const, name, file: '' }))];
}
