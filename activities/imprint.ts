import type { FiledImprint } from '../connectors/police-registry/policeRegistry.ts';
import type { Registries } from '../connectors/registry/registries.ts';
import { hex } from '../domain/bytes.ts';
import { closestRule, compareImprints, imprintSource, maySupplyImprint, type ComparedImprint, type Comparison, type RegistryAnswer } from '../domain/application/imprint.ts';
import type { Sm3 } from '../domain/cryptography.ts';
import type { Instant } from '../domain/instant.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { isProblem, type Problem } from '../domain/problem.ts';
import { requirePhysicalSeal } from '../domain/seal/physical.ts';
import { readImprint } from '../sealing/imprint/imprint.ts';
import { imprintPixels } from '../sealing/imprint/pixels.ts';
import type { Application, Imprint, Store, Unit } from '../store/store.ts';
import { suppliedImprint, type RegistrySilence } from './applicationActs.ts';

/** What obtaining an imprint needs. */
export interface ImprintWorld {
  readonly store: Store;
  readonly sm3: Sm3;
  readonly registries: Pick<Registries, 'policeRegistry'>;
}

/** How far one attempt has come. */
export interface Obtained extends RegistrySilence {
  readonly application: Application;
}

const process = 'system/process';

/** One attempt to obtain the imprint of an application that waits for it, and what follows. R06, R08, R13-R15 */
export async function obtainedImprint(world: ImprintWorld, applicationId: string, silentSince: Instant | undefined): Promise<Obtained> {
  const application = await world.store.applications.get(applicationId);
  if (application.status !== 'awaiting-imprint') return { application };
  const [policy, owner] = await Promise.all([world.store.policy(), world.store.people.unit(application.unit)]);
  const { source, article } = imprintSource(policy, { ...application, ownerKind: owner.kind });
  if (source !== 'police-filed') return { application: await drawn(world.store, application, policy, owner, article) };
  const answer = await askRegistry(world, application, owner);
  if (answer instanceof Error) return { application: await world.store.applications.move(application.id, 'failed', { problem: answer.code }, process) };
  return decided(world, application, policy, answer, silentSince);
}

/** The registry's answer about a physical seal that may be used, or the problem that nobody can mend by waiting. R08 */
async function askRegistry({ registries: { policeRegistry } }: ImprintWorld, { physicalCode = '' }: Application, owner: Unit): Promise<Problem | FiledImprint | Extract<RegistryAnswer, 'none' | 'out-of-reach'>> {
  try {
    requirePhysicalSeal(physicalCode, await policeRegistry.find(physicalCode), { name: owner.name, creditCode: owner.creditCode ?? '' });
    const imprint = await policeRegistry.imprint(physicalCode);
    return imprint ? { ...imprint, width: Math.round(imprint.width), height: Math.round(imprint.height) } : 'none'; // SES_ESPictureInfo holds whole millimetres
  } catch (error) {
    if (!isProblem(error)) throw error;
    return error.retryable ? 'out-of-reach' : error;
  }
}

/** The filed imprint, compared with one that was supplied; without it the supplied one where the policy allows, which waits for a person (A07). R13, R14 */
async function decided(world: ImprintWorld, application: Application, policy: Policy, answer: FiledImprint | 'none' | 'out-of-reach', silentSince: Instant | undefined): Promise<Obtained> {
  const { store } = world;
  const isFiled = typeof answer !== 'string';
  const since = answer === 'out-of-reach' ? silentSince ?? (await store.now()) : undefined;
  const silence = { ...(since !== undefined && { silentSince: since }), missing: answer === 'none' };
  const supplied = application.imprint && (isFiled || maySupplyImprint(policy, answer)) ? await suppliedImprint(store, application.imprint, since) : undefined;
  if (!isFiled) {
    if (!supplied) return answer === 'none' && !maySupplyImprint(policy, 'none') ? failedFor(store, application) : { application, ...silence };
    return { application: await store.applications.recordImprint(application.id, { all: [supplied], chosen: 'supplied' }, 'awaiting-comparison', process), ...silence };
  }
  readImprint(answer.picture, answer);
  const filed: Imprint = { variant: 'filed', picture: answer.picture, width: answer.width, height: answer.height, style: answer.style };
  const comparison = supplied && comparisonOf(world.sm3, policy, filed, supplied);
  const all = supplied ? [filed, supplied] : [filed];
  if (comparison?.outcome === 'different') return { application: await store.applications.recordImprint(application.id, { all, chosen: 'filed' }, 'awaiting-comparison', process) };
  const compared = comparison && { outcome: 'same' as const, reason: policy.imprint.compared.value.join(' ') };
  return { application: await store.applications.recordImprint(application.id, { all, chosen: 'filed', ...(compared && { compared }) }, 'awaiting-confirmation', process) };
}

/** The registry has none, and nobody else may give it. */
const failedFor = async ({ applications }: Store, { id }: Application): Promise<Obtained> => ({ application: await applications.move(id, 'failed', { problem: 'imprint-from-registry' }, process) });

function comparisonOf(sm3: Sm3, policy: Policy, filed: Imprint, supplied: Imprint): Comparison {
  const compared = ({ picture, width, height, style }: Imprint): ComparedImprint => ({ width, height, style, image: hex(sm3.hash(imprintPixels(picture))) });
  return compareImprints(policy, compared(filed), compared(supplied));
}

/** A seal without a filed imprint follows the State's rule, the closest one, or the applicant's choice; which, is recorded. R15 */
async function drawn(store: Store, application: Application, policy: Policy, owner: Unit, article: string): Promise<Application> {
  if (!application.imprint) return store.applications.move(application.id, 'failed', { problem: 'application-incomplete' }, process);
  const { variant: _, ...picture } = await suppliedImprint(store, application.imprint, undefined);
  const rule = closestRule(policy, { ...application, ownerKind: owner.kind })?.article ?? article;
  return store.applications.recordImprint(application.id, { all: [{ ...picture, variant: 'drawn', rule }], chosen: 'drawn' }, 'awaiting-confirmation', process);
}
