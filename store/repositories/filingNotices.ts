import { IsNull } from 'typeorm';
import { toldAlone, type FilingDigest } from '../../domain/filing/notices.ts';
import { hours, instantOf, later } from '../../domain/instant.ts';
import { chains, reachable } from '../actors.ts';
import type { Database } from '../database.ts';
import type { FilingNotices } from '../store.ts';
import { filingNoticeTable, type FilingNoticeRow } from '../tables/filingNotice.ts';
import { obligationTable } from '../tables/obligation.ts';
import { personTable } from '../tables/person.ts';
import type { Transaction } from '../transaction.ts';
import { obligationOf } from './obligationRows.ts';

export const filingNoticeRepository = (database: Database): FilingNotices => ({
  note: (obligationId, notice, personId) => database.act(async (tx) => (await noted(tx, { obligationId, notice, personId })).alone ? 'alone' : 'gathered'),

  due: (limit) => database.read(async (tx) => {
    const rows = await tx.query<{ person: string; notice: FilingDigest['notice']; since: Date }>(
      'SELECT DISTINCT person_id AS person, notice, hour_at AS since FROM filing_notice WHERE told_at IS NULL AND hour_at <= ? ORDER BY hour_at LIMIT ?', [new Date(later(await tx.now(), -hours(1))), limit]);
    return rows.map(({ since, ...row }) => ({ ...row, since: instantOf(since.getTime()) }));
  }),

  digest: (digest, limit) => database.act(async (tx) => {
    await tx.lock(personTable, { id: digest.person }, 'exclusive'); // who notes one in this hour has done so
    const open = `FROM filing_notice notice JOIN obligation ON obligation.id = notice.obligation_id
      WHERE notice.person_id = ? AND notice.notice = ? AND notice.hour_at = ? AND notice.alone = 0 AND obligation.state = 'open'`;
    const asked = [digest.person, digest.notice, new Date(digest.since)];
    const [counted] = await tx.query<{ number: number | string }>(`SELECT COUNT(*) AS number ${open}`, asked);
    const ids = (await tx.query<{ id: string }>(`SELECT obligation.id ${open} ORDER BY obligation.due_at, obligation.id LIMIT ?`, [...asked, limit])).map(({ id }) => id);
    const rows = new Map((await tx.allIn(obligationTable, 'id', ids)).map((row) => [row.id, obligationOf(row)]));
    const [recipient] = await reachable(tx, new Set([digest.person]));
    return { to: recipient?.mail, number: Number(counted?.number ?? 0), soonest: ids.flatMap((id) => rows.get(id) ?? []) };
  }),

  markTold: ({ person, notice, since }, number) => database.act(async (tx) => {
    const told = await tx.update(filingNoticeTable, { personId: person, notice, hourAt: since, toldAt: IsNull() }, { toldAt: await tx.now() });
    if (told > 0) tx.audit({ subject: chains.account(person), actor: 'system/filing', act: 'filings.told', details: { notice, since, number } });
  }),
});

/** The person's row is locked, so that two at once are not both the last that is told alone. */
async function noted(tx: Transaction, { obligationId, notice, personId }: Pick<FilingNoticeRow, 'obligationId' | 'notice' | 'personId'>): Promise<FilingNoticeRow> {
  await tx.lock(personTable, { id: personId }, 'exclusive');
  const known = await tx.find(filingNoticeTable, { obligationId, notice, personId });
  if (known) return known;
  const now = await tx.now();
  const [last] = await tx.manager.find(filingNoticeTable, { where: { personId, notice }, order: { hourAt: 'DESC' }, take: 1 });
  const hourAt = last !== undefined && now < later(last.hourAt, hours(1)) ? last.hourAt : now;
  const alone = (await tx.manager.countBy(filingNoticeTable, { personId, notice, hourAt, alone: true })) < toldAlone;
  const row = { obligationId, notice, personId, hourAt, alone, toldAt: alone ? now : null };
  await tx.insert(filingNoticeTable, row);
  return row;
}
