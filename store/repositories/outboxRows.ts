import type { Instant } from '../../domain/instant.ts';
import type { OutboxTopic } from '../store.ts';
import type { Transaction } from '../transaction.ts';

/** Writes down what must reach a workflow when the transaction is done; due at once. R35 */
export async function putOutbox(tx: Transaction, topic: OutboxTopic, target: string, payload: Readonly<Record<string, unknown>>, at: Instant): Promise<void> {
  await tx.query('INSERT INTO outbox (topic, target, payload, created_at, attempts, next_attempt_at) VALUES (?, ?, ?, ?, 0, ?)', [
    topic, target, JSON.stringify(payload), new Date(at), new Date(at),
  ]);
}
