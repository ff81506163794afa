import { condition, patched } from '@temporalio/workflow';
import { seconds } from '../domain/instant.ts';

/** How long services may take before they are interrupted for a new run, in milliseconds. */
const serviceTime = seconds(10);

/** A flow that another run of its process can take over. */
interface Handing {
  /** Whether no command is under way. */
  readonly still: boolean;
  /** Whether no service is under way either. */
  readonly idle: boolean;
  interrupt(): Promise<void>;
  takeUp(): void;
}

/**
 * Waits until a flow is over, or its history is so long that another run is to take over; that begins from the rows, in which everything stands. Commands and messages are
 * carried out before. A service that takes long, or is tried again and again, holds nothing off: it is interrupted, and the next run does it again, as the same job.
 * @param mayHandOver whether the history is long and no message is being handled
 * @returns whether another run is to take over, at once
 */
export async function growsLong(host: Handing, { isOver, mayHandOver }: { readonly isOver: () => boolean; readonly mayHandOver: () => boolean }): Promise<boolean> {
  for (;;) {
    await condition(() => isOver() || (mayHandOver() && host.still));
    if (isOver()) return false;
    if (host.idle) return true;
    if (!patched('services-interrupted')) {
      await condition(() => isOver() || (mayHandOver() && host.idle));
      return !isOver();
    }
    if (await condition(() => isOver() || host.idle, serviceTime)) continue;
    await host.interrupt();
    if (!isOver() && mayHandOver() && host.still) return true;
    host.takeUp();
  }
}
