import type { ApproverSource, DecisionOutcome, Proof } from '../approval/rule.ts';
import type { Instant } from '../instant.ts';
import type { TaskActEntry } from './acts.ts';
import type { FlowDelivery } from './message.ts';

/** What hosts a flow: its instance belongs to a use of a seal, or to one round of an application's review. */
export const flowHosts = ['use', 'application'] as const;
export type FlowHostKind = (typeof flowHosts)[number];

export interface TaskOpening {
  readonly id: string;
  readonly element: string;
  readonly name: string;
  readonly counts?: string;
  readonly required: number;
  /** Whom the flow assigns; a task that counts goes to the rule's `who` whatever stands here. */
  readonly who?: TaskAudience;
  readonly dueAt?: Instant;
  /** From when it is to be looked at. */
  readonly followUpAt?: Instant;
  /** 0 to 100. */
  readonly priority?: number;
  /** Id of the form. */
  readonly form?: string;
  /** Of a task in rounds of a multi-instance: `<body>:<round>` from the outermost on. What was decided in another round of the same body stands beside it. */
  readonly rounds?: readonly string[];
  /** How it is decided, where not by the number required. */
  readonly mode?: 'all' | 'in-order' | 'vote';
  /** Where signers are counted: all of them, and who may sign now. */
  readonly signers?: { readonly all: readonly string[]; readonly now: readonly string[] };
  /** Who takes the place of those who are not found. */
  readonly nobody?: 'incident' | 'unit-head' | 'flow-administrator';
  /** What happens when the requester is among those it is for. */
  readonly requesterApproves?: 'forbid' | 'superior' | 'allow';
}

/** Whom the flow names for a task or a copy, as far as the rows answer. */
export type TaskAudience =
  | ApproverSource
  | { readonly relation: 'requester' }
  /** Those whom the requester has chosen for the element. */
  | { readonly chosenFor: string }
  /** Heads of the requester's unit and of those above it, up to so many levels. */
  | { readonly superiors: number }
  /** groups: roles in the unit of the flow. */
  | { readonly persons: readonly string[]; readonly groups?: readonly string[] };

/** What an element asks before it begins; task: of whom those are asked who may decide it. */
export interface FlowQuestion {
  /** How the answer is named. */
  readonly text: string;
  readonly function: 'head' | 'holders' | 'approvers' | 'calendar';
  readonly argument: string;
  readonly task?: Pick<TaskOpening, 'counts' | 'who' | 'nobody' | 'requesterApproves'>;
}

/** A message or signal that an instance waits for. */
export interface SubscriptionOpening {
  readonly id: string;
  readonly element: string;
  readonly kind: 'message' | 'signal';
  readonly name: string;
  readonly key?: string;
}

/** What an element sends; told apart by the number of the step and its place in it. */
export interface Sending {
  readonly kind: 'message' | 'signal';
  readonly element: string;
  readonly name: string;
  readonly key?: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface IncidentOpening {
  readonly id: string;
  readonly element: string;
  readonly code: string;
  readonly message: string;
}

/** Which version of a process a call activity runs. */
export interface BoundCall {
  readonly jobId: string;
  readonly element: string;
  readonly process: string;
  readonly flow: string;
}

/** That the instance goes on by another version of its flow. */
export interface MigrationRecord {
  readonly flow: string;
  /** Old element → new one, where the ids differ. */
  readonly elements: Readonly<Record<string, string>>;
  /** Names of the new elements of tasks that stand open. */
  readonly names: Readonly<Record<string, string>>;
  /** Of open tasks, by id: when they are due from now on, where that has changed; null: at no instant. */
  readonly due?: Readonly<Record<string, Instant | null>>;
}

export interface DecisionEntry<Outcome extends DecisionOutcome = DecisionOutcome> {
  readonly id: string;
  readonly taskId: string;
  readonly person: string;
  /** The absent person in whose place it is taken. */
  readonly onBehalfOf?: string;
  readonly outcome: Outcome;
  readonly proof: Proof;
  /** SM3 of the subject the person saw, hex. */
  readonly subject: string;
  readonly comment: string;
  /** What the task's form gave, as variables of the flow. */
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Answers to the criteria that the review asks, each on its own. R10 */
  readonly criteria?: Readonly<Record<string, boolean>>;
}

/** One engine step of a hosted flow: all it changed, for one transaction with the version guard. */
export interface FlowStep {
  /** The step this one follows; 0 opens the instance. */
  readonly after: number;
  /** Engine state as JSON text. */
  readonly state: string;
  readonly opened: readonly TaskOpening[];
  /** decided: what a vote, or time that ran out, has come to. */
  readonly closed: readonly { readonly id: string; readonly state: 'completed' | 'cancelled'; readonly decided?: 'approved' | 'refused' }[];
  readonly history: readonly { readonly element: string; readonly event: string; readonly at: Instant }[];
  readonly subscribed?: readonly SubscriptionOpening[];
  /** Ids of subscriptions that ended. */
  readonly unsubscribed?: readonly string[];
  readonly sent?: readonly Sending[];
  readonly incidents?: readonly IncidentOpening[];
  /** Ids of incidents that are no more. */
  readonly resolved?: readonly string[];
  readonly called?: BoundCall;
  /** The message or signal that caused it: it counts once. */
  readonly delivery?: string;
  /** The administrators' act that caused it, confirmed by whom. */
  readonly intervention?: { readonly id: string; readonly confirmedBy: string };
  readonly migration?: MigrationRecord;
  /** What a person did in a task, where that has caused it. from: of what is taken back, the open task that it is taken from. */
  readonly act?: TaskActEntry & { readonly from?: string };
  /** Tasks in which others may act now: persons in all, or who came besides. */
  readonly reassigned?: readonly { readonly id: string; readonly persons?: readonly string[]; readonly added: readonly string[] }[];
  /** Elements in which what was decided stands no more; only in these rounds of repetitions. */
  readonly dropped?: readonly { readonly elements: readonly string[]; readonly rounds: readonly string[] }[];
  /** Who gets a copy of tasks that are done. */
  readonly copied?: readonly { readonly task: string; readonly to: readonly TaskAudience[] }[];
  /** How many parts of the step were kept before, because it is too large for one message; everything but what tells it apart is in them. */
  readonly parts?: number;
  readonly decision?: DecisionEntry;
  readonly end?: { readonly status: string; readonly problem?: string };
}

/** What the database holds of an instance, for its process to go on with. */
export interface KeptInstance {
  /** Engine state as JSON text; empty when it is in parts. */
  readonly state: string;
  readonly step: number;
  /** How many parts the state is read in, when it is too large for one message. */
  readonly parts?: number;
  readonly suspended?: boolean;
  /** Messages and signals that are on their way. */
  readonly deliveries?: readonly FlowDelivery[];
  /** Hashes of the called processes that were bound when they were called. */
  readonly called?: readonly string[];
  /** Hash of the version that it goes on by, for who may know another. */
  readonly flow?: string;
}

/** `recorded`, also when this very step was recorded before; `stale` with what the database holds when it is further on. */
export type FlowStepOutcome<Status extends string = string> =
  | { readonly kind: 'recorded' }
  | ({ readonly kind: 'stale'; readonly status: Status } & KeptInstance);
