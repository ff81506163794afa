import type { RoleGrant } from '../../domain/permission/table.ts';
import type { NamedGrant } from '../store.ts';
import { applicationTable } from '../tables/application.ts';
import { clientTable } from '../tables/client.ts';
import { documentTable } from '../tables/document.ts';
import { personTable } from '../tables/person.ts';
import { sealTable } from '../tables/seal.ts';
import { unitTable } from '../tables/unit.ts';
import type { Transaction } from '../transaction.ts';

interface Named { readonly id: string; readonly name: string }

/** Where a kind of record keeps what people call it. */
const sources: Readonly<Record<string, (tx: Transaction, ids: readonly string[]) => Promise<readonly Named[]>>> = {
  person: (tx, ids) => tx.allIn(personTable, 'id', ids),
  document: (tx, ids) => tx.allIn(documentTable, 'id', ids),
  client: (tx, ids) => tx.allIn(clientTable, 'id', ids),
  unit: (tx, ids) => tx.allIn(unitTable, 'id', ids),
  application: (tx, ids) => tx.allIn(applicationTable, 'id', ids),
  seal: async (tx, ids) => (await tx.allIn(sealTable, 'esId', ids)).map(({ esId, name }) => ({ id: esId, name })),
};

/** Names by `<kind>/<id>`; what is not known is left out. */
export async function namesOf(tx: Transaction, records: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const [kind, find] of Object.entries(sources)) {
    const ids = [...new Set(records.filter((record) => record.startsWith(`${kind}/`)).map((record) => record.slice(kind.length + 1)))];
    for (const { id, name } of await find(tx, ids)) names.set(`${kind}/${id}`, name);
  }
  return names;
}

/** Grants with the names and kinds of their units. */
export async function named(tx: Transaction, grants: readonly RoleGrant[]): Promise<readonly NamedGrant[]> {
  const units = new Map((await tx.allIn(unitTable, 'id', grants.map(({ unit }) => unit))).map((row) => [row.id, row]));
  return grants.flatMap((grant) => {
    const unit = units.get(grant.unit);
    return unit ? [{ ...grant, unitName: unit.name, unitKind: unit.kind }] : [];
  });
}
