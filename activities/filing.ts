import type { Filing, FilingOffice, RemoteAuthority } from '../connectors/registry/filing.ts';
import type { Registries } from '../connectors/registry/registries.ts';
import { hex } from '../domain/bytes.ts';
import type { Sm3 } from '../domain/cryptography.ts';
import { noticesLeft, noticeTimes, reachesHead } from '../domain/filing/notices.ts';
import { pauseAfter } from '../domain/filing/retry.ts';
import { days, type Clock } from '../domain/instant.ts';
import { isProblem, type Problem, problem } from '../domain/problem.ts';
import type { Obligation, Store } from '../store/store.ts';
import type { FilingActivities, FilingOutboundActivities } from '../workflows/activities.ts';
import { toFailure } from '../workflows/failures.ts';
import { FilingGate } from './filingGate.ts';
import { filingDigestMail, filingMail } from './filingMail.ts';
import { deliverMail, type LinkedDelivery } from './mailDelivery.ts';

/** What filings read and write. R20-R22 */
export const filingActivities = ({ store }: { readonly store: Store }): FilingActivities => ({
  async loadFiling(id) {
    const [obligation, now] = await Promise.all([store.obligations.get(id), store.now()]);
    return { open: obligation.state === 'open', late: obligation.late, notices: noticesLeft(noticeTimes(obligation), obligation.told, now) };
  },

  async settleFiling(id, receipt) {
    const { late } = await store.obligations.settle(id, receipt);
    return { late };
  },

  async recordLateFiling(id) {
    await store.obligations.recordLate(id);
  },
});

/** Who takes filings, and how those responsible are told when nobody does. */
export interface FilingWorld extends LinkedDelivery {
  readonly sm3: Sm3;
  readonly registries: Pick<Registries, 'policeRegistry' | 'nationalPlatform'>;
  readonly clock: Clock;
  /** At least 0 and less than 1; Math.random if not given. */
  readonly chance?: () => number;
}

/** The authorities, each behind a gate of its own. */
type Offices = Readonly<Record<RemoteAuthority, { readonly office: FilingOffice; readonly gate: FilingGate }>>;

const officesOf = ({ registries: { policeRegistry, nationalPlatform }, clock }: FilingWorld): Offices => ({
  'police-registry': { office: policeRegistry, gate: new FilingGate(clock) },
  'national-platform': { office: nationalPlatform, gate: new FilingGate(clock) },
});

export const filingOutboundActivities = (world: FilingWorld, offices = officesOf(world)): FilingOutboundActivities => ({
  /** Repeatable: the authority knows the filing by the obligation's id, and what is filed does not change. */
  async submitFiling(id) {
    const obligation = await world.store.obligations.get(id);
    if (obligation.receipt) return { filingId: id, ...obligation.receipt };
    try {
      return await receiptOf(obligation, offices, world);
    } catch (error) {
      if (!isProblem(error)) throw error;
      throw await afterAttempt(obligation, error, world);
    }
  },

  async tellOfFiling(id, notice) {
    const { store, publicUrl } = world;
    const obligation = await known(store, id);
    if (obligation?.state !== 'open' || obligation.told[notice] !== undefined) return;
    const [seal, people] = await Promise.all([store.seals.get(obligation.esId), store.obligations.responsible(id, reachesHead(notice))]);
    for (const { person, mail } of people) {
      if ((await store.filingNotices.note(id, notice, person)) === 'gathered') continue;
      await deliverMail(world, { messageId: `filing.${id}.${notice}.${person}@yinxin`, to: mail, ...filingMail(notice, obligation, seal, publicUrl) }, `seal/${seal.esId}`, person);
    }
    await store.obligations.markTold(id, notice);
  },

  async tellOfFilings(digest) {
    const { store, publicUrl } = world;
    const { person, notice, since } = digest;
    const { to, number, soonest } = await store.filingNotices.digest(digest, namedInDigest);
    if (to !== undefined && number > 0) {
      const names = await store.people.namesOf(soonest.map(({ esId }) => `seal/${esId}`));
      const text = filingDigestMail(notice, { number, filings: soonest.map((filing) => ({ ...filing, sealName: names.get(`seal/${filing.esId}`) ?? '' })) }, publicUrl);
      await deliverMail(world, { messageId: `filings.${notice}.${since}.${person}@yinxin`, to, ...text }, `account/${person}`, person);
    }
    await store.filingNotices.markTold(digest, number);
  },
});

/** How many filings one mail names; of the others it says how many there are. */
const namedInDigest = 100;

/** A receipt that was promised for later is asked for; a filing that got lost meanwhile is filed again. */
async function receiptOf(obligation: Obligation, offices: Offices, { store, sm3 }: FilingWorld) {
  const addressee = addresseeOf(obligation);
  const { office, gate } = offices[addressee];
  return gate.pass(async () => {
    const promised = obligation.lastProblem === 'receipt-pending' ? await office.receipt(obligation.id) : undefined;
    return promised ?? office.file(await filingForm(obligation, addressee, store, sm3));
  });
}

/** The own register is filed with in the transaction of the event. NAT 17 */
function addresseeOf({ id, authority }: Obligation): RemoteAuthority {
  if (authority === 'making-authority') throw new Error(`${id} is filed with ourselves`);
  return authority;
}

/** What is filed: the seal as the event left it, whatever has become of it since. */
async function filingForm(obligation: Obligation, authority: RemoteAuthority, store: Store, sm3: Sm3): Promise<Filing> {
  const { id, event, esId, eventAt, status } = obligation;
  const [seal, edition] = await Promise.all([store.seals.get(esId), store.seals.edition(esId, obligation.edition)]);
  const owner = await store.people.unit(seal.unit);
  return {
    id, authority, event, esId, sealName: seal.name, category: seal.category, ...(owner.creditCode !== undefined && { ownerCreditCode: owner.creditCode }), ownerName: owner.name, at: eventAt, status,
    sealDataSm3: hex(sm3.hash(edition.sealData)), validStart: edition.validStart, validEnd: edition.validEnd, ...(seal.physicalCode !== undefined && { physicalCode: seal.physicalCode }),
  };
}

/** Keeps the attempt, and says when to try again. What is refused for good is for the workflow and for people. */
async function afterAttempt({ id, attempts }: Obligation, refusal: Problem, { store, chance = Math.random }: FilingWorld): Promise<Error> {
  const pause = refusal.retryable ? pauseAfter(attempts + 1, chance()) : days(1);
  await store.obligations.attempted(id, refusal.code, pause);
  return refusal.retryable ? toFailure(refusal, pause) : problem(refusal.code, { ...refusal.details, obligation: id }, refusal);
}

/** Undefined when the database was restored to a day before it. */
async function known(store: Store, id: string): Promise<Obligation | undefined> {
  try {
    return await store.obligations.get(id);
  } catch (error) {
    if (isProblem(error, 'obligation-unknown')) return undefined;
    throw error;
  }
}
