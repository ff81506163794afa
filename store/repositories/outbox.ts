import { IsNull, LessThanOrEqual } from 'typeorm';
import { later } from '../../domain/instant.ts';
import type { Database } from '../database.ts';
import type { Outbox } from '../store.ts';
import { outboxTable } from '../tables/outbox.ts';

export const outboxRepository = (database: Database): Outbox => ({
  due: (limit) => database.read(async (tx) => {
    const where = { doneAt: IsNull(), nextAttemptAt: LessThanOrEqual(await tx.now()) };
    const rows = await tx.manager.find(outboxTable, { where, order: { id: 'ASC' }, take: limit });
    return rows.map(({ id, topic, target, payload, attempts }) => ({ id, topic, target, payload, attempts }));
  }),

  done: (id) => database.act(async (tx) => {
    await tx.update(outboxTable, { id, doneAt: IsNull() }, { doneAt: await tx.now() });
  }),

  retryLater: (id, delayMs) => database.act(async (tx) => {
    await tx.query('UPDATE outbox SET attempts = attempts + 1, next_attempt_at = ? WHERE id = ? AND done_at IS NULL', [new Date(later(await tx.now(), delayMs)), id]);
  }),
});
