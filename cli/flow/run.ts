import type { Refusal } from '../../bpmn/refusal.ts';
import { readScenario } from '../../bpmn/scenario/read.ts';
import { processOf, runScenario, type ScenarioResult } from '../../bpmn/scenario/run.ts';
import { problem } from '../../domain/problem.ts';
import type { ExitCode } from '../command.ts';
import { compileTogether } from './compile.ts';
import { flowArguments, readText, type FlowArguments } from './files.ts';
import { lineText, tellRefused, unmetText } from './text.ts';

/** `yinxin flow run`: 0 when every expectation holds and no step is refused, else 1; 2 when a file is refused. */
export async function runFlows(argv: readonly string[]): Promise<ExitCode> {
  const order = flowArguments(argv, 'run FILE… --scenario S.json [--json]');
  const result = await resultOf(order);
  if ('refused' in result) return tellRefused(result.refused, order.json);
  for (const line of result.lines) console.log(order.json ? JSON.stringify(line) : lineText(line));
  for (const each of result.unmet) console.error(unmetText(each));
  return result.held ? 0 : 1;
}

async function resultOf({ files, scenario }: FlowArguments): Promise<ScenarioResult | { readonly refused: readonly Refusal[] }> {
  if (scenario === undefined) throw problem('request-invalid', { reason: '--scenario is not given' });
  const text = await readText(scenario);
  if ('refused' in text) return text;
  const compiled = await compileTogether(files, { lenient: true });
  if ('refused' in compiled) return compiled;
  const wanted = readScenario(text.text);
  if ('refused' in wanted) return wanted;
  const chosen = processOf(compiled.processes, wanted.scenario);
  return 'refused' in chosen ? chosen : runScenario(compiled.processes, chosen.process, wanted.scenario, compiled.forms);
}
