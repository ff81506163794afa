import type { Decision, DecisionOutcome } from '../../domain/approval/rule.ts';
import type { FlowHostKind, FlowQuestion } from '../../domain/flow/step.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Application } from './applications.ts';
import type { Flow } from './flows.ts';
import type { Use } from './uses.ts';

/** hostId: of the use or application that the instance belongs to; instanceId: the use's id, or `reviewId` of an application's round. */
export interface Task { readonly mode?: 'all' | 'in-order' | 'vote'; readonly claimedBy?: string; readonly followUpAt?: Instant; readonly priority?: number; readonly form?: string; readonly id: string; readonly instanceId: string; readonly host: FlowHostKind; readonly hostId: string; readonly element: string; readonly name: string; readonly counts?: string; readonly required: number; readonly state: 'open' | 'completed' | 'cancelled'; readonly openedAt: Instant; readonly dueAt?: Instant; readonly endedAt?: Instant }
/** A task as a person finds it: with the use or the application that it belongs to, and with what the person decided. */
export interface InboxItem extends Task { readonly use?: Use; readonly application?: Application; readonly decided?: { readonly outcome: DecisionOutcome; readonly at: Instant } }
/** A flow that runs, or has run, for a use or an application. status: `open`, then the host's own word for the end. */
export interface Instance {
  readonly id: string; readonly host: FlowHostKind; readonly hostId: string; readonly unit: string; readonly requester: string; readonly flowHash: string; readonly rule: { readonly id: string; readonly version: number };
  readonly subject: { readonly number: number; readonly text: string; readonly sm3: string }; readonly step: number; readonly status: string; readonly createdAt: Instant; readonly endedAt?: Instant; readonly suspendedAt?: Instant;
}
/** actor, reason …: of what somebody did, where it was not the flow itself; concerns: the person or element that it is about. */
export interface HistoryEntry { readonly number: number; readonly element: string; readonly event: string; readonly at: Instant; readonly actor?: string; readonly reason?: string; readonly onBehalfOf?: string; readonly concerns?: string }
/** What an instance runs on now; graphs and state as JSON text. called: processes that were bound when they were called, by hash. */
export interface RunningState { readonly flowHash: string; readonly graph: string; readonly called: Readonly<Record<string, string>>; readonly state: string; readonly step: number }

/** What uses and applications share: their flows' tasks, decisions and history. Steps are recorded through the host: `uses.recordStep`, `applications.recordStep`. */
export interface Instances {
  get(id: string): Promise<Instance>;                                          // instance-unknown
  task(id: string): Promise<Task & { readonly candidates: readonly string[] }>; // task-unknown
  tasksOf(instanceId: string): Promise<readonly Task[]>;
  /** Of a person: tasks that stand open, oldest first (待办), or that the person decided, newest first (已办). */
  inbox(person: string, page: { readonly state?: 'open' | 'done'; readonly after?: string; readonly limit: number }): Promise<readonly InboxItem[]>;
  decisions(instanceId: string): Promise<readonly Decision[]>;
  /** Whether the decision of this id is written. */
  isDecided(decisionId: string): Promise<boolean>;
  /** Oldest first, behind the entry `after`; all if no page is asked for. */
  history(instanceId: string, page?: { readonly after?: number; readonly limit: number }): Promise<readonly HistoryEntry[]>;
  /** Of the units, newest first, behind the instance `after`. */
  list(filter: { readonly units: readonly string[]; readonly flow?: string; readonly open?: boolean }, page: { readonly after?: string; readonly limit: number }): Promise<readonly Instance[]>;
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
   * task with all who may decide it now, in a fixed order.
   */
  lookUp(instanceId: string, calls: readonly FlowQuestion[]): Promise<Readonly<Record<string, unknown>>>;
}
