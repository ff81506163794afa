import { RequestProblem, type ProblemDetails } from './problem.ts';
import type { Operation, Operations } from './schema.ts';

export const basePath = '/api/v1';

type Given<K extends keyof Operations, Part extends 'params' | 'query' | 'body'> = Operations[K][Part];
type Need<Name extends string, T> = T extends undefined ? unknown : Record<never, never> extends T ? Readonly<Partial<Record<Name, T>>> : Readonly<Record<Name, T>>;

/** What a call takes besides its name: path parameters, query, body, and the key that makes it happen once. */
export type Request<K extends keyof Operations> = Need<'params', Given<K, 'params'>> & Need<'query', Given<K, 'query'>> & Need<'body', Given<K, 'body'>> & { readonly key?: string };

interface AnyRequest { readonly params?: object; readonly query?: object; readonly body?: unknown; readonly key?: string; readonly signal?: AbortSignal | undefined }

let csrfToken: string | undefined;
const endings = new Set<() => void>();

/** The token that the server asks with every change; told when the session is known. */
export function rememberCsrfToken(token: string | undefined): void {
  csrfToken = token;
}

/** Calls the listener when the server says that nobody is signed in any more; answers how to stop. */
export function onSessionEnd(listener: () => void): () => void {
  endings.add(listener);
  return () => endings.delete(listener);
}

/** Sends one request, typed by openapi.json. Throws RequestProblem. */
export async function call<K extends keyof Operations>(operation: K, request: Request<K>, signal?: AbortSignal): Promise<Operations[K]['answer']> {
  const space = operation.indexOf(' ');
  return (await send(operation.slice(0, space).toUpperCase(), operation.slice(space + 1), { ...(request as AnyRequest), signal })) as Operations[K]['answer'];
}

/** Sends a request to a path below /api/v1. */
export async function send(method: string, path: string, { params, query, body, key, signal }: AnyRequest = {}): Promise<unknown> {
  const answer = await fetchAnswer(basePath + filled(path, params) + queryText(query), {
    method, signal: signal ?? null, credentials: 'same-origin', headers: headersOf(method, body, key),
    body: body === undefined ? null : body instanceof Blob ? body : JSON.stringify(body),
  });
  if (!answer.ok) throw await problemFrom(answer);
  if (answer.status === 204) return undefined;
  return answer.headers.get('content-type')?.includes('json') ? answer.json() : answer.blob();
}

function headersOf(method: string, body: unknown, key: string | undefined): Record<string, string> {
  return {
    accept: 'application/json, */*',
    ...(body instanceof Blob ? { 'content-type': body.type || 'application/pdf' } : body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(method !== 'GET' && csrfToken !== undefined ? { 'x-csrf-token': csrfToken } : {}),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  };
}

const filled = (path: string, params: object = {}): string =>
  Object.entries(params as Record<string, string>).reduce((text, [name, value]) => text.replace(`{${name}}`, encodeURIComponent(value)), path);

function queryText(query: object = {}): string {
  const given = Object.entries(query as Record<string, unknown>).filter(([, value]) => value !== undefined && value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}

async function fetchAnswer(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new RequestProblem({ code: 'offline', status: 0, title: 'No answer came', done: init.method === 'GET' ? false : 'unknown' });
  }
}

async function problemFrom(answer: Response): Promise<RequestProblem> {
  const document = (await answer.json().catch(() => undefined)) as ProblemDetails | undefined;
  const details = document?.code === undefined ? ({ code: 'internal', status: answer.status, title: answer.statusText } as const) : document;
  if (details.code === 'sign-in-required') for (const ended of endings) ended();
  return new RequestProblem(details);
}

/** An act that goes on after its request: asks until it has ended, then gives what it made. Throws the problem for which it failed. */
export async function untilDone(answer: unknown): Promise<unknown> {
  if (!isAccepted(answer)) return answer;
  const path = answer.operation.slice(basePath.length);
  for (let wait = 500; ; wait = Math.min(wait * 1.5, 5_000)) {
    const operation = (await send('GET', path)) as Operation;
    if (operation.status === 'failed') throw new RequestProblem((operation.problem ?? { code: 'internal', status: 500, title: '' }) as ProblemDetails);
    if (operation.status === 'done') return send('GET', operation.resource.slice(basePath.length));
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

const isAccepted = (answer: unknown): answer is { readonly operation: string } =>
  typeof answer === 'object' && answer !== null && 'operation' in answer && Object.keys(answer).length === 1;
