import type { ApprovalRule } from '../domain/approval/rule.ts';
import { inFile } from './files.ts';
import type { FlowGraph } from './graph.ts';
import { boundCalls, processesById, type ProcessesById } from './read/binding.ts';
import { decisionsIn } from './read/calls.ts';
import { extensionsOf, flowElementsOf, nodesIn, processesOf, scopesIn, type Definitions, type ModelScope } from './read/model.ts';
import { toGraph } from './read/toGraph.ts';
import { defaultLimits, type FlowLimits, type Refusal, type Report } from './refusal.ts';
import { besideOf } from './rules/beside.ts';
import { explore, type Exploration } from './rules/explore/explore.ts';
import { uncalled } from './rules/oneProcess.ts';
import { graphRules, modelRules } from './rules/registry.ts';
import { subjectNames, type RuleContext } from './rules/rule.ts';

type DecisionTables = NonNullable<FlowGraph['decisions']>;

export interface CompileOptions {
  /** The approval rule of the seals the flow is for: without it nothing is proved about approval, and the flow may not stamp. */
  readonly rule?: ApprovalRule;
  /** Variables, besides `subject`, `requester` and `roles`, whose values are part of the subject. */
  readonly formVariables?: readonly string[];
  readonly limits?: Partial<FlowLimits>;
  /** Id of the process to deploy, where a file holds several that no other calls. */
  readonly process?: string;
  /** Processes deployed before that calls of this deployment may be bound to, by id. */
  readonly called?: Readonly<Record<string, FlowGraph>>;
  /** Decisions deployed before, by id. */
  readonly decisions?: DecisionTables;
  /** For scenarios: nothing is refused for soundness, and nothing is proved. */
  readonly lenient?: boolean;
}

export interface Compiled {
  /** Every process of the files, by id. */
  readonly processes: Readonly<Record<string, FlowGraph>>;
  readonly decisions: DecisionTables;
}

/** How files that were read together are judged. */
export interface Together {
  /** Every process of the files is compiled; none is the one to deploy. */
  readonly several?: boolean;
  /** The process to deploy stands in the first file; the others hold what it calls. */
  readonly main?: boolean;
  /** Names of the files, by which refusals tell them; empty where there is none to tell. */
  readonly names?: readonly string[];
}

/** Judges files that were read together by every rule and compiles their processes; or says by rule and element why they may not be deployed. */
export function compileDefinitions(files: readonly Definitions[], options: CompileOptions & Together = {}): Compiled | { readonly refused: readonly Refusal[] } {
  const { called = {}, decisions = {} } = options;
  const here = besideOf(files, Object.keys(decisions));
  const before = Object.keys(called).map((id) => ({ id, callable: true, calls: [], userTasks: [], before: true as const }));
  return judge(files, { ...contextOf(options), beside: { ...here, processes: [...here.processes, ...before] } }, options);
}

/** Id of the process of a file that is deployed: the one that no other of it calls. */
export const mainProcessOf = (definitions: Definitions | undefined): string => (definitions && uncalled(processesOf(definitions))[0]?.id) ?? '';

/** Everything that deploying would find in a file that is drawn: what it calls may stand in files that are not at hand. */
export function findingsIn(definitions: Definitions, context: RuleContext): readonly Refusal[] {
  const judged = judge([definitions], context, {});
  return 'refused' in judged ? judged.refused : [];
}

type Beside = Pick<CompileOptions, 'called' | 'decisions' | 'lenient'>;

function judge(files: readonly Definitions[], context: RuleContext, beside: Beside & Together): Compiled | { readonly refused: readonly Refusal[] } {
  const { main = false, names = [] } = beside;
  const odd = files.flatMap((definitions, n) => inFile(names[n] ?? '', modelRefusals(definitions, main && n > 0 ? { ...context, several: true } : context)));
  if (odd.length > 0) return { refused: odd };
  const processes = processesById(files);
  const graphs = new Graphs(processes, context, beside);
  const compiled = Object.fromEntries([...processes.keys()].map((id) => [id, graphs.of(id)]));
  const judged = main ? [mainProcessOf(files[0])] : judgedAlone(processes, context);
  const refused = distinct(judged.flatMap((id) => graphRefusals(graphs.of(id), context, beside.lenient)));
  return refused.length > 0 ? { refused: placed(refused, files, names) } : { processes: compiled, decisions: beside.decisions ?? {} };
}

/** What was found on graphs, with the first file that holds its element. */
function placed(refused: readonly Refusal[], files: readonly Definitions[], names: readonly string[]): readonly Refusal[] {
  if (names.every((name) => name === '')) return refused;
  const ids = files.map((definitions) => new Set([...processesOf(definitions), ...flowElementsOf(definitions)].map(({ id }) => id)));
  return refused.flatMap((refusal) => inFile(names[ids.findIndex((held) => held.has(refusal.element))] ?? '', [refusal]));
}

/** What the rules on the model find in the first stage that finds anything. */
export function modelRefusals(definitions: Definitions, context: RuleContext): readonly Refusal[] {
  return firstStage(modelRules, (rule, report) => rule.check(definitions, report, context));
}

/** What the rules on the graph find in the first stage that finds anything. @param lenient ask no proof, only the first stage */
export function graphRefusals(graph: FlowGraph, context: RuleContext, lenient = false): readonly Refusal[] {
  let explored: Exploration | undefined;
  const exploreOnce = () => (explored ??= explore(graph, context));
  return firstStage(lenient ? graphRules.slice(0, 1) : graphRules, (rule, report) => rule.check(graph, report, context, exploreOnce));
}

export const contextOf = ({ rule, formVariables = [], limits, process, several }: CompileOptions & { readonly several?: boolean }): RuleContext => ({
  limits: { ...defaultLimits, ...limits },
  formVariables,
  ...(rule && { approvalRule: rule }),
  ...(process !== undefined && { process }),
  ...(several && { several }),
});

/** Graphs of processes that are deployed together: a called one is compiled once and stands in each that is bound to it. */
class Graphs {
  private readonly made = new Map<string, FlowGraph>();
  private readonly processes: ProcessesById;
  private readonly context: RuleContext;
  private readonly beside: Beside;

  constructor(processes: ProcessesById, context: RuleContext, beside: Beside) {
    this.processes = processes;
    this.context = context;
    this.beside = beside;
  }

  of(id: string): FlowGraph {
    const made = this.made.get(id) ?? this.make(id);
    this.made.set(id, made);
    return made;
  }

  private make(id: string): FlowGraph {
    const { called = {}, decisions = {}, lenient = false } = this.beside;
    const found = this.processes.get(id);
    if (!found) {
      const before = called[id];
      if (before) return before;
      throw new Error(`the process ${id} was not bound`);
    }
    const { process, definitions } = found;
    const calls = boundCalls(process, (call) => this.processes.has(call) || Object.hasOwn(called, call));
    return toGraph(definitions, this.context.limits, lenient && !isForSeal(process) ? [] : [...subjectNames, ...this.context.formVariables], {
      process,
      called: Object.fromEntries(calls.map((call) => [call, this.of(call)])),
      decisions: needed(process, decisions),
    });
  }
}

/** Without any extension of ours a flow knows no subject: its variables are all its own. */
const isForSeal = (process: ModelScope): boolean => scopesIn(process).flatMap(nodesIn).some((node) => extensionsOf(node).some(({ $type }) => $type.startsWith('yinxin:')));

/** The decisions that a process asks, and those that they require. */
function needed(process: ModelScope, decisions: DecisionTables): DecisionTables {
  const open = decisionsIn(process).map(({ decision }) => decision);
  const found: Record<string, DecisionTables[string]> = {};
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const table = decisions[id];
    if (!table || Object.hasOwn(found, id)) continue;
    found[id] = table;
    open.push(...table.requires);
  }
  return found;
}

/** Under an approval rule a called process is proved within those that call it; else each process by itself. */
function judgedAlone(processes: ProcessesById, { approvalRule, process }: RuleContext): readonly string[] {
  if (process !== undefined && processes.has(process)) return [process];
  const all = [...processes.values()].map((each) => each.process);
  return (approvalRule ? uncalled(all) : all).map(({ id }) => id ?? '');
}

const distinct = (refusals: readonly Refusal[]): readonly Refusal[] => [...new Map(refusals.map((refusal) => [JSON.stringify(refusal), refusal])).values()];

function firstStage<R extends { readonly id: string }>(stages: readonly (readonly R[])[], check: (rule: R, report: Report) => void): readonly Refusal[] {
  for (const stage of stages) {
    const found: Refusal[] = [];
    for (const rule of stage) check(rule, (element, message, path) => found.push({ rule: rule.id, element, message, ...(path && { path }) }));
    if (found.length > 0) return found;
  }
  return [];
}
