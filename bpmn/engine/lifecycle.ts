/**
 * States of an element instance and those that may follow. `activating` and `completing` last only while an incident keeps the
 * instance there; everything that is over is gone from the state.
 */
export const lifecycle = {
  activating: ['activated', 'terminating'],
  activated: ['completing', 'terminating'],
  completing: ['completed', 'terminating'],
  completed: [],
  terminating: ['terminated'],
  terminated: [],
} as const satisfies Record<string, readonly string[]>;

export type LifecycleState = keyof typeof lifecycle;

/** The next state, if the table allows it; anything else is a bug of the engine. */
export function nextLifecycleState(from: LifecycleState, to: LifecycleState): LifecycleState {
  const allowed: readonly LifecycleState[] = lifecycle[from];
  if (!allowed.includes(to)) throw new Error(`an element instance cannot go from ${from} to ${to}`);
  return to;
}
