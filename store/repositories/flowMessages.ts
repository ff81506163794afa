import { IsNull } from 'typeorm';
import { correlates, isKept } from '../../domain/flow/message.ts';
import { later, type Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { chains } from '../actors.ts';
import type { Database } from '../database.ts';
import type { DeliveryAddress, FlowMessage, FlowMessages } from '../store.ts';
import { flowDeliveryTable } from '../tables/flowDelivery.ts';
import { flowMessageTable, type FlowMessageRow } from '../tables/flowMessage.ts';
import { flowSubscriptionTable, type FlowSubscriptionRow } from '../tables/flowSubscription.ts';
import type { Transaction } from '../transaction.ts';
import { correlateLater, deliver, keptName } from './flowMessageRows.ts';
import { instanceHead } from './instanceRows.ts';
import { putOutbox } from './outboxRows.ts';

/** How many messages, and how many subscriptions, are paired at a time. */
const batch = 200;

export const flowMessageRepository = (database: Database): FlowMessages => ({
  send: (message, by) => database.act((tx) => send(tx, message, by)),
  get: (id) => database.read(async (tx) => {
    const row = await tx.find(flowMessageTable, { id });
    if (!row) throw problem('flow-message-unknown', { message: id });
    return messageOf(row, await tx.now());
  }),
  correlate: (about) => database.act((tx) => correlate(tx, about)),
  broadcast: (id) => database.act((tx) => broadcast(tx, id)),
  delivery: (id) => database.read((tx) => addressOf(tx, id)),
});

function messageOf({ unitId, key, id, kind, name, variables, sentBy, sentAt, expiresAt, state }: FlowMessageRow, at: Instant): FlowMessage {
  return { id, unit: unitId, kind, name, ...(key !== null && { key }), variables, sentBy, sentAt, expiresAt, state: state === 'buffered' && !isKept({ expiresAt }, at) ? 'expired' : state };
}

async function send(tx: Transaction, { id, unit, kind, name, key, variables, timeToLive = tx.messageTimeToLive }: Parameters<FlowMessages['send']>[0], by: string): Promise<FlowMessage> {
  const now = await tx.now();
  const known = await tx.find(flowMessageTable, { id });
  if (known) return messageOf(known, now);
  const row: FlowMessageRow = {
    id, unitId: unit, kind, name: keptName(name), key: key === undefined ? null : keptName(key), variables, sentBy: by, fromInstance: null, fromElement: null,
    sentAt: now, expiresAt: later(now, timeToLive), state: 'buffered',
  };
  await sendRow(tx, row);
  tx.audit({ subject: chains.unit(unit), actor: by, act: `flow.${kind}-sent`, details: { message: id, name: row.name, key } });
  return messageOf(row, now);
}

/** Writes what is sent, and that it must go on to whoever waits. */
export async function sendRow(tx: Transaction, row: FlowMessageRow): Promise<void> {
  await tx.insert(flowMessageTable, row);
  if (row.kind === 'message') await correlateLater(tx, { unit: row.unitId, name: row.name, key: row.key }, row.sentAt);
  else await putOutbox(tx, 'flow-signal', row.id, {}, row.sentAt);
}

/** Subscriptions are locked before messages, as by a step of an instance. */
async function correlate(tx: Transaction, { unit, name, key }: Parameters<FlowMessages['correlate']>[0]): Promise<void> {
  const about = { unitId: unit, kind: 'message' as const, name: keptName(name) };
  const waiting = await waitingFor(tx, about, key === undefined ? undefined : keptName(key));
  if (waiting.length === 0) return;
  const now = await tx.now();
  const messages = await keptMessages(tx, about, key === undefined ? undefined : keptName(key), now);
  const free = [...waiting];
  for (const message of messages) {
    const found = free.findIndex((subscription) => correlates(message, subscription));
    if (found < 0) continue;
    const [{ instanceId, id }] = free.splice(found, 1) as [FlowSubscriptionRow];
    await tx.update(flowSubscriptionTable, { instanceId, id }, { taken: true });
    await tx.update(flowMessageTable, { id: message.id }, { state: 'delivered' });
    await deliver(tx, { messageId: message.id, instanceId, subscriptionId: id }, now);
  }
  if (messages.length === batch || waiting.length === batch) await correlateLater(tx, { unit, name: about.name, key: key ?? null }, now);
}

type About = Pick<FlowSubscriptionRow, 'unitId' | 'kind' | 'name'>;

/** Of the key and without one; all where no key is asked for. */
function waitingFor(tx: Transaction, { unitId, name }: About, key: string | undefined): Promise<readonly FlowSubscriptionRow[]> {
  const named = { unitId, kind: 'message', name, taken: false } as const;
  return tx.manager.find(flowSubscriptionTable, {
    where: key === undefined ? named : [{ ...named, key }, { ...named, key: IsNull() }], order: { sinceAt: 'ASC', instanceId: 'ASC', id: 'ASC' }, take: batch, lock: { mode: 'pessimistic_write' },
  });
}

/** The same of what was sent. */
async function keptMessages(tx: Transaction, { unitId, name }: About, key: string | undefined, now: Instant): Promise<readonly FlowMessageRow[]> {
  const rows = await tx.query<{ id: string }>(`SELECT id FROM flow_message WHERE unit_id = ? AND kind = 'message' AND name = ? ${key === undefined ? '' : 'AND (correlation_key = ? OR correlation_key IS NULL)'} AND state = 'buffered'
    AND expires_at > ? ORDER BY sent_at, id LIMIT ${batch} FOR UPDATE`, [unitId, name, ...(key === undefined ? [] : [key]), new Date(now)]);
  const found = new Map((await tx.allIn(flowMessageTable, 'id', rows.map(({ id }) => id))).map((row) => [row.id, row]));
  return rows.flatMap(({ id }) => found.get(id) ?? []);
}

async function broadcast(tx: Transaction, id: string): Promise<void> {
  const signal = await tx.lock(flowMessageTable, { id }, 'exclusive');
  if (signal?.state !== 'buffered') return;
  const waiting = await tx.query<{ instanceId: string; subscriptionId: string }>(`SELECT instance_id AS instanceId, id AS subscriptionId FROM flow_subscription
    WHERE unit_id = ? AND kind = 'signal' AND name = ? AND since_at <= ? ORDER BY since_at, instance_id, id`, [signal.unitId, signal.name, new Date(signal.sentAt)]);
  const now = await tx.now();
  for (const { instanceId, subscriptionId } of waiting) await deliver(tx, { messageId: id, instanceId, subscriptionId }, now);
  await tx.update(flowMessageTable, { id }, { state: 'broadcast' });
}

async function addressOf(tx: Transaction, id: string): Promise<DeliveryAddress | undefined> {
  const row = await tx.find(flowDeliveryTable, { id });
  if (row?.state !== 'pending') return undefined;
  const message = await tx.find(flowMessageTable, { id: row.messageId });
  if (!message) return undefined;
  const { host, hostId } = await instanceHead(tx, row.instanceId);
  return { host, hostId, instanceId: row.instanceId, delivery: { id, kind: message.kind, subscriptionId: row.subscriptionId, variables: message.variables } };
}
