import type { AcceptedList } from '../../domain/certificate/revocation.ts';
import type { Instant } from '../../domain/instant.ts';
import { chains } from '../actors.ts';
import type { Database } from '../database.ts';
import type { Revocations } from '../store.ts';
import { revocationListTable } from '../tables/revocationList.ts';
import type { Transaction } from '../transaction.ts';

/** Rows of one INSERT. */
const batch = 1_000;

export const revocationRepository = (database: Database): Revocations => ({
  keep: (list) => database.act((tx) => keep(tx, list)),

  lists: () => database.read(async (tx) => {
    const counts = await tx.query<{ issuer: string; revoked: number }>('SELECT issuer, COUNT(*) AS revoked FROM revoked_certificate GROUP BY issuer');
    const revoked = new Map(counts.map((row) => [row.issuer, Number(row.revoked)]));
    const lists = await tx.manager.find(revocationListTable, { order: { issuer: 'ASC' } });
    return lists.map(({ sm3: _sm3, ...list }) => ({ ...list, revoked: revoked.get(list.issuer) ?? 0 }));
  }),
});

async function keep(tx: Transaction, { issuer, sm3, thisUpdate, nextUpdate, revoked }: AcceptedList): Promise<void> {
  const known = await tx.lock(revocationListTable, { issuer }, 'exclusive');
  const fetchedAt = await tx.now();
  if (known && (known.sm3 === sm3 || known.thisUpdate > thisUpdate)) {
    if (known.sm3 === sm3) await tx.update(revocationListTable, { issuer }, { fetchedAt });
    return;
  }
  if (known) await tx.update(revocationListTable, { issuer }, { sm3, thisUpdate, nextUpdate, fetchedAt });
  else await tx.insert(revocationListTable, { issuer, sm3, thisUpdate, nextUpdate, fetchedAt });
  await writeRevoked(tx, issuer, revoked);
  tx.audit({ subject: chains.authority(issuer), actor: 'system/outbound', act: 'revocation-list.kept', details: { sm3, thisUpdate, nextUpdate, entries: revoked.length } });
}

/** Holds are as the list has them; any other revocation stays though lists drop it after the certificate's end. RFC 5280 5.3.1 */
async function writeRevoked(tx: Transaction, issuer: string, revoked: AcceptedList['revoked']): Promise<void> {
  await tx.query("DELETE FROM revoked_certificate WHERE issuer = ? AND reason = 'certificateHold'", [issuer]);
  for (let start = 0; start < revoked.length; start += batch) {
    const rows = revoked.slice(start, start + batch).map(({ serial, at, reason }) => [issuer, serial, asDate(at), reason]);
    await tx.query('INSERT INTO revoked_certificate (issuer, serial, revoked_at, reason) VALUES ? ON DUPLICATE KEY UPDATE serial = serial', [rows]);
  }
}

const asDate = (at: Instant): Date => new Date(at);
