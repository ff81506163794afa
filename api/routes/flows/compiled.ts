import * as z from 'zod';
import { compileFlow } from '../../../bpmn/deploy.ts';
import type { FlowGraph } from '../../../bpmn/graph.ts';
import type { Refusal } from '../../../bpmn/refusal.ts';
import type { ApprovalRule } from '../../../domain/approval/rule.ts';
import type { Store } from '../../../store/store.ts';
import type { On } from '../../route.ts';
import { Id } from '../../schemas.ts';

/** What is proved: a file against a rule. */
export const ProofRequest = z.strictObject({
  rule: Id.meta({ description: 'approval rule that every path to a stamp must satisfy, in its newest version' }),
  bpmn: z.string().min(1).max(2_000_000).meta({ description: 'BPMN 2.0 XML' }),
});

export type OwnedRule = ApprovalRule & { readonly unit: string };

/** A flow is proved and deployed for the unit of its approval rule. */
export async function onRule({ body, store }: { readonly body: Pick<z.output<typeof ProofRequest>, 'rule'>; readonly store: Store }): Promise<On<OwnedRule>> {
  const found = await store.flows.rule(body.rule);
  return { target: { unit: found.unit }, found };
}

/** The compiled graph, or why the file may not be deployed: the same for checking as for deploying. */
export async function compiled({ unit: _, ...rule }: OwnedRule, bpmn: string): Promise<{ readonly graph?: FlowGraph; readonly refused: readonly Refusal[] }> {
  return { refused: [], ...(await compileFlow(bpmn, { rule })) };
}
