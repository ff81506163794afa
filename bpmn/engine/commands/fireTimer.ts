import { isoText } from '../../../domain/instant.ts';
import { nodeOf } from '../../graph.ts';
import { rejection } from '../commands.ts';
import { nextFiring } from '../event/timerBoundary.ts';
import { instanceWith, type Handler } from './handler.ts';

/** A timer is due: its event runs, instead of the activity or beside it. A cycle is armed again. */
export const fireTimer: Handler<'fire-timer'> = (run, { timerId, at }) => {
  const instance = instanceWith(run, ({ timers }) => timers?.some(({ id }) => id === timerId) ?? false);
  const timer = instance?.timers?.find(({ id }) => id === timerId);
  if (!instance || !timer) return rejection('timer-unknown', `Expected timer ${timerId} to be armed but it is not`);
  if (at < timer.due) return rejection('timer-not-due', `Expected timer ${timerId} to be due at ${isoText(timer.due)} but it is ${isoText(at)}`);
  const event = nodeOf(run.graph, timer.element);
  if (event.type !== 'timerBoundaryEvent') throw new Error(`${timer.element} has a timer but is no timer event`);
  const scope = run.scopeOf(instance);
  if (!scope) throw new Error(`${instance.id} has a timer but no scope`);
  instance.timers = (instance.timers ?? []).filter(({ id }) => id !== timerId);
  if (event.interrupting) {
    run.terminate(instance);
  } else {
    const next = nextFiring(timer, event, run.around(instance));
    if (next) {
      instance.timers.push(next);
      run.effects.push({ kind: 'arm-timer', timerId: next.id, element: event.id, due: next.due });
    }
    if (instance.timers.length === 0) delete instance.timers;
  }
  run.enter(event.id, scope);
  return undefined;
};
