import { makesSeal, makingKinds } from '../../domain/application/kinds.ts';
import type { ApplicationOrder } from '../../domain/application/order.ts';
import { problem } from '../../domain/problem.ts';
import { physicalSealTable } from '../tables/physicalSeal.ts';
import type { Transaction } from '../transaction.ts';

/** Whoever asks for an electronic seal of this physical one waits until the transaction ends. R71 */
export async function lockPhysicalSeal(tx: Transaction, physicalCode: string | null | undefined): Promise<void> {
  if (physicalCode === null || physicalCode === undefined) return;
  await tx.query('INSERT INTO physical_seal (physical_code) VALUES (?) ON DUPLICATE KEY UPDATE physical_code = physical_code', [physicalCode]);
  await tx.lock(physicalSealTable, { physicalCode }, 'exclusive');
}

type Sought = Pick<ApplicationOrder, 'applicationId' | 'kind' | 'physicalCode' | 'predecessor'>;

/**
 * Throws `application-duplicate` where another application that has not ended asks for a seal of the same physical one, or such a seal stands that this one does not
 * replace; and where another of the kind is open for the same seal. The unit and the physical seal are locked. R71
 */
export async function refuseDuplicate(tx: Transaction, order: Sought): Promise<void> {
  if (makesSeal(order.kind) && order.physicalCode !== undefined) await refuseSecondSeal(tx, order, order.physicalCode);
  if (order.predecessor === undefined) return;
  const alike = makesSeal(order.kind) ? makingKinds : [order.kind];
  const [open] = await tx.query<{ id: string }>('SELECT id FROM application WHERE predecessor = ? AND ended_at IS NULL AND kind IN (?) AND id <> ? LIMIT 1', [order.predecessor, alike, order.applicationId]);
  if (open) throw problem('application-duplicate', { predecessor: order.predecessor, application: open.id });
}

async function refuseSecondSeal(tx: Transaction, { applicationId, predecessor = '' }: Sought, physicalCode: string): Promise<void> {
  const [open] = await tx.query<{ id: string }>('SELECT id FROM application WHERE physical_code = ? AND kind IN (?) AND ended_at IS NULL AND id <> ? LIMIT 1', [physicalCode, makingKinds, applicationId]);
  if (open) throw problem('application-duplicate', { physicalCode, application: open.id });
  const [seal] = await tx.query<{ esId: string }>("SELECT es_id AS esId FROM seal WHERE physical_code = ? AND status NOT IN ('revoked', 'invalid') AND es_id <> ? LIMIT 1", [physicalCode, predecessor]);
  if (seal) throw problem('application-duplicate', { physicalCode, esId: seal.esId });
}

