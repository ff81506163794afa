import type { Store } from '../store/store.ts';

/** What people call the things that records name, for views: `person/<id>`, `client/<id>`, `unit/<id>`, `seal/<esId>`; the id itself where there is no name. */
export interface Names {
  person(actor: string): string;
  unit(id: string): string;
  seal(esId: string): string;
}

/** Reads the names of what is in the rows, all at once. */
export async function namesIn(store: Store, records: readonly (string | undefined)[]): Promise<Names> {
  const names = await store.people.namesOf(records.filter((record) => record !== undefined));
  const called = (kind: string, id: string): string => names.get(`${kind}/${id}`) ?? id;
  return { person: (actor) => names.get(actor) ?? actor.slice(actor.indexOf('/') + 1), unit: (id) => called('unit', id), seal: (esId) => called('seal', esId) };
}
