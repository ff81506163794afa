import type { ProblemCode } from '../domain/errors.ts';
import { isProblem, type Problem, problem } from '../domain/problem.ts';

/** A service outside that is asked over HTTP. */
export interface HttpPeer {
  /** Without a slash at its end. */
  readonly url: string;
  /** For the whole exchange, the answer's body included. */
  readonly timeoutMs: number;
  readonly maxAnswerBytes: number;
  /** Retryable: nobody there, too slow, 408, 429 or 5xx. */
  readonly unavailable: ProblemCode;
  /** Not retryable: any other answer than 2xx, or one that is too large or not of the agreed form. */
  readonly refused: ProblemCode;
}

/** Gets a resource of the peer: the bytes of a 2xx answer. Redirects are not followed. */
export const getFrom = (peer: HttpPeer, path: string): Promise<Uint8Array> => exchange(peer, path, { method: 'GET' });

/** Posts JSON to the peer: the bytes of a 2xx answer. */
export const postTo = (peer: HttpPeer, path: string, body: unknown): Promise<Uint8Array> =>
  exchange(peer, path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** Reads an answer as JSON of the agreed form; `parse` throws when it is not. */
export function answerOf<T>(peer: HttpPeer, bytes: Uint8Array, parse: (json: unknown) => T): T {
  try {
    return parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (cause) {
    throw problem(peer.refused, { reason: 'answer-malformed' }, cause);
  }
}

async function exchange(peer: HttpPeer, path: string, request: RequestInit): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(peer.timeoutMs);
  try {
    const response = await fetch(`${peer.url}${path}`, { ...request, redirect: 'manual', signal });
    const body = await readLimited(peer, response);
    if (!response.ok) throw refusalOf(peer, response.status, body);
    return body;
  } catch (error) {
    throw isProblem(error) ? error : problem(peer.unavailable, { reason: signal.aborted ? 'slow' : 'unreachable' }, error);
  }
}

async function readLimited(peer: HttpPeer, response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > peer.maxAnswerBytes) throw problem(peer.refused, { reason: 'answer-too-large', limit: peer.maxAnswerBytes });
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function refusalOf(peer: HttpPeer, status: number, body: Uint8Array): Problem {
  const retryable = status >= 500 || status === 408 || status === 429;
  return problem(retryable ? peer.unavailable : peer.refused, { status, ...refusalCode(body) });
}

/** The peer's own code, when it gives one; its prose is not passed on. */
function refusalCode(body: Uint8Array): { refusal?: string } {
  const code = /"error"\s*:\s*"([a-z0-9-]{1,64})"/.exec(Buffer.from(body.subarray(0, 4_096)).toString('utf8'))?.[1];
  return code ? { refusal: code } : {};
}
