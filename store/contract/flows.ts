import type { ApprovalNeed, ApprovalRule } from '../../domain/approval/rule.ts';
import type { Instant } from '../../domain/instant.ts';

export interface Flow { readonly process?: string; readonly versionTag?: string; readonly hash: string; readonly key: string; readonly version: number; readonly unit: string; readonly name: string; readonly rule: { readonly id: string; readonly version: number }; readonly deployedBy: string; readonly deployedAt: Instant }

/** A test kept beside a flow; content: JSON text. */
export interface FlowScenario { readonly name: string; readonly content: string }

/** A form of the tasks of a flow; content: JSON text of form-js. */
export interface FlowForm { readonly id: string; readonly content: string }

/** A further file of a flow: processes that it calls (.bpmn), tables that decide for it (.dmn); content: XML text. */
export interface FlowFile { readonly name: string; readonly content: string }

/** By what a flow is found later; file: which of its files holds it, empty for the flow's own. start: name of a message by which a request begins it. */
export interface FlowPart { readonly kind: 'process' | 'decision' | 'start'; readonly name: string; readonly file: string }

/** A flow, and which of its files holds what was looked for. */
export interface Deployed { readonly flow: Flow; readonly file: string }

export interface Flows {
  setRule(rule: { readonly id: string; readonly unit: string; readonly needs: readonly ApprovalNeed[] }, by: string): Promise<ApprovalRule>;
  rule(id: string, version?: number): Promise<ApprovalRule & { readonly unit: string }>;                 // rule-unknown
  /** Every rule of the units in its newest version, by id. */
  rules(units: readonly string[]): Promise<readonly (ApprovalRule & { readonly unit: string })[]>;
  /** The same hash again gives the row that is there. */
  deploy(flow: { readonly hash: string; readonly key: string; readonly unit: string; readonly name: string; readonly rule: { readonly id: string; readonly version: number }; readonly bpmn: Uint8Array; readonly graph: string; readonly scenarios?: readonly FlowScenario[]; readonly forms?: readonly FlowForm[]; readonly files?: readonly FlowFile[]; readonly parts?: readonly FlowPart[] }, by: string): Promise<Flow>;
  get(hash: string): Promise<Flow>;                                            // flow-unknown
  list(units: readonly string[]): Promise<readonly Flow[]>;
  bpmn(hash: string): Promise<Uint8Array>;
  /** Those deployed with the flow, by id. */
  forms(hash: string): Promise<readonly FlowForm[]>;
  scenarios(hash: string): Promise<readonly FlowScenario[]>;
  /** Those deployed with the flow, by name. */
  files(hash: string): Promise<readonly FlowFile[]>;
  /** The newest flow of the unit in whose files a process or decision stands. */
  holding(unit: string, kind: 'process' | 'decision', name: string): Promise<Deployed | undefined>;
  /** Whether a request can begin a flow of the unit with the message. */
  isStart(unit: string, message: string): Promise<boolean>;
  /** The compiled graph as JSON text. */
  graph(hash: string): Promise<string>;
  bind(esId: string, flowHash: string, by: string): Promise<void>;
  binding(esId: string): Promise<Flow>;                                        // flow-not-bound
  /** Persons whom the requester of a use of the seal may choose for a task, by id: for one that counts those whose approval would, else colleagues of the seal's unit. */
  eligible(esId: string, requester: string, task: { readonly counts?: string; readonly requesterApproves?: 'forbid' | 'superior' | 'allow' }): Promise<readonly string[]>;
}
