import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  /** Milliseconds after which waiting ends. */
  readonly within: number;
  /** Milliseconds between two looks. */
  readonly every?: number;
  readonly signal?: AbortSignal;
}

/** Looks until the condition holds; false when it did not in time or the signal came. */
export async function until(condition: () => Promise<boolean>, { within, every = 100, signal }: Patience): Promise<boolean> {
  const end = performance.now() + within;
  for (;;) {
    if (await condition()) return true;
    if (signal?.aborted || performance.now() + every > end) return false;
    await pause(every);
  }
}
