import { softwareCustody } from '../test/devices/softwareCustody.ts';
import { randomBytes, randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { NativeConnection } from '@temporalio/worker';
import { outboundActivities } from '../activities/outbound.ts';
import { stampingActivities } from '../activities/stamping.ts';
import { useActivities } from '../activities/use.ts';
import { compileFlow } from '../bpmn/deploy.ts';
import { openTemporal, type Temporal } from '../connectors/temporal/client.ts';
import { createEnvelope } from '../devices/envelope.ts';
import type { SealSlot } from '../devices/slots.ts';
import { nativeCryptography } from '../devices/sm2/native.ts';
import type { Sm2Signer } from '../domain/cryptography.ts';
import { instantOf } from '../domain/instant.ts';
import { problem } from '../domain/problem.ts';
import type { UseOrder } from '../domain/use/step.ts';
import { testEnvironment } from '../test/environment.ts';
import { activeSeal, organisation, twoApprovals, type Organisation, type OwnedSeal } from '../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../test/fixtures/store.ts';
import { draw } from '../test/flows/draw.ts';
import { plainPdf } from '../test/sealing/document.ts';
import { openOutside, type Outside } from '../test/temporal/outside.ts';
import { createWorker, type WorkerGround } from '../worker/workers.ts';
import { decide, taskQueues, useOpened, workflowIds, type DecideRequest } from '../workflows/messages.ts';
import { bundles } from './bundles.ts';
import { newNamespace } from './namespace.ts';
import { quieten } from './quiet.ts';

/** Finance within three days, then the unit's head; the stamp; the news where the amount asks for it. */
const useFlow = `start s\nuser finance counts=finance\ntimer late on finance PT72H\nuser head counts=head\nstamp p\nxor g default=g_e
  notify n to=requester template=stamped\nend e\nterminate t refused\ns -> finance\nfinance -> head\nlate -> t\nhead -> p\np -> g
  g -> n : subject.form.amount >= 1000\ng -> e\nn -> e`;

/** Names of the workflows that do a use of `useFlow`. */
export type Peer = 'sealUse' | 'handWrittenUse';

/** A use that is ordered, and who is to approve it. */
export interface Ordered {
  readonly order: UseOrder;
  readonly deciders: Readonly<Record<'finance' | 'head', string>>;
}

/** What uses of both peers run on: the same process, database, mail server and activities, workers and caches alike, payloads sealed. */
export interface UseGround {
  readonly test: TestStore;
  readonly outside: Outside;
  /** An order to use one of the seals on a new document. */
  order(): Promise<Ordered>;
  /** The whole life of a use, as API and people drive it. Throws unless it ends stamped. */
  use(peer: Peer, order: Ordered): Promise<void>;
  history(peer: Peer, useId: string): Promise<NonNullable<History['events']>>;
  close(): Promise<void>;
}

/** A namespace of its own, with a worker for each role. */
interface Side {
  readonly temporal: Temporal;
  readonly workers: { end(): Promise<void> };
}

/** A unit with its seal, and the use's people. */
interface Place {
  readonly owner: Organisation;
  readonly owned: OwnedSeal;
}

/** @param units whose seals uses take in turn, so that they seldom wait for each other's locks */
export async function openUseGround({ units = 10 } = {}): Promise<UseGround> {
  quieten();
  const address = testEnvironment().TEMPORAL_ADDRESS;
  const envelope = createEnvelope({ current: 1, secrets: new Map([[1, randomBytes(32)]]) });
  const [test, outside] = await Promise.all([testStore(), openOutside({ now: () => instantOf(Date.now()) })]);
  const places: Place[] = [];
  while (places.length < units) places.push(await placeOf(test));

  const activities = activitiesOf(test, outside, places);
  const connection = await NativeConnection.connect({ address });
  const open = async (bundle: () => Promise<string>): Promise<Side> => {
    const namespace = await newNamespace(address);
    const workers = await startWorkers({ connection, namespace, payloads: envelope, cachedWorkflows: 200 }, await bundle(), activities);
    return { temporal: openTemporal({ address, namespace, envelope }), workers };
  };
  const sides: Readonly<Record<Peer, Side>> = { sealUse: await open(bundles.ours), handWrittenUse: await open(bundles.handWritten) };
  let ordered = 0;
  return {
    test, outside,
    order: () => orderOf(test, places[ordered++ % places.length]!),
    use: (peer, order) => useOf(test, sides[peer], peer, order),
    history: async (peer, useId) => (await sides[peer].temporal.client.workflow.getHandle(workflowIds.use(useId)).fetchHistory()).events ?? [],
    async close() {
      await Promise.all(Object.values(sides).map(({ workers }) => workers.end()));
      await Promise.all([...Object.values(sides).map(({ temporal }) => temporal.close()), connection.close(), outside.close()]);
      await test.remove();
    },
  };
}

async function placeOf({ store }: TestStore): Promise<Place> {
  const bpmn = draw(useFlow);
  const compiled = await compileFlow(bpmn, { rule: { id: 'rule', version: 1, needs: twoApprovals } });
  if ('refused' in compiled) throw new Error(JSON.stringify(compiled.refused));
  const owner = await organisation(store, { bpmn, graph: JSON.stringify(compiled.graph) });
  return { owner, owned: await activeSeal(store, owner) };
}

function activitiesOf({ store }: TestStore, { authority, mailer }: Outside, places: readonly Place[]): Record<'records' | 'stamping' | 'outbound', object> {
  return {
    records: useActivities({ store }),
    stamping: stampingActivities({ store, cryptography: nativeCryptography, sealKeys: softwareSlot(places.map(({ owned }) => owned.holder.signer)), custody: softwareCustody(), documentLimit: 1_000_000 }),
    outbound: outboundActivities({ store, authority, cryptography: nativeCryptography, mailer, publicUrl: 'http://localhost:8080' }),
  };
}

/** Seal keys in this process: what a device costs is not measured here. */
function softwareSlot(signers: readonly Sm2Signer[]): SealSlot {
  const byPoint = new Map(signers.map((signer) => [Buffer.from(signer.publicKey).toString('hex'), signer]));
  const unable = async (): Promise<never> => { throw problem('device-refused', { reason: 'only signs' }); };
  return {
    devices: [], generate: unable, destroy: unable, close: async () => undefined,
    signer: ({ keyId, publicKey }) => {
      const signer = byPoint.get(Buffer.from(publicKey).toString('hex'));
      if (!signer) throw problem('key-unknown', { key: keyId });
      return signer;
    },
  };
}

async function startWorkers(ground: WorkerGround, bundle: string, activities: Record<string, object>): Promise<{ end(): Promise<void> }> {
  const workers = await Promise.all([
    createWorker('process', ground, { bundle }),
    ...Object.entries(activities).map(([role, own]) => createWorker(role as keyof typeof taskQueues, ground, { activities: own })),
  ]);
  const running = Promise.all(workers.map((worker) => worker.run()));
  return {
    async end() {
      for (const worker of workers) worker.shutdown();
      await running;
    },
  };
}

async function orderOf({ store }: TestStore, { owner: { unit, people }, owned: { seal } }: Place): Promise<Ordered> {
  const requester = `person/${people.requester}`;
  const { id } = await store.documents.put(await plainPdf(), { id: randomUUID(), name: '合同.pdf', mediaType: 'application/pdf', unit, createdBy: requester, limit: 1_000_000 });
  const order: UseOrder = {
    useId: randomUUID(), esId: seal.esId, requester, handler: `person/${people.handler}`, reason: '签订采购合同', documentId: id,
    place: { page: 1, left: 120.5, top: 200 }, form: { amount: 5_000 },
  };
  return { order, deciders: people };
}

async function useOf({ store }: TestStore, { temporal: { client } }: Side, peer: Peer, { order, deciders }: Ordered): Promise<void> {
  const { useId } = order;
  const workflowId = workflowIds.use(useId);
  const startWorkflowOperation = new WithStartWorkflowOperation(peer, { workflowId, taskQueue: taskQueues.process, args: [{ useId, order }], workflowIdConflictPolicy: 'USE_EXISTING' });
  await client.workflow.executeUpdateWithStart(useOpened, { startWorkflowOperation, updateId: 'opened' });
  const { subject } = await store.uses.get(useId);
  for (const approval of ['finance', 'head'] as const) {
    const task = (await store.instances.tasksOf(useId)).find(({ element, state }) => element === approval && state === 'open');
    const request: DecideRequest = { id: randomUUID(), taskId: task?.id ?? '', person: deciders[approval], outcome: 'approved', proof: 'totp', subject: subject.sm3, comment: '' };
    await client.workflow.getHandle(workflowId).executeUpdate(decide, { args: [request], updateId: request.id });
  }
  const status = await client.workflow.getHandle(workflowId).result() as string;
  if (status !== 'stamped') throw new Error(`use ${useId} by ${peer} ended ${status}`);
}
