import { createHash, randomUUID } from 'node:crypto';
import { messageNameLimit } from '../../domain/flow/message.ts';
import type { Instant } from '../../domain/instant.ts';
import { flowDeliveryTable, type FlowDeliveryRow } from '../tables/flowDelivery.ts';
import { flowMessageTable } from '../tables/flowMessage.ts';
import type { Transaction } from '../transaction.ts';
import { putOutbox } from './outboxRows.ts';

/** A name or key as it is kept: a long one by its beginning and digest, so that equal ones stay equal and others apart. */
export function keptName(name: string): string {
  if (name.length <= messageNameLimit) return name;
  const digest = createHash('sha256').update(name).digest('hex');
  return `${name.slice(0, messageNameLimit - digest.length - 1)}#${digest}`;
}

/** Has messages of the name correlated when the transaction is done, so that what is written on either side at the same time is seen. */
export function correlateLater(tx: Transaction, { unit, name, key }: { readonly unit: string; readonly name: string; readonly key: string | null }, at: Instant): Promise<void> {
  return putOutbox(tx, 'flow-messages', unit, { name, ...(key !== null && { key }) }, at);
}

/** Sends a message or signal on to one subscription. */
export async function deliver(tx: Transaction, delivery: Pick<FlowDeliveryRow, 'messageId' | 'instanceId' | 'subscriptionId'>, at: Instant): Promise<void> {
  const id = randomUUID();
  await tx.insert(flowDeliveryTable, { id, ...delivery, state: 'pending', createdAt: at, endedAt: null });
  await putOutbox(tx, 'flow-delivery', id, {}, at);
}

/** Of a subscription that ended before its message came: the message is free again for whoever waits. A signal is for those that waited then. */
export async function giveBack(tx: Transaction, delivery: FlowDeliveryRow, at: Instant): Promise<void> {
  await tx.update(flowDeliveryTable, { id: delivery.id, state: 'pending' }, { state: 'void', endedAt: at });
  const message = await tx.lock(flowMessageTable, { id: delivery.messageId }, 'exclusive');
  if (message?.kind !== 'message') return;
  await tx.update(flowMessageTable, { id: message.id }, { state: 'buffered' });
  await correlateLater(tx, { unit: message.unitId, name: message.name, key: message.key }, at);
}
