import type { ApprovalRule } from '../../domain/approval/rule.ts';
import type { Sm3 } from '../../domain/cryptography.ts';
import { problem } from '../../domain/problem.ts';
import type { UseOpening, UseOrder } from '../../domain/use/step.ts';
import { subjectDigest, subjectText } from '../../domain/use/subject.ts';
import { documentTable } from '../tables/document.ts';
import type { Transaction } from '../transaction.ts';
import { approvalRule, bindingOf, type FlowHead } from './flowRows.ts';
import { graphOf, variablesOf } from './instanceRows.ts';
import { keptOf } from './keptInstance.ts';
import { requireUsable, sealRow } from './sealRows.ts';
import { requireLending } from './useLending.ts';
import { foundUse, useRow, type UseRow } from './useRows.ts';

/** A use as it may begin now. */
export interface UseGround {
  readonly unitId: string;
  readonly flow: FlowHead;
  readonly rule: ApprovalRule;
  readonly subjectText: string;
  readonly subjectSm3: string;
}

/** What the order means by the rows of this moment. `seal-unknown`, `seal-not-active`, `seal-expired`, `flow-not-bound`, `document-unknown`, and what {@link requireLending} throws */
export async function groundOf(tx: Transaction, order: UseOrder, sm3: Sm3, lock?: 'shared'): Promise<UseGround> {
  const seal = await sealRow(tx, order.esId, lock);
  requireUsable(seal, await tx.now()); // R42
  const flow = await bindingOf(tx, order.esId);
  const rule = await approvalRule(tx, flow.ruleId, flow.ruleVersion);
  const document = await tx.find(documentTable, { id: order.documentId });
  if (!document) throw problem('document-unknown', { document: order.documentId });
  await requireLending(tx, seal, { asked: order, document: document.sm3, at: await tx.now() }); // counted when it is stamped
  const text = subjectText({
    use: order.useId, number: 1, seal: order.esId, flow: flow.hash, rule: { id: rule.id, version: rule.version },
    documents: [{ id: document.id, name: document.name, sm3: document.sm3, size: document.size, place: order.place }],
    profile: 'GM.sm2seal', purpose: order.reason, requester: order.requester, unit: seal.unitId, form: order.form, ...namedIn(order),
  });
  return { unitId: seal.unitId, flow, rule, subjectText: text, subjectSm3: subjectDigest(text, sm3) };
}

/** What only some uses name: a subject without it has the digest that it always had. */
const namedIn = ({ documentKind, template, grant, standingApproval, start }: UseOrder): Pick<UseOrder, 'documentKind' | 'template' | 'grant' | 'standingApproval' | 'start'> => ({
  ...(documentKind !== undefined && { documentKind }), ...(template !== undefined && { template }), ...(grant !== undefined && { grant }), ...(standingApproval !== undefined && { standingApproval }),
  ...(start !== undefined && { start }),
});

/** Begins a use, or goes on with the one that is written under its id. */
export async function openingOf(tx: Transaction, order: UseOrder, sm3: Sm3): Promise<UseOpening> {
  const known = await foundUse(tx, order.useId);
  if (known) return resumingOf(tx, known);
  const { flow, subjectText: text, subjectSm3 } = await groundOf(tx, order, sm3);
  return { graph: await graphOf(tx, flow.hash), subjectText: text, subjectSm3, variables: variablesOf(text), ...(order.standingApproval !== undefined && { standing: true }), ...(order.start !== undefined && { start: order.start }) };
}

export async function resumingUse(tx: Transaction, useId: string): Promise<UseOpening> {
  return resumingOf(tx, await useRow(tx, useId));
}

async function resumingOf(tx: Transaction, { id, status, instance, standingApprovalId }: UseRow): Promise<UseOpening> {
  return {
    graph: await graphOf(tx, instance.flowHash), subjectText: instance.subjectText, subjectSm3: instance.subjectSm3, variables: variablesOf(instance.subjectText),
    ...(standingApprovalId !== null && { standing: true }),
    resumed: { ...(await keptOf(tx, instance)), status, stamped: await isStamped(tx, id) },
  };
}

/** Whether a stamp of the use has its document. */
async function isStamped(tx: Transaction, useId: string): Promise<boolean> {
  return (await tx.query("SELECT 1 FROM stamp WHERE use_id = ? AND state = 'done' AND output_document_id IS NOT NULL LIMIT 1", [useId])).length > 0;
}
