import { isoText } from '../../../domain/instant.ts';
import { rejection } from '../commands.ts';
import { trigger } from '../triggers.ts';
import type { Handler } from './handler.ts';
import { subscribed } from './deliver.ts';

/** A timer is due: its event happens. A cycle is armed again. */
export const fireTimer: Handler<'fire-timer'> = (run, { timerId, at }) => {
  const found = subscribed(run, timerId, 'timer');
  if (!found) return rejection('timer-unknown', `Expected timer ${timerId} to be armed but it is not`);
  const { due = at } = found.subscription;
  if (at < due) return rejection('timer-not-due', `Expected timer ${timerId} to be due at ${isoText(due)} but it is ${isoText(at)}`);
  trigger(run, found.owner, found.subscription);
  return undefined;
};
