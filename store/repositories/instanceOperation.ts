import { In, LessThan } from 'typeorm';
import type { FlowStep } from '../../domain/flow/step.ts';
import { later, type Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { flowDeliveryTable, type FlowDeliveryRow } from '../tables/flowDelivery.ts';
import { flowSubscriptionTable, type FlowSubscriptionRow } from '../tables/flowSubscription.ts';
import { incidentTable } from '../tables/incident.ts';
import type { InstanceRow } from '../tables/instance.ts';
import { instanceCallTable } from '../tables/instanceCall.ts';
import { stepPartTable } from '../tables/stepPart.ts';
import type { Transaction } from '../transaction.ts';
import { correlateLater, giveBack, keptName } from './flowMessageRows.ts';
import { sendRow } from './flowMessages.ts';
import { insertAll } from './insertAll.ts';

/** Who sends what a flow sends. */
const engine = 'system/process';

/** Writes what a step means beside tasks and history: what is waited for and sent, what stands still, which versions are bound. */
export async function writeOperation(tx: Transaction, instance: InstanceRow, step: FlowStep, now: Instant): Promise<void> {
  await settleDelivery(tx, instance, step, now);
  await unsubscribe(tx, instance, step.unsubscribed ?? [], now);
  await subscribe(tx, instance, step.subscribed ?? [], now);
  await send(tx, instance, step.sent ?? [], now);
  await resolve(tx, instance, step.resolved ?? [], now);
  await insertAll(tx, incidentTable, (step.incidents ?? []).map(({ id, element, code, message }) => ({
    instanceId: instance.id, id, unitId: instance.unitId, element, code, message: message.slice(0, 1000), sinceAt: now, resolvedAt: null,
  })));
  if (step.called) {
    const { jobId, element, process, flow } = step.called;
    await tx.insert(instanceCallTable, { instanceId: instance.id, jobId, element, processId: process, flowHash: flow, boundAt: now });
  }
  if (step.parts !== undefined) await tx.delete(stepPartTable, { instanceId: instance.id, afterStep: LessThan(step.after) }); // its own stay for who asks again
}

/** A message or signal counts once: `delivery-done` when it did already, or when its subscription had ended. */
async function settleDelivery(tx: Transaction, instance: InstanceRow, { delivery: id, unsubscribed = [] }: FlowStep, now: Instant): Promise<void> {
  if (id === undefined) return;
  const delivery = await tx.lock(flowDeliveryTable, { id }, 'exclusive');
  if (delivery?.state !== 'pending' || delivery.instanceId !== instance.id) throw problem('delivery-done', { delivery: id });
  await tx.update(flowDeliveryTable, { id }, { state: 'done', endedAt: now });
  if (unsubscribed.includes(delivery.subscriptionId)) return;
  const waiting = await tx.lock(flowSubscriptionTable, { instanceId: instance.id, id: delivery.subscriptionId }, 'exclusive');
  if (!waiting?.taken) return;
  await tx.update(flowSubscriptionTable, { instanceId: instance.id, id: waiting.id }, { taken: false });
  await correlateLater(tx, { unit: waiting.unitId, name: waiting.name, key: waiting.key }, now);
}

async function unsubscribe(tx: Transaction, { id: instanceId }: InstanceRow, ids: readonly string[], now: Instant): Promise<void> {
  if (ids.length === 0) return;
  await tx.delete(flowSubscriptionTable, { instanceId, id: In([...ids]) });
  await giveBackAll(tx, await tx.all(flowDeliveryTable, { instanceId, subscriptionId: In([...ids]), state: 'pending' }), now);
}

async function giveBackAll(tx: Transaction, deliveries: readonly FlowDeliveryRow[], now: Instant): Promise<void> {
  for (const delivery of deliveries) await giveBack(tx, delivery, now);
}

async function subscribe(tx: Transaction, { id: instanceId, unitId }: InstanceRow, subscribed: NonNullable<FlowStep['subscribed']>, now: Instant): Promise<void> {
  const rows = subscribed.map(({ id, element, kind, name, key }): FlowSubscriptionRow => ({
    instanceId, id, unitId, element, kind, name: keptName(name), key: key === undefined ? null : keptName(key), taken: false, sinceAt: now,
  }));
  await insertAll(tx, flowSubscriptionTable, rows);
  const awaited = new Map(rows.filter(({ kind }) => kind === 'message').map((row) => [JSON.stringify([row.name, row.key]), row]));
  for (const { name, key } of awaited.values()) await correlateLater(tx, { unit: unitId, name, key }, now);
}

async function send(tx: Transaction, { id, unitId, step }: InstanceRow, sent: NonNullable<FlowStep['sent']>, now: Instant): Promise<void> {
  for (const [index, { kind, element, name, key, variables }] of sent.entries()) {
    await sendRow(tx, {
      id: `${id}.${step + 1}.${index}`, unitId, kind, name: keptName(name), key: key === undefined ? null : keptName(key), variables, sentBy: engine, fromInstance: id, fromElement: element,
      sentAt: now, expiresAt: later(now, tx.messageTimeToLive), state: 'buffered',
    });
  }
}

async function resolve(tx: Transaction, { id: instanceId }: InstanceRow, ids: readonly string[], now: Instant): Promise<void> {
  if (ids.length > 0) await tx.update(incidentTable, { instanceId, id: In([...ids]) }, { resolvedAt: now });
}

/** What is left of an instance that ends. */
export async function endOperation(tx: Transaction, instanceId: string, now: Instant): Promise<void> {
  await tx.delete(flowSubscriptionTable, { instanceId });
  await giveBackAll(tx, await tx.all(flowDeliveryTable, { instanceId, state: 'pending' }), now);
  await tx.delete(stepPartTable, { instanceId });
  await tx.query('UPDATE incident SET resolved_at = ? WHERE instance_id = ? AND resolved_at IS NULL', [new Date(now), instanceId]);
}
