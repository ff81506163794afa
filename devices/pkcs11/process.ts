import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isProblem, problem } from '../../domain/problem.ts';
import type { DeviceConfiguration } from '../configuration.ts';
import { errorOf, type ChildMessage, type RequestMessage } from './messages.ts';
import type { DeviceOperations, OperationName, RecoveryEvent, RequestName } from './operations.ts';

/** What happens to a device beside its answers: for the log. */
export type DeviceEvent =
  | { readonly kind: 'recovery'; readonly device: string } & RecoveryEvent
  | { readonly kind: 'process-ended'; readonly device: string; readonly reason: string }
  | { readonly kind: 'not-opened'; readonly device: string; readonly problem: string }
  | { readonly kind: 'warning'; readonly device: string; readonly warning: string };

interface Pending {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly watchdog: NodeJS.Timeout;
}

/** A process that ended while a request was in it; another process may answer the request. */
class ProcessLost extends Error {}

/** The process of one device: begun at the first request and again after it was lost; watched, so that no call hangs for ever. */
export class DeviceProcess {
  readonly #configuration: DeviceConfiguration;
  readonly #observe: (event: DeviceEvent) => void;
  readonly #pending = new Map<number, Pending>();
  #child: ChildProcess | undefined;
  #opened: Promise<unknown> | undefined;
  #nextId = 1;
  #closed = false;
  /** The refusal of the PIN. A new process would try the same PIN again and help to lock the token. */
  #pinRefused: Error | undefined;

  constructor(configuration: DeviceConfiguration, observe: (event: DeviceEvent) => void = () => undefined) {
    this.#configuration = configuration;
    this.#observe = observe;
  }

  get name(): string {
    return this.#configuration.name;
  }

  /** Starts the process, logs in, proves the device. */
  async open(): Promise<void> {
    await this.request('open', this.#configuration);
  }

  /** Makes the token, its PIN and its wrapping key where they are missing, in a process that does nothing else. */
  async provision(): Promise<void> {
    this.#begin();
    try {
      await this.#send('provision', this.#configuration, this.#configuration.startup);
    } finally {
      await this.close();
    }
  }

  /** Asks the device; every operation may be repeated, so one lost process is replaced. Throws problems of the operation and `device-unavailable`. */
  async request<Name extends OperationName>(operation: Name, argument: Parameters<DeviceOperations[Name]>[0]): Promise<Awaited<ReturnType<DeviceOperations[Name]>>> {
    if (this.#closed) throw problem('device-unavailable', { device: this.name, reason: 'closed' });
    try {
      return await this.#attempt(operation, argument);
    } catch (error) {
      if (!(error instanceof ProcessLost) && !this.#ladderEnded(error)) throw error;
    }
    try {
      return await this.#attempt(operation, argument);
    } catch (error) {
      throw error instanceof ProcessLost ? problem('device-unavailable', { device: this.name, reason: error.message }, error) : error;
    }
  }

  /** Ends the process. */
  async close(): Promise<void> {
    this.#closed = true;
    const child = this.#child;
    if (!child) return;
    const exited = new Promise((resolve) => child.once('exit', resolve));
    this.#end(child, 'closed');
    await exited;
  }

  async #attempt<Name extends OperationName>(operation: Name, argument: Parameters<DeviceOperations[Name]>[0]): Promise<Awaited<ReturnType<DeviceOperations[Name]>>> {
    if (this.#pinRefused) throw this.#pinRefused;
    try {
      await (this.#opened ??= this.#start());
      return (await this.#send(operation, argument, this.#configuration.watchdog)) as Awaited<ReturnType<DeviceOperations[Name]>>;
    } catch (error) {
      if (isProblem(error, 'device-pin-wrong')) this.#pinRefused = error;
      throw error;
    }
  }

  /** The child has climbed its ladder to the end: a new process is the last rung. */
  #ladderEnded(error: unknown): boolean {
    if (!isProblem(error, 'device-unavailable') || !this.#child) return false;
    this.#end(this.#child, 'ladder ended');
    return true;
  }

  async #start(): Promise<void> {
    const child = this.#begin();
    try {
      await this.#send('open', this.#configuration, this.#configuration.startup);
    } catch (error) {
      if (this.#child === child) this.#end(child, 'not opened');
      throw error;
    }
  }

  #begin(): ChildProcess {
    const child = forkChild(this.#configuration.environment);
    child.on('message', (message: ChildMessage) => { this.#receive(message); });
    child.on('error', (error) => { this.#end(child, error.message); });
    child.once('exit', (code, signal) => { this.#end(child, signal ?? `exit ${String(code)}`); });
    this.#child = child;
    return child;
  }

  #send(operation: RequestName, argument: unknown, patience: number): Promise<unknown> {
    const child = this.#child;
    if (!child?.connected) return Promise.reject(new ProcessLost('the process has ended'));
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const watchdog = setTimeout(() => { this.#bark(child, operation); }, patience);
      this.#pending.set(id, { resolve, reject, watchdog });
      child.send({ id, operation, argument } satisfies RequestMessage);
    });
  }

  /** A call hangs: whoever waits is told so rather than made to wait once more. */
  #bark(child: ChildProcess, operation: RequestName): void {
    this.#end(child, `no answer to ${operation}`, problem('device-unavailable', { device: this.name, reason: 'no answer in time', operation }));
  }

  #receive(message: ChildMessage): void {
    if ('recovery' in message) this.#observe({ kind: 'recovery', device: this.name, ...message.recovery });
    else if ('warning' in message) this.#observe({ kind: 'warning', device: this.name, warning: message.warning });
    else this.#settle(message.id, (pending) => { if ('answer' in message) pending.resolve(message.answer); else pending.reject(errorOf(message.failure)); });
  }

  #settle(id: number, how: (pending: Pending) => void): void {
    const pending = this.#pending.get(id);
    if (!pending) return;
    this.#pending.delete(id);
    clearTimeout(pending.watchdog);
    how(pending);
  }

  #end(child: ChildProcess, reason: string, error: Error = new ProcessLost(reason)): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    this.#opened = undefined;
    child.kill('SIGKILL');
    this.#observe({ kind: 'process-ended', device: this.name, reason });
    for (const id of [...this.#pending.keys()]) this.#settle(id, (pending) => { pending.reject(error); });
  }
}

/** Built code runs as it is; source code (tests) is compiled as it is loaded. The library's process sees no secret of this one's environment. */
function forkChild(environment: Readonly<Record<string, string>>): ChildProcess {
  const fromSource = import.meta.url.endsWith('.ts');
  const compile = ['--import', new URL('../../tools/typescript.mjs', import.meta.url).href];
  const { PATH, HOME } = process.env;
  return fork(fileURLToPath(new URL(fromSource ? './child.ts' : './child.js', import.meta.url)), [], {
    execArgv: fromSource ? compile : [],
    env: { PATH, HOME, ...environment },
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}
