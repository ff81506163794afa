import { until } from '../../tools/supervisor/until.ts';

/**
 * Looks until there is something to see, and answers it. A look that fails counts as nothing seen: what is asked may be down just now.
 * Throws with the last failure when nothing came in a minute and a half. @param every milliseconds between two looks
 */
export async function eventually<T>(what: string, look: () => Promise<T | undefined | false>, every = 40): Promise<T> {
  let seen: T | undefined | false;
  let failure: unknown;
  const found = await until(async () => {
    try {
      seen = await look();
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    return seen !== undefined && seen !== false;
  }, { within: 90_000, every });
  if (!found) throw new Error(`never came: ${what}`, { cause: failure });
  return seen as T;
}
