import { Between, IsNull } from 'typeorm';
import { anchorLine, firstDigest, hourImprint, hourMac, type ClosedHour } from '../../domain/audit/hour.ts';
import { equalBytes } from '../../domain/bytes.ts';
import type { Mac, Sm3 } from '../../domain/cryptography.ts';
import { days, hours, instantOf, later, minutes, type Instant } from '../../domain/instant.ts';
import type { Database } from '../database.ts';
import type { AuditFinding, JudgeTimestamp } from '../store.ts';
import { auditAnchorTable } from '../tables/auditAnchor.ts';
import { auditHourTable, type AuditHourRow } from '../tables/auditHour.ts';
import type { Transaction } from '../transaction.ts';

/** The keys and digests that hours are made with. */
export interface HourMeans {
  readonly mac: Mac;
  readonly sm3: Sm3;
}

/** An anchor of a minute is written within two minutes, or never. */
const settled = minutes(5);
/** An outage of the authority may be so long before it is a finding. */
const stampedWithin = days(1);
const page = 1_000;
/** Before and after everything. */
const [beginning, end] = [instantOf(1), later(instantOf(0), days(365_000))];

/** Closes the last full hour: all anchors since the last one that was closed. Again, or without a new anchor: nothing happens. R55 */
export async function closeHour(tx: Transaction, { mac, sm3 }: HourMeans): Promise<void> {
  const hour = instantOf(Math.floor((await tx.now() - settled) / hours(1)) * hours(1));
  const [last] = await tx.manager.find(auditHourTable, { order: { hour: 'DESC' }, take: 1 });
  if (last && last.hour >= hour) return;
  const closed = await sumUp(tx, last, hour, sm3);
  if (closed.anchors > 0) await tx.insert(auditHourTable, { ...closed, mac: hourMac(mac, closed), token: null, stampedAt: null });
}

/** Hours that have no time stamp yet, oldest first, and what is to be stamped. */
export async function unstampedHours(tx: Transaction, { sm3 }: HourMeans, limit: number): Promise<readonly { readonly hour: Instant; readonly imprint: Uint8Array }[]> {
  const rows = await tx.manager.find(auditHourTable, { where: { token: IsNull() }, order: { hour: 'ASC' }, take: limit });
  return rows.map((row) => ({ hour: row.hour, imprint: hourImprint(sm3, row) }));
}

/** The first time stamp of an hour stays. */
export async function keepHourStamp(tx: Transaction, hour: Instant, { token, at }: { readonly token: Uint8Array; readonly at: Instant }): Promise<void> {
  await tx.manager.update(auditHourTable, { hour, token: IsNull() }, { token, stampedAt: at });
}

/** Recomputes every hour from its anchors and the hour before, and asks for each time stamp. R55 */
export async function checkHours(database: Database, means: HourMeans, judge?: JudgeTimestamp): Promise<readonly AuditFinding[]> {
  const findings: AuditFinding[] = [];
  const now = await database.read((tx) => tx.now());
  let last: AuditHourRow | undefined;
  for (;;) {
    const rows: readonly AuditHourRow[] = await database.read((tx) => tx.manager.find(auditHourTable, { where: { hour: Between(after(last?.hour), end) }, order: { hour: 'ASC' }, take: page }));
    for (const row of rows) {
      const before = last;
      const closed = await database.read((tx) => sumUp(tx, before, row.hour, means.sm3));
      findings.push(...faultsOf(row, closed, means, now, judge).map((fault) => ({ hour: row.hour, fault })));
      last = row;
    }
    if (rows.length < page) return findings;
  }
}

function faultsOf(row: AuditHourRow, closed: ClosedHour, { mac, sm3 }: HourMeans, now: Instant, judge?: JudgeTimestamp): Extract<AuditFinding, { hour: Instant }>['fault'][] {
  if (!equalBytes(row.mac, hourMac(mac, row))) return ['hour-altered'];
  if (row.anchors !== closed.anchors || !equalBytes(row.digest, closed.digest)) return ['hour-differs'];
  if (row.token === null) return judge && now - row.hour > stampedWithin ? ['hour-not-stamped'] : [];
  return !judge || judge(row.token, hourImprint(sm3, row)) === row.stampedAt ? [] : ['hour-stamp-wrong'];
}

/** The anchors after the hour before, read page by page. */
async function sumUp(tx: Transaction, last: Pick<AuditHourRow, 'hour' | 'digest'> | undefined, hour: Instant, sm3: Sm3): Promise<ClosedHour> {
  const digest = sm3.stream().update(last?.digest ?? firstDigest);
  let anchors = 0;
  for (let from = after(last?.hour); ;) {
    const rows = await tx.manager.find(auditAnchorTable, { where: { minute: Between(from, hour) }, order: { minute: 'ASC' }, take: page });
    for (const row of rows) digest.update(anchorLine(row));
    anchors += rows.length;
    const newest = rows.at(-1);
    if (!newest || rows.length < page) return { hour, anchors, digest: digest.digest() };
    from = after(newest.minute);
  }
}

const after = (at: Instant | undefined): Instant => (at === undefined ? beginning : later(at, 1));
