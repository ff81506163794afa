import type { KeptInstance } from '../../domain/flow/step.ts';
import { flowDeliveryTable } from '../tables/flowDelivery.ts';
import { flowMessageTable } from '../tables/flowMessage.ts';
import type { FlowDelivery } from '../../domain/flow/message.ts';
import type { InstanceRow } from '../tables/instance.ts';
import { instanceCallTable } from '../tables/instanceCall.ts';
import type { Transaction } from '../transaction.ts';
import { unpackState } from './instanceRows.ts';

/** What the process of an instance goes on with. */
export async function keptOf(tx: Transaction, row: InstanceRow): Promise<KeptInstance> {
  const [deliveries, called] = [await pendingDeliveries(tx, row.id), await calledBy(tx, row.id)];
  return {
    state: unpackState(row), step: row.step,
    ...(row.suspendedAt !== null && { suspended: true }),
    ...(deliveries.length > 0 && { deliveries }),
    ...(called.length > 0 && { called }),
  };
}

/** Hashes of the flows that an instance has called. */
export async function calledBy(tx: Transaction, instanceId: string): Promise<readonly string[]> {
  return [...new Set((await tx.all(instanceCallTable, { instanceId })).map(({ flowHash }) => flowHash))];
}

/** Messages and signals that are on their way to an instance, oldest first. */
async function pendingDeliveries(tx: Transaction, instanceId: string): Promise<readonly FlowDelivery[]> {
  const rows = await tx.manager.find(flowDeliveryTable, { where: { instanceId, state: 'pending' }, order: { createdAt: 'ASC', id: 'ASC' } });
  const messages = new Map((await tx.allIn(flowMessageTable, 'id', rows.map(({ messageId }) => messageId))).map((message) => [message.id, message]));
  return rows.flatMap(({ id, messageId, subscriptionId }) => {
    const message = messages.get(messageId);
    return message ? [{ id, kind: message.kind, subscriptionId, variables: message.variables }] : [];
  });
}
