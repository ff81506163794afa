import { allHandlersFinished, condition, continueAsNew, workflowInfo } from '@temporalio/workflow';
import type { ApplicationAct } from '../domain/application/act.ts';
import type { ApplicationNotice } from '../domain/application/notices.ts';
import type { ApplicationState } from '../domain/application/state.ts';
import { hasEnded, type ApplicationStatus } from '../domain/application/status.ts';
import { days, type Instant } from '../domain/instant.ts';
import { problem } from '../domain/problem.ts';
import { loadApplication, notifyApplication, performAct } from './activities.ts';
import { problemOf, toFailure } from './failures.ts';
import type { ApplicationInput } from './messages.ts';
import type { Review } from './review.ts';

/** How long whoever has to act is left alone before the next reminder. No deadline: nothing ends by it. */
const remindEvery = days(7);

/** What this run knows of its application, and the one place where it changes. The rows decide: an act that they refuse changes nothing. */
export class Desk {
  readonly id: string;
  /** What is known of the police registry: since when it has not answered, or that it has no imprint. R13 */
  silence: { readonly silentSince?: Instant; readonly missing?: boolean };
  /** The review of the present round, while it goes on. */
  review: Review | undefined;
  /** While it is being opened: what would end it waits for that. */
  reviewBegins = false;
  #state: ApplicationState | undefined;
  #failure: Error | undefined;
  #changes = 0;
  #mails: Promise<void>[] = [];
  #mailing = 0;

  constructor(id: string, silentSince: Instant | undefined) {
    this.id = id;
    this.silence = silentSince === undefined ? {} : { silentSince };
  }

  get state(): ApplicationState {
    if (!this.#state) throw new Error(`application ${this.id} is not read yet`);
    return this.#state;
  }

  get status(): ApplicationStatus {
    return this.state.status;
  }

  get ended(): boolean {
    return hasEnded(this.status);
  }

  open(state: ApplicationState): void {
    this.#state = state;
  }

  fail(failure: Error): void {
    this.#failure = failure;
  }

  /** Waits until the application is read or cannot be handed in. */
  async opened(): Promise<ApplicationState> {
    await condition(() => this.#state !== undefined || this.#failure !== undefined);
    if (this.#failure) throw this.#failure;
    return this.state;
  }

  /** A step of the process itself. Where the application has moved on meanwhile, what it has become counts. */
  async move(step: () => Promise<ApplicationState>): Promise<void> {
    try {
      this.#became(await step());
    } catch (error) {
      if (problemOf(error)?.code !== 'application-transition-refused') throw error;
      await this.reload();
    }
  }

  async reload(): Promise<void> {
    const state = await loadApplication(this.id);
    if (!state) throw new Error(`application ${this.id} has no row`);
    this.#became(state);
  }

  /** What a person does; refused with the problem. */
  async act(act: ApplicationAct): Promise<ApplicationState> {
    await this.opened();
    await condition(() => !this.reviewBegins);
    try {
      if (act.act === 'withdraw' && this.review) await this.review.withdraw(act);
      else await this.perform(act);
      return this.state;
    } catch (error) {
      const found = problemOf(error);
      throw found ? toFailure(found.code === 'flow-command-refused' ? problem('application-transition-refused', { application: this.id }) : found) : error;
    }
  }

  /** Has an act written. */
  async perform(act: ApplicationAct): Promise<void> {
    this.#became(await performAct(this.id, act, this.silence));
  }

  /** Waits until something is done to the application, at most so long. @returns whether it was */
  async changed(milliseconds: number): Promise<boolean> {
    const seen = this.#changes;
    return condition(() => this.#changes !== seen, milliseconds);
  }

  /** Waits until the application has left the status; tells whom it waits for at once, and again every week. */
  async leaves(status: ApplicationStatus, notice?: ApplicationNotice): Promise<void> {
    for (let week = 0; this.status === status; week += 1) {
      if (notice) this.tell(notice, String(week));
      await condition(() => this.status !== status, remindEvery);
    }
  }

  /** Mails beside the process: a mail server that is down holds nothing up. */
  tell(notice: ApplicationNotice, number = '0'): void {
    const mail = notifyApplication({ applicationId: this.id, notice, number: `${this.state.round}.${number}` });
    this.#mailing += 1;
    this.#mails.push(mail.catch((error: unknown) => { if (!problemOf(error)) throw error; }).finally(() => { this.#mailing -= 1; }));
  }

  /** Whether a history that grew long may be cut here: nothing is under way, and everything stands in the rows. */
  mayGoOnAfresh(): boolean {
    return workflowInfo().continueAsNewSuggested && !this.ended && this.#mailing === 0 && allHandlersFinished();
  }

  /** Lets a new run take over. */
  goOnAfresh(): Promise<never> {
    return continueAsNew<(input: ApplicationInput) => Promise<ApplicationStatus>>({ applicationId: this.id, ...(this.silence.silentSince !== undefined && { silentSince: this.silence.silentSince }) });
  }

  /** Until every mail is sent. */
  async allTold(): Promise<void> {
    await Promise.all(this.#mails);
  }

  #became(state: ApplicationState): void {
    this.#state = state;
    this.#changes += 1;
  }
}
