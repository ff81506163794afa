import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { hex } from '../domain/bytes.ts';
import type { Cryptography, Mac } from '../domain/cryptography.ts';
import { minutes } from '../domain/instant.ts';
import { problem } from '../domain/problem.ts';
import type { RoleGrant } from '../domain/permission/table.ts';
import type { ClientKeys, Store } from '../store/store.ts';

/** How far the clock of a system may be from ours; a nonce is kept twice as long. */
const clockDifference = minutes(5);

/** `Authorization: Yinxin key=…,timestamp=…,nonce=…,signature=…`; signature in base64 */
const form = /^Yinxin key=([\w.:-]{1,36}),timestamp=(\d{1,12}),nonce=([\w-]{16,64}),signature=([\w+/]{43,140}=*)$/;

/** The header that says what the body is: hex SM3 of its bytes; of the file's in an upload. Part of what is signed. */
export const contentDigestHeader = 'content-sm3';

interface SignedRequestWorld {
  readonly store: Pick<Store, 'clientKeys' | 'now'>;
  readonly cryptography: Cryptography;
  readonly macOf: (secret: Uint8Array) => Mac;
}

export const isSigned = ({ headers }: IncomingMessage): boolean => headers.authorization?.startsWith('Yinxin ') ?? false;

/** What a system signs: method, path with query, seconds since 1970, nonce and digest of the body, one a line. */
export const signedText = ({ method, target, timestamp, nonce, contentSm3 }: { readonly method: string; readonly target: string; readonly timestamp: string; readonly nonce: string; readonly contentSm3: string }): string =>
  [method, target, timestamp, nonce, contentSm3].join('\n');

/** The system whose key signed the request. Whatever is wrong with it is `request-signature-invalid`: another key, another text, too old, used before. */
export async function signerOf(request: IncomingMessage & { readonly originalUrl?: string }, { store, cryptography, macOf }: SignedRequestWorld): Promise<{ readonly client: string; readonly grants: readonly RoleGrant[] }> {
  const [, keyId = '', timestamp = '', nonce = '', signature = ''] = form.exec(request.headers.authorization ?? '') ?? [];
  const verifier = keyId === '' ? undefined : await store.clientKeys.verifier(keyId);
  if (!verifier || Math.abs((await store.now()) - Number(timestamp) * 1000) > clockDifference) throw problem('request-signature-invalid');
  const digest = request.headers[contentDigestHeader];
  const text = signedText({ method: request.method ?? '', target: request.originalUrl ?? request.url ?? '', timestamp, nonce, contentSm3: typeof digest === 'string' ? digest : hex(cryptography.sm3.hash()) });
  if (!isSignedBy(verifier.key, Buffer.from(text), Buffer.from(signature, 'base64'), { cryptography, macOf })) throw problem('request-signature-invalid');
  if (!(await store.clientKeys.takeNonce(keyId, nonce, 2 * clockDifference))) throw problem('request-signature-invalid', { reason: 'used before' });
  return { client: verifier.client, grants: verifier.grants };
}

type Key = NonNullable<Awaited<ReturnType<ClientKeys['verifier']>>>['key'];

function isSignedBy(key: Key, text: Uint8Array, signature: Uint8Array, { cryptography, macOf }: Pick<SignedRequestWorld, 'cryptography' | 'macOf'>): boolean {
  if (key.algorithm === 'sm2') return cryptography.verify(key.publicKey, text, signature);
  const expected = macOf(key.secret).mac(text);
  return expected.length === signature.length && timingSafeEqual(expected, signature);
}

/** The body is the one that was signed. Throws `request-signature-invalid`. */
export function requireSignedContent(request: IncomingMessage, digest: Uint8Array): void {
  if (isSigned(request) && request.headers[contentDigestHeader] !== hex(digest)) throw problem('request-signature-invalid', { reason: 'body' });
}
