import { isoText } from '../../domain/instant.ts';
import { enabledIn as enabledInAdHoc } from '../engine/container/adHoc.ts';
import type { TraceEvent } from '../engine/effects.ts';
import { visible } from '../engine/variables.ts';
import { timersOf } from './clock.ts';
import type { Standing, World } from './world.ts';

/** What a world shows after a step. Lists are sorted multisets of element ids, or of names of messages and signals. */
export interface WorldState {
  readonly tasks: readonly string[];
  readonly waiting: readonly string[];
  readonly timers: readonly string[];
  readonly messages: readonly string[];
  readonly signals: readonly string[];
  readonly enabled: readonly string[];
  /** Of the first flow, also after its end. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly incidents: readonly string[];
  /** All flows have ended. */
  readonly ended: boolean;
  readonly open: readonly OpenActivity[];
}

/** What a step can complete: by element, the oldest first. */
export interface OpenActivity {
  readonly element: string;
  readonly assignee?: string;
  readonly candidates?: readonly string[];
  /** All that the activity sees. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What happened, as scenario files tell it. */
export interface TraceLine {
  readonly element: string;
  readonly event: 'entered' | 'completed' | 'cancelled' | 'taken' | 'incident';
  /** ISO 8601 in UTC. */
  readonly at: string;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sorted = (names: readonly string[]): readonly string[] => [...names].sort(byText);
const elements = (standing: readonly Standing[]): readonly string[] => sorted(standing.map(({ instance }) => instance.element));

/** What stands open in a world. */
export function stateOf(world: World): WorldState {
  const standing = world.standing();
  const waiting = standing.filter((each) => isWaiting(world, each));
  const first = world.flows[0];
  const root = first && Object.values(first.state.instances).find(({ scope }) => scope === undefined);
  return {
    tasks: elements(standing.filter((each) => isTask(world, each))),
    waiting: elements(waiting),
    timers: sorted(timersOf(world).map(({ element }) => element)),
    messages: sorted([...world.waiting('message').map(({ subscription }) => subscription.name ?? ''), ...world.startNames('message')]),
    signals: sorted([...world.waiting('signal').map(({ subscription }) => subscription.name ?? ''), ...world.startNames('signal')]),
    enabled: sorted(standing.flatMap((each) => enabledIn(world, each))),
    variables: root?.variables ?? first?.state.variables ?? {},
    incidents: elements(standing.filter(({ instance }) => instance.incident)),
    ended: world.flows.length > 0 && world.flows.every(({ state }) => state.outcome !== undefined),
    open: openIn(world).map((each) => openActivity(world, each)).sort((a, b) => byText(a.element, b.element)),
  };
}

/** What a step can complete, oldest first: user tasks, receive tasks without message, held services. */
export const openIn = (world: World): readonly Standing[] => world.standing().filter((each) => isTask(world, each) || (isWaiting(world, each) && !isReceiving(world, each)));

/** What happened, without what only the engine needs to know. */
export function traceLines(world: World, trace: readonly TraceEvent[]): readonly TraceLine[] {
  return trace.flatMap(({ element, event, at, body }) => {
    if (body || world.isProcess(element) || event === 'activated' || event === 'completing' || event === 'terminating' || event === 'resolved') return [];
    return [{ element, event, at: isoText(at) }];
  });
}

const isOpen = ({ instance }: Standing): boolean => instance.state === 'activated' && !instance.loop;

/** An open user task. */
export const isTask = (world: World, each: Standing): boolean => isOpen(each) && world.elementOf(each).type === 'userTask';

function isWaiting(world: World, each: Standing): boolean {
  if (!isOpen(each)) return false;
  const element = world.elementOf(each);
  if (element.type === 'receiveTask') return true;
  return (element.type === 'serviceTask' || element.type === 'sendTask') && each.instance.job !== undefined && !each.instance.incident;
}

const isReceiving = (world: World, each: Standing): boolean => {
  const element = world.elementOf(each);
  return element.type === 'receiveTask' && element.message !== undefined;
};

function openActivity(world: World, each: Standing): OpenActivity {
  const { assignee, candidates } = world.holdingOf(each);
  return {
    element: each.instance.element,
    ...(assignee !== undefined && { assignee }),
    ...(candidates && { candidates }),
    variables: visible(world.treeOf(each.flow), each.instance),
  };
}

/** What people may begin now in an ad-hoc subprocess. */
export function enabledIn(world: World, each: Standing): readonly string[] {
  if (!isOpen(each) || world.elementOf(each).type !== 'adHocSubProcess') return [];
  const tree = world.treeOf(each.flow);
  return enabledInAdHoc(tree.graphOf(each.instance), each.instance, tree.hasChildren(each.instance));
}
