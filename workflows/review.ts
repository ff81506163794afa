import { condition } from '@temporalio/workflow';
import type { Variables } from '../bpmn/engine/index.ts';
import type { FlowGraph, Service } from '../bpmn/graph.ts';
import type { ApplicationAct } from '../domain/application/act.ts';
import type { ReviewOpening, ReviewStep } from '../domain/application/step.ts';
import type { TaskActEntry } from '../domain/flow/acts.ts';
import type { ConfirmedIntervention } from '../domain/flow/intervention.ts';
import type { FlowDelivery } from '../domain/flow/message.ts';
import type { DecisionEntry, KeptInstance } from '../domain/flow/step.ts';
import { hours, minutes } from '../domain/instant.ts';
import { problem } from '../domain/problem.ts';
import { loadReview, notifyReview, recordReviewStep } from './activities.ts';
import type { Desk } from './applicationDesk.ts';
import { beginningIn } from './beginning.ts';
import { problemOf, toFailure } from './failures.ts';
import { FlowHost } from './flowHost.ts';
import { recordedInParts } from './flowParts.ts';
import type { HostedStep, KeptState } from './flowPort.ts';
import { graphOf, isApart, questionsOf, readyToResume } from './flowQuestions.ts';
import { actedIn, decisionProblem, flowStepOf, intervened } from './hostedSteps.ts';
import { growsLong } from './longHistory.ts';
import { engineTaskId } from './messages.ts';

/** What a step of a review carries beside the engine's own. */
interface ReviewExtra {
  readonly decision?: DecisionEntry;
  /** By whom the application was withdrawn, and why. */
  readonly withdrawal?: Extract<ApplicationAct, { act: 'withdraw' }>;
}

/** One round of the review of an application: a flow of the issuing department. R10-R12 */
export class Review {
  readonly #desk: Desk;
  readonly #opening: ReviewOpening;
  readonly #graph: FlowGraph;
  readonly #host: FlowHost<ReviewExtra>;

  constructor(desk: Desk, opening: ReviewOpening) {
    this.#desk = desk;
    this.#opening = opening;
    this.#graph = graphOf(opening.graph);
    this.#host = new FlowHost<ReviewExtra>(this.#graph, {
      ...questionsOf(opening.instanceId),
      record: (hosted) => this.#record(hosted),
      serve: (service, jobId) => this.#serve(service, jobId),
      afterFailure: (_service, jobId, code) => ({ act: { kind: 'fail-service', jobId, code, message: code } }),
    });
  }

  /** Begins the round, or goes on with the one that is written. */
  async begin(): Promise<void> {
    const { resumed, variables } = this.#opening;
    if (resumed) this.#host.resume(isApart(resumed) ? await this.#ready(resumed) : resumed);
    else await this.#host.begin(variables, beginningIn(this.#graph, this.#opening.start));
  }

  /** Until the application is under review no more, and all that the flow began is done. */
  async ended(): Promise<void> {
    const isOver = (): boolean => this.#host.bug !== undefined || (this.#desk.status !== 'under-review' && (this.#host.quiet || !this.#host.ended));
    if (await growsLong(this.#host, { isOver, mayHandOver: () => this.#desk.mayGoOnAfresh() })) await this.#desk.goOnAfresh();
    if (!this.#host.ended) this.#host.stop();
    if (this.#host.bug) throw new Error(this.#host.bug.message, { cause: this.#host.bug }); // fails the workflow task, not the application
  }

  /** Throws `task-ended` for a task that does not stand open: then nothing is written into the history. */
  requireOpen(taskId: string): void {
    if (!this.#host.openTasks.includes(engineTaskId(this.#opening.instanceId, taskId))) throw toFailure(problem('task-ended', { task: taskId }));
  }

  async decide(decision: DecisionEntry): Promise<{ readonly taskId: string; readonly outcome: DecisionEntry['outcome'] }> {
    const { taskId, person, onBehalfOf, outcome, variables } = decision;
    const engineId = engineTaskId(this.#opening.instanceId, taskId);
    try {
      if (outcome === 'returned') await this.#host.submit({ kind: 'cancel', reason: 'returned' }, { decision });
      else await this.#host.submit({ kind: 'decide', taskId: engineId, person: onBehalfOf ?? person, outcome, ...(variables && { variables }) }, { decision });
      return { taskId, outcome };
    } catch (error) {
      const found = problemOf(error);
      throw found ? toFailure(decisionProblem(found, taskId, 'task-ended')) : error;
    }
  }

  withdraw(withdrawal: Extract<ApplicationAct, { act: 'withdraw' }>): Promise<void> {
    return this.#host.submit({ kind: 'cancel', reason: 'withdrawn' }, { withdrawal });
  }

  async #record(hosted: HostedStep<ReviewExtra>): Promise<KeptState | undefined> {
    if (hosted.extra?.withdrawal) {
      await this.#desk.perform(hosted.extra.withdrawal); // the rows end the round with the application; the engine only follows
      return undefined;
    }
    const step = stepOf(this.#opening, hosted);
    const outcome = await recordedInParts(this.#opening.instanceId, step, recordReviewStep);
    if (step.end || outcome.kind === 'stale') await this.#desk.reload();
    if (outcome.kind !== 'stale') return undefined;
    return isApart(outcome) ? this.#ready(outcome) : outcome;
  }

  #ready(kept: KeptInstance): Promise<KeptState> {
    return readyToResume(this.#opening.instanceId, kept, async () => {
      const { resumed } = await loadReview(this.#desk.id);
      if (!resumed) throw new Error(`review ${this.#opening.instanceId} is written but cannot be resumed`);
      return resumed;
    });
  }

  /** A message or signal that the flow waits for. */
  deliver(delivery: FlowDelivery): void {
    this.#host.deliver(delivery);
  }

  /** What a reviewer does in a task beside deciding it. */
  act(entry: TaskActEntry): Promise<{ readonly id: string }> {
    return actedIn(this.#host, this.#opening.instanceId, entry, 'task-ended');
  }

  intervene(intervention: ConfirmedIntervention): Promise<{ readonly id: string }> {
    return intervened(this.#host, intervention);
  }

  async #serve(service: Service, jobId: string): Promise<Variables> {
    if (service.kind === 'stamp' && this.#opening.grants === true) return {}; // the seal's own flow has come to its stamp: what stamps later is the standing approval
    if (service.kind !== 'notify') throw problem('flow-refused', { reason: 'a review stamps nothing' });
    const to = 'role' in service.to ? `role:${service.to.role}` : service.to.relation;
    await notifyReview({ applicationId: this.#opening.applicationId, instanceId: this.#opening.instanceId, jobId, to, template: service.template });
    return {};
  }
}

function stepOf({ applicationId, instanceId, round, subjectSm3 }: ReviewOpening, { after, step, marks, extra }: HostedStep<ReviewExtra>): ReviewStep {
  const end = marks.cancelled ? { status: 'failed' as const, problem: 'flow-cancelled' } : endOf(step.state.outcome, extra);
  return {
    applicationId, round, ...flowStepOf(instanceId, after, step, marks),
    ...(after === 0 && { open: { subjectSm3 } }),
    ...(extra?.decision && { decision: extra.decision }),
    ...(end && { end }),
  };
}

function endOf(outcome: HostedStep<ReviewExtra>['step']['state']['outcome'], extra: ReviewExtra | undefined): ReviewStep['end'] {
  if (outcome === undefined) return undefined;
  if (extra?.decision?.outcome === 'returned') return { status: 'returned' };
  return { status: outcome === 'completed' ? 'approved' : 'refused' };
}

/** Has the application reviewed. What cannot begin now (nobody may review, no flow is bound) is tried again: the application is not lost. */
export async function reviewed(desk: Desk): Promise<void> {
  for (let pause = minutes(1); desk.status === 'under-review'; pause = Math.min(2 * pause, hours(1))) {
    const review = await begun(desk);
    if (review) await review.ended();
    else await condition(() => desk.status !== 'under-review', pause);
    desk.review = undefined;
  }
}

async function begun(desk: Desk): Promise<Review | undefined> {
  desk.reviewBegins = true;
  try {
    const review = new Review(desk, await loadReview(desk.id));
    await review.begin();
    desk.review = review;
    return review;
  } catch (error) {
    if (!problemOf(error)) throw error;
    return undefined;
  } finally {
    desk.reviewBegins = false;
  }
}
