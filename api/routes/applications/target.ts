import type { Actor, Target } from '../../../domain/permission/table.ts';
import type { Application, Store } from '../../../store/store.ts';

interface Asking {
  readonly actor: Actor;
  readonly caller: string;
}

/** To whom an application belongs as far as reading goes: to its owner's people, to the reviewers of the competent department and to nobody else's, to the makers, to all who take part. R11 */
export async function applicationTarget(store: Store, { id, unit, issuingUnit, makingUnit }: Application, { actor, caller }: Asking): Promise<Target> {
  const holds = (role: string, where: string): boolean => actor.grants.some((grant) => grant.role === role && grant.unit === where);
  const side = holds('reviewer', issuingUnit) ? issuingUnit : holds('maker', makingUnit) ? makingUnit : unit;
  return { unit: side, own: await store.applications.takesPart(id, caller) };
}
