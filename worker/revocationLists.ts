import type { Logger } from 'pino';
import { refreshRevocationLists, type RevocationWorld } from '../activities/revocationLists.ts';
import { minutes, seconds } from '../domain/instant.ts';
import { pause } from './pause.ts';

/** What an authority revokes by itself is known here after so long at the latest, as long as it answers. */
const every = minutes(3);
const afterFailure = seconds(10);

/** Keeps the revocation lists in the database current: at start, then every few minutes; what we revoke ourselves is fetched at once (activities/outbound.ts). R42 */
export async function keepRevocationLists({ log, ...world }: RevocationWorld & { readonly log: Logger }, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      await refreshRevocationLists(world);
      await pause(every, stop);
    } catch (error) {
      log.warn({ err: error }, 'revocation lists cannot be renewed now');
      await pause(afterFailure, stop);
    }
  }
}
