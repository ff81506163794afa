import { freezingActs } from '../domain/seal/status.ts';
import type { SealChange, Store } from '../store/store.ts';
import type { SealActivities } from '../workflows/activities.ts';

/** What the seal's workflow reads after it was signalled. */
export const sealActivities = ({ store }: { readonly store: Store }): SealActivities => ({
  async loadSeal(esId) {
    const [seal, changes] = await Promise.all([store.seals.get(esId), store.seals.changes(esId)]);
    return { status: seal.status, unannounced: changes.filter(concernsOthers).map(({ number }) => number) };
  },
});

/** A seal that was stopped, of which nobody has been told yet. R35 */
const concernsOthers = ({ act, announcedAt }: SealChange): boolean => announcedAt === undefined && (freezingActs as readonly string[]).includes(act);
