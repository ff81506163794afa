import { days, later } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import type { Database } from '../database.ts';
import type { Operation, RequestClaim, Requests } from '../store.ts';
import { idempotentRequestTable, type IdempotentRequestRow } from '../tables/idempotentRequest.ts';
import { operationTable } from '../tables/operation.ts';
import type { Transaction } from '../transaction.ts';

/** How long an answer is kept for a repeated request. */
const keptFor = days(30);
/** Rows deleted in one transaction. */
const batch = 1_000;

export const requestRepository = (database: Database): Requests => ({
  claim: (request) => database.act((tx) => claim(tx, request)),

  answer: ({ caller, key, status, answer }) => database.act(async (tx) => {
    await tx.update(idempotentRequestTable, { caller, idempotencyKey: key, state: 'running' }, { state: 'answered', status, answer });
  }),

  release: ({ caller, key }) => database.act(async (tx) => {
    await tx.update(idempotentRequestTable, { caller, idempotencyKey: key, state: 'running' }, { leasedUntil: await tx.now() });
  }),

  async forgetOld() {
    let forgotten = 0;
    for (let deleted = batch; deleted === batch; forgotten += deleted) deleted = await database.act(forgetBatch);
    return forgotten;
  },

  recordOperation: (operation) => database.act(async (tx) => {
    if (await tx.find(operationTable, { id: operation.id })) return;
    await tx.insert(operationTable, { ...operation, updateId: operation.updateId ?? null, createdAt: await tx.now() });
  }),

  operation: (id) => database.read(async (tx): Promise<Operation> => {
    const row = await tx.find(operationTable, { id });
    if (!row) throw problem('operation-unknown', { operation: id });
    return { ...row, updateId: row.updateId ?? undefined };
  }),
});

async function claim(tx: Transaction, { caller, key, bodySm3, leaseMs }: Parameters<Requests['claim']>[0]): Promise<RequestClaim> {
  const where = { caller, idempotencyKey: key };
  const known = await tx.lock(idempotentRequestTable, where, 'exclusive');
  const now = await tx.now();
  const leasedUntil = later(now, leaseMs);
  if (!known) {
    await tx.insert(idempotentRequestTable, { ...where, bodySm3, state: 'running', leasedUntil, status: null, answer: null, createdAt: now });
    return { kind: 'mine' };
  }
  if (known.bodySm3 !== bodySm3) throw problem('idempotency-key-reused', { key });
  if (known.state === 'answered') return answered(known);
  if (known.leasedUntil > now) throw problem('request-in-progress', { key });
  await tx.update(idempotentRequestTable, where, { leasedUntil });
  return { kind: 'mine' };
}

const answered = ({ status, answer }: IdempotentRequestRow): RequestClaim => ({ kind: 'answered', status: status ?? 200, answer: answer ?? '' });

async function forgetBatch(tx: Transaction): Promise<number> {
  const before = new Date(later(await tx.now(), -keptFor));
  const result: unknown = await tx.manager.query(`DELETE FROM idempotent_request WHERE created_at < ? LIMIT ${batch}`, [before]);
  return (result as { readonly affectedRows: number }).affectedRows;
}
