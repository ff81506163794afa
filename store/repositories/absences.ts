import { days, later } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { chains, personActor } from '../actors.ts';
import type { Database } from '../database.ts';
import type { Absence, Absences } from '../store.ts';
import { absenceTable, type AbsenceRow } from '../tables/absence.ts';
import { personTable } from '../tables/person.ts';
import type { Transaction } from '../transaction.ts';

/** How long one absence may be. */
const longest = days(366);

export const absenceRepository = (database: Database): Absences => ({
  set: (absence, by) => database.act((tx) => set(tx, absence, by)),
  get: (id) => database.read(async (tx) => absenceOf(await absenceRow(tx, id))),
  of: (person) => database.read(async (tx) => (await tx.manager.find(absenceTable, { where: [{ personId: person }, { proxyId: person }], order: { fromAt: 'DESC', id: 'ASC' } })).map(absenceOf)),
  inUnits: (units) => database.read((tx) => inUnits(tx, units)),

  flowsFor: (person) => database.read((tx) => tx.query<{ key: string; name: string }>(`SELECT flow.flow_key AS \`key\`, MAX(flow.name) AS name FROM flow
    WHERE flow.unit_id IN (SELECT unit_id FROM role_grant WHERE holder_id = ? AND withdrawn_at IS NULL) GROUP BY flow.flow_key ORDER BY name, flow.flow_key LIMIT 500`, [person])),

  end: (id, by) => database.act(async (tx) => {
    const row = await tx.lock(absenceTable, { id }, 'exclusive');
    if (!row) throw problem('absence-unknown', { absence: id });
    if (row.endedAt !== null) return absenceOf(row);
    const endedAt = await tx.now();
    await tx.update(absenceTable, { id }, { endedAt });
    tx.audit({ subject: chains.account(row.personId), actor: by, act: 'absence.ended', details: { absence: id, proxy: row.proxyId } });
    return absenceOf({ ...row, endedAt });
  }),
});

const absenceOf = ({ personId, proxyId, fromAt, untilAt, flows, endedAt, id, createdBy, createdAt }: AbsenceRow): Absence => ({
  id, person: personId, proxy: proxyId, from: fromAt, until: untilAt, createdBy, createdAt, ...(flows !== null && { flows }), ...(endedAt !== null && { endedAt }),
});

async function absenceRow(tx: Transaction, id: string): Promise<AbsenceRow> {
  const row = await tx.find(absenceTable, { id });
  if (!row) throw problem('absence-unknown', { absence: id });
  return row;
}

async function inUnits(tx: Transaction, units: readonly string[]): Promise<readonly Absence[]> {
  if (units.length === 0) return [];
  const ids = await tx.query<{ id: string }>(`SELECT DISTINCT absence.id AS id, absence.from_at FROM absence JOIN role_grant ON role_grant.holder_id = absence.person_id AND role_grant.withdrawn_at IS NULL
    WHERE role_grant.unit_id IN (?) AND absence.ended_at IS NULL AND absence.until_at > ? ORDER BY absence.from_at DESC, absence.id LIMIT 500`, [units, new Date(await tx.now())]);
  const rows = new Map((await tx.allIn(absenceTable, 'id', ids.map(({ id }) => id))).map((row) => [row.id, row]));
  return ids.flatMap(({ id }) => { const row = rows.get(id); return row ? [absenceOf(row)] : []; });
}

async function set(tx: Transaction, { id, person, proxy, from, until, flows }: Parameters<Absences['set']>[0], by: string): Promise<Absence> {
  const known = await tx.find(absenceTable, { id });
  if (known) return absenceOf(known);
  const now = await tx.now();
  const persons = (await tx.allIn(personTable, 'id', [person, proxy])).filter(({ disabledAt }) => disabledAt === null);
  const back = await tx.query('SELECT 1 FROM absence WHERE person_id = ? AND proxy_id = ? AND ended_at IS NULL AND from_at < ? AND until_at > ? LIMIT 1', [proxy, person, new Date(until), new Date(from)]);
  const isTheirOwnProxy = by === personActor(proxy); // who may name a proxy for another would decide in that one's place
  if (isTheirOwnProxy || person === proxy || persons.length < 2 || until <= now || until <= from || until > later(from, longest) || back.length > 0) throw problem('absence-unfit', { person, proxy });
  const row: AbsenceRow = { id, personId: person, proxyId: proxy, fromAt: from, untilAt: until, flows: flows ?? null, createdBy: by, createdAt: now, endedAt: null };
  await tx.insert(absenceTable, row);
  tx.audit({ subject: chains.account(person), actor: by, act: 'absence.set', details: { absence: id, proxy, from, until, flows } });
  return absenceOf(row);
}
