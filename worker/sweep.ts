import type { Logger } from 'pino';
import type { Temporal } from '../connectors/temporal/client.ts';
import { minutes, seconds } from '../domain/instant.ts';
import type { Store } from '../store/store.ts';
import { beginDigest, beginFiling, beginTelling } from './deliveries.ts';
import { pause } from './pause.ts';

interface SweepWorld {
  readonly store: Store;
  readonly temporal: Temporal;
  readonly log: Logger;
  readonly everyMs?: number;
}

/** How many obligations one round takes of each kind. */
const batch = 500;
/** So long after an attempt was due nobody can be working at it: longer than any activity takes, with what waits before it. */
const silence = minutes(5);

/**
 * Looks every minute for open obligations whose filing nobody works at, whatever became of the message that was to begin it or of the workflow, and
 * begins it; and records what is late, should no workflow do so: filings, and duties to act promptly, of which those responsible are told.
 * Has notices sent that were gathered in an hour. The rows alone say what is to be done: after a restore of either side as well. R20, R61
 */
export async function sweep({ store, temporal, log, everyMs = minutes(1) }: SweepWorld, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      const begun = await sweepOnce(store, temporal);
      if (begun > 0) log.info({ begun }, 'filings that nobody worked at were begun');
      if (begun < batch) await pause(everyMs, stop);
    } catch (error) {
      log.warn({ err: error }, 'obligations cannot be swept now');
      await pause(Math.min(everyMs, seconds(10)), stop);
    }
  }
}

/** One round: how many filings were begun. */
export async function sweepOnce(store: Store, temporal: Temporal): Promise<number> {
  for (const id of await store.obligations.overdue(batch)) await store.obligations.recordLate(id);
  for (const id of await store.duties.overdue(batch)) await store.duties.recordLate(id);
  for (const id of await store.duties.untold(batch)) await temporal.reach((client) => beginTelling(client, id));
  for (const digest of await store.filingNotices.due(batch)) await temporal.reach((client) => beginDigest(client, digest));
  const unstarted = await store.obligations.unstarted(silence, batch);
  for (const id of unstarted) {
    await temporal.reach((client) => beginFiling(client, id));
    await store.obligations.started(id);
  }
  return unstarted.length;
}
