import { leave } from './completion.ts';
import { lookUpsAnew } from './lookUps.ts';
import type { Run } from './run.ts';
import type { ElementInstance } from './state.ts';

/** Goes on with what an instance is about: to begin, to do what it asks for while it is active, or to leave. */
export function goOn(run: Run, instance: ElementInstance): void {
  if (instance.state === 'activating') run.activate(instance);
  else if (instance.state === 'activated') run.reactivate(instance);
  else leave(run, instance);
}

/** The same once more after it was stopped: what can be known by now is asked anew first. */
export function tryAgain(run: Run, instance: ElementInstance): void {
  const asked = lookUpsAnew(run, instance, run.elementOf(instance));
  if (asked) run.ask(instance, asked);
  else goOn(run, instance);
}
