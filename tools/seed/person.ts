import { TOTP, Secret } from 'otpauth';
import * as z from 'zod';

/** What a person signs in with. */
export interface SignInSecrets {
  readonly login: string;
  readonly password: string;
  /** Base32. */
  readonly totpSecret: string;
}

const Session = z.object({ csrfToken: z.string() });
const period = 30_000;

/** Someone at a browser: signs in with both factors and acts as its pages do. */
export class SignedIn {
  /** @param api URL of the API; @param headers what the browser sends with every request */
  private constructor(readonly api: string, readonly headers: Readonly<Record<string, string>>) {}

  /**
   * A code counts once, and codes of the half minutes before and after count too: who has signed in within this half minute gives the next
   * code, who has done that as well waits.
   */
  static async as({ login, password, totpSecret }: SignInSecrets, publicUrl: string): Promise<SignedIn> {
    const api = `${publicUrl}/api/v1`;
    const totp = new TOTP({ secret: Secret.fromBase32(totpSecret) });
    for (let attempt = 1; ; attempt++) {
      const code = totp.generate({ timestamp: Date.now() + (attempt === 2 ? period : 0) });
      const answer = await fetch(`${api}/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password, totp: code }) });
      if (answer.status === 201) return SignedIn.#opened(api, answer);
      if (answer.status !== 401 || attempt === 4) throw new Error(`${login} cannot sign in: ${answer.status} ${await answer.text()}`);
      if (attempt > 1) await new Promise((resolve) => setTimeout(resolve, period - (Date.now() % period) + 50));
    }
  }

  /** Signs in by the demo's one click: without the code of the second factor, which a newcomer may want to use within the same half minute. */
  static async byOneClick(login: string, publicUrl: string): Promise<SignedIn> {
    const api = `${publicUrl}/api/v1`;
    const answer = await fetch(`${api}/demo/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login }) });
    if (!answer.ok) throw new Error(`${login} cannot sign in: ${answer.status} ${await answer.text()}`);
    return SignedIn.#opened(api, answer);
  }

  static async #opened(api: string, answer: Response): Promise<SignedIn> {
    const { csrfToken } = Session.parse(await answer.json());
    return new SignedIn(api, { cookie: (answer.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '', 'x-csrf-token': csrfToken });
  }

  async read<T>(path: string, form: z.ZodType<T>): Promise<T> {
    const answer = await fetch(this.api + path, { headers: this.headers });
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`);
    return form.parse(await answer.json());
  }

  /** Brings a PDF; answers its id. */
  async upload(name: string, content: Uint8Array<ArrayBuffer>, key: string): Promise<string> {
    const headers = { ...this.headers, 'content-type': 'application/pdf', 'idempotency-key': key };
    const answer = await fetch(`${this.api}/documents?name=${encodeURIComponent(name)}`, { method: 'POST', headers, body: content });
    if (!answer.ok) throw new Error(`POST /documents: ${answer.status} ${await answer.text()}`);
    return z.object({ id: z.string() }).parse(await answer.json()).id;
  }

  /** Sends JSON; the key makes the request one that may come again. Gives the answer's body; throws for anything but success. */
  async send(method: 'POST' | 'PUT', path: string, key: string, body?: unknown): Promise<unknown> {
    const json: Readonly<Record<string, string>> = body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await fetch(`${this.api}${path}`, { method, headers: { ...this.headers, 'idempotency-key': key, ...json }, ...(body !== undefined && { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? undefined : answer.json();
  }
}
