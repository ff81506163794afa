import type { ApprovalRule } from '../domain/approval/rule.ts';
import type { FlowGraph } from './graph.ts';
import type { Definitions } from './read/model.ts';
import { readDefinitions } from './read/definitions.ts';
import { toGraph } from './read/toGraph.ts';
import { defaultLimits, type FlowLimits, type Refusal, type Report } from './refusal.ts';
import { explore, type Exploration } from './rules/explore/explore.ts';
import { graphRules, modelRules } from './rules/registry.ts';
import { subjectNames, type RuleContext } from './rules/rule.ts';

export type { FlowLimits, Refusal } from './refusal.ts';

export interface CompileOptions {
  /** The approval rule of the seals the flow is for: without it nothing is proved about approval, and the flow may not stamp. */
  readonly rule?: ApprovalRule;
  /** Variables, besides `subject`, `requester` and `roles`, whose values are part of the subject. */
  readonly formVariables?: readonly string[];
  readonly limits?: Partial<FlowLimits>;
}

/** Reads a BPMN file, judges it by every rule and compiles it; or says by rule and element why it may not be deployed. */
export async function compileFlow(xml: string, options: CompileOptions = {}): Promise<{ graph: FlowGraph } | { refused: readonly Refusal[] }> {
  const limits = { ...defaultLimits, ...options.limits };
  const context: RuleContext = { limits, formVariables: options.formVariables ?? [], ...(options.rule && { approvalRule: options.rule }) };
  const read = await readDefinitions(xml, limits);
  if ('refused' in read) return read;
  const odd = modelRefusals(read.definitions, context);
  if (odd.length > 0) return { refused: odd };
  const graph = toGraph(read.definitions, limits, [...subjectNames, ...context.formVariables]);
  const refused = graphRefusals(graph, context);
  return refused.length > 0 ? { refused } : { graph };
}

/** What the rules on the model find in the first stage that finds anything. */
export function modelRefusals(definitions: Definitions, context: RuleContext): readonly Refusal[] {
  return firstStage(modelRules, (rule, report) => rule.check(definitions, report, context));
}

/** What the rules on the graph find in the first stage that finds anything. */
export function graphRefusals(graph: FlowGraph, context: RuleContext): readonly Refusal[] {
  let explored: Exploration | undefined;
  const exploreOnce = () => (explored ??= explore(graph, context.limits));
  return firstStage(graphRules, (rule, report) => rule.check(graph, report, context, exploreOnce));
}

function firstStage<R extends { readonly id: string }>(stages: readonly (readonly R[])[], check: (rule: R, report: Report) => void): readonly Refusal[] {
  for (const stage of stages) {
    const found: Refusal[] = [];
    for (const rule of stage) check(rule, (element, message, path) => found.push({ rule: rule.id, element, message, ...(path && { path }) }));
    if (found.length > 0) return found;
  }
  return [];
}
