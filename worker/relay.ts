import type { Logger } from 'pino';
import type { Temporal } from '../connectors/temporal/client.ts';
import { minutes, seconds } from '../domain/instant.ts';
import type { OutboxMessage, Store } from '../store/store.ts';
import { sealChanged, taskQueues, workflowIds, workflowTypes } from '../workflows/messages.ts';

interface RelayWorld {
  readonly store: Store;
  readonly temporal: Temporal;
  readonly log: Logger;
  readonly pollMs?: number;
}

/** How many messages one round takes. */
const batch = 100;

/**
 * Carries to workflows what was written to the database first (R35): oldest first, again and later when Temporal is down, until it is
 * delivered. A message may arrive twice; the seal's workflow reads the database, so that does no harm.
 */
export async function relay({ store, temporal, log, pollMs = 500 }: RelayWorld, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      const due = await store.outbox.due(batch);
      for (const message of due) await carry(message, { store, temporal, log });
      if (due.length < batch) await pause(pollMs, stop);
    } catch (error) {
      log.warn({ err: error }, 'the outbox cannot be read now');
      await pause(seconds(2), stop);
    }
  }
}

async function carry(message: OutboxMessage, { store, temporal, log }: RelayWorld): Promise<void> {
  try {
    await deliver(message, temporal);
    await store.outbox.done(message.id);
  } catch (error) {
    log.warn({ err: error, message: message.id, attempts: message.attempts }, 'a message could not be delivered');
    await store.outbox.retryLater(message.id, Math.min(seconds(1) * 2 ** message.attempts, minutes(1)));
  }
}

/** Begins the seal's workflow where there is none: after a restore it catches up by this as well. */
async function deliver({ target, payload }: OutboxMessage, temporal: Temporal): Promise<void> {
  await temporal.reach((client) =>
    client.workflow.signalWithStart(workflowTypes.seal, {
      workflowId: workflowIds.seal(target), taskQueue: taskQueues.process, args: [target], signal: sealChanged, signalArgs: [{ number: Number(payload.change) }],
    }));
}

async function pause(ms: number, stop: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      stop.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    stop.addEventListener('abort', done);
  });
}
