import type { Instant } from '../../domain/instant.ts';
import type { LifecycleState } from './lifecycle.ts';

/** How a process ended. `terminated`: by a terminate end event or a cancel command; `refused`: by a refusal or an end that says so. */
export type FlowOutcome = 'completed' | 'terminated' | 'refused';

/** All that a running flow is: plain JSON, kept by the host between commands. The engine copies it and never changes what it was given. */
export interface FlowState {
  format: 1;
  /** Last number given to an id. */
  counter: number;
  outcome?: FlowOutcome;
  /** Of an ended process: its variables as they were last. */
  variables?: Record<string, unknown>;
  /** What is under way, by id; the process itself is the root of the tree. */
  instances: Record<string, ElementInstance>;
  /** By id of the user task: its last decision, gone when the task opens again. FEEL reads it as `<task>.outcome`, `.by`, `.at`. */
  decisions: Record<string, ElementDecision>;
}

/** One element under way. */
export interface ElementInstance {
  /** `<element>#<n>` */
  id: string;
  element: string;
  /** Id of the instance of the enclosing scope; the process has none. */
  scope?: string;
  state: LifecycleState;
  timers?: ArmedTimer[];
  /** Of a service task: the job that runs. */
  job?: string;
  /** Of a user task: who has approved so far. */
  approvals?: { person: string; at: Instant }[];
  incident?: { id: string; code: string; message: string };
  /** Of a scope. */
  variables?: Record<string, unknown>;
  /** Of a scope: tokens that wait at joins, by flow. */
  waiting?: Record<string, number>;
  /** Of a scope that is being ended early. */
  outcome?: FlowOutcome;
}

export interface ArmedTimer {
  id: string;
  /** The boundary event. */
  element: string;
  due: Instant;
  /** Of a cycle: how often it still fires after this; null for ever. */
  left?: number | null;
}

export interface ElementDecision {
  taskId: string;
  outcome: 'approved' | 'refused';
  by: string[];
  at: Instant;
}

/** A copy that shares nothing; also proves that the state is JSON. */
export const copyOf = (state: FlowState): FlowState => JSON.parse(JSON.stringify(state)) as FlowState;
