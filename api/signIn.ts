import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Secret, TOTP } from 'otpauth';
import type { Proof } from '../domain/approval/rule.ts';
import type { Sm3 } from '../domain/cryptography.ts';
import { later, type Instant } from '../domain/instant.ts';
import { isProblem, problem } from '../domain/problem.ts';
import type { Credentials, Person, Store } from '../store/store.ts';
import type { Limits } from './configuration.ts';
import { csrfTokenOf, secretId } from './identity.ts';

/** A value that only its holder has, base64url of 32 random bytes; we keep its SM3. */
type BearerValue = string;

export interface OpenedSession {
  readonly cookie: BearerValue;
  readonly csrfToken: string;
  readonly person: Person;
  readonly proof: Proof;
  readonly expiresAt: Instant;
}

/** Opens sessions for people and tokens for systems. R54 */
export interface SignIn {
  /** An account with a TOTP secret needs its code. Problems: `sign-in-failed`, `account-locked`. */
  person(given: { readonly login: string; readonly password: string; readonly totp?: string | undefined }): Promise<OpenedSession>;
  /** Without password, as if by both factors: only routes of a demonstration call it. Problem: `sign-in-failed`. */
  demoPerson(login: string): Promise<OpenedSession>;
  /** Problem: `client-unknown`. */
  client(given: { readonly id: string; readonly secret: string }): Promise<{ readonly token: BearerValue; readonly lifetimeMs: number }>;
}

/** @param sm3 makes ids of sessions from what their holders present */
export function createSignIn(store: Store, sm3: Sm3, limits: Pick<Limits, 'sessionMs' | 'tokenMs'>): SignIn {
  const nobodysHash = hash(randomBytes(32)); // what an unknown name's password is checked against, so that it takes as long
  return {
    async person({ login, password, totp }) {
      const known = await store.people.credentials(login);
      const right = await verify(known?.passwordHash ?? (await nobodysHash), password);
      const now = await store.now();
      if (known?.lockedUntil !== undefined && known.lockedUntil > now) throw problem('account-locked');
      const step = known && totpStep(known, totp, now);
      if (!known || !right || step === 'wrong') return fail(store, known);
      const { session, opened } = newSession(sm3, known.person, step === undefined ? 'session' : 'totp', later(now, limits.sessionMs));
      await open(store, known, { ...session, ...(step === undefined ? {} : { totpStep: step }) });
      return opened;
    },
    async demoPerson(login) {
      const known = await store.people.credentials(login);
      if (!known) throw problem('sign-in-failed');
      const { session, opened } = newSession(sm3, known.person, 'totp', later(await store.now(), limits.sessionMs));
      await store.people.signIn(session);
      return opened;
    },
    async client({ id, secret }) {
      const known = await store.people.client(id);
      const right = await verify(known?.secretHash ?? (await nobodysHash), secret);
      if (!known || !right) throw problem('client-unknown', { error: 'invalid_client' }); // RFC 6749 5.2
      const token = randomBytes(32).toString('base64url');
      await store.people.signIn({ id: secretId(sm3, token), holder: { kind: 'client', id }, proof: 'session', expiresAt: later(await store.now(), limits.tokenMs) });
      return { token, lifetimeMs: limits.tokenMs };
    },
  };
}

/** What the browser gets, and what the store keeps of it. */
function newSession(sm3: Sm3, person: Person, proof: Proof, expiresAt: Instant): { session: Parameters<Store['people']['signIn']>[0]; opened: OpenedSession } {
  const cookie = randomBytes(32).toString('base64url');
  const csrfToken = csrfTokenOf(sm3, cookie);
  const session = { id: secretId(sm3, cookie), holder: { kind: 'person', id: person.id } as const, proof, csrfSm3: secretId(sm3, csrfToken), expiresAt };
  return { session, opened: { cookie, csrfToken, person, proof, expiresAt } };
}

/** A code that was used before counts like a wrong one. */
async function open(store: Store, known: Credentials, session: Parameters<Store['people']['signIn']>[0]): Promise<void> {
  try {
    await store.people.signIn(session);
  } catch (error) {
    if (isProblem(error, 'sign-in-failed')) await fail(store, known);
    throw error;
  }
}

async function fail(store: Store, known: Credentials | undefined): Promise<never> {
  if (known) await store.people.signInFailed(known.person.id);
  throw problem('sign-in-failed');
}

const period = 30; // seconds; RFC 6238 5.2

/** The time step of the code, one step early or late at most; undefined for an account without second factor. RFC 6238 */
function totpStep({ totpSecret, totpLastStep }: Credentials, code: string | undefined, now: Instant): number | 'wrong' | undefined {
  if (totpSecret === undefined) return code === undefined ? undefined : 'wrong';
  if (code === undefined) return 'wrong';
  const totp = new TOTP({ secret: Secret.fromBase32(totpSecret), period });
  const delta = totp.validate({ token: code, timestamp: now, window: 1 });
  if (delta === null) return 'wrong';
  const step = totp.counter({ timestamp: now }) + delta;
  return step > totpLastStep ? step : 'wrong';
}
