import type { Database } from '../database.ts';
import type { Incident, Incidents } from '../store.ts';
import { incidentTable, type IncidentRow } from '../tables/incident.ts';
import type { Transaction } from '../transaction.ts';

export const incidentRepository = (database: Database): Incidents => ({
  ofInstance: (instanceId) => database.read(async (tx) => {
    const rows = await tx.manager.find(incidentTable, { where: { instanceId }, order: { sinceAt: 'ASC', id: 'ASC' } });
    return rows.map(incidentOf);
  }),
  open: (units, page) => database.read((tx) => open(tx, units, page)),
});

const incidentOf = ({ unitId, sinceAt, resolvedAt, ...incident }: IncidentRow): Incident => ({ ...incident, unit: unitId, since: sinceAt, ...(resolvedAt !== null && { resolvedAt }) });

async function open(tx: Transaction, units: readonly string[], { after, limit }: { readonly after?: string; readonly limit: number }): Promise<readonly Incident[]> {
  if (units.length === 0) return [];
  const [instanceId = '', id = ''] = after?.split(' ') ?? [];
  const from = after === undefined ? undefined : await tx.find(incidentTable, { instanceId, id });
  const behind = from ? 'AND (since_at > ? OR (since_at = ? AND (instance_id > ? OR (instance_id = ? AND id > ?))))' : '';
  const bounds = from ? [new Date(from.sinceAt), new Date(from.sinceAt), instanceId, instanceId, id] : [];
  const keys = await tx.query<{ instanceId: string; id: string }>(`SELECT instance_id AS instanceId, id FROM incident WHERE unit_id IN (?) AND resolved_at IS NULL ${behind}
    ORDER BY since_at, instance_id, id LIMIT ?`, [units, ...bounds, limit]);
  const rows = new Map((await tx.allIn(incidentTable, 'instanceId', keys.map((key) => key.instanceId))).map((row) => [`${row.instanceId} ${row.id}`, row]));
  return keys.flatMap((key) => {
    const row = rows.get(`${key.instanceId} ${key.id}`);
    return row ? [incidentOf(row)] : [];
  });
}
