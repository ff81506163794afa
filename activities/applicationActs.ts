import type { ApplicationAct } from '../domain/application/act.ts';
import { correctedOrderOf } from '../domain/application/correction.ts';
import { imprintSource, maySupplyImprint } from '../domain/application/imprint.ts';
import type { SuppliedImprint } from '../domain/application/order.ts';
import type { Instant } from '../domain/instant.ts';
import { problem } from '../domain/problem.ts';
import { readImprint } from '../sealing/imprint/imprint.ts';
import type { Application, Imprint, Store } from '../store/store.ts';
import { carriedOut } from './applicationEnd.ts';
import { judged, materialsOf } from './applicationRows.ts';

/** What the process knows of the police registry: it has no imprint, or has not answered since then. R13 */
export interface RegistrySilence {
  readonly silentSince?: Instant;
  readonly missing?: boolean;
}

type ActOf<Kind extends ApplicationAct['act']> = Extract<ApplicationAct, { act: Kind }>;
type Perform<Kind extends ApplicationAct['act']> = (store: Store, application: Application, act: ActOf<Kind>, silence: RegistrySilence) => Promise<Application>;

/** Each act on an application: judged, then written by the store in one transaction, which asks the table of transitions. */
const performs: { readonly [Kind in ApplicationAct['act']]: Perform<Kind> } = {
  async correct(store, application, { by, correction, signature }) {
    requireApplicant(application, by);
    const { own, shared } = await materialsOf(store, application.id);
    const order = correctedOrderOf(application, own, correction);
    await judged(store, order, shared);
    const resubmitted = await store.applications.resubmit(order, signature);
    await store.applications.addMaterials(application.id, shared, by);
    return resubmitted;
  },

  async supplyImprint(store, application, { by, imprint }, silence) {
    requireApplicant(application, by);
    const [policy, owner] = await Promise.all([store.policy(), store.people.unit(application.unit)]);
    const answer = silence.missing ? 'none' : silence.silentSince === undefined ? 'found' : 'out-of-reach';
    const { source } = imprintSource(policy, { ...application, ownerKind: owner.kind });
    if (source !== 'police-filed' || !maySupplyImprint(policy, answer)) throw problem('imprint-from-registry', { application: application.id });
    const all = [await suppliedImprint(store, imprint, silence.silentSince)];
    return store.applications.recordImprint(application.id, { all, chosen: 'supplied' }, 'awaiting-comparison', by);
  },

  async withdraw(store, application, { by, reason }) {
    requireApplicant(application, by);
    return store.applications.withdraw(application.id, by, reason);
  },

  async compare(store, application, { by, outcome, reason }) {
    return store.applications.compareImprint(application.id, outcome, reason, by);
  },

  async confirm(store, application, { by, imprintSm3, accepted, comment }) {
    requireApplicant(application, by);
    if (!accepted && comment === '') throw problem('comment-missing', { application: application.id });
    return store.applications.confirmImprint(application.id, { imprintSm3, accepted, comment }, by);
  },

  async execute(store, application, { by }) {
    await requireOtherBody(store, application, by);
    return carriedOut(store, application, by);
  },

  async collect(store, application, { by, proof }) {
    return store.applications.collect(application.id, proof, by);
  },
};

/** Does it; the same act again changes nothing more. */
export async function performed(store: Store, applicationId: string, act: ApplicationAct, silence: RegistrySilence): Promise<Application> {
  const application = await store.applications.get(applicationId);
  const perform = performs[act.act] as Perform<ApplicationAct['act']>;
  return perform(store, application, act, silence);
}

function requireApplicant({ id, applicant }: Application, by: string): void {
  if (by !== applicant) throw problem('forbidden', { application: id });
}

/** Who approved for the issuing department does not carry it out for the making authority, where the policy names two bodies. R34, R63 */
async function requireOtherBody(store: Store, { id, instanceId, policyTerms, status }: Application, by: string): Promise<void> {
  if (status !== 'approved-without-making') throw problem('application-transition-refused', { application: id, status });
  if (!policyTerms.twoBodies) return;
  const decisions = await store.instances.decisions(instanceId);
  if (decisions.some(({ person }) => `person/${person}` === by)) throw problem('roles-on-one-seal', { application: id });
}

/** The picture that the applicant handed in. `imprint-invalid` R13, R15 */
export async function suppliedImprint(store: Store, { documentId, width, height, why }: SuppliedImprint, since: Instant | undefined): Promise<Imprint> {
  const { sm3 } = await store.documents.row(documentId);
  const picture = await store.documents.read(sm3);
  readImprint(picture, { width, height });
  return { variant: 'supplied', picture, width, height, why, ...(since !== undefined && { since }) };
}
