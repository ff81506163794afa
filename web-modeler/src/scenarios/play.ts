import { compileDefinitions } from '../../../bpmn/compile.ts';
import type { DecisionTable } from '../../../bpmn/dmn/model.ts';
import { processesOf, type Definitions } from '../../../bpmn/read/model.ts';
import type { Refusal } from '../../../bpmn/refusal.ts';
import { uncalled } from '../../../bpmn/rules/oneProcess.ts';
import type { Unmet } from '../../../bpmn/scenario/expect.ts';
import { readScenario } from '../../../bpmn/scenario/read.ts';
import { processOf, runScenario, type ScenarioLine } from '../../../bpmn/scenario/run.ts';
import type { ScenarioStep } from '../../../bpmn/scenario/scenario.ts';
import type { World } from '../../../bpmn/scenario/world.ts';
import type { KeptScenario } from './kept.ts';

/** What stands on an element after a step. */
export interface Token { readonly count: number; readonly incident: boolean }

/** One step of a scenario that was run; the first is the start, which has no step. */
export interface PlayedStep {
  readonly step?: ScenarioStep;
  readonly line: ScenarioLine;
  /** What was expected and is not so. */
  readonly unmet: readonly Unmet[];
  readonly tokens: ReadonlyMap<string, Token>;
}

export type Played = { readonly steps: readonly PlayedStep[]; readonly held: boolean } | { readonly refused: readonly Refusal[] };

/** Runs a scenario with the flow as it is, its main file first, on the engine that deploying runs it on; nothing is asked of soundness or approval. */
export function play([definitions, ...called]: readonly [Definitions, ...Definitions[]], { scenario }: KeptScenario, decisions: Readonly<Record<string, DecisionTable>> = {}): Played {
  const read = readScenario(JSON.stringify(scenario));
  if ('refused' in read) return read;
  const compiled = compileDefinitions([definitions, ...called], { several: true, lenient: true, decisions });
  if ('refused' in compiled) return compiled;
  const about = processOf(compiled.processes, { ...read.scenario, process: read.scenario.process ?? mainOf(definitions) });
  if ('refused' in about) return about;
  const tokens: ReadonlyMap<string, Token>[] = [];
  const { lines, unmet, held } = runScenario(compiled.processes, about.process, read.scenario, {}, (world) => { tokens.push(tokensOf(world)); });
  const steps = lines.map((line, index): PlayedStep => {
    const step = read.scenario.steps[index - 1];
    return { ...(step && { step }), line, unmet: unmet.filter((each) => each.step === line.step), tokens: tokens[index] ?? new Map() };
  });
  return { steps, held };
}

const mainOf = (definitions: Definitions): string => uncalled(processesOf(definitions))[0]?.id ?? '';

/** Where tokens stand in all flows of a world: at what is under way, and at joins that wait for more. */
function tokensOf(world: World): ReadonlyMap<string, Token> {
  const tokens = new Map<string, Token>();
  const put = (element: string, count: number, incident = false): void => {
    const before = tokens.get(element);
    tokens.set(element, { count: (before?.count ?? 0) + count, incident: incident || before?.incident === true });
  };
  for (const standing of world.standing()) {
    const { flow, instance } = standing;
    const graph = world.treeOf(flow).graphOf(instance);
    for (const [id, count] of Object.entries(instance.waiting ?? {})) if (graph.flows[id]) put(graph.flows[id].target, count);
    if (world.elementOf(standing).type !== 'process' && !instance.loop) put(instance.element, 1, instance.incident !== undefined);
  }
  return tokens;
}
