import type { NoteKind, TaskActKind } from '../../domain/flow/acts.ts';
import type { Instant } from '../../domain/instant.ts';
import type { TaskOfHost } from './instances.ts';

/** What a person did in a task, or to a whole instance, beside deciding. concerns: the person or element that it is about. */
export interface TaskActRecord {
  readonly id: string; readonly instanceId: string; readonly taskId?: string; readonly kind: TaskActKind | NoteKind; readonly person: string; readonly onBehalfOf?: string; readonly concerns?: string; readonly reason: string;
  readonly mentions?: readonly string[]; readonly at: Instant;
}
/** An act that only the rows know of. to: whom it is delegated to, whose opinion is recalled, who gets copies, whom a comment mentions. */
export interface TaskNote {
  readonly id: string; readonly taskId: string; readonly person: string; readonly reason: string;
  readonly kind: NoteKind; readonly to?: readonly string[];
}
/** What a person is to a task now. acting: themselves and those for whom they stand in, of whom it is now the turn. */
export interface TaskStanding {
  readonly acting: readonly string[];
  /** Those for whom they stand in at all. */
  readonly standsFor: readonly string[];
  readonly opines: boolean;
  readonly delegatedTo?: string;
  readonly copied: boolean;
  readonly copyRead: boolean;
  readonly decided: boolean;
  /** Whether their decision in it is the last of the instance, and stands. */
  readonly decidedLast: boolean;
}
export interface TaskCopy { readonly taskId: string; readonly person: string; readonly by?: string; readonly at: Instant; readonly readAt?: Instant }
/** A copy as its reader finds it. */
export interface CopyItem extends TaskCopy { readonly task: TaskOfHost }
export interface Told { readonly person: string; readonly mail: string }

/** Acts of people in tasks. Those that move the flow are recorded through its host: `recordStep`. */
export interface TaskActs {
  isDone(id: string): Promise<boolean>;
  get(id: string): Promise<TaskActRecord>;                                     // task-unknown
  /** Oldest first. */
  ofInstance(instanceId: string): Promise<readonly TaskActRecord[]>;
  /** `task-ended`, `task-not-yours`, `task-claimed`, `task-delegated`, `signer-known`, `signer-unfit`, `task-act-not-allowed`, `urged-already`. */
  note(note: TaskNote): Promise<void>;
  standing(taskId: string, person: string): Promise<TaskStanding>;
  /** The same person's next draft takes its place; a decision ends it. Answers when it was saved. */
  saveDraft(draft: { readonly taskId: string; readonly person: string; readonly content: Readonly<Record<string, unknown>> }): Promise<Instant>;
  draft(taskId: string, person: string): Promise<{ readonly content: Readonly<Record<string, unknown>>; readonly savedAt: Instant } | undefined>;
  copiesOf(taskId: string): Promise<readonly TaskCopy[]>;
  /** Copies for a person, newest first, behind the task `after`. */
  copiesFor(person: string, page: { readonly after?: string; readonly limit: number }): Promise<readonly CopyItem[]>;
  unreadCopies(person: string): Promise<number>;
  /** Ids of the tasks that stand open for a person themselves, oldest first: what a leaver hands over. Of these units only. */
  openOf(person: string, units: readonly string[]): Promise<readonly string[]>;
  /** Whom an act is told to by mail. */
  concerned(actId: string): Promise<readonly Told[]>;
  /** Those who may act in a task now, with those who stand in for them; `to`: who is over them. */
  reachable(taskId: string, to?: 'unit-head' | 'flow-administrator'): Promise<readonly Told[]>;
}

/** For how long another acts for a person who is away. flows: keys of the flows for which it holds; absent: all. */
export interface Absence { readonly id: string; readonly person: string; readonly proxy: string; readonly from: Instant; readonly until: Instant; readonly flows?: readonly string[]; readonly createdBy: string; readonly createdAt: Instant; readonly endedAt?: Instant }
export interface Absences {
  /** `absence-unfit`: nobody stands in for themselves, in the past, for longer than a year, or in a ring; who sets it for another is not the proxy. */
  set(absence: Pick<Absence, 'id' | 'person' | 'proxy' | 'from' | 'until' | 'flows'>, by: string): Promise<Absence>;
  get(id: string): Promise<Absence>;                                           // absence-unknown
  end(id: string, by: string): Promise<Absence>;
  /** As the one who is away or as the proxy, newest first. */
  of(person: string): Promise<readonly Absence[]>;
  /** Of who holds a role in the units: those that hold now or will, newest first, at most 500. */
  inUnits(units: readonly string[]): Promise<readonly Absence[]>;
  /** Flows to which one's absence may be limited: of the units in which the person holds a role, each key once, by name. */
  flowsFor(person: string): Promise<readonly { readonly key: string; readonly name: string }[]>;
}
