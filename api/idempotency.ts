import canonicalize from 'canonicalize';
import { hex } from '../domain/bytes.ts';
import type { Sm3 } from '../domain/cryptography.ts';
import { problems } from '../domain/errors.ts';
import { problem } from '../domain/problem.ts';
import { problemFor } from './problems.ts';
import { Reply } from './route.ts';
import type { World } from './world.ts';

/** How long a running request keeps its key from others; a crash gives it free after that. */
const leaseMs = 60_000;

/** One request that is to happen once. */
export interface OnceRequest {
  readonly caller: string;
  readonly key: string;
  readonly bodySm3: string;
}

/** The Idempotency-Key of a request: 1 to 100 visible ASCII characters. */
export function idempotencyKey(header: string | undefined): string {
  if (header === undefined) throw problem('idempotency-key-missing');
  if (!/^[\x21-\x7e]{1,100}$/.test(header)) throw problem('request-invalid', { reason: 'idempotency-key' });
  return header;
}

/** Hex SM3 of what makes two requests the same: method, path with its query, body as RFC 8785 text. The content of an upload is compared when it has been read. */
export const requestDigest = (sm3: Sm3, method: string, url: string, body: unknown): string =>
  hex(sm3.hash(Buffer.from(`${method} ${url}\n${canonicalize(body ?? null) ?? ''}`)));

/**
 * Answers a repeated request as the first was answered; else acts and keeps the answer, final problems included. After a retryable
 * problem or a fault the key is free again.
 */
export async function once({ store, log }: Pick<World, 'store' | 'log'>, request: OnceRequest, act: () => Promise<Reply>, repeated: (kept: Reply) => Promise<void>): Promise<Reply> {
  const claim = await store.requests.claim({ ...request, leaseMs });
  if (claim.kind === 'answered') {
    const kept = keptReply(claim.status, claim.answer);
    await repeated(kept);
    return kept;
  }
  const { caller, key } = request;
  try {
    const reply = await act();
    await store.requests.answer({ caller, key, status: reply.status, answer: JSON.stringify({ body: reply.body, headers: reply.headers }) });
    return reply;
  } catch (error) {
    await settle({ store, log }, { caller, key }, error);
    throw error;
  }
}

/** A final problem is the answer from now on; after any other the key is given back. */
async function settle({ store, log }: Pick<World, 'store' | 'log'>, { caller, key }: { caller: string; key: string }, error: unknown): Promise<void> {
  const { code, details, retryable } = problemFor(error);
  const kept = JSON.stringify({ problem: { code, details } });
  const settled = retryable || problems[code].status >= 500 ? store.requests.release({ caller, key }) : store.requests.answer({ caller, key, status: problems[code].status, answer: kept });
  await settled.catch((fault: unknown) => { log.warn({ err: fault }, 'the key stays taken until its lease ends'); });
}

function keptReply(status: number, answer: string): Reply {
  const kept = JSON.parse(answer) as { body?: unknown; headers?: Record<string, string>; problem?: { code: keyof typeof problems; details: Record<string, unknown> } };
  if (kept.problem) throw problem(kept.problem.code, kept.problem.details);
  return new Reply(status, kept.body, kept.headers);
}
