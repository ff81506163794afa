import type { Registries } from '../connectors/registry/registries.ts';
import type { MaterialSubject as AskedOf, NamedPerson, SharedMaterial as FetchedMaterial } from '../connectors/shared-data/sharedData.ts';
import { mayAskCertificate } from '../domain/application/certificateData.ts';
import { imprintSource } from '../domain/application/imprint.ts';
import { makesSeal } from '../domain/application/kinds.ts';
import { requiredMaterials } from '../domain/application/materials.ts';
import type { MaterialKind, MaterialSubject } from '../domain/application/materialKinds.ts';
import { applicationNotices } from '../domain/application/notices.ts';
import type { ApplicationOrder, SharedMaterial } from '../domain/application/order.ts';
import type { Sm3 } from '../domain/cryptography.ts';
import { derivedId } from '../domain/identifiers.ts';
import { problem } from '../domain/problem.ts';
import { requirePhysicalSeal } from '../domain/seal/physical.ts';
import type { Application, Store } from '../store/store.ts';
import type { ApplicationOutboundActivities } from '../workflows/activities.ts';
import { applicationMail, reviewMail } from './applicationMails.ts';
import { stateOf } from './applicationRows.ts';
import { obtainedImprint } from './imprint.ts';
import { deliverMail, type LinkedDelivery } from './mailDelivery.ts';

/** What an application asks of other departments, and how people hear of it. */
export interface ApplicationOutboundWorld extends LinkedDelivery {
  readonly sm3: Sm3;
  readonly registries: Pick<Registries, 'policeRegistry' | 'sharedData'>;
}

export const applicationOutboundActivities = (world: ApplicationOutboundWorld): ApplicationOutboundActivities => ({
  async fetchSharedMaterials(order) {
    const policy = await world.store.policy();
    if (!policy.material.sharedNotAsked.value) return [];
    const required = requiredMaterials(policy, order);
    const fetched: SharedMaterial[] = [];
    for (const about of new Set(required.map((asked) => asked.about))) {
      fetched.push(...(await fetchAbout(world, order, about, required.filter((asked) => asked.about === about).map(({ kind }) => kind))));
    }
    return fetched;
  },

  async checkPhysicalSeal(order) {
    const [policy, owner] = await Promise.all([world.store.policy(), world.store.people.unit(order.unit)]);
    if (!makesSeal(order.kind) || order.physicalCode === undefined || imprintSource(policy, { ...order, ownerKind: owner.kind }).source !== 'police-filed') return;
    requirePhysicalSeal(order.physicalCode, await world.registries.policeRegistry.find(order.physicalCode), { name: owner.name, creditCode: owner.creditCode ?? '' });
  },

  async obtainImprint({ applicationId, silentSince }) {
    const { application, ...silence } = await obtainedImprint(world, applicationId, silentSince);
    return { state: stateOf(application, await world.store.policy()), ...silence };
  },

  async checkCertificateData(applicationId) {
    const { store, registries } = world;
    const [application, policy] = await Promise.all([store.applications.get(applicationId), store.policy()]);
    if (mayAskCertificate(policy, false)) return;
    const user = application.holder ?? application.applicant.replace(/^person\//, '');
    const { proven, number, at } = await registries.sharedData.proveIdentity(await namedPerson(store, user));
    await store.audit.append({ subject: `application/${applicationId}`, actor: 'system/outbound', act: 'certificate-data.checked', details: { person: user, proven, number, at } });
    if (!proven) throw problem('certificate-data-refused', { application: applicationId, number });
  },

  async notifyApplication({ applicationId, notice, number }) {
    const application = await world.store.applications.get(applicationId);
    const [comment, recipients] = await Promise.all([lastComment(world.store, applicationId), recipientsOf(world.store, application, applicationNotices[notice].to)]);
    for (const { person, mail } of recipients) {
      const text = applicationMail(notice, application, comment, world.publicUrl);
      await deliverMail(world, { messageId: `application.${applicationId}.${notice}.${number}.${person}@yinxin`, to: mail, ...text }, `application/${applicationId}`, person);
    }
    if (recipients.length > 0) await world.store.applications.noticeSent(applicationId, { notice, number });
  },

  async notifyReview({ applicationId, instanceId, jobId, to, template }) {
    const application = await world.store.applications.get(applicationId);
    const recipients = to === 'requester' ? await recipientsOf(world.store, application, 'applicant') : await holdersOf(world.store, application.issuingUnit, to.slice('role:'.length));
    for (const { person, mail } of recipients) {
      await deliverMail(world, { messageId: `${instanceId}.${jobId}.${person}@yinxin`.replaceAll('#', '-'), to: mail, ...reviewMail(template, application, world.publicUrl) }, `application/${applicationId}`, person);
    }
  },
});

/** What is held about one of the application's persons or its unit; kept as documents under ids of their own. What names another is left out. R09 */
async function fetchAbout({ store, sm3, registries: { sharedData } }: ApplicationOutboundWorld, order: ApplicationOrder, about: MaterialSubject, kinds: readonly MaterialKind[]): Promise<readonly SharedMaterial[]> {
  const subject = await subjectOf(store, order, about);
  if (!subject) return [];
  const found = (await sharedData.materials({ kinds, ...subject.asked })).filter(({ kind, holderNumber }) => holderNumber === subject.number && kinds.some((one) => one === kind));
  return Promise.all(found.map((material) => kept(store, sm3, order, subject.id, material)));
}

async function kept(store: Store, sm3: Sm3, { applicationId, unit }: ApplicationOrder, about: string, { kind, source, content, mediaType, fetchedAt, validUntil }: FetchedMaterial): Promise<SharedMaterial> {
  const id = derivedId(sm3, 'shared-material', applicationId, about, kind);
  const row = await store.documents.put(content, { id, name: `${kind}.pdf`, mediaType, unit, createdBy: 'system/outbound', limit: content.length });
  return { kind, documentId: row.id, about, source, fetchedAt, ...(validUntil !== undefined && { validUntil }) };
}

interface Subject {
  /** Of the unit or person in our rows. */
  readonly id: string;
  /** Credit code or identity number. */
  readonly number: string;
  readonly asked: Pick<AskedOf, 'unit' | 'person'>;
}

/** Whom shared data are asked about; undefined for a person whose number nobody has recorded. */
async function subjectOf(store: Store, { unit, applicant, holder }: ApplicationOrder, about: MaterialSubject): Promise<Subject | undefined> {
  if (about === 'unit') {
    const { creditCode, name } = await store.people.unit(unit);
    return creditCode === undefined ? undefined : { id: unit, number: creditCode, asked: { unit: { creditCode, name } } };
  }
  const id = about === 'holder' ? holder : applicant.replace(/^person\//, '');
  if (id === undefined) return undefined;
  const { name, identityNumber } = await store.people.identity(id);
  return identityNumber === undefined ? undefined : { id, number: identityNumber, asked: { person: { name, identityNumber } } };
}

async function namedPerson(store: Store, id: string): Promise<NamedPerson> {
  const { name, identityNumber } = await store.people.identity(id);
  if (identityNumber === undefined) throw problem('certificate-data-refused', { person: id });
  return { name, identityNumber };
}

/** Why it was refused, returned or failed: the last words that somebody wrote. */
const lastComment = async (store: Store, applicationId: string): Promise<string | undefined> => (await store.applications.timeline(applicationId)).at(-1)?.comment;

interface Recipient {
  readonly person: string;
  readonly mail: string;
}

async function recipientsOf(store: Store, { applicant, issuingUnit, makingUnit }: Application, to: 'applicant' | 'reviewers' | 'makers'): Promise<readonly Recipient[]> {
  if (to === 'reviewers') return holdersOf(store, issuingUnit, 'reviewer');
  if (to === 'makers') return holdersOf(store, makingUnit, 'maker');
  return applicant.startsWith('person/') ? [await reachable(store, applicant.slice('person/'.length))] : [];
}

async function holdersOf(store: Store, unit: string, role: string): Promise<readonly Recipient[]> {
  const holders = (await store.people.colleagues(unit)).filter(({ roles }) => roles.some((one) => one === role));
  return Promise.all(holders.map(({ id }) => reachable(store, id)));
}

const reachable = async (store: Store, id: string): Promise<Recipient> => ({ person: id, mail: (await store.people.person(id)).mail });
