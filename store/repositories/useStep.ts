import type { Sm3 } from '../../domain/cryptography.ts';
import { problem } from '../../domain/problem.ts';
import type { StepOutcome, StepRecord } from '../../domain/use/step.ts';
import { chains } from '../actors.ts';
import { instanceTable, type InstanceRow } from '../tables/instance.ts';
import { sealUseTable, type SealUseRow } from '../tables/sealUse.ts';
import { stampTable } from '../tables/stamp.ts';
import type { Transaction } from '../transaction.ts';
import { hostedUse } from './hostedUse.ts';
import { packState } from './instanceRows.ts';
import { outcomeOf, writeStep } from './instanceStep.ts';
import { sealRow } from './sealRows.ts';
import { groundOf } from './useOpening.ts';
import { foundUse, useRow, type UseRow } from './useRows.ts';

/** Writes one engine step of a use, or says that it was written before, or what else is there. */
export async function recordStep(tx: Transaction, step: StepRecord, sm3: Sm3): Promise<StepOutcome> {
  const known = await lockUse(tx, step);
  const seen = known && (await outcomeOf(tx, known.instance, step));
  if (seen) return seen as StepOutcome; // the instance of a use has the use's status
  const use = known ?? (await openUse(tx, step, sm3));
  const end = await trueEnd(tx, step);
  await writeStep(tx, hostedUse(tx, use), step, end, sm3);
  if (end) await tx.update(sealUseTable, { id: use.id }, { status: end.status, problem: end.problem ?? null, endedAt: await tx.now() });
  return { kind: 'recorded' };
}

/** The use's row under lock; undefined when this step may open it. The seal's lock comes first, as when a stamp is made. */
async function lockUse(tx: Transaction, { useId, open }: StepRecord): Promise<UseRow | undefined> {
  if (!open) return useRow(tx, useId, 'exclusive');
  await sealRow(tx, open.esId, 'shared');
  return foundUse(tx, useId, 'exclusive');
}

/** The use at step 0, written with what the seal, its binding and the document are now. */
async function openUse(tx: Transaction, { useId, after, open, state }: StepRecord, sm3: Sm3): Promise<UseRow> {
  if (!open || after !== 0 || open.useId !== useId) throw problem('use-unknown', { use: useId });
  const { unitId, flow, rule, ...subject } = await groundOf(tx, open, sm3, 'shared');
  if (open.subjectSm3 !== undefined && open.subjectSm3 !== subject.subjectSm3) throw problem('subject-changed', { use: useId });
  const shared = { id: useId, unitId, requesterId: open.requester, status: 'open', createdAt: await tx.now(), endedAt: null } as const;
  const instance: InstanceRow = {
    ...shared, host: 'use', hostId: useId, flowHash: flow.hash, ruleId: rule.id, ruleVersion: rule.version, subjectNumber: 1, ...subject, step: 0, engineState: packState(state), suspendedAt: null,
  };
  const row: SealUseRow = {
    ...shared, esId: open.esId, handlerId: open.handler, reason: open.reason, documentId: open.documentId, place: open.place, problem: null,
    documentKind: open.documentKind ?? null, template: open.template ?? null, grantId: open.grant ?? null, standingApprovalId: open.standingApproval ?? null, chosen: open.chosen ?? null, startMessage: open.start ?? null,
  };
  await tx.insert(instanceTable, instance);
  await tx.insert(sealUseTable, row);
  const details = { use: useId, seal: open.esId, document: open.documentId, reason: open.reason, handler: open.handler, subject: subject.subjectSm3, flow: flow.hash };
  tx.audit(
    { subject: chains.use(useId), actor: open.requester, act: 'use.requested', details },
    { subject: chains.seal(open.esId), actor: open.requester, act: 'use.requested', details: { use: useId, subject: subject.subjectSm3 } },
  );
  return { ...row, instance, subjectSm3: subject.subjectSm3 };
}

/** A use whose stamp is signed has been stamped, though its flow ended before it heard of that. */
async function trueEnd(tx: Transaction, { useId, end }: StepRecord): Promise<StepRecord['end']> {
  if (!end || end.problem !== undefined || end.status === 'stamped') return end;
  return (await tx.find(stampTable, { useId, state: 'done' })) ? { status: 'stamped' } : end;
}
