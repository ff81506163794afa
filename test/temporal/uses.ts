import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation } from '@temporalio/client';
import { compileFlow } from '../../bpmn/deploy.ts';
import type { ApprovalNeed } from '../../domain/approval/rule.ts';
import { seconds } from '../../domain/instant.ts';
import type { OwnerKind } from '../../domain/owner/kinds.ts';
import type { UseOrder } from '../../domain/use/step.ts';
import type { MakingOrder, Task } from '../../store/store.ts';
import { decide, sealMade, taskQueues, useOpened, workflowIds, workflowTypes, type DecideRequest } from '../../workflows/messages.ts';
import { verifyPdf } from '../../sealing/verify/verifyPdf.ts';
import type { VerificationReport } from '../../sealing/verify/report.ts';
import { nativeCryptography } from '../../devices/sm2/native.ts';
import { makingOrder, organisation, twoApprovals, type Organisation, type Staff } from '../fixtures/organisation.ts';
import { draw } from '../flows/draw.ts';
import { graphOf } from '../flows/graph.ts';
import { plainPdf } from '../sealing/document.ts';
import type { World } from './world.ts';

/** How long a call may take, in real time. */
const patience = seconds(20);

/** A unit with an active seal, made by the real making, under a flow that was compiled and proved. */
export interface Place {
  readonly owner: Organisation;
  readonly esId: string;
}

/** Finance, then the unit's head; the stamp; the news. */
export const plainFlow = 'start s\nuser finance counts=finance\nuser head counts=head\nstamp p\nnotify n to=requester template=use-stamped\nend e\ns -> finance\nfinance -> head\nhead -> p\np -> n\nn -> e';

/** The same with the two approvals at the same time. */
export const parallelFlow = 'start s\nand f\nuser finance counts=finance\nuser head counts=head\nand j\nstamp p\nnotify n to=requester template=use-stamped\nend e\ns -> f\nf -> finance\nf -> head\nfinance -> j\nhead -> j\nj -> p\np -> n\nn -> e';

/** Finance has 72 hours, and is reminded after 24. */
export const timedFlow = `${plainFlow}\ntimer late on finance PT72H\nnotify news to=requester template=use-overdue\nterminate refusal refused\nlate -> news\nnews -> refusal\ntimer soon on finance PT24H beside\nnotify reminder role=finance template=reminder\nend reminded\nsoon -> reminder\nreminder -> reminded`;

/** Both approve side by side; while the stamp is made the custodian may still refuse. */
export const lateRefusalFlow = `${parallelFlow.replace('j -> p', 'j -> k\nk -> p\nk -> late').replace('stamp p', 'and k\nuser late role=custodian\nstamp p')}\nend e2\nlate -> e2`;

export interface PlaceOptions {
  readonly needs?: readonly ApprovalNeed[];
  /** What is ordered otherwise than usual. */
  readonly order?: Partial<MakingOrder>;
  /** What the owner is, if not an enterprise. */
  readonly ownerKind?: OwnerKind;
}

export async function placeOf(world: World, drawing: string, { needs = twoApprovals, order, ownerKind }: PlaceOptions = {}): Promise<Place> {
  const bpmn = draw(drawing);
  const compiled = await compileFlow(bpmn, { rule: { id: 'rule', version: 1, needs } });
  if ('refused' in compiled) throw new Error(JSON.stringify(compiled.refused));
  const owner = await organisation(world.store, { needs, bpmn, graph: JSON.stringify(compiled.graph) });
  if (ownerKind) await world.test.database.query('UPDATE unit SET kind = ? WHERE id = ?', [ownerKind, owner.unit]);
  const { makingId } = await world.store.makings.order(makingOrder(owner, order), 'person/maker');
  return { owner, esId: await enabled(world, owner, (await make(world, makingId)).esId) };
}

/** A seal under a flow that is compiled but not proved, for how it runs. */
export async function drawnPlaceOf(world: World, drawing: string): Promise<Place> {
  const owner = await organisation(world.store, { bpmn: draw(drawing), graph: JSON.stringify(await graphOf(drawing)) });
  const { makingId } = await world.store.makings.order(makingOrder(owner), 'person/maker');
  return { owner, esId: await enabled(world, owner, (await make(world, makingId)).esId) };
}

/** A made seal, with all that it needs to be active. R81 */
export async function enabled(world: World, owner: Organisation, esId: string): Promise<string> {
  await world.store.seals.recordRules(esId, { custodian: owner.people.custodian }, `person/${owner.people.head}`);
  await world.store.flows.bind(esId, owner.flow, `person/${owner.people.administrator}`);
  await world.store.seals.activate(esId, 'person/maker');
  await world.pass(seconds(1)); // a signature's time is in whole seconds: in the same second the register would still say `made`
  return esId;
}

/** Has a seal made that is ordered; answers when it is made. */
export async function make({ temporal }: World, makingId: string): Promise<{ readonly esId: string; readonly edition: number }> {
  const startWorkflowOperation = new WithStartWorkflowOperation(workflowTypes.making, { workflowId: workflowIds.making(makingId), taskQueue: taskQueues.process, args: [makingId], workflowIdConflictPolicy: 'USE_EXISTING' });
  return temporal.reach((client) => client.workflow.executeUpdateWithStart(sealMade, { startWorkflowOperation, updateId: 'made' }), patience);
}

export async function orderOf({ store }: World, { owner, esId }: Place, changes: Partial<UseOrder> = {}): Promise<UseOrder> {
  const requester = `person/${owner.people.requester}`;
  const document = await store.documents.put(await plainPdf(), { id: randomUUID(), name: '合同.pdf', mediaType: 'application/pdf', unit: owner.unit, createdBy: requester, limit: 1_000_000 });
  return { useId: randomUUID(), esId, requester, handler: `person/${owner.people.handler}`, reason: '签订采购合同', documentId: document.id, place: { page: 1, left: 120.5, top: 200 }, form: { amount: 5_000 }, ...changes };
}

/** Begins a use as the API does; answers when it is written. */
export async function openUse({ temporal }: World, order: UseOrder): Promise<readonly string[]> {
  const startWorkflowOperation = new WithStartWorkflowOperation(workflowTypes.sealUse, { workflowId: workflowIds.use(order.useId), taskQueue: taskQueues.process, args: [{ useId: order.useId, order }], workflowIdConflictPolicy: 'USE_EXISTING' });
  return (await temporal.reach((client) => client.workflow.executeUpdateWithStart(useOpened, { startWorkflowOperation, updateId: 'opened' }), patience)).tasks;
}

/** An opened use; gives its id. */
export async function newUse(world: World, place: Place, changes: Partial<UseOrder> = {}): Promise<string> {
  const order = await orderOf(world, place, changes);
  await openUse(world, order);
  return order.useId;
}

/** The open task of an element. */
export async function openTask({ store }: World, useId: string, element: string): Promise<Task> {
  const task = (await store.instances.tasksOf(useId)).find((one) => one.element === element && one.state === 'open');
  if (!task) throw new Error(`no open task ${element}`);
  return task;
}

/** What a person sends who decides the open task of an element. */
export async function decisionOn(world: World, { owner }: Place, useId: string, element: string, changes: Partial<Omit<DecideRequest, 'person'>> & { readonly by?: Staff } = {}): Promise<DecideRequest> {
  const { by = element === 'head' ? 'head' : 'finance', ...rest } = changes;
  const { subject } = await world.store.uses.get(useId);
  const taskId = rest.taskId ?? (await openTask(world, useId, element)).id;
  return { id: randomUUID(), taskId, person: owner.people[by], outcome: 'approved', proof: 'totp', subject: subject.sm3, comment: '', ...rest };
}

/** Sends a decision; fails with what the workflow says. @param workflowId another than the use's own */
export const send = ({ temporal }: World, useId: string, request: DecideRequest, workflowId = workflowIds.use(useId)) =>
  temporal.reach((client) => client.workflow.getHandle(workflowId).executeUpdate(decide, { args: [request], updateId: request.id }), patience);

export async function decideOn(world: World, place: Place, useId: string, element: string, changes: Parameters<typeof decisionOn>[4] = {}) {
  return send(world, useId, await decisionOn(world, place, useId, element, changes));
}

export const endOf = ({ temporal }: World, useId: string): Promise<string> => temporal.reach((client) => client.workflow.getHandle(workflowIds.use(useId)).result(), patience) as Promise<string>;

/** The stamped document, judged offline. */
export async function verified(world: World, useId: string): Promise<VerificationReport> {
  const { store, outside } = world;
  const [stamp] = await store.stamps.ofUse(useId);
  const { sm3 } = await store.documents.row(stamp?.outputDocumentId ?? '');
  return verifyPdf(await store.documents.read(sm3), {
    cryptography: nativeCryptography, trust: await outside.authority.chain(), crls: await outside.authority.crls(), at: world.now(), statusAt: (esId, at) => store.seals.statusAt(esId, at),
  });
}

/** What stands written of a use's stamps: states, rows of the register, and the mails about it. */
export async function traces({ store, outside }: World, useId: string) {
  const [use, stamps, register, mails] = await Promise.all([store.uses.get(useId), store.stamps.ofUse(useId), store.register.ofUse(useId), outside.mailsAbout(useId)]);
  return { status: use.status, problem: use.problem, stamps: stamps.map(({ state }) => state), register: register.length, mails: mails.map(({ subject }) => subject.split(' ')[0]) };
}

