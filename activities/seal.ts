import { instantOf, later, type Instant } from '../domain/instant.ts';
import { jitterOf, noticesDue, pinNotices, renewalNotices, type SealNotice } from '../domain/life/notices.ts';
import { renewalWindow, type RenewalWindow } from '../domain/life/renewal.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { announcedActs, statusAt } from '../domain/seal/status.ts';
import type { Seal, SealChange, Store } from '../store/store.ts';
import type { RenewalStanding, SealActivities } from '../workflows/activities.ts';

/** What the processes of a seal read: how it stands by its rows and by the policy in force now. R59 */
export const sealActivities = ({ store }: { readonly store: Store }): SealActivities => ({
  async loadSeal(esId) {
    const ground = await groundOf(store, esId);
    const { seal, changes, now, window, policy, made } = ground;
    const unannounced = changes.filter(({ act, announcedAt }) => announcedAt === undefined && announcedActs.includes(act)).map(({ number }) => number);
    const planned = [...expiry(seal), ...(await revocationDue(store, esId)), ...pinNotices(await store.custody.pin(esId))];
    const { due, next } = noticesDue(planned, await store.seals.notices(esId, seal.edition), { since: made, now, jitter: 0 });
    const opensAt = later(window.opensAt, jitterOf(esId));
    const lasts = now < seal.validEnd || policy.renewal.afterExpiry.value === 'extend';
    return {
      status: seal.status, edition: seal.edition, unannounced, notices: due, renewable: opensAt <= now && lasts,
      ...earliest([next, opensAt > now ? opensAt : undefined]),
    };
  },

  async loadRenewal(esId, edition) {
    const { seal, now, window, made, policy } = await groundOf(store, esId);
    const over = endOf(seal, edition, { now, window, extends: policy.renewal.afterExpiry.value === 'extend' });
    const making = await store.makings.ofSeal(esId);
    const open = making?.state === 'open' && making.edition === edition ? { making: making.makingId } : {};
    if (over) return { over, notices: [], ...open };
    const planned = renewalNotices(window);
    const { due, next } = noticesDue(planned, await store.seals.notices(esId, seal.edition), { since: made, now, jitter: jitterOf(esId) });
    return { notices: due, ...open, ...earliest([next, seal.validEnd > now ? seal.validEnd : undefined]) };
  },

  async orderRenewal(esId, { makingId, by }) {
    const { makingId: ordered, edition } = await store.makings.renew({ makingId, esId }, by);
    return { makingId: ordered, edition };
  },
});

interface Ground {
  readonly seal: Seal;
  readonly changes: readonly SealChange[];
  readonly policy: Policy;
  readonly now: Instant;
  readonly window: RenewalWindow;
  /** When the present edition was made. */
  readonly made: Instant;
}

async function groundOf(store: Store, esId: string): Promise<Ground> {
  const [seal, changes, policy, now] = await Promise.all([store.seals.get(esId), store.seals.changes(esId), store.policy(), store.now()]);
  const [owner, edition] = await Promise.all([store.people.unit(seal.unit), store.seals.edition(esId, seal.edition)]);
  return { seal, changes, policy, now, window: renewalWindow(policy, { ownerKind: owner.kind, validEnd: seal.validEnd }), made: edition.madeAt };
}

/** Told of at the end of a seal that was not stopped before; expiry itself needs no act. R28 */
const expiry = (seal: Seal): readonly SealNotice[] => (statusAt(seal, seal.validEnd) === 'expired' ? [{ kind: 'expiry', at: seal.validEnd }] : []);

/** A stopped seal of which it is still to be decided whether it is revoked, when the target of that decision comes. R17, R61, R75 */
const revocationDue = async (store: Store, esId: string): Promise<readonly SealNotice[]> =>
  (await store.duties.of('seal', esId)).filter(({ duty, state }) => duty === 'ask-revocation' && state === 'open').map(({ due }) => ({ kind: 'revocation-due', at: due }));

/** Why there is nothing to renew: the edition is there; the seal has ended; its end has passed; the window is not open. */
function endOf(seal: Seal, edition: number, { now, window, extends: goesOn }: { readonly now: Instant; readonly window: RenewalWindow; readonly extends: boolean }): RenewalStanding['over'] {
  if (seal.edition >= edition) return 'renewed';
  if (seal.status === 'revoked' || seal.status === 'invalid') return 'ended';
  if (now >= seal.validEnd && !goesOn) return 'expired';
  return now < window.opensAt ? 'not-due' : undefined;
}

function earliest(instants: readonly (Instant | undefined)[]): { readonly wakeAt?: Instant } {
  const known = instants.filter((at) => at !== undefined);
  return known.length === 0 ? {} : { wakeAt: instantOf(Math.min(...known)) };
}
