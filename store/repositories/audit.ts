import { MoreThan } from 'typeorm';
import { writeAnchor } from '../audit/anchor.ts';
import { checkAudit } from '../audit/check.ts';
import { checkHours, closeHour, keepHourStamp, unstampedHours, type HourMeans } from '../audit/hours.ts';
import type { Database } from '../database.ts';
import type { Audit } from '../store.ts';
import { auditEntryTable } from '../tables/auditEntry.ts';

export const auditRepository = (database: Database, means: HourMeans): Audit => ({
  entries: (subject, { after = 0, limit }) => database.read(async (tx) => {
    const rows = await tx.manager.find(auditEntryTable, { where: { subject, number: MoreThan(after) }, order: { number: 'ASC' }, take: limit });
    return rows.map(({ head: _head, ...entry }) => entry);
  }),

  append: (entry) => database.act(async (tx) => tx.audit(entry)),
  anchor: () => database.act((tx) => writeAnchor(tx, means.mac)),
  closeHour: () => database.act((tx) => closeHour(tx, means)),
  unstampedHours: (limit) => database.read((tx) => unstampedHours(tx, means, limit)),
  keepHourStamp: (hour, stamp) => database.act((tx) => keepHourStamp(tx, hour, stamp)),
  check: async (judge) => [...await checkAudit(database, means.mac), ...await checkHours(database, means, judge)],
});
