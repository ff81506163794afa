import type { DecisionTable } from './dmn/model.ts';
import type { TaskApproval, TaskAudience } from './taskApproval.ts';

export { approverActs, type ApproverAct, type TaskApproval, type TaskAudience } from './taskApproval.ts';

/** Version of the form of FlowGraph; graphs of earlier forms are brought to this one by `upgradedGraph`. */
export const graphFormat = 2;

/**
 * A compiled process: plain JSON, made once at deploy, hashed and kept. Workflows see only this, never XML, so that a parser
 * upgrade cannot break replay. Texts that begin with `=` are FEEL (as in `zeebe:`), all others stand for themselves; fields that
 * say so hold FEEL without a leading `=`.
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
  /** Called processes that were bound when this one was deployed, by id. */
  readonly called?: Readonly<Record<string, FlowGraph>>;
  /** Decision tables that were bound when this process was deployed, by id of the decision. */
  readonly decisions?: Readonly<Record<string, DecisionTable>>;
}

export interface SequenceFlow {
  readonly id: string;
  readonly name?: string;
  readonly source: string;
  readonly target: string;
  /** FEEL, without a leading `=`. */
  readonly condition?: string;
}

/** What every node has. */
export interface NodeParts {
  readonly id: string;
  readonly name?: string;
  /** Id of the enclosing scope: a process, a subprocess of any kind. */
  readonly scope: string;
  /** Ids of flows in document order. */
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
  /** Calls of `head` and `holders` in the element's expressions: FEEL texts that the host answers before the element begins; `calendar()` where they call `workdays`. */
  readonly lookUps?: readonly string[];
  /** `zeebe:ioMapping`; of an event that catches, outputs take from what came with it; of one that throws, inputs are what it carries. */
  readonly inputs?: readonly Mapping[];
  readonly outputs?: readonly Mapping[];
}

/** A subprocess, process or event subprocess: what stands in it, in document order. */
interface Scope {
  /** Ids of the nodes directly inside, event subprocesses and boundary events included. */
  readonly nodes: readonly string[];
  /** Start events directly inside; of a process: the none start first, if there is one. */
  readonly starts: readonly string[];
  readonly eventSubProcesses: readonly string[];
  /** Variables declared by data objects. */
  readonly data: readonly string[];
}

/** `zeebe:input` and `zeebe:output`: FEEL or text, and the variable that takes its value. */
export interface Mapping {
  readonly source: string;
  readonly target: string;
}

/** Repetition of an activity; every expression is FEEL without a leading `=`. BPMN 2.0.2, 13.3.6 and 13.3.7 */
export type Loop =
  | {
      readonly kind: 'multi';
      readonly sequential: boolean;
      readonly cardinality?: string;
      readonly collection?: string;
      /** Variable that holds the item of the collection. */
      readonly item?: string;
      readonly outputCollection?: string;
      readonly outputElement?: string;
      readonly completionCondition?: string;
    }
  | { readonly kind: 'standard'; readonly testBefore: boolean; readonly condition?: string; readonly maximum?: string };

/** What every activity has besides. */
export interface ActivityParts extends NodeParts {
  readonly default?: string;
  /** Ids of boundary events in document order, compensation included. */
  readonly boundary: readonly string[];
  readonly loop?: Loop;
  /** Id of the activity that compensates this one, by the association of its compensation boundary event. */
  readonly compensation?: string;
  /** Reached only by compensation. */
  readonly forCompensation?: true;
}

export interface ProcessElement extends Scope {
  readonly type: 'process';
  readonly id: string;
  readonly name?: string;
  /** Of the starts of its event subprocesses, as those of a node. */
  readonly lookUps?: readonly string[];
}

export interface SubProcess extends ActivityParts, Scope {
  readonly type: 'subProcess';
}

/** Begins by its start event while its scope is active. It has no flows. BPMN 2.0.2, 13.3.4 */
export interface EventSubProcess extends NodeParts, Scope {
  readonly type: 'eventSubProcess';
}

export interface Transaction extends ActivityParts, Scope {
  readonly type: 'transaction';
}

/** Elements without incoming flow are begun by people. BPMN 2.0.2, 13.3.5 */
export interface AdHocSubProcess extends ActivityParts, Scope {
  readonly type: 'adHocSubProcess';
  readonly ordering: 'parallel' | 'sequential';
  /** FEEL; asked after each element inside completes. Absent: it ends when nothing is under way any more. */
  readonly completionCondition?: string;
  readonly cancelRemaining: boolean;
  /** FEEL giving ids of elements that begin with it. */
  readonly activeElements?: string;
}

export interface CallActivity extends ActivityParts {
  readonly type: 'callActivity';
  /** Id of the process; FEEL only when bound at the call. */
  readonly process: string;
  /** `deployment`: the graph is in `called`. `latest` and `versionTag`: the host finds it when the call is reached. */
  readonly binding: 'deployment' | 'latest' | 'versionTag';
  readonly versionTag?: string;
  readonly propagateAllParent: boolean;
  readonly propagateAllChild: boolean;
}

/** What makes an event happen, or what it makes happen. Names and keys are texts or FEEL with `=`. */
export type EventDefinition =
  | { readonly kind: 'timer'; readonly timer: TimerDefinition }
  | { readonly kind: 'message'; readonly name: string; readonly key?: string }
  | { readonly kind: 'signal'; readonly name: string }
  /** Without code: catches every error. */
  | { readonly kind: 'error'; readonly code?: string }
  | { readonly kind: 'escalation'; readonly code?: string }
  /** FEEL, without a leading `=`. */
  | { readonly kind: 'conditional'; readonly condition: string }
  /** target: of a throwing link, the catching one. */
  | { readonly kind: 'link'; readonly name: string; readonly target?: string }
  /** activity: only this one is compensated. */
  | { readonly kind: 'compensation'; readonly activity?: string }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'terminate'; readonly outcome: 'terminated' | 'refused' };
export type EventKind = EventDefinition['kind'];
export type EventOf<K extends EventKind> = Extract<EventDefinition, { kind: K }>;

export interface StartEvent extends NodeParts {
  readonly type: 'startEvent';
  readonly event?: EventDefinition;
  /** Of an event subprocess: false when it runs beside what its scope does. */
  readonly interrupting: boolean;
}

export interface EndEvent extends NodeParts {
  readonly type: 'endEvent';
  readonly event?: EventDefinition;
}

export interface CatchEvent extends NodeParts {
  readonly type: 'catchEvent';
  readonly event: EventDefinition;
}

export interface ThrowEvent extends NodeParts {
  readonly type: 'throwEvent';
  readonly event?: EventDefinition;
}

export interface BoundaryEvent extends NodeParts {
  readonly type: 'boundaryEvent';
  readonly attachedTo: string;
  readonly interrupting: boolean;
  readonly event: EventDefinition;
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

export interface UserTask extends ActivityParts {
  readonly type: 'userTask';
  readonly approval?: TaskApproval;
  readonly assignment?: TaskAssignment;
  readonly schedule?: TaskSchedule;
  /** `zeebe:priorityDefinition`: a number from 0 to 100, or FEEL. */
  readonly priority?: string;
  /** `zeebe:formDefinition`: id of a deployed form. */
  readonly form?: string;
  /** `yinxin:copy`: who gets a copy when the task is done. */
  readonly copies?: readonly TaskAudience[];
}

/** `yinxin:stamp`, `yinxin:notify`, or a job of any other type, which only scenarios perform. */
export type Service =
  | { readonly kind: 'stamp'; readonly repeats: boolean }
  | { readonly kind: 'notify'; readonly to: { readonly relation: 'requester' } | { readonly role: string }; readonly template: string }
  | { readonly kind: 'job'; readonly type: string; readonly headers: Readonly<Record<string, string>> };

export interface ServiceTask extends ActivityParts {
  readonly type: 'serviceTask';
  readonly service: Service;
}

/** Sends its message, and is done when the host has it. */
export interface SendTask extends ActivityParts {
  readonly type: 'sendTask';
  readonly message?: EventOf<'message'>;
}

/** Waits for its message; without one it is completed by a person. */
export interface ReceiveTask extends ActivityParts {
  readonly type: 'receiveTask';
  readonly message?: EventOf<'message'>;
}

export interface ScriptTask extends ActivityParts {
  readonly type: 'scriptTask';
  /** FEEL, without a leading `=`. */
  readonly expression: string;
  readonly resultVariable?: string;
}

export interface BusinessRuleTask extends ActivityParts {
  readonly type: 'businessRuleTask';
  /** Id of the decision, in `decisions` of the graph. */
  readonly decision: string;
  readonly resultVariable: string;
}

/** Work that nobody reports, or an undefined task: passed at once. */
export interface PlainTask extends ActivityParts {
  readonly type: 'manualTask' | 'task';
}

export interface ExclusiveGateway extends NodeParts {
  readonly type: 'exclusiveGateway';
  readonly default?: string;
}

export interface ParallelGateway extends NodeParts {
  readonly type: 'parallelGateway';
}

export interface InclusiveGateway extends NodeParts {
  readonly type: 'inclusiveGateway';
  readonly default?: string;
}

/** Goes on with the first of the events behind it that happens. */
export interface EventBasedGateway extends NodeParts {
  readonly type: 'eventBasedGateway';
}

/** One of date (ISO 8601 with offset), duration (`PT72H`), cycle (`R3/PT1H`); a text that begins with `=` is FEEL. */
export interface TimerDefinition {
  readonly kind: 'date' | 'duration' | 'cycle';
  readonly text: string;
}

/** Everything that is executed, by its type. */
export interface ElementTypes {
  process: ProcessElement;
  subProcess: SubProcess;
  eventSubProcess: EventSubProcess;
  transaction: Transaction;
  adHocSubProcess: AdHocSubProcess;
  callActivity: CallActivity;
  startEvent: StartEvent;
  endEvent: EndEvent;
  catchEvent: CatchEvent;
  throwEvent: ThrowEvent;
  boundaryEvent: BoundaryEvent;
  userTask: UserTask;
  serviceTask: ServiceTask;
  sendTask: SendTask;
  receiveTask: ReceiveTask;
  scriptTask: ScriptTask;
  businessRuleTask: BusinessRuleTask;
  manualTask: PlainTask;
  task: PlainTask;
  exclusiveGateway: ExclusiveGateway;
  parallelGateway: ParallelGateway;
  inclusiveGateway: InclusiveGateway;
  eventBasedGateway: EventBasedGateway;
}
export type ElementType = keyof ElementTypes;
export type FlowElement = ElementTypes[ElementType];
/** What a token can stand on. */
export type FlowNode = Exclude<FlowElement, ProcessElement>;
export type ScopeElement = ProcessElement | SubProcess | EventSubProcess | Transaction | AdHocSubProcess;
export type FlowActivity =
  | SubProcess | Transaction | AdHocSubProcess | CallActivity
  | UserTask | ServiceTask | SendTask | ReceiveTask | ScriptTask | BusinessRuleTask | PlainTask;

const scopes: readonly ElementType[] = ['process', 'subProcess', 'eventSubProcess', 'transaction', 'adHocSubProcess'];

export const isNode = (element: FlowElement): element is FlowNode => element.type !== 'process';
export const isActivity = (element: FlowElement): element is FlowActivity => 'boundary' in element;
export const isScope = (element: FlowElement): element is ScopeElement => scopes.includes(element.type);

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
