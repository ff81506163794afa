import type { Store } from '../store/store.ts';
import type { UseActivities } from '../workflows/activities.ts';

/** What a use reads and writes: everything of it is in the store. */
export const useActivities = ({ store }: { readonly store: Store }): UseActivities => ({
  async loadUse({ useId, order }) {
    return order ? store.uses.opening(order) : store.uses.resuming(useId);
  },

  async recordStep(step) {
    return store.uses.recordStep(step);
  },
});
