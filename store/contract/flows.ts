import type { ApprovalNeed, ApprovalRule } from '../../domain/approval/rule.ts';
import type { Instant } from '../../domain/instant.ts';

export interface Flow { readonly process?: string; readonly versionTag?: string; readonly hash: string; readonly key: string; readonly version: number; readonly unit: string; readonly name: string; readonly rule: { readonly id: string; readonly version: number }; readonly deployedBy: string; readonly deployedAt: Instant }

/** A test kept beside a flow; content: JSON text. */
export interface FlowScenario { readonly name: string; readonly content: string }

/** A form of the tasks of a flow; content: JSON text of form-js. */
export interface FlowForm { readonly id: string; readonly content: string }

export interface Flows {
  setRule(rule: { readonly id: string; readonly unit: string; readonly needs: readonly ApprovalNeed[] }, by: string): Promise<ApprovalRule>;
  rule(id: string, version?: number): Promise<ApprovalRule & { readonly unit: string }>;                 // rule-unknown
  /** Every rule of the units in its newest version, by id. */
  rules(units: readonly string[]): Promise<readonly (ApprovalRule & { readonly unit: string })[]>;
  /** The same hash again gives the row that is there. */
  deploy(flow: { readonly hash: string; readonly key: string; readonly unit: string; readonly name: string; readonly rule: { readonly id: string; readonly version: number }; readonly bpmn: Uint8Array; readonly graph: string; readonly scenarios?: readonly FlowScenario[]; readonly forms?: readonly FlowForm[] }, by: string): Promise<Flow>;
  get(hash: string): Promise<Flow>;                                            // flow-unknown
  list(units: readonly string[]): Promise<readonly Flow[]>;
  bpmn(hash: string): Promise<Uint8Array>;
  /** Those deployed with the flow, by id. */
  forms(hash: string): Promise<readonly FlowForm[]>;
  scenarios(hash: string): Promise<readonly FlowScenario[]>;
  /** The compiled graph as JSON text. */
  graph(hash: string): Promise<string>;
  bind(esId: string, flowHash: string, by: string): Promise<void>;
  binding(esId: string): Promise<Flow>;                                        // flow-not-bound
}
