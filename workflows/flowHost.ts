import { CancellationScope, condition, isCancellation, sleep } from '@temporalio/workflow';
import { apply, begin, isRejection, lookUpsAsked, viewOf, type Command, type Effect, type Flows, type FlowState, type LookUp, type Step, type Variables } from '../bpmn/engine/index.ts';
import type { FlowGraph, Service } from '../bpmn/graph.ts';
import { migrated, type Mapping } from '../bpmn/migrate/index.ts';
import { upgradedState } from '../bpmn/upgrade.ts';
import type { TaskActEntry } from '../domain/flow/acts.ts';
import type { ConfirmedIntervention } from '../domain/flow/intervention.ts';
import type { FlowDelivery } from '../domain/flow/message.ts';
import type { FlowQuestion, KeptInstance } from '../domain/flow/step.ts';
import { hours, minutes, type Instant } from '../domain/instant.ts';
import { problem } from '../domain/problem.ts';
import { workflowNow } from './clock.ts';
import { problemOf } from './failures.ts';
import { copiesOf, questionOf, type StepMarks } from './hostedSteps.ts';
import { commandOf } from './interventions.ts';
import { taskIdOf } from './messages.ts';
import { inFlow } from './taskActs.ts';

/** A step of the engine before it counts; the port adds what only it knows and has it recorded. */
export interface HostedStep<Extra> {
  /** Number of the step this one follows. */
  readonly after: number;
  readonly step: Step;
  readonly marks: StepMarks;
  readonly extra: Extra | undefined;
}

/** What the database holds when it is further on than this run; loaded: the processes that were bound when they were called. */
export interface KeptState extends KeptInstance {
  readonly loaded?: Readonly<Record<string, FlowGraph>>;
}

/** What the process that hosts a flow does for it. */
export interface FlowPort<Extra> {
  /** Has the step recorded; gives the kept state instead when the database is further on. */
  record(step: HostedStep<Extra>): Promise<KeptState | undefined>;
  /** Performs a service task; its result goes into the flow's variables. Throws a problem where it cannot. */
  serve(service: Service, jobId: string): Promise<Variables>;
  /** What a service that cannot be performed leads to. */
  afterFailure(service: Service, jobId: string, code: string): { readonly act: Act; readonly extra?: Extra };
  /** The newest version of a called process, by its hash. */
  findProcess(asked: { readonly process: string; readonly versionTag?: string }): Promise<{ readonly hash: string; readonly graph: FlowGraph }>;
  lookUp(questions: readonly FlowQuestion[]): Promise<Readonly<Record<string, unknown>>>;
  /** Tells those who have to act in a task that it is late, or who is over them. */
  remind(reminder: Reminder): Promise<void>;
  /** Id of the instance: the first part of its tasks' ids. */
  readonly instanceId: string;
  /** The graph of a deployed flow. */
  loadGraph(hash: string): Promise<FlowGraph>;
}

/** What follows from a task that is overdue; number: of the step, by which the same reminder is told again only once. */
export interface Reminder {
  readonly taskId: string;
  readonly number: number;
  /** Absent: to those who may act in it. */
  readonly to?: 'unit-head' | 'flow-administrator';
}

/** A command before its instant is known. */
export type Act = { [K in Command['kind']]: Omit<Extract<Command, { kind: K }>, 'at'> }[Command['kind']];

/** What a job of the flow came to. */
interface Answer<Extra> {
  readonly act: Act;
  readonly extra?: Extra;
  readonly marks?: StepMarks;
}

/** Runs one instance of a flow: commands one at a time, each step recorded before it counts, then its effects performed. */
export class FlowHost<Extra> {
  #flows: Flows;
  readonly #port: FlowPort<Extra>;
  readonly #scopes = new Map<string, CancellationScope>();
  #delivered = new Set<string>();
  #state: FlowState | undefined;
  #step = 0;
  #suspended = false;
  #queue: Promise<unknown> = Promise.resolve();
  #running = 0;
  #busy = 0;
  #bug: Error | undefined;

  constructor(graph: FlowGraph, port: FlowPort<Extra>) {
    this.#flows = { main: graph, loaded: {} };
    this.#port = port;
  }

  /** Ids of the tasks that stand open. */
  get openTasks(): readonly string[] {
    return this.#state ? viewOf(this.#flows, this.#state).tasks.map(({ taskId }) => taskId) : [];
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

  /** Whether nothing is under way that another run would have to do again: what waits stands in the rows. */
  get idle(): boolean {
    return this.#state !== undefined && this.#busy === 0;
  }

  async begin(variables: Variables): Promise<void> {
    await this.#commit(begin(this.#flows, { variables, at: workflowNow() }), {}, undefined);
  }

  /** Goes on from the kept state: what stands open in it is performed again. */
  resume({ state, step, suspended = false, deliveries = [], loaded = {} }: KeptState): void {
    this.stop();
    this.#flows = { main: this.#flows.main, loaded: { ...this.#flows.loaded, ...loaded } };
    this.#state = upgradedState(JSON.parse(state));
    this.#step = step;
    this.#suspended = suspended;
    this.#delivered = new Set();
    const { jobs, timers } = viewOf(this.#flows, this.#state);
    for (const job of jobs) {
      if (job.kind === 'service') this.#serve(job.jobId, job.service);
      else if (job.kind === 'find-process') this.#call(job);
      else this.#lookUp(job.jobId, lookUpsAsked(this.#flows, this.#state, job.jobId, workflowNow()));
    }
    for (const { id, due } of timers) this.#arm(id, due);
    for (const delivery of deliveries) this.deliver(delivery);
  }

  /** Gives up what is under way: the flow has been ended elsewhere. */
  stop(): void {
    for (const id of [...this.#scopes.keys()]) this.#stop(id);
  }

  /** Carries out a command when all earlier ones are done. Problem `flow-command-refused` when it is not allowed then, `instance-suspended`. */
  submit(act: Act, extra?: Extra, marks: StepMarks = {}): Promise<void> {
    return this.#inTurn(async (state) => {
      if (this.#suspended && !marks.intervention) throw problem('instance-suspended', {});
      const result = apply(this.#flows, state, { ...act, at: workflowNow() });
      if (isRejection(result)) throw problem('flow-command-refused', { reason: result.rejected });
      if (!(await this.#commit(result, marks, extra))) throw problem('flow-command-refused', { reason: 'moved-on' });
    });
  }

  /** What administrators do, confirmed by two of them. Problems `flow-command-refused`, `migration-refused` with the findings, and those of the record. */
  intervene({ act, reason, id, confirmedBy }: ConfirmedIntervention): Promise<void> {
    const marks: StepMarks = { intervention: { id, confirmedBy }, ...(act.act === 'cancel' && { cancelled: true }) };
    if (act.act === 'migrate') return this.#migrate(act.flow, act.mapping, marks);
    const command = commandOf(act, reason);
    if (command) return this.submit(command, undefined, marks);
    return this.#inTurn(async (state) => {
      if (!(await this.#commit(unchanged(state), marks, undefined))) throw problem('flow-command-refused', { reason: 'moved-on' });
      this.#suspended = act.act === 'suspend';
    });
  }

  /** What a person does in a task beside deciding it, or to the whole flow. @param taskId as the engine knows it; empty where there is none. Problems of {@link inFlow} and of the record. */
  act(entry: TaskActEntry, taskId: string): Promise<void> {
    return this.#inTurn(async (state) => {
      if (this.#suspended) throw problem('instance-suspended', {});
      const at = workflowNow();
      const { command, from } = inFlow({ flows: this.#flows, state, taskId, at }, entry);
      const result = command ? apply(this.#flows, state, { ...command, at }) : unchanged(state);
      if (isRejection(result)) throw problem('flow-command-refused', { reason: result.rejected });
      const act = from === undefined ? entry : { ...entry, from: taskIdOf(this.#port.instanceId, from) };
      if (!(await this.#commit(result, { act }, undefined))) throw problem('flow-command-refused', { reason: 'moved-on' });
    });
  }

  /** A message or signal that the flow waits for; the same one again changes nothing. */
  deliver({ id, kind, subscriptionId, variables }: FlowDelivery): void {
    if (this.#delivered.has(id)) return;
    this.#delivered.add(id);
    this.#run(`delivery ${id}`, async () => {
      const refused = await this.#insist({ kind: kind === 'message' ? 'deliver-message' : 'deliver-signal', subscriptionId, variables }, { marks: { delivery: id } });
      if (refused?.startsWith('variable-')) await this.#dropped(id);
    });
  }

  /** What carries values that no variable may have is taken and counts for nothing: kept, it would stand in the way of the next. */
  async #dropped(delivery: string): Promise<void> {
    await this.#inTurn(async (state) => { await this.#commit(unchanged(state), { delivery }, undefined); }).catch((error: unknown) => {
      if (!problemOf(error)) throw error;
    });
  }

  async #migrate(hash: string, mapping: Mapping, marks: StepMarks): Promise<void> {
    const main = await this.#port.loadGraph(hash);
    await this.#inTurn(async (state) => {
      const next: Flows = { main, loaded: this.#flows.loaded };
      const result = migrated(this.#flows, next, state, mapping);
      if ('findings' in result) throw problem('migration-refused', { findings: result.findings });
      const names = Object.fromEntries(viewOf(next, result.state).tasks.map(({ element, name }) => [element, name]));
      if (!(await this.#commit(unchanged(result.state), { ...marks, migration: { flow: hash, elements: mapping, names } }, undefined))) throw problem('flow-command-refused', { reason: 'moved-on' });
      this.#flows = next;
    });
  }

  /** One after another: each sees the state that the one before has left. */
  #inTurn(work: (state: FlowState) => Promise<void>): Promise<void> {
    this.#busy += 1;
    const turn = this.#queue.then(async () => {
      if (!this.#state) throw problem('flow-command-refused', { reason: 'not begun' });
      await work(this.#state);
    });
    this.#queue = turn.catch(() => undefined).finally(() => { this.#busy -= 1; });
    return turn;
  }

  /** Whether the step counts; if not, the database was further on and the flow went on from there. */
  async #commit(step: Step, marks: StepMarks, extra: Extra | undefined): Promise<boolean> {
    const kept = await this.#port.record({ after: this.#step, step, marks: { ...marks, ...copiesOf(this.#flows, this.#port.instanceId, step) }, extra });
    if (kept) {
      this.resume(kept);
      return false;
    }
    this.#state = step.state;
    this.#step += 1;
    for (const effect of step.effects) this.#perform(effect);
    return true;
  }

  /** What is waited for and sent stands in the rows of the step. */
  #perform(effect: Effect): void {
    if (effect.kind === 'run-service') this.#serve(effect.jobId, effect.service);
    if (effect.kind === 'find-process') this.#call(effect);
    if (effect.kind === 'look-up') this.#lookUp(effect.jobId, effect.calls);
    if (effect.kind === 'arm-timer') this.#arm(effect.timerId, effect.due);
    if (effect.kind === 'disarm-timer') this.#stop(effect.timerId);
    if (effect.kind === 'cancel-service') this.#stop(effect.jobId);
    if (effect.kind === 'remind-task') this.#remind({ taskId: effect.taskId, number: this.#step });
    if (effect.kind === 'escalate-task') this.#remind({ taskId: effect.taskId, number: this.#step, to: effect.to });
  }

  /** Told beside the flow: a mail server that is down holds nothing up. */
  #remind({ taskId, ...reminder }: Reminder): void {
    this.#run(`reminder ${reminder.number} ${reminder.to ?? ''} ${taskId}`, async () => {
      await this.#port.remind({ taskId: taskIdOf(this.#port.instanceId, taskId), ...reminder }).catch((error: unknown) => { if (!problemOf(error)) throw error; });
    });
  }

  /** Waits for the instant, not for a length of time: after a restore less of it is left. */
  #arm(timerId: string, due: Instant): void {
    this.#run(timerId, async () => {
      do await sleep(Math.max(due - workflowNow(), 1));
      while (workflowNow() < due);
      await this.#insist({ kind: 'fire-timer', timerId }, {});
    });
  }

  #serve(jobId: string, service: Service): void {
    this.#job(jobId, async () => ({ act: { kind: 'complete-service', jobId, variables: await this.#served(service, jobId) } }), (code) => this.#failed(service, jobId, code));
  }

  /** A send task sends by the step that follows. */
  async #served(service: Service, jobId: string): Promise<Variables> {
    return service.kind === 'job' && service.type === 'send' ? {} : this.#port.serve(service, jobId);
  }

  /** What the flow itself catches goes its way; all else is the host's to say. */
  #failed(service: Service, jobId: string, code: string): Answer<Extra> {
    const thrown = { kind: 'throw-error', instance: jobId, code } as const;
    const result = this.#state && apply(this.#flows, this.#state, { ...thrown, at: workflowNow() });
    const isCaught = result && !isRejection(result) && !result.effects.some((effect) => effect.kind === 'raise-incident' && effect.code === 'error-not-caught');
    return isCaught ? { act: thrown } : this.#port.afterFailure(service, jobId, code);
  }

  /** Binds a call to the newest version of its process. */
  #call({ jobId, element, process, versionTag }: { readonly jobId: string; readonly element: string; readonly process: string; readonly versionTag?: string }): void {
    this.#job(jobId, async () => {
      const { hash, graph } = await this.#port.findProcess({ process, ...(versionTag !== undefined && { versionTag }) });
      this.#flows = { main: this.#flows.main, loaded: { ...this.#flows.loaded, [hash]: graph } };
      return { act: { kind: 'answer-call', jobId, graph: hash }, marks: { called: { jobId, element, process, flow: hash } } };
    }, (code) => ({ act: { kind: 'fail-service', jobId, code, message: process } }));
  }

  #lookUp(jobId: string, calls: readonly LookUp[]): void {
    this.#job(jobId, async () => ({ act: { kind: 'answer-look-ups', jobId, answers: await this.#port.lookUp(calls.map((call) => questionOf(this.#flows, call))) } }), (code) => ({ act: { kind: 'fail-service', jobId, code, message: code } }));
  }

  /** Does what an element asks for and tells the flow; `failed` says what a problem means. */
  #job(jobId: string, work: () => Promise<Answer<Extra>>, failed: (code: Parameters<typeof problem>[0]) => Answer<Extra>): void {
    this.#run(jobId, async () => {
      if (this.#suspended) await condition(() => !this.#suspended);
      this.#busy += 1;
      const { act, ...more } = await answered(work, failed).finally(() => { this.#busy -= 1; });
      await this.#insist(act, more);
    });
  }

  /** Has a command carried out that nobody waits for: what cannot be recorded now (nobody may approve what comes next) is tried again. @returns why the flow refused it, if so */
  async #insist(act: Act, more: Omit<Answer<Extra>, 'act'>): Promise<string | undefined> {
    for (let pause = minutes(1); ; pause = Math.min(2 * pause, hours(1))) {
      const settled = await this.#settles(act, more);
      if (settled.done) return settled.refused;
      if (this.#suspended) await condition(() => !this.#suspended);
      else await sleep(pause);
    }
  }

  /** Whether nothing is left to do: it was carried out, or the flow no longer asks for it. */
  async #settles(act: Act, { extra, marks }: Omit<Answer<Extra>, 'act'>): Promise<{ readonly done: boolean; readonly refused?: string }> {
    try {
      await CancellationScope.nonCancellable(() => this.submit(act, extra, marks));
      return { done: true };
    } catch (error) {
      const found = problemOf(error);
      if (!found) throw error;
      return found.code === 'flow-command-refused' || found.code === 'delivery-done' ? { done: true, refused: String(found.details.reason) } : { done: false };
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

/** A step in which nothing moves: what happens is in its marks. */
const unchanged = (state: FlowState): Step => ({ state, effects: [], trace: [] });

async function answered<Extra>(work: () => Promise<Answer<Extra>>, failed: (code: Parameters<typeof problem>[0]) => Answer<Extra>): Promise<Answer<Extra>> {
  try {
    return await work();
  } catch (error) {
    const failure = problemOf(error);
    if (!failure) throw error;
    return failed(failure.code);
  }
}
