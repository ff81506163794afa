import type { Store } from '../store/store.ts';
import { inParts, wholeStep } from './flow.ts';
import type { UseActivities } from '../workflows/activities.ts';

/** What a use reads and writes: everything of it is in the store. */
export const useActivities = ({ store }: { readonly store: Store }): UseActivities => ({
  async loadUse({ useId, order }) {
    const opening = await (order ? store.uses.opening(order) : store.uses.resuming(useId));
    return opening.resumed ? { ...opening, resumed: inParts(opening.resumed) } : opening;
  },

  async recordStep(step) {
    const outcome = await store.uses.recordStep(await wholeStep(store, step.useId, step));
    return outcome.kind === 'stale' ? inParts(outcome) : outcome;
  },
});
