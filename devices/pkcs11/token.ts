import { setTimeout as pause } from 'node:timers/promises';
import pkcs11js, { type Handle, type PKCS11 } from 'pkcs11js';
import { isProblem, problem } from '../../domain/problem.ts';
import { Gate } from './gate.ts';
import { slotOfToken } from './library.ts';
import { isPkcs11Failure, ladder, remedyFor, returnedName, type Rung } from './returnValues.ts';
import { SessionPool } from './sessions.ts';

export interface TokenOptions {
  readonly label: string;
  readonly pin: string;
  /** Most sessions at a time. */
  readonly sessions: number;
  /** First pause before the library is started again, in milliseconds; four times as long each further time. */
  readonly backOff: number;
  /** Told about every climb of the ladder. */
  readonly recovered: (rung: Rung, returned: string) => void;
}

/** What an operation works with: a session of its own, logged in. */
export interface TokenSession {
  readonly library: PKCS11;
  readonly handle: Handle;
  /** Handles found since the last login, by key id; a login empties it. */
  readonly keys: Map<string, Handle>;
}

type Operation<T> = (session: TokenSession) => Promise<T>;

/** One token of a loaded library: logged in once, recovering by the ladder, proved before it serves. */
export class Token {
  readonly #library: PKCS11;
  readonly #options: TokenOptions;
  readonly #prove: Operation<void>;
  readonly #gate = new Gate();
  readonly #keys = new Map<string, Handle>();
  #pool: SessionPool | undefined;
  #loggedIn = false;
  #ready = false;
  /** Grows with every recovery, so that many failures of one cause recover once. */
  #epoch = 0;
  /** The return value by which the token refused its PIN. It is never tried again: tries are counted, and a locked token stays locked. */
  #pinRefused: string | undefined;

  /** @param prove an operation whose success shows that the token does what it should; run at start and after every recovery */
  constructor(library: PKCS11, options: TokenOptions, prove: Operation<void>) {
    this.#library = library;
    this.#options = options;
    this.#prove = prove;
  }

  /** Initialises the library, logs in and proves the token. */
  async start(): Promise<void> {
    await this.run(async () => undefined);
  }

  /** Runs an operation, which may be repeated. Throws problems: `device-unavailable` when the ladder ends, `device-pin-wrong`, `device-refused`, and the operation's own. */
  async run<T>(operation: Operation<T>): Promise<T> {
    let position = -1;
    for (;;) {
      const epoch = this.#epoch;
      try {
        if (!this.#ready) await this.#recover('library', epoch);
        if (this.sessions === 0) await this.#recover('login', epoch); // the last session took the login with it. PKCS#11 v2.40, 5.6
        return await this.#gate.pass(() => this.#operate(operation));
      } catch (error) {
        position = await this.#climb(error, position, epoch);
      }
    }
  }

  /** Sessions open at the token. */
  get sessions(): number {
    return this.#pool?.size ?? 0;
  }

  close(): void {
    this.#ready = false;
    this.#forgetSessions();
    this.#finalise();
  }

  /** Recovers on the first rung that helps, and answers its position; throws when there is none left. */
  async #climb(failure: unknown, from: number, epoch: number): Promise<number> {
    let [position, current] = [from, failure];
    for (;;) {
      const rung = this.#rungFor(current);
      position = Math.max(position + 1, ladder.indexOf(rung));
      const next = ladder[position];
      if (next === undefined) throw problem('device-unavailable', { token: this.#options.label, returned: returnedName(current) }, current);
      this.#options.recovered(next, returnedName(current));
      if (next === 'library') await pause(this.#options.backOff * 4 ** (position - ladder.indexOf('library')));
      try {
        await this.#recover(next, epoch);
        return position;
      } catch (error) {
        current = error;
      }
    }
  }

  #rungFor(failure: unknown): Rung {
    const remedy = remedyFor(failure);
    if (remedy === 'session' || remedy === 'login' || remedy === 'library') return remedy;
    if (isProblem(failure, 'device-unavailable')) return 'library';
    if (remedy === 'ciphertext') throw problem('ciphertext-invalid', {}, failure);
    if (remedy === 'pin') this.#pinRefused = returnedName(failure);
    this.#checkPin();
    throw isPkcs11Failure(failure) ? problem('device-refused', { token: this.#options.label, returned: returnedName(failure) }, failure) : failure;
  }

  #checkPin(): void {
    if (this.#pinRefused !== undefined) throw problem('device-pin-wrong', { token: this.#options.label, returned: this.#pinRefused });
  }

  async #recover(rung: Rung, epoch: number): Promise<void> {
    this.#checkPin();
    if (rung === 'session') {
      this.#pool?.clear();
      return;
    }
    await this.#gate.alone(async () => {
      if (epoch !== this.#epoch && this.#ready) return; // another operation has recovered meanwhile
      this.#ready = false;
      this.#forgetSessions();
      if (rung === 'library') this.#restartLibrary();
      this.#checkPin();
      await this.#operate(this.#prove);
      this.#epoch += 1;
      this.#ready = true;
    });
  }

  async #operate<T>(operation: Operation<T>): Promise<T> {
    if (!this.#pool) throw problem('device-unavailable', { token: this.#options.label });
    return this.#pool.use(async (handle) => {
      this.#login(handle);
      return operation({ library: this.#library, handle, keys: this.#keys });
    });
  }

  /** Login counts for the process. A token that says "already" has not looked at the PIN, so it is logged out first. */
  #login(session: Handle): void {
    if (this.#loggedIn) return;
    this.#keys.clear();
    try {
      this.#library.C_Login(session, pkcs11js.CKU_USER, this.#options.pin);
    } catch (error) {
      if (!isPkcs11Failure(error, pkcs11js.CKR_USER_ALREADY_LOGGED_IN)) throw error;
      this.#library.C_Logout(session);
      this.#library.C_Login(session, pkcs11js.CKU_USER, this.#options.pin);
    }
    this.#loggedIn = true;
  }

  #restartLibrary(): void {
    this.#finalise();
    this.#library.C_Initialize({ flags: pkcs11js.CKF_OS_LOCKING_OK });
    const slot = slotOfToken(this.#library, this.#options.label);
    if (!slot) throw problem('device-unavailable', { token: this.#options.label });
    const flags = pkcs11js.CKF_SERIAL_SESSION | pkcs11js.CKF_RW_SESSION;
    this.#pool = new SessionPool(
      { open: () => this.#library.C_OpenSession(slot, flags), close: (session) => { this.#library.C_CloseSession(session); } },
      this.#options.sessions,
    );
  }

  #forgetSessions(): void {
    this.#pool?.clear();
    this.#keys.clear();
    this.#loggedIn = false;
  }

  /** C_Finalize; a library that was not initialised, or that fails while it ends, is begun anew all the same. */
  #finalise(): void {
    try {
      this.#library.C_Finalize();
    } catch (error) {
      if (!isPkcs11Failure(error)) throw error;
    }
    this.#pool = undefined;
  }
}
