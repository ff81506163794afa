import type { ApplicationStatus } from './status.ts';

/** What the process of an application needs to know of its row. */
export interface ApplicationState {
  readonly status: ApplicationStatus;
  /** Of the review: a correction begins another. */
  readonly round: number;
  /** Whether what was approved waits for an act of the making authority. R34 */
  readonly waitsForExecution: boolean;
}
