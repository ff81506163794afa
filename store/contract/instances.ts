import type { Decision, DecisionOutcome } from '../../domain/approval/rule.ts';
import type { FlowHostKind, FlowQuestion } from '../../domain/flow/step.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Application } from './applications.ts';
import type { Flow } from './flows.ts';
import type { Use } from './uses.ts';

/** hostId: of the use or application that the instance belongs to; instanceId: the use's id, or `reviewId` of an application's round. */
export interface Task { readonly mode?: 'all' | 'in-order' | 'vote'; readonly claimedBy?: string; readonly followUpAt?: Instant; readonly priority?: number; readonly form?: string; readonly id: string; readonly instanceId: string; readonly host: FlowHostKind; readonly hostId: string; readonly element: string; readonly name: string; readonly counts?: string; readonly required: number; readonly state: 'open' | 'completed' | 'cancelled'; readonly openedAt: Instant; readonly dueAt?: Instant; readonly endedAt?: Instant }
/** A task with the use or the application that it belongs to. */
export interface TaskOfHost extends Task { readonly use?: Use; readonly application?: Application }
/** What there is to say of an open task to a person. Persons are ids. */
export interface TaskMarks {
  /** Whether they have a place in it of their own. */
  readonly own: boolean;
  /** Those who are away and in whose place they may act now. */
  readonly behalf: readonly string[];
  /** Who awaits their opinion, and whose they await. */
  readonly opinesFor?: string;
  readonly delegatedTo?: string;
  /** Who has them sign too. */
  readonly addedBy?: string;
  /** Whose place they took. */
  readonly givenBy?: string;
  /** Who sent the flow back to it, and why. */
  readonly returned?: { readonly by: string; readonly at: Instant; readonly reason: string };
  /** How often its approvers were urged. */
  readonly urged: number;
  readonly claimedBy?: string;
}
/** A task as a person finds it, with what the person decided. */
export interface InboxItem extends TaskOfHost { readonly marks: TaskMarks; readonly decided?: { readonly outcome: DecisionOutcome; readonly at: Instant; readonly onBehalfOf?: string } }
/** A flow that runs, or has run, for a use or an application. status: `open`, then the host's own word for the end. */
export interface Instance {
  readonly id: string; readonly host: FlowHostKind; readonly hostId: string; readonly unit: string; readonly requester: string; readonly flowHash: string; readonly rule: { readonly id: string; readonly version: number };
  readonly subject: { readonly number: number; readonly text: string; readonly sm3: string }; readonly step: number; readonly status: string; readonly createdAt: Instant; readonly endedAt?: Instant; readonly suspendedAt?: Instant;
}
/** actor, reason …: of what somebody did, where it was not the flow itself; concerns: the person or element that it is about. */
export interface HistoryEntry { readonly number: number; readonly element: string; readonly event: string; readonly at: Instant; readonly actor?: string; readonly reason?: string; readonly onBehalfOf?: string; readonly concerns?: string }
/** What an instance runs on now; graphs and state as JSON text. called: processes that were bound when they were called, by hash. */
export interface RunningState { readonly flowHash: string; readonly graph: string; readonly called: Readonly<Record<string, string>>; readonly state: string; readonly step: number }

/** key: of the flow, whatever its version; state `incident`: something has stopped it; since: begun then or later. */
export interface InstanceFilter { readonly units: readonly string[]; readonly flow?: string; readonly key?: string; readonly state?: 'open' | 'suspended' | 'incident' | 'ended'; readonly since?: Instant }
/** How often an event has happened at an element of an instance, and when last. */
export interface Passage { readonly element: string; readonly event: string; readonly count: number; readonly at: Instant }
/** The version of a called process that an instance runs. */
export interface InstanceCall { readonly element: string; readonly process: string; readonly flow: string }
/** What lists say of an instance: what its use is for, or what its application is called; how many incidents stand open in it. */
export interface InstanceNote { readonly title?: string; readonly incidents: number }

/** What uses and applications share: their flows' tasks, decisions and history. Steps are recorded through the host: `uses.recordStep`, `applications.recordStep`. */
export interface Instances {
  get(id: string): Promise<Instance>;                                          // instance-unknown
  /** candidates: who has, or had, a place in it; waitsFor: those whose turn it is. task-unknown */
  task(id: string): Promise<Task & { readonly candidates: readonly string[]; readonly waitsFor: readonly string[] }>;
  tasksOf(instanceId: string): Promise<readonly Task[]>;
  /** Of a person: tasks that stand open, or in which they await an opinion, oldest first (待办), or that the person decided, newest first (已办). */
  inbox(person: string, page: { readonly state?: 'open' | 'delegated' | 'done'; readonly after?: string; readonly limit: number }): Promise<readonly InboxItem[]>;
  marks(taskId: string, person: string): Promise<TaskMarks>;
  decisions(instanceId: string): Promise<readonly Decision[]>;
  /** Whether the decision of this id is written. */
  isDecided(decisionId: string): Promise<boolean>;
  /** Oldest first, behind the entry `after`; all if no page is asked for. */
  history(instanceId: string, page?: { readonly after?: number; readonly limit: number }): Promise<readonly HistoryEntry[]>;
  /** Of the units, newest first, behind the instance `after`. */
  list(filter: InstanceFilter, page: { readonly after?: string; readonly limit: number }): Promise<readonly Instance[]>;
  /** What happened in an instance, summed up by element and event. */
  passages(instanceId: string): Promise<readonly Passage[]>;
  /** By id of the instance. */
  notes(instanceIds: readonly string[]): Promise<ReadonlyMap<string, InstanceNote>>;
  /** Processes that were bound when they were called. */
  calls(instanceId: string): Promise<readonly InstanceCall[]>;
  /** For the view of an instance, and for checks on it. */
  running(id: string): Promise<RunningState>;
  /** Keeps a part of a step that is too large for one message, until the step is recorded. */
  keepPart(part: { readonly instanceId: string; readonly after: number; readonly number: number; readonly content: string }): Promise<void>;
  /** The parts of a step, put together. Throws `step-part-missing`. */
  parts(instanceId: string, after: number, count: number): Promise<string>;
  /** The newest deployed version of a process in the unit of the instance. `called-process-unknown` */
  findProcess(asked: { readonly instanceId: string; readonly process: string; readonly versionTag?: string }): Promise<Flow>;
  /**
   * Answers by the text of the call: `head("<unit>")` with the person who heads the unit (null: nobody), `holders("<seal>")` with those who hold the seal, `approvers()` of a
   * task with all who may decide it now, in a fixed order, `calendar()` with the notices of the years that were set.
   */
  lookUp(instanceId: string, calls: readonly FlowQuestion[]): Promise<Readonly<Record<string, unknown>>>;
}
