import { In, IsNull, LessThan } from 'typeorm';
import type { Envelope } from '../../domain/cryptography.ts';
import { later } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { chains } from '../actors.ts';
import type { Database } from '../database.ts';
import type { Delivery, DeliveryAttempt, DueDelivery, EventNote, Webhook, Webhooks } from '../store.ts';
import { eventTable } from '../tables/event.ts';
import { webhookTable, type WebhookRow } from '../tables/webhook.ts';
import { webhookAttemptTable, type WebhookAttemptRow } from '../tables/webhookAttempt.ts';
import { webhookDeliveryTable, type WebhookDeliveryRow } from '../tables/webhookDelivery.ts';
import { webhookKeyTable } from '../tables/webhookKey.ts';
import { webhookTypeTable } from '../tables/webhookType.ts';
import type { Transaction } from '../transaction.ts';
import { eventOf } from './events.ts';
import { secretColumn } from './sealedColumn.ts';

/** How many webhooks a unit may have at a time, and keys a webhook. */
const most = { ofUnit: 20, keys: 5 };

export const webhookRepository = (database: Database, envelope: Envelope): Webhooks => ({
  add: (webhook, by) => database.act((tx) => addWebhook(tx, webhook, by, envelope)),
  get: (id) => database.read((tx) => webhookOf(tx, id)),

  list: (units) => database.read(async (tx) => {
    const rows = await tx.manager.find(webhookTable, { where: { unitId: In([...units]), endedAt: IsNull() }, order: { createdAt: 'ASC' } });
    return Promise.all(rows.map(({ id }) => webhookOf(tx, id)));
  }),

  remove: (id, by) => database.act(async (tx) => {
    const row = await webhookRow(tx, id, 'exclusive');
    if (row.endedAt !== null) return;
    await tx.update(webhookTable, { id }, { endedAt: await tx.now() });
    await tx.update(webhookDeliveryTable, { webhookId: id, state: 'open' }, { state: 'failed' });
    tx.audit({ subject: chains.unit(row.unitId), actor: by, act: 'webhook.removed', details: { webhook: id } });
  }),

  addKey: (id, key, by) => database.act(async (tx) => {
    const { unitId } = await webhookRow(tx, id, 'exclusive');
    if (await tx.find(webhookKeyTable, { id: key.id })) return webhookOf(tx, id);
    if ((await keysOf(tx, id)).length >= most.keys) throw problem('webhook-limit', { webhook: id, keys: most.keys });
    await insertKey(tx, id, key, envelope);
    tx.audit({ subject: chains.unit(unitId), actor: by, act: 'webhook.key-added', details: { webhook: id, key: key.id } });
    return webhookOf(tx, id);
  }),

  retireKey: (id, keyId, by) => database.act(async (tx) => {
    const { unitId } = await webhookRow(tx, id, 'exclusive');
    const keys = await keysOf(tx, id);
    if (!keys.some((key) => key.id === keyId)) return webhookOf(tx, id);
    if (keys.length === 1) throw problem('webhook-key-needed', { webhook: id });
    await tx.update(webhookKeyTable, { id: keyId }, { retiredAt: await tx.now() });
    tx.audit({ subject: chains.unit(unitId), actor: by, act: 'webhook.key-retired', details: { webhook: id, key: keyId } });
    return webhookOf(tx, id);
  }),

  deliveries: (id, { after, limit }) => database.read(async (tx) => {
    const where = { webhookId: id, ...(after !== undefined && { id: LessThan(after) }) };
    return deliveriesOf(tx, await tx.manager.find(webhookDeliveryTable, { where, order: { id: 'DESC' }, take: limit }));
  }),

  claim: (limit, leaseMs) => database.act((tx) => claim(tx, { limit, leaseMs }, envelope)),
  attempted: (id, attempt, retryAfterMs) => database.act((tx) => noteAttempt(tx, id, attempt, retryAfterMs)),

  resend: (id, deliveryId, by) => database.act(async (tx) => {
    const { unitId, endedAt } = await webhookRow(tx, id);
    const row = await tx.lock(webhookDeliveryTable, { id: deliveryId, webhookId: id }, 'exclusive');
    if (!row || endedAt !== null) throw problem('delivery-unknown', { webhook: id, delivery: deliveryId });
    await tx.update(webhookDeliveryTable, { id: deliveryId }, { state: 'open', nextAttemptAt: await tx.now() });
    tx.audit({ subject: chains.unit(unitId), actor: by, act: 'webhook.resent', details: { webhook: id, delivery: deliveryId } });
  }),
});

/** Throws `webhook-unknown`. */
async function webhookRow(tx: Transaction, id: string, lock?: 'exclusive'): Promise<WebhookRow> {
  const row = lock ? await tx.lock(webhookTable, { id }, lock) : await tx.find(webhookTable, { id });
  if (!row) throw problem('webhook-unknown', { webhook: id });
  return row;
}

const keysOf = (tx: Transaction, webhookId: string) => tx.manager.find(webhookKeyTable, { where: { webhookId, retiredAt: IsNull() }, order: { createdAt: 'ASC', id: 'ASC' } });

async function webhookOf(tx: Transaction, id: string): Promise<Webhook> {
  const { unitId, url, createdBy, createdAt } = await webhookRow(tx, id);
  const types = await tx.manager.find(webhookTypeTable, { where: { webhookId: id }, order: { type: 'ASC' } });
  return { id, unit: unitId, url, createdBy, createdAt, types: types.map(({ type }) => type), keys: (await keysOf(tx, id)).map((key) => ({ id: key.id, createdAt: key.createdAt })) };
}

/** The unit's rows are counted under its lock, so that two at once do not pass the limit together. */
async function addWebhook(tx: Transaction, { id, unit, url, types, key }: Parameters<Webhooks['add']>[0], by: string, envelope: Envelope): Promise<Webhook> {
  const units = await tx.query('SELECT id FROM unit WHERE id = ? FOR UPDATE', [unit]);
  if (units.length === 0) throw problem('owner-unknown', { unit });
  if (await tx.find(webhookTable, { id })) return webhookOf(tx, id);
  if ((await tx.manager.countBy(webhookTable, { unitId: unit, endedAt: IsNull() })) >= most.ofUnit) throw problem('webhook-limit', { unit, webhooks: most.ofUnit });
  await tx.insert(webhookTable, { id, unitId: unit, url, createdBy: by, createdAt: await tx.now(), endedAt: null });
  await tx.insert(webhookTypeTable, ...types.map((type) => ({ webhookId: id, type })));
  await insertKey(tx, id, key, envelope);
  tx.audit({ subject: chains.unit(unit), actor: by, act: 'webhook.added', details: { webhook: id, url, types, key: key.id } });
  return webhookOf(tx, id);
}

async function insertKey(tx: Transaction, webhookId: string, { id, secret }: { readonly id: string; readonly secret: Uint8Array }, envelope: Envelope): Promise<void> {
  await tx.insert(webhookKeyTable, { id, webhookId, secretSealed: secretColumn(envelope, 'webhook_key.secret', id).seal(secret), createdAt: await tx.now(), retiredAt: null });
}

/** Rows that another process is taking at this moment are passed over. */
async function claim(tx: Transaction, { limit, leaseMs }: { readonly limit: number; readonly leaseMs: number }, envelope: Envelope): Promise<readonly DueDelivery[]> {
  const now = await tx.now();
  const due = await tx.query<{ id: number | string; webhookId: string; eventId: number | string; attempts: number }>(
    `SELECT id, webhook_id AS webhookId, event_id AS eventId, attempts FROM webhook_delivery WHERE state = 'open' AND next_attempt_at <= ?
     ORDER BY next_attempt_at LIMIT ? FOR UPDATE SKIP LOCKED`, [new Date(now), limit]);
  if (due.length === 0) return [];
  await tx.query('UPDATE webhook_delivery SET attempts = attempts + 1, next_attempt_at = ? WHERE id IN (?)', [new Date(later(now, leaseMs)), due.map(({ id }) => id)]);
  const webhooks = new Map((await tx.allIn(webhookTable, 'id', due.map(({ webhookId }) => webhookId))).map((row) => [row.id, row]));
  const events = await eventsById(tx, due.map(({ eventId }) => Number(eventId)));
  const keys = await secretsOf(tx, [...webhooks.keys()], envelope);
  return due.map(({ id, webhookId, eventId, attempts }) => ({
    id: Number(id), webhook: webhookId, url: webhooks.get(webhookId)?.url ?? '', event: present(events.get(Number(eventId))), keys: keys.get(webhookId) ?? [], attempt: attempts + 1,
  }));
}

async function secretsOf(tx: Transaction, webhookIds: readonly string[], envelope: Envelope): Promise<ReadonlyMap<string, DueDelivery['keys']>> {
  const all = (await tx.allIn(webhookKeyTable, 'webhookId', webhookIds)).filter(({ retiredAt }) => retiredAt === null);
  return new Map(webhookIds.map((webhook) => [webhook, all.filter(({ webhookId }) => webhookId === webhook).map(({ id, secretSealed }) => ({ id, secret: secretColumn(envelope, 'webhook_key.secret', id).open(secretSealed) }))]));
}

async function noteAttempt(tx: Transaction, id: number, { number, at, milliseconds, status, problem: code }: DeliveryAttempt, retryAfterMs: number | undefined): Promise<void> {
  const row = await tx.lock(webhookDeliveryTable, { id }, 'exclusive');
  if (!row || (await tx.find(webhookAttemptTable, { deliveryId: id, number }))) return;
  await tx.insert(webhookAttemptTable, { deliveryId: id, number, at, milliseconds, status: status ?? null, problem: code ?? null });
  if (row.state !== 'open') return; // removed meanwhile
  const again = retryAfterMs !== undefined && code !== undefined;
  await tx.update(webhookDeliveryTable, { id }, again ? { nextAttemptAt: later(await tx.now(), retryAfterMs) } : { state: code === undefined ? 'done' : 'failed' });
}

async function deliveriesOf(tx: Transaction, rows: readonly WebhookDeliveryRow[]): Promise<readonly Delivery[]> {
  const events = await eventsById(tx, rows.map(({ eventId }) => eventId));
  const attempts = await tx.allIn(webhookAttemptTable, 'deliveryId', rows.map(({ id }) => id));
  return rows.map(({ id, eventId, state, nextAttemptAt }) => ({
    id, event: present(events.get(eventId)), state, ...(state === 'open' && { nextAttemptAt }),
    attempts: attempts.filter(({ deliveryId }) => deliveryId === id).map(attemptOf).sort((a, b) => a.number - b.number),
  }));
}

const attemptOf = ({ number, at, milliseconds, status, problem: code }: WebhookAttemptRow): DeliveryAttempt => ({
  number, at, milliseconds, ...(status !== null && { status }), ...(code !== null && { problem: code }),
});

const eventsById = async (tx: Transaction, ids: readonly number[]): Promise<ReadonlyMap<number, EventNote>> => new Map((await tx.allIn(eventTable, 'id', ids)).map((row) => [row.id, eventOf(row)]));

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a delivery without its event');
  return value;
}
