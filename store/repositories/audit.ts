import { MoreThan } from 'typeorm';
import type { Mac } from '../../domain/cryptography.ts';
import { writeAnchor } from '../audit/anchor.ts';
import { checkAudit } from '../audit/check.ts';
import type { Database } from '../database.ts';
import type { Audit } from '../store.ts';
import { auditEntryTable } from '../tables/auditEntry.ts';

export const auditRepository = (database: Database, mac: Mac): Audit => ({
  entries: (subject, { after = 0, limit }) => database.read(async (tx) => {
    const rows = await tx.manager.find(auditEntryTable, { where: { subject, number: MoreThan(after) }, order: { number: 'ASC' }, take: limit });
    return rows.map(({ head: _head, ...entry }) => entry);
  }),

  append: (entry) => database.act(async (tx) => tx.audit(entry)),
  anchor: () => database.act((tx) => writeAnchor(tx, mac)),
  check: () => checkAudit(database, mac),
});
