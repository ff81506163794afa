import type { Store } from '../store/store.ts';
import type { SealActivities } from '../workflows/activities.ts';

/** What the seal's workflow reads after it was signalled. */
export const sealActivities = ({ store }: { readonly store: Store }): SealActivities => ({
  async loadSeal(esId) {
    const [seal, changes] = await Promise.all([store.seals.get(esId), store.seals.changes(esId)]);
    return { status: seal.status, unannounced: changes.filter(({ announcedAt }) => announcedAt === undefined).map(({ number }) => number) };
  },
});
