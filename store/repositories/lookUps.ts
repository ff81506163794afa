import { stands } from '../../domain/approval/rule.ts';
import type { FlowQuestion } from '../../domain/flow/step.ts';
import { problem } from '../../domain/problem.ts';
import { audienceOf, holdersOf, personsOf } from '../approvers.ts';
import { applicationTable } from '../tables/application.ts';
import { instanceTable } from '../tables/instance.ts';
import { sealTable } from '../tables/seal.ts';
import type { Transaction } from '../transaction.ts';
import { noticesSet } from './calendar.ts';
import { sceneOf, type HostedFlow } from './hostedFlow.ts';
import { hostedReview } from './hostedReview.ts';
import { hostedUse } from './hostedUse.ts';
import { decisionsOf } from './instanceRows.ts';
import { sceneOfSeal } from './sealReadiness.ts';
import { useRow } from './useRows.ts';

/** Answers by the text of the call, as the rows say at this instant, in a fixed order. */
export async function answersTo(tx: Transaction, instanceId: string, questions: readonly FlowQuestion[]): Promise<Readonly<Record<string, unknown>>> {
  const answers: Record<string, unknown> = {};
  for (const question of questions) answers[question.text] = await answerTo(tx, instanceId, question);
  return answers;
}

async function answerTo(tx: Transaction, instanceId: string, question: FlowQuestion): Promise<unknown> {
  if (question.function === 'calendar') return noticesSet(tx);
  if (question.function === 'head') return [...(await holdersOf(tx, 'unit-head', [question.argument]))].sort()[0] ?? null;
  if (question.function === 'approvers') return [...(await approversOf(tx, instanceId, question.task ?? {}))].sort();
  const seal = await tx.find(sealTable, { esId: question.argument });
  return seal ? [...(await personsOf(tx, { relation: 'holder' }, sceneOfSeal(seal, '')))].sort() : [];
}

/** All who may decide a task, as its candidates are found when it opens. */
async function approversOf(tx: Transaction, instanceId: string, task: NonNullable<FlowQuestion['task']>): Promise<ReadonlySet<string>> {
  const flow = await hostedFlowOf(tx, instanceId);
  const [{ rule, scene }, decisions] = [await sceneOf(tx, flow), await decisionsOf(tx, instanceId)];
  const current = decisions.filter((decision) => stands(decision, flow.instance.subjectSm3));
  return flow.admitted({ counts: task.counts }, await audienceOf(tx, task, rule, scene, current));
}

/** The flow of an instance with what its host knows of it. */
export async function hostedFlowOf(tx: Transaction, instanceId: string): Promise<HostedFlow> {
  const instance = await tx.find(instanceTable, { id: instanceId });
  if (!instance) throw problem('instance-unknown', { instance: instanceId });
  if (instance.host === 'use') return hostedUse(tx, await useRow(tx, instance.hostId));
  const application = await tx.find(applicationTable, { id: instance.hostId });
  if (!application) throw problem('application-unknown', { application: instance.hostId });
  return hostedReview(tx, application, instance);
}
