import type { Store } from '../store/store.ts';

/** What people call the things that records name, for views: `person/<id>`, `client/<id>`, `unit/<id>`, `seal/<esId>`, `application/<id>`, `document/<id>`; the id itself where there is no name. */
export interface Names {
  readonly person: (actor: string) => string;
  readonly unit: (id: string) => string;
  readonly seal: (esId: string) => string;
  readonly application: (id: string) => string;
  readonly document: (id: string) => string;
}

/** Reads the names of what is in the rows, all at once. */
export async function namesIn(store: Store, records: readonly (string | undefined)[]): Promise<Names> {
  const names = await store.people.namesOf([...new Set(records.filter((record) => record !== undefined))]);
  const called = (kind: string, id: string): string => names.get(`${kind}/${id}`) ?? id;
  return {
    person: (actor) => names.get(actor) ?? actor.slice(actor.indexOf('/') + 1),
    unit: (id) => called('unit', id), seal: (esId) => called('seal', esId), application: (id) => called('application', id), document: (id) => called('document', id),
  };
}
