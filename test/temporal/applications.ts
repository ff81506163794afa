import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { WithStartWorkflowOperation } from '@temporalio/client';
import { compileFlow } from '../../bpmn/deploy.ts';
import type { ApplicationAct } from '../../domain/application/act.ts';
import type { ApplicationOrder, SuppliedImprint } from '../../domain/application/order.ts';
import { reviewCriteria, type ReviewFlow } from '../../domain/application/review.ts';
import type { ApprovalNeed } from '../../domain/approval/rule.ts';
import { seconds } from '../../domain/instant.ts';
import type { DecisionEntry } from '../../domain/flow/step.ts';
import type { Application, Task } from '../../store/store.ts';
import { actOnApplication, applicationSubmitted, decideReview, taskQueues, workflowIds, workflowTypes } from '../../workflows/messages.ts';
import { competentBodies, nextPhysicalCode, signed, type Bodies } from '../fixtures/application.ts';
import { organisation, type Organisation } from '../fixtures/organisation.ts';
import { draw } from '../flows/draw.ts';
import { graphOf } from '../flows/graph.ts';
import { eventually, type World } from './world.ts';

/** How long a call may take, in real time. */
const patience = seconds(20);

const inProject = (path: string): URL => new URL(`../../${path}`, import.meta.url);
/** Pictures of 40 mm, as a registry would have them filed. */
export const pictures = {
  filed: readFileSync(inProject('docker/demo/imprints/yinxin-statutory-name.png')),
  other: readFileSync(inProject('docker/demo/imprints/longjiang-statutory-name.png')),
};

/** An owner, and the bodies that are competent for it, with the library's review flow. */
export interface Desk {
  readonly owner: Organisation;
  readonly bodies: Bodies;
}

const need = (id: string, role: string, distinctFrom: readonly string[] = []): ApprovalNeed => ({ id, who: { role }, count: 1, distinctFrom: ['requester', ...distinctFrom], proof: 'totp' });
const libraryFlows: Readonly<Record<ReviewFlow, { readonly name: string; readonly needs: readonly ApprovalNeed[] }>> = {
  simplified: { name: 'seal-review-simplified', needs: [need('review', 'reviewer')] },
  full: { name: 'seal-review', needs: [need('acceptance', 'reviewer'), need('review', 'reviewer', ['acceptance']), need('approval', 'unit-head')] },
};

/** A unit and its competent bodies, of its own division under the policy of the world. drawing: of a review flow that is compiled but not proved, instead of the library's. */
export async function deskOf(world: World, { review = 'simplified', kind = 'enterprise', drawing }: { readonly review?: ReviewFlow; readonly kind?: string; readonly drawing?: string } = {}): Promise<Desk> {
  const owner = await organisation(world.store);
  const own = `231${String(++desks).padStart(3, '0')}`;
  await world.test.database.query('UPDATE unit SET division = ?, kind = ? WHERE id = ?', [own, kind, owner.unit]);
  const flow = drawing === undefined ? await libraryFlow(review) : { bpmn: draw(drawing), graph: await graphOf(drawing) };
  return { owner, bodies: await competentBodies(world.store, { division: own, policy: (await world.store.policy()).id, review, bpmn: flow.bpmn, graph: JSON.stringify(flow.graph), needs: libraryFlows[review].needs }) };
}

async function libraryFlow(review: ReviewFlow) {
  const { name, needs } = libraryFlows[review];
  const bpmn = readFileSync(inProject(`bpmn/library/${name}.bpmn`), 'utf8');
  const compiled = await compileFlow(bpmn, { rule: { id: 'rule', version: 1, needs } });
  if ('refused' in compiled) throw new Error(JSON.stringify(compiled.refused));
  return { bpmn, graph: compiled.graph };
}
let desks = 0;

/** Files a physical seal of the owner with the police. */
export async function filePhysicalSeal(world: World, { owner }: Desk, { code = nextPhysicalCode(), picture = pictures.filed, imprint = true, voidSince }: { readonly code?: string; readonly picture?: Buffer; readonly imprint?: boolean; readonly voidSince?: string } = {}): Promise<string> {
  const { name, creditCode } = await world.store.people.unit(owner.unit);
  await world.outside.simulators.police.administer('PUT', `/simulator/seals/${code}`, {
    physicalCode: code, sealName: name, ownerName: name, ownerCreditCode: creditCode, filedAt: '2025-03-03T09:00:00+08:00', ...(voidSince && { voidSince }),
    ...(imprint && { imprint: { picture: picture.toString('base64'), width: 40, height: 40, style: 'round' } }),
  });
  return code;
}

export async function documentOf({ store }: World, { owner }: Desk, content: Uint8Array = new TextEncoder().encode(`material ${randomUUID()}`), name = '材料.pdf'): Promise<string> {
  return (await store.documents.put(content, { id: randomUUID(), name, mediaType: 'application/pdf', unit: owner.unit, createdBy: `person/${owner.people.handler}`, limit: 10_000_000 })).id;
}

/** The picture as the applicant hands it in. */
export const suppliedPicture = async (world: World, desk: Desk, picture: Uint8Array = pictures.filed): Promise<SuppliedImprint> => ({ documentId: await documentOf(world, desk, picture, 'imprint.png'), width: 40, height: 40, why: '公安机关未备案印模' });

/** What the owner's handler applies for: its statutory-name seal, with everything that the default policy asks. */
export async function orderOf(world: World, desk: Desk, changes: Partial<ApplicationOrder> = {}): Promise<ApplicationOrder> {
  const { owner } = desk;
  const physicalCode = 'physicalCode' in changes ? undefined : await filePhysicalSeal(world, desk);
  const kinds = changes.imprint ? (['unit-identity', 'handler-identity', 'establishment', 'imprint-reason'] as const) : (['unit-identity', 'handler-identity', 'establishment'] as const);
  const materials = await Promise.all(kinds.map(async (kind) => ({ kind, documentId: await documentOf(world, desk) })));
  return {
    applicationId: randomUUID(), kind: 'issue', unit: owner.unit, applicant: `person/${owner.people.handler}`, category: 'unit', subtype: 'statutory-name', name: owner.name, materials, undertaking: true,
    keyMode: 'hsm-wrapped', validYears: 1, ...(physicalCode !== undefined && { physicalCode }), ...changes,
  };
}

/** Hands in as the API does; answers when it is written. */
export async function handIn({ temporal }: World, order: ApplicationOrder): Promise<string> {
  const { applicationId } = order;
  const startWorkflowOperation = new WithStartWorkflowOperation(workflowTypes.application, { workflowId: workflowIds.application(applicationId), taskQueue: taskQueues.process, args: [{ applicationId, order, signature: signed(applicationId) }], workflowIdConflictPolicy: 'USE_EXISTING' });
  await temporal.reach((client) => client.workflow.executeUpdateWithStart(applicationSubmitted, { startWorkflowOperation, updateId: 'submitted' }), patience);
  return applicationId;
}

export const newApplication = async (world: World, desk: Desk, changes: Partial<ApplicationOrder> = {}): Promise<string> => handIn(world, await orderOf(world, desk, changes));

type ActBody = ApplicationAct extends infer A ? (A extends ApplicationAct ? Omit<A, 'id' | 'by'> : never) : never;

/** Does something to an application. @param by a person's id */
export const act = ({ temporal }: World, applicationId: string, by: string, body: ActBody) => {
  const id = randomUUID();
  return temporal.reach((client) => client.workflow.getHandle(workflowIds.application(applicationId)).executeUpdate(actOnApplication, { args: [{ ...body, id, by: `person/${by}` }], updateId: id }), patience);
};

export const openReviewTask = async ({ store }: World, applicationId: string): Promise<Task | undefined> => {
  const { instanceId } = await store.applications.get(applicationId);
  return (await store.instances.tasksOf(instanceId)).find(({ state }) => state === 'open');
};

/** The open task, once the review has begun. */
export async function reviewBegun(world: World, applicationId: string): Promise<Task | undefined> {
  await eventually(async () => (await openReviewTask(world, applicationId)) !== undefined);
  return openReviewTask(world, applicationId);
}

export const allGood = Object.fromEntries(reviewCriteria.map((criterion) => [criterion, true]));

/** Decides the open task of the review. */
export async function review(world: World, { bodies }: Desk, applicationId: string, changes: Partial<DecisionEntry> = {}): Promise<void> {
  const task = changes.taskId === undefined ? await reviewBegun(world, applicationId) : undefined;
  const { instanceId } = await world.store.applications.get(applicationId);
  const { subject } = await world.store.instances.get(instanceId);
  const decision: DecisionEntry = { id: randomUUID(), taskId: task?.id ?? '', person: bodies.people.reviewer, outcome: 'approved', proof: 'totp', subject: subject.sm3, comment: '', criteria: allGood, ...changes };
  await world.temporal.reach((client) => client.workflow.getHandle(workflowIds.application(applicationId)).executeUpdate(decideReview, { args: [decision], updateId: decision.id }), patience);
}

/** The applicant confirms the imprint that is shown. */
export async function confirm(world: World, { owner }: Desk, applicationId: string, changes: { readonly accepted?: boolean; readonly comment?: string; readonly imprintSm3?: string } = {}): Promise<void> {
  const { imprintSm3 = '' } = await world.store.applications.get(applicationId);
  await act(world, applicationId, owner.people.handler, { act: 'confirm', imprintSm3, accepted: true, comment: '', ...changes });
}

export const endOf = ({ temporal }: World, applicationId: string): Promise<string> => temporal.reach((client) => client.workflow.getHandle(workflowIds.application(applicationId)).result(), patience) as Promise<string>;

/** Waits in real time until the application has the status; what takes workflow time has to be passed by the test. */
export async function reaches(world: World, applicationId: string, status: Application['status']): Promise<Application> {
  const end = Date.now() + 15_000;
  for (;;) {
    const application = await world.store.applications.get(applicationId);
    if (application.status === status) return application;
    if (Date.now() > end) throw new Error(`the application is ${application.status}, not ${status} (${application.problem ?? ''})`);
    await new Promise((resolve) => { setTimeout(resolve, 25); });
  }
}

/** Subjects of the mails about an application, in Chinese, oldest first. */
export const mailsAbout = async ({ outside }: World, applicationId: string): Promise<readonly string[]> => (await outside.mailsAbout(applicationId)).map(({ subject }) => subject.split(' ')[0] ?? '');

