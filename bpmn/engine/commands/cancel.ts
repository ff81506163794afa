import type { Handler } from './handler.ts';

/** Ends the process from outside, with everything inside. */
export const cancel: Handler<'cancel'> = (run, { reason }) => {
  run.terminate(run.root());
  run.state.outcome = 'terminated';
  run.effects.push({ kind: 'ended', outcome: 'terminated', reason });
  return undefined;
};
