import { LessThan, MoreThan } from 'typeorm';
import { anchorRoot, chainHead, emptyHead, type ChainHead } from '../../domain/audit/entry.ts';
import { equalBytes } from '../../domain/bytes.ts';
import type { Mac } from '../../domain/cryptography.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Database } from '../database.ts';
import type { AuditFinding } from '../store.ts';
import { auditAnchorTable, type AuditAnchorRow } from '../tables/auditAnchor.ts';
import { auditChainTable, type AuditChainRow } from '../tables/auditChain.ts';
import { auditEntryTable, type AuditEntryRow } from '../tables/auditEntry.ts';
import { anchorMac } from './anchor.ts';

const page = 1_000;

/** Recomputes every chain, every anchor's MAC and the last anchor's root; reads page by page. R55, R58 */
export async function checkAudit(database: Database, mac: Mac): Promise<readonly AuditFinding[]> {
  const { findings, last } = await checkAnchors(database, mac);
  const heads: ChainHead[] = [];
  for (const subject of await subjects(database)) {
    const chain = await checkChain(database, mac, subject, last?.minute);
    findings.push(...chain.findings);
    if (chain.anchored) heads.push(chain.anchored);
  }
  if (last && !(last.chains === heads.length && equalBytes(last.root, anchorRoot(heads, mac)))) findings.push({ minute: last.minute, fault: 'anchor-differs' });
  return findings;
}

/** Every anchor by itself; the number of chains never falls. */
async function checkAnchors(database: Database, mac: Mac): Promise<{ readonly findings: AuditFinding[]; readonly last: AuditAnchorRow | undefined }> {
  const findings: AuditFinding[] = [];
  let last: AuditAnchorRow | undefined;
  for (;;) {
    const where = last ? { minute: MoreThan(last.minute) } : {};
    const rows = await database.read((tx) => tx.manager.find(auditAnchorTable, { where, order: { minute: 'ASC' }, take: page }));
    for (const row of rows) {
      if (!equalBytes(row.mac, anchorMac(mac, row))) findings.push({ minute: row.minute, fault: 'anchor-altered' });
      else if (last && row.chains < last.chains) findings.push({ minute: row.minute, fault: 'anchor-differs' });
      last = row;
    }
    if (rows.length < page) return { findings, last };
  }
}

/** Every subject that has a head or an entry, in the order of the anchor's leaves. */
async function subjects(database: Database): Promise<readonly string[]> {
  const rows = await database.read((tx) => tx.query<{ subject: string }>('SELECT subject FROM audit_chain UNION SELECT subject FROM audit_entry'));
  return rows.map(({ subject }) => subject).sort();
}

interface CheckedChain {
  readonly findings: readonly AuditFinding[];
  /** The recomputed head after the last entry before the anchored minute. */
  readonly anchored?: ChainHead;
}

async function checkChain(database: Database, mac: Mac, subject: string, minute: Instant | undefined): Promise<CheckedChain> {
  const kept = await database.read((tx) => tx.find(auditChainTable, { subject }));
  const findings: AuditFinding[] = [];
  let [number, head]: [number, Uint8Array] = [0, emptyHead];
  let anchored: ChainHead | undefined;
  for await (const row of entriesOf(database, subject, kept)) {
    if (row.number !== number + 1) findings.push({ subject, number: number + 1, fault: 'entry-missing' });
    const { head: written, ...entry } = row;
    const intact = equalBytes(written, chainHead(head, entry, mac));
    if (!intact && row.number === number + 1) findings.push({ subject, number: row.number, fault: 'entry-altered' });
    [number, head] = [row.number, written]; // goes on from what is written, so that one fault is one finding
    if (minute !== undefined && row.at < minute) anchored = { subject, count: number, head };
  }
  if (kept && kept.entries > number) findings.push({ subject, number: number + 1, fault: 'entry-missing' });
  else if (kept?.entries !== number || !equalBytes(kept.head, head)) findings.push({ subject, number, fault: 'head-altered' });
  return { findings, anchored };
}

/** Entries in their order, up to those that the head counts: later ones were written after it was read. */
async function* entriesOf(database: Database, subject: string, kept: AuditChainRow | undefined): AsyncGenerator<AuditEntryRow> {
  const end = kept ? LessThan(kept.entries + 1) : MoreThan(0);
  for (let after = 0; ;) {
    const rows = await database.read((tx) => tx.manager.createQueryBuilder(auditEntryTable, 'entry')
      .where({ subject, number: end }).andWhere('entry.number > :after', { after }).orderBy('entry.number').limit(page).getMany());
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = last.number;
  }
}
