import { chainHead, emptyHead, type AuditEntry } from '../../domain/audit/entry.ts';
import type { Mac } from '../../domain/cryptography.ts';
import { auditChainTable } from '../tables/auditChain.ts';
import { auditEntryTable } from '../tables/auditEntry.ts';
import type { Transaction } from '../transaction.ts';

/** An act before it has its place and time in the chain. */
export type AuditAct = Omit<AuditEntry, 'number' | 'at'>;

interface Head {
  entries: number;
  head: Uint8Array;
}

/** Appends acts to their chains. The heads are locked in the order of their names and after everything else, so that no two transactions wait for each other. R55 */
export async function appendEntries(tx: Transaction, mac: Mac, acts: readonly AuditAct[]): Promise<void> {
  const heads = await lockHeads(tx, [...new Set(acts.map(({ subject }) => subject))].sort());
  const at = await tx.now();
  const rows = acts.map((act) => {
    const chain = headOf(heads, act.subject);
    const entry: AuditEntry = { ...act, details: plain(act.details), number: ++chain.entries, at };
    chain.head = chainHead(chain.head, entry, mac);
    return { ...entry, head: chain.head };
  });
  await tx.insert(auditEntryTable, ...rows);
  for (const [subject, chain] of heads) await tx.update(auditChainTable, { subject }, chain);
}

/** The heads under exclusive locks; the first entry's transaction makes them. */
async function lockHeads(tx: Transaction, subjects: readonly string[]): Promise<ReadonlyMap<string, Head>> {
  const heads = await selectHeads(tx, subjects);
  const missing = subjects.filter((subject) => !heads.has(subject));
  if (missing.length === 0) return heads;
  const rows = missing.map((subject) => [subject, 0, Buffer.from(emptyHead)]);
  await tx.query('INSERT INTO audit_chain (subject, entries, head) VALUES ? ON DUPLICATE KEY UPDATE entries = entries', [rows]);
  return selectHeads(tx, subjects);
}

async function selectHeads(tx: Transaction, subjects: readonly string[]): Promise<ReadonlyMap<string, Head>> {
  const rows = await tx.query<{ subject: string } & Head>('SELECT subject, entries, head FROM audit_chain WHERE subject IN (?) ORDER BY subject FOR UPDATE', [subjects]);
  return new Map(rows.map(({ subject, entries, head }) => [subject, { entries, head }]));
}

function headOf(heads: ReadonlyMap<string, Head>, subject: string): Head {
  const head = heads.get(subject);
  if (!head) throw new Error(`no head for ${subject}`);
  return head;
}

/** Details as they come back from the database: what is undefined is not there. */
const plain = (details: AuditEntry['details']): AuditEntry['details'] => JSON.parse(JSON.stringify(details)) as AuditEntry['details'];
