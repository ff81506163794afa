import { In, IsNull } from 'typeorm';
import type { Envelope } from '../../domain/cryptography.ts';
import { isIdentityNumber } from '../../domain/owner/identityNumber.ts';
import { problem } from '../../domain/problem.ts';
import { chains, setUp } from '../actors.ts';
import type { Database } from '../database.ts';
import type { NewPerson, People, Person, Unit } from '../store.ts';
import { clientTable } from '../tables/client.ts';
import { personTable, type PersonRow } from '../tables/person.ts';
import { roleGrantTable } from '../tables/roleGrant.ts';
import { unitTable, type UnitRow } from '../tables/unit.ts';
import type { Transaction } from '../transaction.ts';
import { named, namesOf } from './names.ts';
import { grantRole, grantsOf, withdrawRole } from './roleGrants.ts';
import { columnSeal } from './sealedColumn.ts';
import { sessionMethods } from './sessions.ts';

export const peopleRepository = (database: Database, envelope: Envelope): People => ({
  ...sessionMethods(database),
  ...personalFacts(database, envelope),

  addUnit: (unit, by = setUp) => database.act(async (tx) => {
    if (await tx.find(unitTable, { id: unit.id })) return;
    const { creditCode, parent, system, ...rest } = unit;
    await tx.insert(unitTable, { ...rest, creditCode: creditCode ?? null, parentId: parent ?? null, system: system ?? null, createdAt: await tx.now() });
    tx.audit({ subject: chains.unit(unit.id), actor: by, act: 'unit.added', details: { ...unit } });
  }),

  unit: (id) => database.read(async (tx) => {
    const row = await tx.find(unitTable, { id });
    if (!row) throw problem('owner-unknown', { unit: id });
    return unitOf(row);
  }),

  addPerson: (person, by = setUp) => database.act((tx) => addPerson(tx, person, by, envelope)),

  person: (id) => database.read(async (tx) => {
    const row = await tx.find(personTable, { id });
    if (!row) throw problem('forbidden', { person: id });
    return personView(tx, row);
  }),

  all: () => database.read(async (tx) => {
    const rows = await tx.manager.find(personTable, { where: { disabledAt: IsNull() }, order: { login: 'ASC' }, take: 200 });
    return Promise.all(rows.map((row) => personView(tx, row)));
  }),
  named: (grants) => database.read((tx) => named(tx, grants)),
  namesOf: (records) => database.read((tx) => namesOf(tx, records)),

  colleagues: (unit) => database.read(async (tx) => {
    const grants = await tx.manager.find(roleGrantTable, { where: { unitId: unit, withdrawnAt: IsNull() }, order: { role: 'ASC' } });
    const rows = await tx.manager.find(personTable, { where: { id: In(grants.map(({ holderId }) => holderId)), disabledAt: IsNull() }, order: { id: 'ASC' } });
    return rows.map(({ id, name }) => ({ id, name, roles: grants.filter(({ holderId }) => holderId === id).map(({ role }) => role) }));
  }),

  addClient: ({ id, name, secretHash }, by = setUp) => database.act(async (tx) => {
    if (await tx.find(clientTable, { id })) return;
    await tx.insert(clientTable, { id, name, secretHash, disabledAt: null, createdAt: await tx.now() });
    tx.audit({ subject: chains.account(id), actor: by, act: 'client.added', details: { name } });
  }),

  client: (id) => database.read(async (tx) => {
    const row = await tx.find(clientTable, { id, disabledAt: IsNull() });
    return row && { id, name: row.name, secretHash: row.secretHash, grants: await grantsOf(tx, id) };
  }),

  grantRole: (grant, by) => database.act((tx) => grantRole(tx, grant, by)),
  withdrawRole: (grantId, by) => database.act((tx) => withdrawRole(tx, grantId, by)),

  credentials: (login) => database.read(async (tx) => {
    const row = await tx.find(personTable, { login });
    if (row?.disabledAt !== null) return undefined;
    const totpSecret = columnSeal(envelope, 'person.totp_secret', row.id).open(row.totpSecretSealed);
    const { passwordHash, totpLastStep, lockedUntil } = row;
    return { person: await personView(tx, row), passwordHash, totpSecret, totpLastStep, lockedUntil: lockedUntil ?? undefined };
  }),
});

/** What is stored encrypted about a person and opened only for a purpose. R53 */
const personalFacts = (database: Database, envelope: Envelope): Pick<People, 'identity' | 'telephone'> => ({
  identity: (id) => database.read(async (tx) => {
    const row = await tx.find(personTable, { id });
    if (!row) throw problem('forbidden', { person: id });
    return { name: row.name, identityNumber: columnSeal(envelope, 'person.identity_number', id).open(row.identityNumberSealed) };
  }),

  telephone: (id) => database.read(async (tx) => {
    const row = await tx.find(personTable, { id });
    return row ? columnSeal(envelope, 'person.telephone', id).open(row.telephoneSealed) : undefined;
  }),
});

const unitOf = ({ id, name, kind, creditCode, division, parentId, system }: UnitRow): Unit => ({ id, name, kind, creditCode: creditCode ?? undefined, division, parent: parentId ?? undefined, ...(system !== null && { system }) });

async function personView(tx: Transaction, { id, login, name, mail, disabledAt }: PersonRow): Promise<Person> {
  return { id, login, name, mail, grants: await grantsOf(tx, id), disabledAt: disabledAt ?? undefined };
}

/** Secrets and what names the person lie encrypted, bound to their row. R53 */
async function addPerson(tx: Transaction, person: NewPerson, by: string, envelope: Envelope): Promise<void> {
  const { id, login, name, mail, passwordHash, totpSecret, identityNumber, telephone } = person;
  if (identityNumber !== undefined && !isIdentityNumber(identityNumber)) throw problem('identity-number-invalid', { person: id });
  if (await tx.find(personTable, { id })) return;
  await tx.insert(personTable, {
    id, login, name, mail, passwordHash,
    totpSecretSealed: columnSeal(envelope, 'person.totp_secret', id).seal(totpSecret),
    identityNumberSealed: columnSeal(envelope, 'person.identity_number', id).seal(identityNumber),
    telephoneSealed: columnSeal(envelope, 'person.telephone', id).seal(telephone),
    totpLastStep: 0, failedSignIns: 0, lockedUntil: null, disabledAt: null, createdAt: await tx.now(),
  });
  tx.audit({ subject: chains.account(id), actor: by, act: 'person.added', details: { login } });
}
