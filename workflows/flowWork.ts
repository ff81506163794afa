import { CancellationScope, condition, isCancellation } from '@temporalio/workflow';
import { seconds } from '../domain/instant.ts';

/** How long what is interrupted may take to come to an end, in milliseconds. */
const interruptedFor = seconds(10);

/** What goes on beside the commands of a flow: timers, services, deliveries, each under its id. A later step may stop it. */
export class FlowWork {
  readonly #scopes = new Map<string, CancellationScope>();
  /** Jobs of the flow that an activity is at now. */
  readonly #jobs = new Set<string>();
  #running = 0;
  #bug: Error | undefined;

  /** A fault of this program in what was begun. */
  get bug(): Error | undefined {
    return this.#bug;
  }

  /** Whether all that was begun has come to its end. */
  get quiet(): boolean {
    return this.#running === 0;
  }

  /** Whether no job is under way. */
  get jobless(): boolean {
    return this.#jobs.size === 0;
  }

  isAtWork = (jobId: string): boolean => this.#jobs.has(jobId);

  /** Begins what nobody waits for. */
  begin(id: string, work: () => Promise<void>): void {
    const scope = new CancellationScope();
    this.#scopes.set(id, scope);
    this.#running += 1;
    void scope.run(work).catch((error: unknown) => {
      if (!isCancellation(error)) this.#bug = error instanceof Error ? error : new Error(String(error));
    }).finally(() => {
      this.#running -= 1;
    });
  }

  /** Does a job, which counts as under way until it is done. */
  async job<T>(jobId: string, work: () => Promise<T>): Promise<T> {
    this.#jobs.add(jobId);
    return work().finally(() => { this.#jobs.delete(jobId); });
  }

  stop(id: string): void {
    this.#scopes.get(id)?.cancel();
    this.#scopes.delete(id);
  }

  stopAll(): void {
    for (const id of [...this.#scopes.keys()]) this.stop(id);
  }

  /** Stops the jobs that are under way; what cannot be stopped at once is waited for, but not for long. @returns their ids */
  async interruptJobs(): Promise<readonly string[]> {
    const interrupted = [...this.#jobs];
    for (const id of interrupted) this.stop(id);
    await condition(() => this.jobless, interruptedFor);
    return interrupted;
  }
}
