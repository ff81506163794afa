import { instantOf, type Instant } from '../domain/instant.ts';

/** Workflow time: in Temporal's sandbox the clock is that of the history. */
export const workflowNow = (): Instant => instantOf(Date.now());
