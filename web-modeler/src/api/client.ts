/** A problem that the API answered (RFC 9457), or `unreachable` when it did not answer. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, status: number, details: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.code = code;
    this.status = status;
    this.details = details;
  }
}

/** Whether it is the problem of that code. */
export const isProblem = (error: unknown, code: string): error is ApiProblem => error instanceof ApiProblem && error.code === code;

const base = '/api/v1';
const patienceMs = 30_000;
let csrfToken = '';
let sessionEnded: () => void = () => undefined;

/** What happens when the session has ended; called once for each refused request. */
export function onSessionEnd(act: () => void): void {
  sessionEnded = act;
}

/** The token that every change carries. It belongs to the cookie, which the console's sign-in has set. */
export function useCsrfToken(token: string): void {
  csrfToken = token;
}

export const get = async <T>(path: string): Promise<T> => (await (await send('GET', path)).json()) as T;
export const getText = async (path: string): Promise<string> => (await send('GET', path)).text();

/** @param key of a request that may come again: the same for the same act */
export const post = async <T>(path: string, body: object, key: string = newKey()): Promise<T> => (await (await send('POST', path, body, key)).json()) as T;
export const put = async <T>(path: string, body: object): Promise<T> => (await (await send('PUT', path, body)).json()) as T;

/** Every item of a list, page after page. */
export async function all<T>(path: string): Promise<readonly T[]> {
  const items: T[] = [];
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const query = new URLSearchParams({ limit: '200', ...(after !== undefined && { after }) });
    const page = await get<{ items: readonly T[]; next?: string }>(`${path}?${query}`);
    items.push(...page.items);
    after = page.next;
  }
  return items;
}

/** An Idempotency-Key; also where `crypto.randomUUID` is missing, which is outside secure contexts. */
export const newKey = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

async function send(method: string, path: string, body?: object, key?: string): Promise<Response> {
  const answer = await attempt(method, path, body, key);
  if (answer.ok) return answer;
  const problem = await problemOf(answer);
  if (problem.code === 'csrf-token-invalid' && (await renewToken())) {
    const again = await attempt(method, path, body, key);
    if (again.ok) return again;
    throw await problemOf(again);
  }
  if (problem.status === 401) sessionEnded();
  throw problem;
}

async function attempt(method: string, path: string, body?: object, key?: string): Promise<Response> {
  const headers: Record<string, string> = {
    ...(body && { 'content-type': 'application/json' }), ...(method !== 'GET' && { 'x-csrf-token': csrfToken }), ...(key && { 'idempotency-key': key }),
  };
  try {
    return await fetch(base + path, { method, headers, signal: AbortSignal.timeout(patienceMs), ...(body && { body: JSON.stringify(body) }) });
  } catch {
    throw new ApiProblem('unreachable', 0);
  }
}

async function problemOf(answer: Response): Promise<ApiProblem> {
  const body = (await answer.json().catch(() => ({}))) as { code?: string };
  return new ApiProblem(body.code ?? 'internal', answer.status, body);
}

/** Signing in anew in another window changes the cookie, and the token with it. */
async function renewToken(): Promise<boolean> {
  const answer = await attempt('GET', '/session');
  if (!answer.ok) return false;
  csrfToken = ((await answer.json()) as { csrfToken: string }).csrfToken;
  return true;
}
