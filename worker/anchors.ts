import type { Logger } from 'pino';
import { minutes } from '../domain/instant.ts';
import type { Store } from '../store/store.ts';

/** Anchors all audit chains once a minute; a minute that was missed is covered by the next anchor. R55 */
export function keepAnchoring(store: Store, log: Logger): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const anchor = (): void => {
    running = store.audit.anchor().catch((error: unknown) => {
      log.warn({ err: error }, 'the audit chains could not be anchored now');
    });
  };
  anchor();
  const timer = setInterval(anchor, minutes(1));
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
