import type { Logger } from 'pino';
import type { TimestampAuthority } from '../connectors/timestamp/timestampAuthority.ts';
import { minutes } from '../domain/instant.ts';
import type { Store } from '../store/store.ts';
import { pause } from './pause.ts';

interface HoursWorld {
  readonly store: Store;
  /** Absent where the installation has none: hours are closed under their MAC only. */
  readonly timestamps?: TimestampAuthority | undefined;
  readonly log: Logger;
}

/** Hours that are asked for at once after an outage. */
const batch = 50;

/** Closes each hour of the audit and has it time-stamped; hours of an outage get their stamps when the authority answers again. R55 */
export async function keepAuditHours(world: HoursWorld, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await stampAuditHours(world).catch((error: unknown) => {
      world.log.warn({ err: error }, 'hours of the audit cannot be time-stamped now');
    });
    await pause(minutes(1), stop);
  }
}

/** One round. Throws what store or authority throw; hours that were stamped before stay so. */
export async function stampAuditHours({ store, timestamps }: Omit<HoursWorld, 'log'>): Promise<void> {
  await store.audit.closeHour();
  if (!timestamps) return;
  for (;;) {
    const open = await store.audit.unstampedHours(batch);
    for (const { hour, imprint } of open) await store.audit.keepHourStamp(hour, await timestamps.stamp(imprint, await store.now()));
    if (open.length < batch) return;
  }
}
