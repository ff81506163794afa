import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import { apply, begin, isRejection, viewOf, type Command, type Effect, type FlowState, type Step, type Variables } from '../bpmn/engine/index.ts';
import type { FlowGraph, Service } from '../bpmn/graph.ts';
import { hours, minutes, type Instant } from '../domain/instant.ts';
import { problem } from '../domain/problem.ts';
import { workflowNow } from './clock.ts';
import { problemOf } from './failures.ts';

/** A step of the engine before it counts; the port adds what only it knows and has it recorded. */
export interface HostedStep<Extra> {
  /** Number of the step this one follows. */
  readonly after: number;
  readonly step: Step;
  readonly extra: Extra | undefined;
}

/** What the database holds when it is further on than this run. */
export interface KeptState {
  readonly state: string;
  readonly step: number;
}

/** What the process that hosts a flow does for it. */
export interface FlowPort<Extra> {
  /** Has the step recorded; gives the kept state instead when the database is further on. */
  record(step: HostedStep<Extra>): Promise<KeptState | undefined>;
  /** Performs a service task; its result goes into the flow's variables. Throws a problem where it cannot. */
  serve(service: Service, jobId: string): Promise<Variables>;
  /** What a service that cannot be performed leads to. */
  afterFailure(service: Service, jobId: string, code: string): { readonly act: Act; readonly extra?: Extra };
}

/** A command before its instant is known. */
export type Act = { [K in Command['kind']]: Omit<Extract<Command, { kind: K }>, 'at'> }[Command['kind']];

/** Runs one instance of a flow: commands one at a time, each step recorded before it counts, then its effects performed. */
export class FlowHost<Extra> {
  readonly #graph: FlowGraph;
  readonly #port: FlowPort<Extra>;
  readonly #scopes = new Map<string, CancellationScope>();
  #state: FlowState | undefined;
  #step = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #running = 0;
  #bug: Error | undefined;

  constructor(graph: FlowGraph, port: FlowPort<Extra>) {
    this.#graph = graph;
    this.#port = port;
  }

  /** Ids of the tasks that stand open. */
  get openTasks(): readonly string[] {
    return this.#state ? viewOf(this.#graph, this.#state).tasks.map(({ taskId }) => taskId) : [];
  }

  get ended(): boolean {
    return this.#state?.outcome !== undefined;
  }

  /** A fault of this program that stops the flow: the process fails its workflow task with it, and goes on when it is mended. */
  get bug(): Error | undefined {
    return this.#bug;
  }

  /** Whether all that was begun has come to its end: timers, services, and what they led to. */
  get quiet(): boolean {
    return this.#running === 0;
  }

  async begin(variables: Variables): Promise<void> {
    await this.#commit(begin(this.#graph, { variables, at: workflowNow() }), undefined);
  }

  /** Goes on from the kept state: what stands open in it is performed again. */
  resume({ state, step }: KeptState): void {
    this.stop();
    this.#state = JSON.parse(state) as FlowState;
    this.#step = step;
    const { jobs, timers } = viewOf(this.#graph, this.#state);
    for (const { jobId, element } of jobs) this.#serve(jobId, element);
    for (const { id, due } of timers) this.#arm(id, due);
  }

  /** Gives up what is under way: the flow has been ended elsewhere. */
  stop(): void {
    for (const id of [...this.#scopes.keys()]) this.#stop(id);
  }

  /** Carries out a command when all earlier ones are done. Problem `flow-command-refused` when it is not allowed then. */
  submit(act: Act, extra?: Extra): Promise<void> {
    const turn = this.#queue.then(async () => {
      if (!this.#state) throw problem('flow-command-refused', { reason: 'not begun' });
      const result = apply(this.#graph, this.#state, { ...act, at: workflowNow() });
      if (isRejection(result)) throw problem('flow-command-refused', { reason: result.rejected });
      if (!(await this.#commit(result, extra))) throw problem('flow-command-refused', { reason: 'moved-on' });
    });
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** Whether the step counts; if not, the database was further on and the flow went on from there. */
  async #commit(step: Step, extra: Extra | undefined): Promise<boolean> {
    const kept = await this.#port.record({ after: this.#step, step, extra });
    if (kept) {
      this.resume(kept);
      return false;
    }
    this.#state = step.state;
    this.#step += 1;
    for (const effect of step.effects) this.#perform(effect);
    return true;
  }

  #perform(effect: Effect): void {
    if (effect.kind === 'run-service') this.#serve(effect.jobId, effect.element);
    if (effect.kind === 'arm-timer') this.#arm(effect.timerId, effect.due);
    if (effect.kind === 'disarm-timer') this.#stop(effect.timerId);
    if (effect.kind === 'cancel-service') this.#stop(effect.jobId);
  }

  /** Waits for the instant, not for a length of time: after a restore less of it is left. */
  #arm(timerId: string, due: Instant): void {
    this.#run(timerId, async () => {
      do await sleep(Math.max(due - workflowNow(), 1));
      while (workflowNow() < due);
      await this.#insist({ kind: 'fire-timer', timerId });
    });
  }

  #serve(jobId: string, element: string): void {
    const node = this.#graph.elements[element];
    if (node?.type !== 'serviceTask') throw new Error(`${element} is no service task`);
    this.#run(jobId, async () => {
      const { act, extra } = await this.#served(node.service, jobId);
      await this.#insist(act, extra);
    });
  }

  async #served(service: Service, jobId: string): Promise<{ readonly act: Act; readonly extra?: Extra }> {
    try {
      return { act: { kind: 'complete-service', jobId, variables: await this.#port.serve(service, jobId) } };
    } catch (error) {
      const failure = problemOf(error);
      if (!failure) throw error;
      return this.#port.afterFailure(service, jobId, failure.code);
    }
  }

  /** Has a command carried out that nobody waits for: what cannot be recorded now (nobody may approve what comes next) is tried again. */
  async #insist(act: Act, extra?: Extra): Promise<void> {
    for (let pause = minutes(1); !(await this.#settles(act, extra)); pause = Math.min(2 * pause, hours(1))) await sleep(pause);
  }

  /** Whether nothing is left to do: it was carried out, or the flow no longer asks for it. */
  async #settles(act: Act, extra: Extra | undefined): Promise<boolean> {
    try {
      await CancellationScope.nonCancellable(() => this.submit(act, extra));
      return true;
    } catch (error) {
      const found = problemOf(error);
      if (!found) throw error;
      return found.code === 'flow-command-refused';
    }
  }

  /** Runs work that a later step may stop. */
  #run(id: string, work: () => Promise<void>): void {
    const scope = new CancellationScope();
    this.#scopes.set(id, scope);
    this.#running += 1;
    void scope.run(work).catch((error: unknown) => {
      if (!isCancellation(error)) this.#bug = error instanceof Error ? error : new Error(String(error));
    }).finally(() => {
      this.#running -= 1;
    });
  }

  #stop(id: string): void {
    this.#scopes.get(id)?.cancel();
    this.#scopes.delete(id);
  }
}
