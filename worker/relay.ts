import type { Logger } from 'pino';
import type { Temporal } from '../connectors/temporal/client.ts';
import { minutes, seconds } from '../domain/instant.ts';
import type { OutboxMessage, Store } from '../store/store.ts';
import { deliveries } from './deliveries.ts';
import { pause } from './pause.ts';

interface RelayWorld {
  readonly store: Store;
  readonly temporal: Temporal;
  readonly log: Logger;
  readonly pollMs?: number;
}

/** How many messages one round takes, and how many are carried at once. */
const batch = 100;
const lanes = 8;

/**
 * Carries to workflows what was written to the database first (R35): oldest first, again and later when Temporal is down, until it is
 * delivered. A message may arrive twice; workflows read the database, so that does no harm.
 */
export async function relay({ store, temporal, log, pollMs = 500 }: RelayWorld, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      const due = await store.outbox.due(batch);
      await carryAll(due, { store, temporal, log });
      if (due.length < batch) await pause(pollMs, stop);
    } catch (error) {
      log.warn({ err: error }, 'the outbox cannot be read now');
      await pause(seconds(2), stop);
    }
  }
}

/** One that waits for its time-out does not keep the others waiting. */
async function carryAll(messages: readonly OutboxMessage[], world: RelayWorld): Promise<void> {
  const waiting = messages.values();
  const lane = async (): Promise<void> => {
    for (const message of waiting) await carry(message, world);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function carry(message: OutboxMessage, { store, temporal, log }: RelayWorld): Promise<void> {
  try {
    await temporal.reach((client) => deliveries[message.topic](client, message, store));
    await store.outbox.done(message.id);
  } catch (error) {
    log.warn({ err: error, message: message.id, attempts: message.attempts }, 'a message could not be delivered');
    await store.outbox.retryLater(message.id, Math.min(seconds(1) * 2 ** message.attempts, minutes(1)));
  }
}

