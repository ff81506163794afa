import type { Definitions } from '../../../bpmn/read/model.ts';
import type { Workbench } from '../shell/workbench.ts';
import type { KeptScenario } from './kept.ts';
import { play, type Played } from './play.ts';

/** Runs a scenario with the whole flow on the workbench: called processes and decision tables too. */
export function playHere({ parts }: Workbench, scenario: KeptScenario): Played {
  const [main, ...called] = parts.trees().map(([, tree]) => tree) as [Definitions, ...Definitions[]];
  return play([main, ...called], scenario, parts.read.decisions);
}
