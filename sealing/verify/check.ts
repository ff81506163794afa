import type { Outcome } from './outcome.ts';

/** One question asked of a signature. Adding a check is adding a file in `checks/` and a line in `checks.ts`. */
export interface Check<Subject> {
  /** Stable; programs refer to it. */
  readonly id: string;
  /** Where the question comes from. */
  readonly citation: string;
  /** The question, for people; passed means yes. */
  readonly question: string;
  run(subject: Subject): Outcome | Promise<Outcome>;
}
