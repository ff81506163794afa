import pkcs11js, { type Handle } from 'pkcs11js';
import { isPkcs11Failure } from './returnValues.ts';

/** Opens and closes sessions of one token. */
export interface SessionSource {
  open(): Handle;
  close(session: Handle): void;
}

/** Sessions of one token, one operation each. PKCS#11 v2.40, 5.6 */
export class SessionPool {
  readonly #source: SessionSource;
  readonly #idle: Handle[] = [];
  readonly #waiting: (() => void)[] = [];
  #limit: number;
  #open = 0;

  /** @param limit most sessions open at a time; falls when the token allows fewer */
  constructor(source: SessionSource, limit: number) {
    this.#source = source;
    this.#limit = limit;
  }

  /** Number of sessions open at the token. */
  get size(): number {
    return this.#open;
  }

  /** Runs one operation on a session of its own. A session in which a call failed is closed: an operation may still be active in it. */
  async use<T>(operate: (session: Handle) => Promise<T>): Promise<T> {
    try {
      return await this.#operate(await this.#take(), operate);
    } finally {
      this.#waiting.shift()?.(); // also when no session could be opened: the next one learns it for itself
    }
  }

  async #operate<T>(session: Handle, operate: (session: Handle) => Promise<T>): Promise<T> {
    try {
      const result = await operate(session);
      this.#idle.push(session);
      return result;
    } catch (error) {
      if (isPkcs11Failure(error)) this.#discard(session);
      else this.#idle.push(session);
      throw error;
    }
  }

  /** Closes every session that no operation uses. */
  clear(): void {
    for (const session of this.#idle.splice(0)) this.#discard(session);
  }

  async #take(): Promise<Handle> {
    for (;;) {
      const session = this.#idle.pop() ?? this.#openOne();
      if (session !== undefined) return session;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** A new session; undefined when one must be waited for. */
  #openOne(): Handle | undefined {
    if (this.#open >= this.#limit) return undefined;
    try {
      const session = this.#source.open();
      this.#open += 1;
      return session;
    } catch (error) {
      if (!isPkcs11Failure(error, pkcs11js.CKR_SESSION_COUNT) || this.#open === 0) throw error;
      this.#limit = this.#open;
      return undefined;
    }
  }

  #discard(session: Handle): void {
    this.#open -= 1;
    try {
      this.#source.close(session);
    } catch (error) {
      if (!isPkcs11Failure(error)) throw error; // a session that cannot be closed is gone already
    }
  }
}
