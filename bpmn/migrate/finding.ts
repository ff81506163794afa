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
  /** The element waits for an event in one version, and in the other for a person or for nothing. */
  'event-changed',
  /** What the element waits for in the other version, or when, cannot be told from the variables of the instance. */
  'event-unreadable',
  /** The flow would go on without end. */
  'never-waits',
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

/** What a migration changes beside the version, for those who decide on it. Nothing of it speaks against it. */
export const migrationNotes = [
  /** An event of the other version can happen to what is under way: it is armed by the migration, and its time counts from then. */
  'event-added',
  /** An event can happen no more: it is disarmed, and a message that was on its way to it is free for others. */
  'event-removed',
  /** The event is defined otherwise: it is armed anew, and its time counts from the migration. */
  'event-changed',
  /** By when the task is to be done, or what follows when it is not, is found anew, as if it opened at the migration. */
  'due-changed',
] as const;

/** element: of the version that runs; where an event was added, of the other. */
export interface MigrationNote {
  readonly element: string;
  readonly note: (typeof migrationNotes)[number];
}
