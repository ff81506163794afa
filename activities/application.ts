import { judgeAnswers } from '../domain/application/review.ts';
import type { DecisionEntry } from '../domain/flow/step.ts';
import { reviewId } from '../domain/application/step.ts';
import { isProblem, problem } from '../domain/problem.ts';
import type { Store } from '../store/store.ts';
import type { ApplicationActivities } from '../workflows/activities.ts';
import { performed } from './applicationActs.ts';
import { carriedOut } from './applicationEnd.ts';
import { inParts, wholeStep } from './flow.ts';
import { judged, reread } from './applicationRows.ts';

const process = 'system/process';

/** What an application reads and writes: everything of it is in the store. */
export const applicationActivities = ({ store }: { readonly store: Store }): ApplicationActivities => ({
  async loadApplication(applicationId) {
    try {
      return await reread(store, await store.applications.get(applicationId));
    } catch (error) {
      if (isProblem(error, 'application-unknown')) return undefined;
      throw error;
    }
  },

  async submitApplication({ order, signature, shared }) {
    const terms = await judged(store, order, shared);
    const application = await store.applications.submit(order, terms, signature);
    await store.applications.addMaterials(application.id, shared, order.applicant);
    return reread(store, application);
  },

  async performAct(applicationId, act, silence) {
    return reread(store, await performed(store, applicationId, act, silence));
  },

  async loadReview(applicationId) {
    const opening = await store.applications.loadForReview(applicationId);
    return opening.resumed ? { ...opening, resumed: inParts(opening.resumed) } : opening;
  },

  async recordReviewStep(step) {
    if (step.decision) await requireAnswers(store, step.applicationId, step.decision);
    const outcome = await store.applications.recordStep(await wholeStep(store, reviewId(step.applicationId, step.round), step));
    return outcome.kind === 'stale' ? inParts(outcome) : outcome;
  },

  async placeMaking(applicationId) {
    const [{ makingId }, duties, now] = await Promise.all([store.applications.placeMaking(applicationId, process), store.duties.of('application', applicationId), store.now()]);
    return { makingId, makeBy: duties.find(({ duty }) => duty === 'make')?.due ?? now };
  },

  async readMaking(makingId) {
    const { state, problem: code } = await store.makings.get(makingId);
    return { state, ...(code !== undefined && { problem: code }) };
  },

  async finishMaking(applicationId) {
    return reread(store, await store.applications.finish(applicationId, process));
  },

  async carryOut(applicationId) {
    return reread(store, await carriedOut(store, await store.applications.get(applicationId), process));
  },

  async failApplication(applicationId, code) {
    return reread(store, await store.applications.move(applicationId, 'failed', { problem: code }, process));
  },
});

/** A decision answers each criterion that the policy asks, and one against the application says why. R10 */
async function requireAnswers(store: Store, applicationId: string, { outcome, criteria = {}, comment, taskId }: DecisionEntry): Promise<void> {
  const { kind } = await store.applications.get(applicationId);
  const findings = kind === 'standing-approval' ? [] : judgeAnswers(await store.policy(), outcome, criteria); // the owner's own approvers judge no material
  if (findings.length > 0) throw problem('criteria-unanswered', { task: taskId, findings });
  if (outcome !== 'approved' && comment.trim() === '') throw problem('comment-missing', { task: taskId });
}
