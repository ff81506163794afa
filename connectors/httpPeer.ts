import { request as askPlainly, type IncomingMessage } from 'node:http';
import { request as askSecurely, type Agent } from 'node:https';
import type { ProblemCode } from '../domain/errors.ts';
import { isProblem, type Problem, problem, type ProblemDetails } from '../domain/problem.ts';

/** A service outside that is asked over HTTP. */
export interface HttpPeer {
  /** `http:` or `https:`, without a slash at its end. */
  readonly url: string;
  /** For the whole exchange, the answer's body included. */
  readonly timeoutMs: number;
  readonly maxAnswerBytes: number;
  /** Retryable: nobody there, too slow, no trust between the two, 408, 429 or 5xx. */
  readonly unavailable: ProblemCode;
  /** Not retryable: any other answer than 2xx. */
  readonly refused: ProblemCode;
  /** An answer that is too large, not of the agreed form, or a redirection. */
  readonly malformed: ProblemCode;
  /** Certificates of an `https:` peer and ours; see mutualTls.ts. */
  readonly agent?: Agent;
  /** Told with every problem: which peer it was. */
  readonly about?: ProblemDetails;
}

/** What a peer answered. */
export interface Answer {
  readonly status: number;
  readonly body: Uint8Array;
}

/** Gets a resource of the peer: the bytes of a 2xx answer. Redirections are not followed. */
export const getFrom = async (peer: HttpPeer, path: string): Promise<Uint8Array> => (await ask(peer, 'GET', path)).body;

/** Posts JSON to the peer: the bytes of a 2xx answer. */
export const postTo = async (peer: HttpPeer, path: string, body: unknown): Promise<Uint8Array> => (await ask(peer, 'POST', path, body)).body;

/** Posts bytes of a media type to the peer: the bytes of a 2xx answer. */
export const postBytesTo = async (peer: HttpPeer, path: string, type: string, bytes: Uint8Array): Promise<Uint8Array> => (await exchanged(peer, { method: 'POST', path, content: { type, bytes } })).body;

/** A 2xx answer of the peer to JSON, or to a request without body. Everything that is asked here may be asked again. */
export const ask = (peer: HttpPeer, method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<Answer> =>
  exchanged(peer, { method, path, ...(body !== undefined && { content: { type: 'application/json', bytes: Buffer.from(JSON.stringify(body)) } }) });

async function exchanged(peer: HttpPeer, asked: Pick<Exchange, 'method' | 'path' | 'content'>): Promise<Answer> {
  const signal = AbortSignal.timeout(peer.timeoutMs);
  const exchange: Exchange = { ...asked, signal };
  try {
    const response = await responseTo(peer, exchange);
    const answer = { status: response.statusCode ?? 0, body: await readLimited(peer, response) };
    if (answer.status < 200 || answer.status > 299) throw refusalOf(peer, answer);
    return answer;
  } catch (error) {
    throw isProblem(error) ? error : problem(peer.unavailable, { ...peer.about, reason: reasonOf(error, signal) }, error);
  }
}

/** Reads an answer as JSON of the agreed form; `parse` throws when it is not. */
export function answerOf<T>(peer: HttpPeer, bytes: Uint8Array, parse: (json: unknown) => T): T {
  try {
    return parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (cause) {
    throw problem(peer.malformed, { ...peer.about, reason: 'answer-malformed' }, cause);
  }
}

interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly content?: { readonly type: string; readonly bytes: Uint8Array };
  readonly signal: AbortSignal;
}

/** A kept connection may have been closed by the peer at the moment of asking: then it is asked once more over a new one. */
async function responseTo(peer: HttpPeer, exchange: Exchange): Promise<IncomingMessage> {
  const first = await attempt(peer, exchange);
  const second = first === 'connection-was-closed' ? await attempt(peer, exchange) : first;
  if (second === 'connection-was-closed') throw problem(peer.unavailable, { ...peer.about, reason: 'unreachable' });
  return second;
}

function attempt({ agent, url: base }: HttpPeer, { method, path, content, signal }: Exchange): Promise<IncomingMessage | 'connection-was-closed'> {
  const url = `${base}${path}`;
  const headers = content === undefined ? {} : { 'content-type': content.type, 'content-length': content.bytes.length };
  const options = { method, signal, headers, ...(agent && { agent }) };
  return new Promise((resolve, reject) => {
    const request = (url.startsWith('https:') ? askSecurely : askPlainly)(url, options, resolve);
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (request.reusedSocket && ['ECONNRESET', 'EPIPE'].includes(error.code ?? '')) resolve('connection-was-closed');
      else reject(error);
    });
    request.end(content?.bytes);
  });
}

async function readLimited(peer: HttpPeer, response: IncomingMessage): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > peer.maxAnswerBytes) throw problem(peer.malformed, { ...peer.about, reason: 'answer-too-large', limit: peer.maxAnswerBytes });
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function refusalOf(peer: HttpPeer, { status, body }: Answer): Problem {
  const retryable = status >= 500 || status === 408 || status === 429;
  const code = retryable ? peer.unavailable : status < 400 ? peer.malformed : peer.refused;
  return problem(code, { ...peer.about, status, ...refusalCode(body) });
}

/** The peer's own code, when it gives one; its prose is not passed on. */
function refusalCode(body: Uint8Array): { refusal?: string } {
  const code = /"error"\s*:\s*"([a-z0-9-]{1,64})"/.exec(Buffer.from(body.subarray(0, 4_096)).toString('utf8'))?.[1];
  return code ? { refusal: code } : {};
}

/** `certificate`: the two did not come to trust each other over TLS; for operators to mend. */
function reasonOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'slow';
  const { code = '' } = error as NodeJS.ErrnoException;
  return /CERT|SSL|SIGNATURE|ISSUER|EPROTO/.test(code) ? 'certificate' : 'unreachable';
}
