import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { hex } from '../domain/bytes.ts';
import type { Sm3 } from '../domain/cryptography.ts';
import { permissions, type Actor, type Operation } from '../domain/permission/table.ts';
import { problem } from '../domain/problem.ts';
import type { Session } from '../store/store.ts';
import { isSigned, signerOf } from './signedRequest.ts';
import type { World } from './world.ts';

/** Who calls, and by what he is known. */
export interface Caller {
  readonly actor: Actor;
  /** `person/<id>`, `client/<id>` or `public`. */
  readonly name: string;
  readonly session?: Session;
  readonly by: 'cookie' | 'token' | 'signature' | 'nothing';
}

const nobody: Caller = { actor: { kind: 'public', id: 'public', grants: [] }, name: 'public', by: 'nothing' };

/** What a table row or a session is found by: hex SM3 of the secret value. */
export const secretId = (sm3: Sm3, value: string): string => hex(sm3.hash(Buffer.from(value)));

/** The CSRF token that belongs to a session's cookie; it can be told again to whoever holds the cookie. */
export const csrfTokenOf = (sm3: Sm3, cookie: string): string => Buffer.from(sm3.hash(Buffer.from(`csrf\n${cookie}`))).toString('base64url');

export const cookieName = (publicUrl: URL): string => (publicUrl.protocol === 'https:' ? '__Host-yinxin' : 'yinxin');

/** The value of one cookie of a Cookie header; undefined when there is none. RFC 6265 5.4 */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** Finds the caller by bearer token, signature or cookie. Ended, unknown and disabled ones are the public; a signature that does not hold is `request-signature-invalid`. */
export async function identify(request: IncomingMessage, world: World): Promise<Caller> {
  const { store, cryptography, limits, publicUrl } = world;
  if (isSigned(request)) return signer(await signerOf(request, world));
  const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? '')?.[1];
  const value = token ?? cookieOf(request.headers.cookie, cookieName(publicUrl));
  if (value === undefined) return nobody;
  const known = await store.people.session(secretId(cryptography.sm3, value), token === undefined ? limits.sessionIdleMs : limits.tokenMs);
  const kind = token === undefined ? 'person' : 'client';
  if (known?.session.holder.kind !== kind) return nobody;
  const { id } = known.session.holder;
  return { actor: { kind, id, grants: known.grants }, name: `${kind}/${id}`, session: known.session, by: token === undefined ? 'cookie' : 'token' };
}

const signer = ({ client, grants }: Awaited<ReturnType<typeof signerOf>>): Caller => ({ actor: { kind: 'client', id: client, grants }, name: `client/${client}`, by: 'signature' });

/** A cookie comes by itself, so a change also needs the token that only our pages know; what the public may do does not. */
export function requireCsrfToken(request: IncomingMessage, caller: Caller, operation: Operation, sm3: Sm3): void {
  if (caller.by !== 'cookie' || 'public' in permissions[operation]) return;
  const sent = request.headers['x-csrf-token'];
  const expected = Buffer.from(caller.session?.csrfSm3 ?? '');
  const given = Buffer.from(typeof sent === 'string' ? secretId(sm3, sent) : '');
  if (expected.length === 0 || expected.length !== given.length || !timingSafeEqual(expected, given)) throw problem('csrf-token-invalid');
}
