import { IsNull } from 'typeorm';
import { later, minutes, type Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { chains } from '../actors.ts';
import type { Database } from '../database.ts';
import type { People, Session } from '../store.ts';
import { clientTable } from '../tables/client.ts';
import { personTable } from '../tables/person.ts';
import { sessionTable, type SessionRow } from '../tables/session.ts';
import type { Transaction } from '../transaction.ts';
import { grantsOf } from './roleGrants.ts';

/** Five failures in a row lock an account for a quarter of an hour. R54 */
const lockout = { attempts: 5, lockMs: minutes(15) };
/** How exactly the last use of a session is kept. */
const touchEvery = minutes(1);

type SignIn = Parameters<People['signIn']>[0];

export const sessionMethods = (database: Database): Pick<People, 'signInFailed' | 'signIn' | 'session' | 'endSession'> => ({
  signInFailed: (personId, limits = lockout) => database.act((tx) => countFailure(tx, personId, limits)),
  signIn: (session) => database.act((tx) => signIn(tx, session)),
  session: (id, idleMs) => database.act((tx) => openSession(tx, id, idleMs)),

  endSession: (id) => database.act(async (tx) => {
    const row = await tx.lock(sessionTable, { id, endedAt: IsNull() }, 'exclusive');
    if (row) await end(tx, row, 'session.ended');
  }),
});

async function countFailure(tx: Transaction, id: string, { attempts, lockMs }: typeof lockout): Promise<void> {
  const person = await tx.lock(personTable, { id }, 'exclusive');
  if (!person) return;
  const failures = person.failedSignIns + 1;
  const lockedUntil = failures >= attempts ? later(await tx.now(), lockMs) : person.lockedUntil;
  await tx.update(personTable, { id }, { failedSignIns: failures >= attempts ? 0 : failures, lockedUntil });
  tx.audit({ subject: chains.account(id), actor: 'public', act: failures >= attempts ? 'account.locked' : 'sign-in.failed', details: { failures } });
}

/** The holder's row is locked, so that a code is used up once. */
async function signIn(tx: Transaction, session: SignIn): Promise<void> {
  const { id, holder, proof, csrfSm3, expiresAt, totpStep } = session;
  const now = await (holder.kind === 'person' ? admitPerson(tx, holder.id, id, totpStep) : admitClient(tx, holder.id));
  if (await tx.find(sessionTable, { id })) return;
  await tx.insert(sessionTable, { id, holderKind: holder.kind, holderId: holder.id, proof, csrfSm3: csrfSm3 ?? null, createdAt: now, lastSeenAt: now, expiresAt, endedAt: null });
  tx.audit({ subject: chains.account(holder.id), actor: `${holder.kind}/${holder.id}`, act: 'session.opened', details: { session: id, proof, expiresAt } });
}

async function admitPerson(tx: Transaction, id: string, sessionId: string, totpStep: number | undefined): Promise<Instant> {
  const person = await tx.lock(personTable, { id }, 'exclusive');
  const now = await tx.now();
  if (person?.disabledAt !== null) throw problem('sign-in-failed');
  if (await tx.find(sessionTable, { id: sessionId, holderId: id })) return now; // this very sign-in, again
  if (person.lockedUntil !== null && person.lockedUntil > now) throw problem('account-locked', { until: person.lockedUntil });
  if (totpStep !== undefined && totpStep <= person.totpLastStep) throw problem('sign-in-failed');
  await tx.update(personTable, { id }, { failedSignIns: 0, lockedUntil: null, totpLastStep: totpStep ?? person.totpLastStep });
  return now;
}

async function admitClient(tx: Transaction, id: string): Promise<Instant> {
  const client = await tx.lock(clientTable, { id }, 'shared');
  if (client?.disabledAt !== null) throw problem('client-unknown');
  return tx.now();
}

async function openSession(tx: Transaction, id: string, idleMs: number): ReturnType<People['session']> {
  const row = await tx.find(sessionTable, { id });
  if (row?.endedAt !== null) return undefined;
  const now = await tx.now();
  if (row.expiresAt <= now || later(row.lastSeenAt, idleMs) <= now || !(await isEnabled(tx, row))) {
    await end(tx, row, 'session.expired');
    return undefined;
  }
  const lastSeenAt = now - row.lastSeenAt >= touchEvery ? now : row.lastSeenAt;
  if (lastSeenAt !== row.lastSeenAt) await tx.update(sessionTable, { id, endedAt: IsNull() }, { lastSeenAt });
  return { session: sessionOf({ ...row, lastSeenAt }), grants: await grantsOf(tx, row.holderId) };
}

async function isEnabled(tx: Transaction, { holderKind, holderId }: SessionRow): Promise<boolean> {
  const account = holderKind === 'person' ? await tx.find(personTable, { id: holderId }) : await tx.find(clientTable, { id: holderId });
  return account?.disabledAt === null;
}

async function end(tx: Transaction, { id, holderKind, holderId }: SessionRow, act: string): Promise<void> {
  const ended = await tx.update(sessionTable, { id, endedAt: IsNull() }, { endedAt: await tx.now() });
  if (ended > 0) tx.audit({ subject: chains.account(holderId), actor: `${holderKind}/${holderId}`, act, details: { session: id } });
}

const sessionOf = ({ id, holderKind, holderId, proof, csrfSm3, createdAt, lastSeenAt, expiresAt }: SessionRow): Session => ({
  id, holder: { kind: holderKind, id: holderId }, proof, csrfSm3: csrfSm3 ?? undefined, createdAt, lastSeenAt, expiresAt,
});
