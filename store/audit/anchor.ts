import { anchorRoot, type ChainHead } from '../../domain/audit/entry.ts';
import type { Mac } from '../../domain/cryptography.ts';
import { instantOf, isoText, minutes, seconds, type Instant } from '../../domain/instant.ts';
import { hex } from '../../domain/bytes.ts';
import { auditAnchorTable, type AuditAnchorRow } from '../tables/auditAnchor.ts';
import type { Transaction } from '../transaction.ts';

/** A minute is anchored when no transaction that began to write its entries in it can still be open: waits for locks end sooner. */
const settled = seconds(30);

/** Anchors the last full minute: a root over the heads that every chain had at its end. R55 */
export async function writeAnchor(tx: Transaction, mac: Mac): Promise<void> {
  const now = await tx.now();
  const minute = instantOf(Math.floor((now - settled) / minutes(1)) * minutes(1));
  if (await tx.find(auditAnchorTable, { minute })) return;
  const heads = await headsAt(tx, minute);
  const root = anchorRoot(heads, mac);
  await tx.insert(auditAnchorTable, { minute, chains: heads.length, root, mac: anchorMac(mac, { minute, chains: heads.length, root }) });
}

/** HMAC-SM3 over minute, number of chains and root. */
export const anchorMac = (mac: Mac, { minute, chains, root }: Omit<AuditAnchorRow, 'mac'>): Uint8Array =>
  mac.mac(new TextEncoder().encode(`${isoText(minute)}\n${chains}\n${hex(root)}`));

/** The heads that all chains had before the instant, in order of subject. Only chains that went on since then are looked into. */
async function headsAt(tx: Transaction, at: Instant): Promise<readonly ChainHead[]> {
  const current = await tx.query<StoredHead>('SELECT subject, entries AS count, head FROM audit_chain');
  const moved = (await tx.query<{ subject: string }>('SELECT DISTINCT subject FROM audit_entry WHERE at >= ?', [new Date(at)])).map(({ subject }) => subject);
  const earlier = moved.length === 0 ? [] : await tx.query<StoredHead>(`SELECT entry.subject AS subject, entry.number AS count, entry.head AS head FROM audit_entry AS entry
    JOIN (SELECT subject, MAX(number) AS number FROM audit_entry WHERE subject IN (?) AND at < ? GROUP BY subject) AS newest
      ON newest.subject = entry.subject AND newest.number = entry.number`, [moved, new Date(at)]);
  const since = new Set(moved);
  return [...current.filter(({ subject }) => !since.has(subject)), ...earlier].sort((a, b) => (a.subject < b.subject ? -1 : 1));
}

interface StoredHead {
  readonly subject: string;
  readonly count: number;
  readonly head: Buffer;
}
