import { unmetNeeds } from '../../domain/approval/rule.ts';
import { makesSeal } from '../../domain/application/kinds.ts';
import type { ApplicationStatus } from '../../domain/application/status.ts';
import { reviewId, type ReviewEnd, type ReviewOpening, type ReviewStatus, type ReviewStep, type ReviewStepOutcome } from '../../domain/application/step.ts';
import type { Sm3 } from '../../domain/cryptography.ts';
import { problem } from '../../domain/problem.ts';
import { accountOf, personActor } from '../actors.ts';
import { presentApprovers } from '../approvers.ts';
import type { ApplicationRow } from '../tables/application.ts';
import { instanceTable, type InstanceRow } from '../tables/instance.ts';
import type { Transaction } from '../transaction.ts';
import { moveTo, refusedMove } from './applicationMoves.ts';
import { applicationRow } from './applicationRows.ts';
import { hostedReview } from './hostedReview.ts';
import { decisionsOf, graphOf, packState, variablesOf } from './instanceRows.ts';
import { keptOf } from './keptInstance.ts';
import { sceneOf, type HostedFlow } from './hostedFlow.ts';
import { outcomeOf, writeStep } from './instanceStep.ts';
import { isOwners, reviewGround } from './reviewGround.ts';

const engine = 'system/process';

/** The present round as it may begin now, or go on. */
export async function loadForReview(tx: Transaction, id: string, sm3: Sm3): Promise<ReviewOpening> {
  const application = await applicationRow(tx, id);
  const { round, status } = application;
  const instanceId = reviewId(id, round);
  const known = await tx.find(instanceTable, { id: instanceId });
  const { flowHash, subjectText, subjectSm3 } = known ?? (await reviewGround(tx, application, sm3));
  return {
    applicationId: id, instanceId, round, status, graph: await graphOf(tx, flowHash), subjectText, subjectSm3, variables: variablesOf(subjectText),
    ...(isOwners(application) && { grants: true, ...(typeof application.terms?.start === 'string' && { start: application.terms.start }) }),
    ...(known && { resumed: { ...(await keptOf(tx, known)), status: known.status as ReviewStatus } }),
  };
}

/** Writes one engine step of a review, or says that it was written before, or what else is there; its end moves the application. R10, R11 */
export async function recordReviewStep(tx: Transaction, step: ReviewStep, sm3: Sm3): Promise<ReviewStepOutcome> {
  const application = await applicationRow(tx, step.applicationId, 'exclusive');
  const known = await tx.lock(instanceTable, { id: reviewId(step.applicationId, step.round) }, 'exclusive');
  const seen = known && (await outcomeOf(tx, known, step));
  if (seen) return seen as ReviewStepOutcome; // the instance of a round has the review's status
  const flow = hostedReview(tx, application, known ?? (await openRound(tx, application, step, sm3)));
  await writeStep(tx, flow, step, step.end, sm3);
  if (step.end) await endReview(tx, application, flow, step, step.end);
  return { kind: 'recorded' };
}

async function openRound(tx: Transaction, application: ApplicationRow, { after, open, round, state }: ReviewStep, sm3: Sm3): Promise<InstanceRow> {
  if (!open || after !== 0 || round !== application.round || application.status !== 'under-review') throw refusedMove(application, 'under-review');
  const ground = await reviewGround(tx, application, sm3);
  if (open.subjectSm3 !== undefined && open.subjectSm3 !== ground.subjectSm3) throw problem('subject-changed', { application: application.id });
  const instance: InstanceRow = {
    id: reviewId(application.id, round), host: 'application', hostId: application.id, unitId: application.issuingUnitId, requesterId: application.applicantId, ...ground,
    subjectNumber: round, step: 0, engineState: packState(state), status: 'open', createdAt: await tx.now(), endedAt: null, suspendedAt: null,
  };
  await tx.insert(instanceTable, instance);
  return instance;
}

async function endReview(tx: Transaction, application: ApplicationRow, flow: HostedFlow, { decision }: ReviewStep, { status, problem: code }: NonNullable<ReviewStep['end']>): Promise<void> {
  if (status === 'approved') await requireApproval(tx, application, flow);
  const by = decision ? personActor(decision.person) : engine;
  const comment = decision && decision.comment !== '' ? { comment: decision.comment } : {};
  await moveTo(tx, application, afterReview(application, status), { act: status, by, ...comment, details: { criteria: decision?.criteria } }, { problem: code ?? null });
}

const afterReview = ({ kind }: ApplicationRow, end: ReviewEnd): ApplicationStatus => (end === 'approved' ? (makesSeal(kind) ? 'awaiting-imprint' : 'approved-without-making') : end);

/** The approvals that count, judged by the department's rule with those who may approve at this instant, as for a stamp. R36 */
async function requireApproval(tx: Transaction, application: ApplicationRow, flow: HostedFlow): Promise<void> {
  const { rule, scene } = await sceneOf(tx, flow);
  const decisions = await decisionsOf(tx, flow.instance.id);
  const admitted = await flow.admitted({ counts: 'any' }, new Set(decisions.map(({ person }) => person)));
  const mayApprove = await presentApprovers(tx, rule, scene);
  const unmet = unmetNeeds(rule, {
    requester: accountOf(application.applicantId), subject: flow.instance.subjectSm3, decisions, at: await tx.now(),
    mayApprove: (person, need) => admitted.has(person) && mayApprove(person, need),
  });
  if (unmet.length > 0) throw problem('approval-missing', { application: application.id, needs: unmet.map(({ id }) => id) });
}
