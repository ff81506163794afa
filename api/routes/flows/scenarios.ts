import * as z from 'zod';
import { readScenario } from '../../../bpmn/scenario/read.ts';
import { processOf, runScenario } from '../../../bpmn/scenario/run.ts';
import type { Processes } from '../../../bpmn/scenario/world.ts';
import { problem } from '../../../domain/problem.ts';
import type { FlowScenario } from '../../../store/store.ts';

/** Tests that are kept beside a flow, in the form of scenario files. */
export const ScenarioList = z
  .array(z.strictObject({ name: z.string().trim().min(1).max(200), scenario: z.record(z.string(), z.unknown()) }))
  .max(50)
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'have one name twice')
  .refine((all) => JSON.stringify(all).length <= 500_000, 'are too large')
  .meta({ description: 'scenario files; the flow is deployed when all of them hold' });

/** As they are kept. */
export const keptScenarios = (scenarios: z.output<typeof ScenarioList>): readonly FlowScenario[] => scenarios.map(({ name, scenario }) => ({ name, content: JSON.stringify(scenario) }));

/** As they are shown. */
export const shownScenarios = (scenarios: readonly FlowScenario[]): z.output<typeof ScenarioList> =>
  scenarios.map(({ name, content }) => ({ name, scenario: JSON.parse(content) as z.output<typeof ScenarioList>[number]['scenario'] }));

/**
 * Runs every scenario of a flow; the first that does not hold is `scenario-failed`, with its name and what was not so.
 * @param main process that a scenario is about which names none
 */
export function requireScenarios(processes: Processes, main: string, scenarios: readonly FlowScenario[]): void {
  for (const { name, content } of scenarios) {
    const failed = failureOf(processes, main, content);
    if (failed) throw problem('scenario-failed', { scenario: name, ...failed });
  }
}

function failureOf(processes: Processes, main: string, content: string): Readonly<Record<string, unknown>> | undefined {
  const read = readScenario(content);
  if ('refused' in read) return { refused: read.refused };
  const about = processOf(processes, { process: main, ...read.scenario });
  if ('refused' in about) return { refused: about.refused };
  const { held, unmet, lines } = runScenario(processes, about.process, read.scenario);
  return held ? undefined : { unmet, refusedSteps: lines.flatMap(({ step, refused }) => (refused ? [{ step, ...refused }] : [])) };
}
