import type { Database } from '../database.ts';
import type { Incident, IncidentFilter, Incidents, OpenIncident } from '../store.ts';
import { incidentTable, type IncidentRow } from '../tables/incident.ts';
import type { Transaction } from '../transaction.ts';

export const incidentRepository = (database: Database): Incidents => ({
  ofInstance: (instanceId) => database.read(async (tx) => {
    const rows = await tx.manager.find(incidentTable, { where: { instanceId }, order: { sinceAt: 'ASC', id: 'ASC' } });
    return rows.map(incidentOf);
  }),
  open: (filter, page) => database.read((tx) => open(tx, filter, page)),
});

const incidentOf = ({ unitId, sinceAt, resolvedAt, ...incident }: IncidentRow): Incident => ({ ...incident, unit: unitId, since: sinceAt, ...(resolvedAt !== null && { resolvedAt }) });

async function open(tx: Transaction, filter: IncidentFilter, { after, limit }: { readonly after?: string; readonly limit: number }): Promise<readonly OpenIncident[]> {
  if (filter.units.length === 0) return [];
  const [instanceId = '', id = ''] = after?.split(' ') ?? [];
  const from = after === undefined ? undefined : await tx.find(incidentTable, { instanceId, id });
  const behind = from ? 'AND (since_at > ? OR (since_at = ? AND (instance_id > ? OR (instance_id = ? AND id > ?))))' : '';
  const bounds = from ? [new Date(from.sinceAt), new Date(from.sinceAt), instanceId, instanceId, id] : [];
  const { sql, values } = conditionsOf(filter);
  const keys = await tx.query<{ instanceId: string; id: string; tried: number }>(`SELECT instance_id AS instanceId, id,
    (SELECT COUNT(*) FROM incident AS earlier WHERE earlier.instance_id = incident.instance_id AND earlier.element = incident.element) AS tried
    FROM incident WHERE ${sql} AND resolved_at IS NULL ${behind} ORDER BY since_at, instance_id, id LIMIT ?`, [...values, ...bounds, limit]);
  const rows = new Map((await tx.allIn(incidentTable, 'instanceId', keys.map((key) => key.instanceId))).map((row) => [`${row.instanceId} ${row.id}`, row]));
  return keys.flatMap((key) => {
    const row = rows.get(`${key.instanceId} ${key.id}`);
    return row ? [{ ...incidentOf(row), tried: Number(key.tried) }] : [];
  });
}

function conditionsOf({ units, flow, key, code }: IncidentFilter): { readonly sql: string; readonly values: readonly unknown[] } {
  const of = (condition: string): string => `EXISTS (SELECT 1 FROM instance JOIN flow ON flow.hash = instance.flow_hash WHERE instance.id = incident.instance_id AND ${condition})`;
  const conditions = [
    { sql: 'unit_id IN (?)', value: units },
    ...(code === undefined ? [] : [{ sql: 'code = ?', value: code }]),
    ...(flow === undefined ? [] : [{ sql: of('flow.hash = ?'), value: flow }]),
    ...(key === undefined ? [] : [{ sql: of('flow.flow_key = ?'), value: key }]),
  ];
  return { sql: conditions.map(({ sql }) => sql).join(' AND '), values: conditions.map(({ value }) => value) };
}
