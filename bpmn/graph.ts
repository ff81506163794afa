import type { ApproverSource } from '../domain/approval/rule.ts';

/** Version of the form of FlowGraph; the engine refuses any other. */
export const graphFormat = 1;

/**
 * A compiled flow: plain JSON, made once at deploy, hashed and kept. Workflows see only this, never XML, so that a parser
 * upgrade cannot break replay. Texts that begin with `=` are FEEL (as in `zeebe:`), all others stand for themselves.
 */
export interface FlowGraph {
  readonly format: typeof graphFormat;
  /** Id of the process, the root of all scopes. */
  readonly process: string;
  readonly versionTag?: string;
  /** By id, the process included. */
  readonly elements: Readonly<Record<string, FlowElement>>;
  /** By id. */
  readonly flows: Readonly<Record<string, SequenceFlow>>;
  /** Variables that are part of the subject: given when the flow begins, never written after. */
  readonly frozen: readonly string[];
  /** Functions that expressions call: no variable may take such a name and stand in their way. */
  readonly calls: readonly string[];
  /** Form values that conditions read as `subject.form.<name>`: the host must put them into the subject. */
  readonly formReads: readonly string[];
}

export interface SequenceFlow {
  readonly id: string;
  readonly name?: string;
  readonly source: string;
  readonly target: string;
  /** FEEL, without a leading `=`. */
  readonly condition?: string;
}

interface Node {
  readonly id: string;
  readonly name?: string;
  /** Id of the enclosing scope. */
  readonly scope: string;
  /** Ids of flows in document order. */
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
}

interface Activity extends Node {
  readonly default?: string;
  /** Ids of boundary events in document order. */
  readonly boundary: readonly string[];
}

/** The root scope; later also subprocesses. */
export interface ProcessElement {
  readonly type: 'process';
  readonly id: string;
  readonly name?: string;
  readonly start: string;
}

export interface StartEvent extends Node {
  readonly type: 'startEvent';
}

export interface EndEvent extends Node {
  readonly type: 'endEvent';
}

/** Ends its scope with everything inside; `refused` when `yinxin:end` says so. */
export interface TerminateEndEvent extends Node {
  readonly type: 'terminateEndEvent';
  readonly outcome: 'terminated' | 'refused';
}

/** Whom a task is for. */
export type TaskAudience = ApproverSource | { readonly relation: 'requester' } | { readonly persons: readonly string[] };

/** `yinxin:approval` */
export interface TaskApproval {
  /** The need of the approval rule this task counts for. */
  readonly counts?: string;
  /** Number of different persons who must approve. */
  readonly required: number;
  /** A refusal ends the process, or goes on with the outcome `refused`. */
  readonly onRefuse: 'end' | 'continue';
  readonly who?: TaskAudience;
}

/** `zeebe:assignmentDefinition`: person id; lists as comma-separated text, or FEEL giving text or a list of texts. */
export interface TaskAssignment {
  readonly assignee?: string;
  readonly candidateGroups?: string;
  readonly candidateUsers?: string;
}

/** `zeebe:taskSchedule`: ISO 8601 with offset, or FEEL giving a date and time. */
export interface TaskSchedule {
  readonly dueDate?: string;
  readonly followUpDate?: string;
}

export interface UserTask extends Activity {
  readonly type: 'userTask';
  readonly approval?: TaskApproval;
  readonly assignment?: TaskAssignment;
  readonly schedule?: TaskSchedule;
}

/** `yinxin:stamp`, `yinxin:notify` */
export type Service =
  | { readonly kind: 'stamp'; readonly repeats: boolean }
  | { readonly kind: 'notify'; readonly to: { readonly relation: 'requester' } | { readonly role: string }; readonly template: string };

export interface ServiceTask extends Activity {
  readonly type: 'serviceTask';
  readonly service: Service;
}

export interface ExclusiveGateway extends Node {
  readonly type: 'exclusiveGateway';
  readonly default?: string;
}

export interface ParallelGateway extends Node {
  readonly type: 'parallelGateway';
}

/** One of date (ISO 8601 with offset), duration (`PT72H`), cycle (`R3/PT1H`); a text that begins with `=` is FEEL. */
export interface TimerDefinition {
  readonly kind: 'date' | 'duration' | 'cycle';
  readonly text: string;
}

export interface TimerBoundaryEvent extends Node {
  readonly type: 'timerBoundaryEvent';
  readonly attachedTo: string;
  readonly interrupting: boolean;
  readonly timer: TimerDefinition;
}

/** Everything that is executed, by its type. */
export interface ElementTypes {
  process: ProcessElement;
  startEvent: StartEvent;
  endEvent: EndEvent;
  terminateEndEvent: TerminateEndEvent;
  timerBoundaryEvent: TimerBoundaryEvent;
  userTask: UserTask;
  serviceTask: ServiceTask;
  exclusiveGateway: ExclusiveGateway;
  parallelGateway: ParallelGateway;
}
export type ElementType = keyof ElementTypes;
export type FlowElement = ElementTypes[ElementType];
/** What a token can stand on. */
export type FlowNode = Exclude<FlowElement, ProcessElement>;
export type FlowActivity = UserTask | ServiceTask;

export const isNode = (element: FlowElement): element is FlowNode => element.type !== 'process';
export const isActivity = (element: FlowElement): element is FlowActivity => element.type === 'userTask' || element.type === 'serviceTask';

/** The node of that id. The graph is closed: an unknown id is a bug. */
export function nodeOf(graph: FlowGraph, id: string): FlowNode {
  const element = graph.elements[id];
  if (!element || !isNode(element)) throw new Error(`no node ${id} in the graph of ${graph.process}`);
  return element;
}

/** The flow of that id. */
export function flowOf(graph: FlowGraph, id: string): SequenceFlow {
  const flow = graph.flows[id];
  if (!flow) throw new Error(`no flow ${id} in the graph of ${graph.process}`);
  return flow;
}

/** All nodes in document order. */
export const nodesOf = (graph: FlowGraph): readonly FlowNode[] => Object.values(graph.elements).filter(isNode);
