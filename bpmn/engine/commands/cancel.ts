import { rejection } from '../commands.ts';
import type { Handler } from './handler.ts';

/** Ends the process from outside, with everything inside. */
export const cancel: Handler<'cancel'> = (run, { reason }) => {
  const root = run.root();
  if (!root) return rejection('flow-ended', 'Expected the flow to be running but it has ended');
  run.terminate(root);
  run.state.outcome = 'terminated';
  run.effects.push({ kind: 'ended', outcome: 'terminated', reason });
  return undefined;
};
