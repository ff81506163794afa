import type { Command, Step, Variables } from '../bpmn/engine/index.ts';
import type { FlowGraph, Service } from '../bpmn/graph.ts';
import type { FlowQuestion, KeptInstance } from '../domain/flow/step.ts';
import type { StepMarks } from './hostedSteps.ts';

/** A step of the engine before it counts; the port adds what only it knows and has it recorded. */
export interface HostedStep<Extra> {
  /** Number of the step this one follows. */
  readonly after: number;
  readonly step: Step;
  readonly marks: StepMarks;
  readonly extra: Extra | undefined;
}

/** What the database holds when it is further on than this run; loaded: the processes that were bound when they were called; main: the version that it goes on by, where that may be another. */
export interface KeptState extends KeptInstance {
  readonly loaded?: Readonly<Record<string, FlowGraph>>;
  readonly main?: FlowGraph;
}

/** What the process that hosts a flow does for it. */
export interface FlowPort<Extra> {
  /** Has the step recorded; gives the kept state instead when the database is further on. */
  record(step: HostedStep<Extra>): Promise<KeptState | undefined>;
  /** Performs a service task; its result goes into the flow's variables. Throws a problem where it cannot; `instance-suspended`: not now. */
  serve(service: Service, jobId: string): Promise<Variables>;
  /** What a service that cannot be performed leads to. */
  afterFailure(service: Service, jobId: string, code: string): { readonly act: Act; readonly extra?: Extra };
  /** The newest version of a called process, by its hash. */
  findProcess(asked: { readonly process: string; readonly versionTag?: string }): Promise<{ readonly hash: string; readonly graph: FlowGraph }>;
  lookUp(questions: readonly FlowQuestion[]): Promise<Readonly<Record<string, unknown>>>;
  /** Tells those who have to act in a task that it is late, or who is over them. */
  remind(reminder: Reminder): Promise<void>;
  /** Id of the instance: the first part of its tasks' ids. */
  readonly instanceId: string;
  /** The graph of a deployed flow. */
  loadGraph(hash: string): Promise<FlowGraph>;
}

/** What follows from a task that is overdue; number: of the step, by which the same reminder is told again only once. */
export interface Reminder {
  readonly taskId: string;
  readonly number: number;
  /** Absent: to those who may act in it. */
  readonly to?: 'unit-head' | 'flow-administrator';
}

/** A command before its instant is known. */
export type Act = { [K in Command['kind']]: Omit<Extract<Command, { kind: K }>, 'at'> }[Command['kind']];
