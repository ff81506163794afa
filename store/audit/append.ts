import { chainHead, emptyHead, type AuditEntry } from '../../domain/audit/entry.ts';
import type { Mac } from '../../domain/cryptography.ts';
import { auditChainTable } from '../tables/auditChain.ts';
import { auditEntryTable } from '../tables/auditEntry.ts';
import type { Transaction } from '../transaction.ts';

/** An act before it has its place and time in the chain. */
export type AuditAct = Omit<AuditEntry, 'number' | 'at'>;

/** Appends acts to their chains. The heads are locked in the order of their names and after everything else, so that no two transactions wait for each other. R55 */
export async function appendEntries(tx: Transaction, mac: Mac, acts: readonly AuditAct[]): Promise<void> {
  const subjects = [...new Set(acts.map(({ subject }) => subject))].sort();
  const heads = new Map<string, { entries: number; head: Uint8Array }>();
  for (const subject of subjects) heads.set(subject, await lockHead(tx, subject));
  const at = await tx.now();
  for (const act of acts) {
    const chain = heads.get(act.subject);
    if (!chain) throw new Error(`no head for ${act.subject}`);
    const entry: AuditEntry = { ...act, details: plain(act.details), number: ++chain.entries, at };
    chain.head = chainHead(chain.head, entry, mac);
    await tx.insert(auditEntryTable, { ...entry, head: chain.head });
  }
  for (const [subject, chain] of heads) await tx.update(auditChainTable, { subject }, chain);
}

/** The head under an exclusive lock; the first entry's transaction makes it. */
async function lockHead(tx: Transaction, subject: string): Promise<{ entries: number; head: Uint8Array }> {
  const known = await tx.lock(auditChainTable, { subject }, 'exclusive');
  if (known) return known;
  await tx.query('INSERT INTO audit_chain (subject, entries, head) VALUES (?, 0, ?) ON DUPLICATE KEY UPDATE entries = entries', [subject, Buffer.from(emptyHead)]);
  return (await tx.lock(auditChainTable, { subject }, 'exclusive')) ?? { entries: 0, head: emptyHead };
}

/** Details as they come back from the database: what is undefined is not there. */
const plain = (details: AuditEntry['details']): AuditEntry['details'] => JSON.parse(JSON.stringify(details)) as AuditEntry['details'];
