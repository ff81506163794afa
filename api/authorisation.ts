import { permissions, type Actor, type Operation, type Reach, type RoleGrant } from '../domain/permission/table.ts';
import { problem } from '../domain/problem.ts';
import type { On } from './route.ts';

/** How far an actor's roles reach with an operation: lists show exactly that. */
export interface Scope {
  readonly units: readonly string[] | 'all';
  /** Whether what the actor takes part in is in reach. */
  readonly own: boolean;
}

export function scopeOf(actor: Actor, operation: Operation): Scope {
  const reachOf = ({ role }: RoleGrant): Reach | undefined => (permissions[operation] as Partial<Record<RoleGrant['role'], Reach>>)[role];
  const reaches = actor.grants.map((grant) => ({ unit: grant.unit, reach: reachOf(grant) }));
  const everywhere = reaches.some(({ reach }) => reach === 'all');
  const units = [...new Set(reaches.filter(({ reach }) => reach === 'unit').map(({ unit }) => unit))];
  return { units: everywhere ? 'all' : units, own: reaches.some(({ reach }) => reach === 'own') };
}

/** For lists: acts on nothing but what the scope holds, which is always the actor's. */
export const onScope = (actor: Actor, operation: Operation): On<Scope> => ({ target: { own: true }, found: scopeOf(actor, operation) });

/** The unit an actor acts in: the one that is named, or the only one where he has the right. */
export function actingUnit(actor: Actor, operation: Operation, named: string | undefined): string {
  if (named !== undefined) return named;
  const { units } = scopeOf(actor, operation);
  const [only, ...others] = units === 'all' ? [] : units;
  if (only === undefined || others.length > 0) throw problem('request-invalid', { errors: [{ path: 'unit', message: 'must be named' }] });
  return only;
}
