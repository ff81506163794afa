import { CancellationScope, condition, sleep } from '@temporalio/workflow';
import { apply, begin, isRejection, lookUpsAsked, viewOf, type Effect, type Flows, type FlowState, type FlowView, type LookUp, type Step, type Variables } from '../bpmn/engine/index.ts';
import type { FlowGraph, Service } from '../bpmn/graph.ts';
import { migrated, type Mapping } from '../bpmn/migrate/index.ts';
import { upgradedState } from '../bpmn/upgrade.ts';
import type { ProblemCode } from '../domain/errors.ts';
import type { TaskActEntry } from '../domain/flow/acts.ts';
import type { ConfirmedIntervention } from '../domain/flow/intervention.ts';
import type { FlowDelivery } from '../domain/flow/message.ts';
import { hours, minutes, type Instant } from '../domain/instant.ts';
import { problem } from '../domain/problem.ts';
import { workflowNow } from './clock.ts';
import { problemOf } from './failures.ts';
import type { Act, FlowPort, KeptState, Reminder } from './flowPort.ts';
import { FlowWork } from './flowWork.ts';
import { copiesOf, migrationOf, questionOf, type StepMarks } from './hostedSteps.ts';
import { commandOf } from './interventions.ts';
import { taskIdOf } from './messages.ts';
import { inFlow } from './taskActs.ts';

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
  readonly #work = new FlowWork();
  #delivered = new Set<string>();
  #state: FlowState | undefined;
  #step = 0;
  #suspended = false;
  #queue: Promise<unknown> = Promise.resolve();
  #turns = 0;
  #interrupted: readonly string[] = [];

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
    return this.#work.bug;
  }

  /** Whether all that was begun has come to its end: timers, services, and what they led to. */
  get quiet(): boolean {
    return this.#work.quiet;
  }

  /** Whether no command is under way: all that has happened stands in the rows. */
  get still(): boolean {
    return this.#state !== undefined && this.#turns === 0;
  }

  /** Whether nothing is under way that another run would have to do again. */
  get idle(): boolean {
    return this.still && this.#work.jobless;
  }

  /** @param beginning the start event that has happened, where it is not the plain one */
  async begin(variables: Variables, beginning: { readonly start?: string } = {}): Promise<void> {
    await this.#commit(begin(this.#flows, { variables, at: workflowNow(), ...beginning }), {}, undefined);
  }

  /** Goes on from the kept state: what stands open in it is performed again. */
  resume({ state, step, suspended = false, deliveries = [], loaded = {}, main = this.#flows.main }: KeptState): void {
    this.stop();
    this.#flows = { main, loaded: { ...this.#flows.loaded, ...loaded } };
    this.#state = upgradedState(JSON.parse(state));
    this.#step = step;
    this.#suspended = suspended;
    this.#delivered = new Set();
    const { jobs, timers } = viewOf(this.#flows, this.#state);
    for (const job of jobs) this.#goOn(job);
    for (const { id, due } of timers) this.#arm(id, due);
    for (const delivery of deliveries) this.deliver(delivery);
  }

  /** Gives up what is under way: the flow has been ended elsewhere. */
  stop(): void {
    this.#work.stopAll();
  }

  /** Stops what the host does for the flow, so that another run can do it instead. */
  async interrupt(): Promise<void> {
    this.#interrupted = await this.#work.interruptJobs();
  }

  /** Goes on with what was interrupted: no other run takes over now. */
  takeUp(): void {
    const jobs = this.#state ? viewOf(this.#flows, this.#state).jobs : [];
    for (const job of jobs) if (this.#interrupted.includes(job.jobId) && !this.#work.isAtWork(job.jobId)) this.#goOn(job);
    this.#interrupted = [];
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
    this.#work.begin(`delivery ${id}`, async () => {
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
      const result = migrated(this.#flows, next, state, { mapping, at: workflowNow() });
      if ('findings' in result) throw problem('migration-refused', { findings: result.findings });
      const migration = migrationOf(this.#port.instanceId, { hash, mapping, next }, result);
      if (!(await this.#commit(result.step, { ...marks, migration }, undefined, main))) throw problem('flow-command-refused', { reason: 'moved-on' });
    });
  }

  /** One after another: each sees the state that the one before has left. */
  #inTurn(work: (state: FlowState) => Promise<void>): Promise<void> {
    this.#turns += 1;
    const turn = this.#queue.then(async () => {
      if (!this.#state) throw problem('flow-command-refused', { reason: 'not begun' });
      await work(this.#state);
    });
    this.#queue = turn.catch(() => undefined).finally(() => { this.#turns -= 1; });
    return turn;
  }

  /** Whether the step counts; if not, the database was further on and the flow went on from there. @param main the version by which it goes on, where that is another */
  async #commit(step: Step, marks: StepMarks, extra: Extra | undefined, main?: FlowGraph): Promise<boolean> {
    const copies = copiesOf(main ? { ...this.#flows, main } : this.#flows, this.#port.instanceId, step);
    const kept = await this.#port.record({ after: this.#step, step, marks: { ...marks, ...copies }, extra });
    if (kept) {
      this.resume(kept);
      return false;
    }
    if (main) this.#flows = { main, loaded: this.#flows.loaded };
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
    if (effect.kind === 'disarm-timer') this.#work.stop(effect.timerId);
    if (effect.kind === 'cancel-service') this.#work.stop(effect.jobId);
    if (effect.kind === 'remind-task') this.#remind({ taskId: effect.taskId, number: this.#step });
    if (effect.kind === 'escalate-task') this.#remind({ taskId: effect.taskId, number: this.#step, to: effect.to });
  }

  /** Told beside the flow: a mail server that is down holds nothing up. */
  #remind({ taskId, ...reminder }: Reminder): void {
    this.#work.begin(`reminder ${reminder.number} ${reminder.to ?? ''} ${taskId}`, async () => {
      await this.#port.remind({ taskId: taskIdOf(this.#port.instanceId, taskId), ...reminder }).catch((error: unknown) => { if (!problemOf(error)) throw error; });
    });
  }

  /** Waits for the instant, not for a length of time: after a restore less of it is left. */
  #arm(timerId: string, due: Instant): void {
    this.#work.begin(timerId, async () => {
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

  /** Goes on with a job that stands in the state. */
  #goOn(job: FlowView['jobs'][number]): void {
    if (job.kind === 'service') this.#serve(job.jobId, job.service);
    else if (job.kind === 'find-process') this.#call(job);
    else if (this.#state) this.#lookUp(job.jobId, lookUpsAsked(this.#flows, this.#state, job.jobId, workflowNow()));
  }

  /** Does what an element asks for and tells the flow; `failed` says what a problem means. */
  #job(jobId: string, work: () => Promise<Answer<Extra>>, failed: (code: ProblemCode) => Answer<Extra>): void {
    this.#work.begin(jobId, async () => {
      const { act, ...more } = await this.#done(jobId, work, failed);
      await this.#insist(act, more);
    });
  }

  /**
   * While the instance is suspended nothing is begun. What has begun is finished: a service as a whole, a stamp as soon as the transaction in which it is signed has begun, for that
   * is where the rows judge for the last time. Until then they refuse it, and it is tried again when the instance goes on.
   */
  async #done(jobId: string, work: () => Promise<Answer<Extra>>, failed: (code: ProblemCode) => Answer<Extra>): Promise<Answer<Extra>> {
    for (;;) {
      if (this.#suspended) await condition(() => !this.#suspended);
      const answer = await this.#work.job(jobId, () => answered(work, failed));
      if (answer !== 'suspended') return answer;
      await this.#queue; // the act by which the rows know of it
      if (!this.#suspended) await sleep(minutes(1));
    }
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
}

/** A step in which nothing moves: what happens is in its marks. */
const unchanged = (state: FlowState): Step => ({ state, effects: [], trace: [] });

/** What a job came to; `suspended` where the rows refuse it for now. */
async function answered<Extra>(work: () => Promise<Answer<Extra>>, failed: (code: ProblemCode) => Answer<Extra>): Promise<Answer<Extra> | 'suspended'> {
  try {
    return await work();
  } catch (error) {
    const failure = problemOf(error);
    if (!failure) throw error;
    return failure.code === 'instance-suspended' ? 'suspended' : failed(failure.code);
  }
}
