/** Why an instance cannot go on by another version of its flow. */
export const migrationReasons = [
  /** Something is under way in the element, and nothing of the other version takes its place. */
  'not-mapped',
  /** Two elements in which something is under way would become one. */
  'mapped-twice',
  'other-type',
  'other-scope',
  'other-repetition',
  /** Tokens wait before a join that waits for others in the other version. */
  'join-changed',
  /** What the element waits for, or what can happen to it, is not the same. */
  'event-changed',
  /** What the host does for the element is not the same. */
  'service-changed',
  /** What was approved, or is being approved, would count for something else or not at all. */
  'approval-lost',
  /** What has completed could not be compensated any more. */
  'compensation-lost',
  /** A called process runs in a version that the other one does not call. */
  'called-changed',
  /** Expressions read form values that the request does not hold. */
  'form-value-missing',
  /** The other version is under another approval rule. */
  'rule-changed',
] as const;
export type MigrationReason = (typeof migrationReasons)[number];

/** element: of the version that runs; of the process where it is about all of it. */
export interface MigrationFinding {
  readonly element: string;
  readonly reason: MigrationReason;
}
