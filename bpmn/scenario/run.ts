import { instant } from '../../domain/instant.ts';
import { isProblem } from '../../domain/problem.ts';
import { beginsPlainly } from '../beginning.ts';
import { NeverWaits } from '../engine/neverWaits.ts';
import type { Refusal } from '../refusal.ts';
import { unmet, type Unmet } from './expect.ts';
import type { Forms } from './forms.ts';
import type { Scenario, ScenarioStep } from './scenario.ts';
import { perform } from './steps.ts';
import { stateOf, traceLines, type TraceLine, type WorldState } from './view.ts';
import { World, type Processes, type Refused } from './world.ts';

/** What one step came to; step 0 is the start. */
export interface ScenarioLine {
  readonly step: number;
  readonly refused?: Refused;
  readonly state: WorldState;
  readonly trace: readonly TraceLine[];
}

export interface ScenarioResult {
  readonly lines: readonly ScenarioLine[];
  /** What was expected and is not so. */
  readonly unmet: readonly (Unmet & { readonly step: number })[];
  /** Nothing was refused, and every expectation holds. */
  readonly held: boolean;
}

/** Which of the processes a scenario is about, or why none. */
export function processOf(processes: Processes, { process }: Scenario): { readonly process: string } | { readonly refused: readonly Refusal[] } {
  const ids = Object.keys(processes);
  const [only] = ids;
  if (process !== undefined && Object.hasOwn(processes, process)) return { process };
  if (process === undefined && only !== undefined && ids.length === 1) return { process: only };
  const several = ids.length === 0 ? 'The files hold no process' : `The files hold several processes; the scenario must name one of ${ids.join(', ')}`;
  const message = process === undefined ? several : `There is no process ${process} in the files`;
  return { refused: [{ rule: 'scenario-process', element: process ?? '', message }] };
}

/** Runs a scenario to its end: a refused step changes nothing, and the next one follows. `forms`: of user tasks, by id; without one a task takes whatever it is given. `watch` sees the world after the start and after each step. */
export function runScenario(processes: Processes, process: string, scenario: Scenario, forms: Forms = {}, watch: (world: World) => void = () => undefined): ScenarioResult {
  const run = new ScenarioRun(processes, process, scenario, forms, watch);
  run.step((world) => begin(world, process, scenario));
  for (const step of scenario.steps) run.follow(step);
  return { lines: run.lines, unmet: run.unmet, held: run.unmet.length === 0 && run.lines.every(({ refused }) => refused === undefined) };
}

/** Without a plain start event the process waits for what begins it. */
function begin(world: World, process: string, { variables }: Scenario): Refused | undefined {
  const graph = world.processes[process];
  if (graph && !beginsPlainly(graph)) return world.beginWhere(process, variables);
  return world.begin(process, {});
}

function refusedBy(act: (world: World) => Refused | undefined, tried: World): Refused | undefined {
  try {
    return act(tried);
  } catch (error) {
    if (error instanceof NeverWaits) return { code: 'never-waits', message: error.message };
    if (isProblem(error) && error.code === 'flow-command-refused') return { code: String(error.details.rejected), message: String(error.details.message) };
    throw error;
  }
}

class ScenarioRun {
  readonly lines: ScenarioLine[] = [];
  readonly unmet: (Unmet & { readonly step: number })[] = [];
  private world: World;
  private readonly watch: (world: World) => void;

  constructor(processes: Processes, process: string, { variables, now, hold, lookUps }: Scenario, forms: Forms, watch: (world: World) => void) {
    this.watch = watch;
    this.world = new World({ processes, now: instant(now), hold, lookUps, forms, first: { process, variables } });
  }

  follow(step: ScenarioStep): void {
    const line = this.step((world) => perform(world, step));
    if ('expect' in step) this.unmet.push(...unmet(step.expect, line.state).map((each) => ({ step: line.step, ...each })));
  }

  step(act: (world: World) => Refused | undefined): ScenarioLine {
    const tried = this.world.copy();
    const refused = refusedBy(act, tried);
    const trace = refused ? [] : traceLines(tried, tried.takeTrace());
    if (!refused) this.world = tried;
    const line = { step: this.lines.length, ...(refused && { refused }), state: stateOf(this.world), trace };
    this.lines.push(line);
    this.watch(this.world);
    return line;
  }
}
