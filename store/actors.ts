import type { Transaction } from './transaction.ts';
import { personTable } from './tables/person.ts';

/** What the audit names when no person or client acts. */
export const setUp = 'system/set-up';

export const personActor = (id: string): string => `person/${id}`;

/** The person behind an actor's name; undefined for clients and processes. */
export const personOf = (actor: string): string | undefined => (actor.startsWith('person/') ? actor.slice('person/'.length) : undefined);

/** The account behind an actor's name: a person's or a client's id. */
export const accountOf = (actor: string): string => actor.slice(actor.indexOf('/') + 1);

/** Chains of the audit, by what they are about. R55 */
export const chains = {
  seal: (esId: string): string => `seal/${esId}`,
  use: (id: string): string => `use/${id}`,
  application: (id: string): string => `application/${id}`,
  /** Of a policy's table of competence. */
  competence: (policy: string): string => `competence/${policy}`,
  account: (id: string): string => `account/${id}`,
  unit: (id: string): string => `unit/${id}`,
  /** One chain for a unit's documents, so that their number does not make anchors dear. */
  documents: (unit: string): string => `documents/${unit}`,
  /** Of what an authority has revoked, by the SM3 of its key. */
  authority: (key: string): string => `authority/${key}`,
  maker: (id: string): string => `maker/${id}`,
  /** Of the working-day calendar, which belongs to no unit. */
  calendar: 'calendar/working-days',
};

/** Names and mail addresses of persons who are not disabled, in no order. */
export async function reachable(tx: Transaction, ids: ReadonlySet<string>): Promise<readonly { readonly person: string; readonly name: string; readonly mail: string }[]> {
  if (ids.size === 0) return [];
  return (await tx.allIn(personTable, 'id', [...ids])).filter(({ disabledAt }) => disabledAt === null).map(({ id, name, mail }) => ({ person: id, name, mail }));
}
