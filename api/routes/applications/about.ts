import type * as z from 'zod';
import type { Actor } from '../../../domain/permission/table.ts';
import type { Application, Store } from '../../../store/store.ts';
import type { On } from '../../route.ts';
import { applicationTarget } from './target.ts';
import { standingOf, type ApplicationParams } from './view.ts';

interface AboutApplication {
  readonly actor: Actor;
  readonly caller: string;
  readonly params: z.output<typeof ApplicationParams>;
  readonly store: Store;
}

/** For reading: an application belongs to its owner's people, its reviewers and makers, and all who take part. */
export async function onApplication({ actor, caller, params, store }: AboutApplication): Promise<On<Application>> {
  const found = await store.applications.get(params.id);
  return { target: await applicationTarget(store, found, { actor, caller }), found };
}

/** For what the applicant alone may do. */
export async function onOwnApplication({ caller, params, store }: AboutApplication): Promise<On<Application>> {
  const found = await store.applications.get(params.id);
  return { target: { own: found.applicant === caller }, found };
}

/** For what the competent department does. R11 */
export async function onReviewed({ params, store }: AboutApplication): Promise<On<Application>> {
  const found = await store.applications.get(params.id);
  return { target: { unit: found.issuingUnit }, found };
}

/** For what the making authority does. R63 */
export async function onMade({ params, store }: AboutApplication): Promise<On<Application>> {
  const found = await store.applications.get(params.id);
  return { target: { unit: found.makingUnit }, found };
}

/** For collecting: holder, custodian or whom the owner has apply. R68 */
export async function onCollected({ actor, caller, params, store }: AboutApplication): Promise<On<Application>> {
  const found = await store.applications.get(params.id);
  return { target: { own: standingOf(found, actor, caller).collector }, found };
}
