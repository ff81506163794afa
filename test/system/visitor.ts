import { randomUUID } from 'node:crypto';

/** What the API answered. */
export interface Answer<Body = Readonly<Record<string, unknown>>> {
  readonly status: number;
  /** Of a problem document. */
  readonly code: string | undefined;
  readonly body: Body;
}

/** Whoever calls the API over HTTP: with a person's session, a system's token, or nothing. */
export class Visitor {
  /** @param api URL that ends in /api/v1; @param headers sent with every request */
  constructor(readonly api: string, readonly headers: Readonly<Record<string, string>> = {}) {}

  get<Body = Readonly<Record<string, unknown>>>(path: string): Promise<Answer<Body>> {
    return this.#call('GET', path, {});
  }

  /** Sends JSON, with a new Idempotency-Key unless one is given. */
  post<Body = Readonly<Record<string, unknown>>>(path: string, body?: object, key: string = randomUUID()): Promise<Answer<Body>> {
    return this.#call('POST', path, { 'idempotency-key': key }, body);
  }

  put<Body = Readonly<Record<string, unknown>>>(path: string, body: object): Promise<Answer<Body>> {
    return this.#call('PUT', path, { 'idempotency-key': randomUUID() }, body);
  }

  delete(path: string): Promise<Answer> {
    return this.#call('DELETE', path, {});
  }

  /** Sends a file as the one of a form. */
  upload<Body = { readonly id: string; readonly sm3: string }>(path: string, content: Uint8Array<ArrayBuffer>, name = '合同.pdf', key: string = randomUUID()): Promise<Answer<Body>> {
    const form = new FormData();
    form.set('file', new Blob([content], { type: 'application/pdf' }), name);
    return this.#call('POST', path, { 'idempotency-key': key }, form);
  }

  /** The bytes of what is not JSON; throws for anything but success. */
  async bytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const answer = await fetch(this.api + path, { headers: this.headers });
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`);
    return new Uint8Array(await answer.arrayBuffer());
  }

  async #call<Body>(method: string, path: string, headers: Readonly<Record<string, string>>, body?: object): Promise<Answer<Body>> {
    const sent = body === undefined || body instanceof FormData ? { body } : { body: JSON.stringify(body), type: { 'content-type': 'application/json' } };
    const answer = await fetch(this.api + path, { method, headers: { ...this.headers, ...headers, ...sent.type }, ...(sent.body !== undefined && { body: sent.body }) });
    const text = await answer.text();
    const read = (text === '' ? {} : JSON.parse(text)) as Body & { readonly code?: string };
    return { status: answer.status, code: answer.ok ? undefined : read.code, body: read };
  }
}

/** The body of an answer that must be a success. */
export async function good<Body>(answer: Promise<Answer<Body>>): Promise<Body> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
  return body;
}
