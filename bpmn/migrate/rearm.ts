import type { Instant } from '../../domain/instant.ts';
import type { Effect, Flows, Step } from '../engine/index.ts';
import { NeverWaits } from '../engine/neverWaits.ts';
import { Run } from '../engine/run.ts';
import type { ElementInstance, FlowState, Subscription } from '../engine/state.ts';
import { arming, disarming, subscriptionsTo } from '../engine/subscriptions.ts';
import { overdueTimer } from '../engine/task/overtime.ts';
import { dueOf } from '../engine/task/user.ts';
import type { EventChanges } from './events.ts';
import type { MigrationFinding } from './finding.ts';

/** When tasks are due from now on, by their ids; null: at no instant. */
export type DueDates = Readonly<Record<string, Instant | null>>;

/** Takes subscriptions that end out of the state; what the host is to do for it. */
export function disarmed({ instances }: FlowState, changes: readonly EventChanges[]): readonly Effect[] {
  return changes.flatMap(({ instance: id, gone }) => {
    const instance = instances[id];
    if (!instance || gone.length === 0) return [];
    const [ended, left] = [instance.subscriptions?.filter((each) => gone.includes(each.id)) ?? [], instance.subscriptions?.filter((each) => !gone.includes(each.id)) ?? []];
    if (left.length > 0) instance.subscriptions = left;
    else delete instance.subscriptions;
    return ended.flatMap(disarming);
  });
}

/** Arms what can happen from now on, and lets the flow come to rest: a condition that holds already happens, and a join that need not wait any more goes on. */
export function rearmed(flows: Flows, state: FlowState, changes: readonly EventChanges[], at: Instant): { readonly step: Step; readonly due: DueDates } | { readonly findings: readonly MigrationFinding[] } {
  const run = new Run(flows, state, at);
  const findings: MigrationFinding[] = [];
  const due: Record<string, Instant | null> = {};
  const made: { readonly instance: ElementInstance; readonly subscriptions: readonly Subscription[] }[] = [];
  for (const change of changes) {
    const instance = run.get(change.instance);
    if (!instance || (change.come.length === 0 && !change.due)) continue;
    const events = subscriptionsTo(change.come, run.around(instance));
    if ('move' in events) findings.push({ element: change.element, reason: 'event-unreadable' });
    else made.push({ instance, subscriptions: events });
    if (!change.due) continue;
    const found = redated(run, instance);
    if (!found) findings.push({ element: change.element, reason: 'event-unreadable' });
    else due[instance.id] = found.due ?? null;
  }
  if (findings.length > 0) return { findings };
  for (const { instance, subscriptions } of made) if (run.isUnderWay(instance) && subscriptions.length > 0) run.armed(instance, subscriptions, () => undefined);
  return settled(run, due);
}

/** When a task is due by the other version, and the timer of what follows from that; undefined when its date cannot be read. */
function redated(run: Run, instance: ElementInstance): { readonly due?: Instant } | undefined {
  const task = run.elementOf(instance);
  if (task.type !== 'userTask') return {};
  const found = dueOf(task.schedule ?? {}, run.around(instance));
  if (!found) return undefined;
  const timer = overdueTimer(task, found.due, (element) => run.newId(element));
  if (timer) {
    instance.subscriptions = [...(instance.subscriptions ?? []), timer];
    run.effects.push(...arming(timer));
  }
  return found;
}

function settled(run: Run, due: DueDates): ReturnType<typeof rearmed> {
  try {
    run.settle();
  } catch (error) {
    if (error instanceof NeverWaits) return { findings: [{ element: run.flows.main.process, reason: 'never-waits' }] };
    throw error;
  }
  return { step: { state: run.state, effects: run.effects, trace: run.trace }, due };
}
