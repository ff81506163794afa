import { isScope } from '../graph.ts';
import { plus, durationOf } from '../timer.ts';
import { approveWholly, decideOn } from './acts.ts';
import { advance, fireNamed } from './clock.ts';
import { filledIn } from './forms.ts';
import { wordOf, type ScenarioStep, type StepOf, type StepWord } from './scenario.ts';
import { enabledIn, openIn } from './view.ts';
import { refused, type Refused, type Standing, type World } from './world.ts';

type Steps = { readonly [W in StepWord]: (world: World, step: StepOf<W>) => Refused | undefined };

/** What each word of a scenario does in a world. */
const steps: Steps = {
  complete: completeOpen,
  act: decideOn,
  advance: (world, step) => {
    const duration = durationOf(step.advance);
    return duration ? advance(world, plus(world.at, duration)) : refused('duration-invalid', `${step.advance} is no duration`);
  },
  fire: (world, { fire, instance }) => fireNamed(world, fire, instance),
  message: (world, { message, correlationKey, variables = {} }) => world.send({ name: message, ...(correlationKey !== undefined && { key: String(correlationKey) }), variables }),
  signal: (world, { signal, variables = {} }) => world.broadcast(signal, variables),
  set: setVariables,
  activate: activateIn,
  fail: failOpen,
  start: (world, { start, variables = {} }) => world.begin(start, variables),
  expect: () => undefined,
};

/** Carries out one step of a scenario; refused, the world is to be dropped. */
export const perform = (world: World, step: ScenarioStep): Refused | undefined => (steps[wordOf(step)] as (world: World, step: ScenarioStep) => Refused | undefined)(world, step);

function completeOpen(world: World, { complete, instance, variables = {} }: StepOf<'complete'>): Refused | undefined {
  const chosen = chosenOf(openIn(world), complete, instance);
  if ('code' in chosen) return chosen;
  const { job, id } = chosen.instance;
  const element = world.elementOf(chosen);
  if (element.type !== 'userTask' && job !== undefined) return world.act(chosen.flow, { kind: 'complete-service', jobId: job, variables });
  const given = filledIn(world, chosen, variables);
  if ('code' in given) return given;
  if (element.type === 'userTask' && element.approval) return approveWholly(world, chosen, given.variables);
  return world.act(chosen.flow, { kind: 'complete-task', taskId: id, ...given });
}

function failOpen(world: World, { fail, error, instance, variables }: StepOf<'fail'>): Refused | undefined {
  const chosen = chosenOf(openIn(world), fail, instance);
  if ('code' in chosen) return chosen;
  const { job, id } = chosen.instance;
  if (error !== undefined) return world.act(chosen.flow, { kind: 'throw-error', instance: id, code: error, ...(variables && { variables }) });
  if (job === undefined) return refused('no-job', `${fail} does no work that could fail; name the error that it ends with`);
  return world.act(chosen.flow, { kind: 'fail-service', jobId: job, code: 'failed', message: `${fail} failed` });
}

function activateIn(world: World, { activate, instance }: StepOf<'activate'>): Refused | undefined {
  const able = world.standing().filter((each) => enabledIn(world, each).includes(activate));
  const chosen = able[instance ?? 0];
  return chosen ? world.act(chosen.flow, { kind: 'activate-ad-hoc', element: activate, instance: chosen.instance.id }) : refused('not-enabled', `${activate} cannot be begun now`);
}

/** Each variable goes to the process, unless only a scope inside declares it. */
function setVariables(world: World, { set, instance }: StepOf<'set'>): Refused | undefined {
  const running = world.flows.flatMap(({ state }, flow) => (state.outcome === undefined ? [flow] : []));
  const flow = instance === undefined ? running[0] : instance;
  if (flow === undefined || world.flows[flow] === undefined) return world.setBefore(set);
  const declaring = new Map<string, Record<string, unknown>>();
  for (const [name, value] of Object.entries(set)) {
    const scope = declarerOf(world, flow, name);
    declaring.set(scope, { ...declaring.get(scope), [name]: value });
  }
  for (const [scope, variables] of declaring) {
    const problem = world.act(flow, { kind: 'set-variables', variables, instance: scope });
    if (problem) return problem;
  }
  return undefined;
}

function declarerOf(world: World, flow: number, name: string): string {
  const scopes = world.standing().filter((each) => each.flow === flow && isScope(world.elementOf(each)));
  const found = scopes.find(({ instance }) => instance.variables && Object.hasOwn(instance.variables, name)) ?? scopes[0];
  return found?.instance.id ?? '';
}

function chosenOf(open: readonly Standing[], element: string, index = 0): Standing | Refused {
  const those = open.filter(({ instance }) => instance.element === element);
  return those[index] ?? refused('not-open', those.length === 0 ? `${element} is not open` : `${element} is open ${those.length} times only`);
}
