import { allHandlersFinished, condition, setHandler, workflowInfo } from '@temporalio/workflow';
import type { ApplicationNotice } from '../domain/application/notices.ts';
import type { ApplicationStatus } from '../domain/application/status.ts';
import { isInOpenTask, type TaskActEntry } from '../domain/flow/acts.ts';
import type { ConfirmedIntervention } from '../domain/flow/intervention.ts';
import type { DecisionEntry } from '../domain/flow/step.ts';
import { hours, minutes } from '../domain/instant.ts';
import { problem } from '../domain/problem.ts';
import { carryOut, checkCertificateData, checkPhysicalSeal, failApplication, fetchSharedMaterials, finishMaking, loadApplication, obtainImprint, placeMaking, submitApplication } from './activities.ts';
import { Desk } from './applicationDesk.ts';
import { workflowNow } from './clock.ts';
import { isSilence, problemOf, toFailure } from './failures.ts';
import { actInFlow, actOnApplication, applicationSubmitted, decideReview, flowDelivered, intervene, type ApplicationInput } from './messages.ts';
import { madeSeal } from './orderedMaking.ts';
import { reviewed } from './review.ts';

/** An application from its submission to its end: reviewed, then the seal made or the act done. R07-R17, R30-R34, R67, R68 */
export async function application(input: ApplicationInput): Promise<ApplicationStatus> {
  const desk = new Desk(input.applicationId, input.silentSince);
  setHandler(applicationSubmitted, () => desk.opened());
  setHandler(actOnApplication, (act) => desk.act(act));
  setHandler(decideReview, (decision) => decideIn(desk, decision), { validator: ({ taskId }: DecisionEntry) => desk.review?.requireOpen(taskId) });
  setHandler(actInFlow, (entry) => actIn(desk, entry), {
    validator: (entry: TaskActEntry) => { if (isInOpenTask(entry)) desk.review?.requireOpen(entry.taskId ?? ''); },
  });
  setHandler(flowDelivered, async (delivery) => {
    await desk.opened();
    desk.review?.deliver(delivery); // one that is just opening finds it in its rows
  });
  setHandler(intervene, (intervention) => interveneIn(desk, intervention));

  await handIn(desk, input);
  while (!desk.ended) {
    const refused = await problemIn(() => stages[desk.status as keyof typeof stages](desk));
    if (refused) await desk.move(() => failApplication(desk.id, refused)); // what can never be done ends it with the reason
    await startAfresh(desk);
  }
  const notice = endNotices[desk.status];
  if (notice) desk.tell(notice);
  await desk.allTold();
  await condition(allHandlersFinished);
  return desk.status;
}

/** What is done while an application has a status; each leaves it by an act of the table of transitions. */
const stages = {
  'under-review': reviewed,
  returned: (desk: Desk) => desk.leaves('returned', 'returned'),
  'awaiting-imprint': imprinted,
  'awaiting-comparison': (desk: Desk) => desk.leaves('awaiting-comparison', 'imprint-to-compare'),
  'awaiting-confirmation': (desk: Desk) => desk.leaves('awaiting-confirmation', 'imprint-to-confirm'),
  making: made,
  'awaiting-collection': (desk: Desk) => desk.leaves('awaiting-collection', 'to-collect'),
  'approved-without-making': carriedOut,
} satisfies Partial<Record<ApplicationStatus, (desk: Desk) => Promise<void>>>;

const endNotices: Partial<Record<ApplicationStatus, ApplicationNotice>> = { refused: 'refused', withdrawn: 'withdrawn', failed: 'failed', done: 'done' };

/** Reads the application, or has a new one judged and written. What shared data and police do not answer at once is done without. R08, R09 */
async function handIn(desk: Desk, { applicationId, order, signature }: ApplicationInput): Promise<void> {
  try {
    const known = await loadApplication(applicationId);
    if (known) return desk.open(known);
    if (!order || !signature) throw problem('application-unknown', { application: applicationId });
    const [shared] = await Promise.all([answered(() => fetchSharedMaterials(order)), answered(() => checkPhysicalSeal(order))]);
    desk.open(await submitApplication({ order, signature, shared: shared ?? [] }));
  } catch (error) {
    const found = problemOf(error);
    if (!found) throw error;
    const failure = toFailure(found);
    desk.fail(failure);
    await condition(allHandlersFinished);
    throw failure;
  }
}

/** The answer; undefined where there is none in the time that somebody waits. */
async function answered<T>(question: () => Promise<T>): Promise<T | undefined> {
  try {
    return await question();
  } catch (error) {
    if (isSilence(error)) return undefined;
    throw error;
  }
}

async function decideIn(desk: Desk, decision: DecisionEntry) {
  await desk.opened();
  await condition(() => desk.review !== undefined || desk.status !== 'under-review');
  if (!desk.review) throw toFailure(problem('task-ended', { task: decision.taskId }));
  return desk.review.decide(decision);
}

async function actIn(desk: Desk, entry: TaskActEntry) {
  await desk.opened();
  await condition(() => desk.review !== undefined || desk.status !== 'under-review');
  if (!desk.review || entry.act.act === 'withdraw') throw toFailure(problem('task-ended', { task: entry.taskId ?? '' })); // an application is withdrawn as a whole
  return desk.review.act(entry);
}

async function interveneIn(desk: Desk, intervention: ConfirmedIntervention) {
  await desk.opened();
  await condition(() => desk.review !== undefined || desk.status !== 'under-review');
  if (!desk.review) throw toFailure(problem('instance-ended', { application: desk.id }));
  return desk.review.intervene(intervention);
}

/** Asks the police registry as long as it takes, or until the applicant may supply the imprint and has. R13 */
async function imprinted(desk: Desk): Promise<void> {
  for (let pause = minutes(1); desk.status === 'awaiting-imprint'; pause = Math.min(2 * pause, hours(1))) {
    await desk.move(async () => {
      const { state, ...silence } = await obtainImprint({ applicationId: desk.id, ...(desk.silence.silentSince !== undefined && { silentSince: desk.silence.silentSince }) });
      if (silence.missing && !desk.silence.missing) desk.tell('imprint-missing');
      desk.silence = silence;
      return state;
    });
    if (desk.status !== 'awaiting-imprint') return;
    await desk.changed(pause);
    await startAfresh(desk);
  }
}

/** Has the seal made; makers are told when that takes longer than the policy's target. R18, R61, R69 */
async function made(desk: Desk): Promise<void> {
  await checkCertificateData(desk.id);
  const { makingId, makeBy } = await placeMaking(desk.id);
  let done = false;
  const making = madeSeal(makingId).finally(() => { done = true; });
  if (!(await condition(() => done, Math.max(makeBy - workflowNow(), 1)))) desk.tell('making-late');
  const failure = await making;
  await desk.move(() => (failure === undefined ? finishMaking(desk.id) : failApplication(desk.id, failure)));
}

/** The code of the problem for which something cannot be done; undefined when it is done. */
async function problemIn(act: () => Promise<void>): Promise<string | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    const found = problemOf(error);
    if (!found) throw error;
    return found.code;
  }
}

/** What makes no seal is done at once, or by the making authority's own act. R33, R34 */
async function carriedOut(desk: Desk): Promise<void> {
  if (desk.state.waitsForExecution) await desk.leaves('approved-without-making', 'to-execute');
  else await desk.move(() => carryOut(desk.id));
}

/** A history that grew long is cut: everything stands in the rows. */
async function startAfresh(desk: Desk): Promise<void> {
  if (!workflowInfo().continueAsNewSuggested || desk.ended) return;
  await desk.allTold();
  await condition(allHandlersFinished);
  await desk.goOnAfresh();
}
