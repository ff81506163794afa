import type { Instant } from '../../domain/instant.ts';
import type { LifecycleState } from './lifecycle.ts';

/** How a process ended. `terminated`: by a terminate end event or a cancel command; `refused`: by a refusal or an end that says so. */
export type FlowOutcome = 'completed' | 'terminated' | 'refused';

export const stateFormat = 2;

/** All that a running flow is: plain JSON, kept by the host between commands. The engine copies what it changes and never changes what it was given. */
export interface FlowState {
  format: typeof stateFormat;
  /** Last number given to an id. */
  counter: number;
  outcome?: FlowOutcome;
  /** Of an ended process: its variables as they were last. */
  variables?: Record<string, unknown>;
  /** What is under way, by id, in the order in which it began; the process itself is the root of the tree. */
  instances: Record<string, ElementInstance>;
  /** Of an ended process: its decisions as they were last. */
  decisions?: Record<string, ElementDecision>;
}

/** One element under way. */
export interface ElementInstance {
  /** `<element>#<n>` */
  id: string;
  element: string;
  /** Id of the instance of the enclosing scope, body of a loop, or call activity; the process has none. */
  scope?: string;
  state: LifecycleState;
  /** Of the root of a called process: which graph it runs (`called` of the caller's graph, or loaded by the host). */
  graph?: string;
  /** Events that can happen to it: at its boundary, by event subprocesses inside, or what it waits for itself. */
  subscriptions?: Subscription[];
  /** Job that the host performs: of a service task, a message being sent, a call being resolved, a look-up. */
  job?: string;
  /** Of a user task. */
  approvals?: { person: string; at: Instant }[];
  /** Of a user task by vote: who has refused so far. */
  refusals?: { person: string; at: Instant }[];
  /** Of a user task: who is to sign where that is counted, in their order, then who was added. */
  signers?: Signer[];
  incident?: { id: string; code: string; message: string; since?: Instant };
  /** Answers to look-ups, by call with its argument: `head("unit-1")`. */
  answers?: Record<string, unknown>;
  /** Its own variables: of a scope, of a round of a loop, or made by input mappings. */
  variables?: Record<string, unknown>;
  /** Of a scope: the standing decisions of user tasks inside, by element. FEEL reads them as `<task>.outcome`, `.by`, `.at`. */
  decisions?: Record<string, ElementDecision>;
  /** Of a scope: tokens that wait at joins, by flow. */
  waiting?: Record<string, number>;
  /** Of a scope that is being ended early. */
  outcome?: FlowOutcome;
  /** Of the body of a loop; its rounds are instances of the same element inside it. */
  loop?: LoopProgress;
  /** Of a round of a loop: its number, from 1. */
  loopCounter?: number;
  /** Of a scope: what has completed and can be compensated, in the order of completion. */
  compensable?: CompensationRecord[];
  /** Of a throwing event, or a scope run again for it: what is still to be compensated, last first. */
  compensating?: CompensationRecord[];
  /** Of a handler of compensation: the instance that waits for it. */
  compensates?: string;
  /** Of a transaction that is being cancelled. */
  cancelling?: true;
  /** Of a scope: by task that something was returned to, the task that it goes straight back to. */
  straightBack?: Record<string, string>;
  /** Of a process that an event has begun: its start event. */
  begunBy?: string;
  /** What it would wait for has happened already: behind an event-based gateway. */
  triggered?: true;
  /** Of an ad-hoc subprocess: how many elements were begun in it, and whether no more may be. */
  adHoc?: { begun: number; closing?: true };
}

/** Who is to sign a task. weight: in a vote, 1 if absent; added: by whom, and whether to sign before, after or beside them. */
export interface Signer {
  person: string;
  weight?: number;
  added?: { by: string; where: 'before' | 'after' | 'beside' };
}

/** An event that can happen. Errors, escalations, compensation and cancel need none: they are found through the graph. */
export interface Subscription {
  id: string;
  /** The boundary event, catching event, receive task, or start event of an event subprocess. */
  element: string;
  kind: 'timer' | 'message' | 'signal' | 'conditional';
  due?: Instant;
  /** Of a cycle: how often it still fires after this; null for ever. */
  left?: number | null;
  name?: string;
  /** Of a message: the correlation key. */
  key?: string;
  /** Of a condition: whether it held when it was last judged. */
  held?: boolean;
}

export interface LoopProgress {
  /** How many rounds there are; undefined for a standard loop. */
  total?: number;
  started: number;
  completed: number;
  terminated: number;
  items?: unknown[];
  output?: unknown[];
}

export interface CompensationRecord {
  element: string;
  /** Variables that the activity saw when it completed. */
  variables: Record<string, unknown>;
  /** Of a subprocess: what completed inside. */
  inside?: CompensationRecord[];
}

export interface ElementDecision {
  taskId: string;
  outcome: 'approved' | 'refused';
  by: string[];
  at: Instant;
  /** Of a task that ran in several rounds: how many of them were approved, how many refused. */
  approved?: number;
  refused?: number;
}

/** A copy that shares nothing; also proves that the value is JSON. */
export const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
