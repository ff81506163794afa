import { minutes, seconds } from '../instant.ts';

const shortest = seconds(10);
/** How long an authority that answers again may wait for what was held up; and with thousands held up, still few attempts a second. */
const longest = minutes(10);

/**
 * The pause after the n-th attempt, in milliseconds: doubled each time up to ten minutes, of which up to half is left to chance (0 ≤ chance < 1), so
 * that those whom one outage stopped do not all come back at once. R20
 */
export const pauseAfter = (attempt: number, chance: number): number => Math.min(longest, shortest * 2 ** Math.min(attempt - 1, 20)) * (1 - chance / 2);
