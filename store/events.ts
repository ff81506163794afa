import { eventsOf, familyOf, type EventFacts } from '../domain/event/types.ts';
import type { Instant } from '../domain/instant.ts';
import type { AuditAct } from './audit/append.ts';
import type { Transaction } from './transaction.ts';

/** Which row says whose unit is told, by the noun of the chain. */
const unitOfSubject: Readonly<Record<string, string>> = {
  use: 'SELECT unit_id FROM seal_use WHERE id = ?',
  application: 'SELECT unit_id FROM application WHERE id = ?',
  seal: 'SELECT unit_id FROM seal WHERE es_id = ?',
};

/** Writes what the acts mean to others, and what is to be delivered of it: in the transaction of the acts, so that neither exists without the other. */
export async function writeEvents(tx: Transaction, acts: readonly AuditAct[]): Promise<void> {
  for (const act of acts) {
    const facts = eventsOf(act);
    if (facts.length === 0) continue;
    const unit = await unitOf(tx, act.subject);
    if (unit === undefined) continue;
    const at = await tx.now();
    for (const fact of facts) await writeEvent(tx, fact, unit, at);
  }
}

async function unitOf(tx: Transaction, subject: string): Promise<string | undefined> {
  const noun = subject.slice(0, subject.indexOf('/'));
  const [row] = await tx.query<{ unit_id: string }>(unitOfSubject[noun] ?? '', [subject.slice(noun.length + 1)]);
  return row?.unit_id;
}

async function writeEvent(tx: Transaction, { type, resource }: EventFacts, unit: string, at: Instant): Promise<void> {
  const { insertId } = (await tx.query('INSERT INTO event (type, resource, unit_id, at) VALUES (?, ?, ?, ?)', [type, resource, unit, new Date(at)])) as unknown as { insertId: number };
  await tx.query(`INSERT INTO webhook_delivery (webhook_id, event_id, state, attempts, next_attempt_at)
    SELECT DISTINCT webhook.id, ?, 'open', 0, ? FROM webhook JOIN webhook_type ON webhook_type.webhook_id = webhook.id
    WHERE webhook.unit_id = ? AND webhook.ended_at IS NULL AND webhook_type.type IN (?)`, [insertId, new Date(at), unit, [type, familyOf(type)]]);
}
