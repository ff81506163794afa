import { setTimeout as pause } from 'node:timers/promises';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, type Worker } from '@temporalio/worker';
import { applicationActivities } from '../../activities/application.ts';
import { applicationOutboundActivities } from '../../activities/applicationOutbound.ts';
import { dutyActivities } from '../../activities/duty.ts';
import { filingActivities, filingOutboundActivities } from '../../activities/filing.ts';
import { flowActivities } from '../../activities/flow.ts';
import { makingActivities } from '../../activities/making.ts';
import { outboundActivities } from '../../activities/outbound.ts';
import { sealActivities } from '../../activities/seal.ts';
import { stampingActivities } from '../../activities/stamping.ts';
import { useActivities } from '../../activities/use.ts';
import { openTemporal, type Temporal } from '../../connectors/temporal/client.ts';
import type { KeyCustody } from '../../devices/keyCustody.ts';
import { openKeyCustody, openMakerSlot, openSealSlot, type MakerSlot, type SealSlot } from '../../devices/slots.ts';
import { nativeCryptography } from '../../devices/sm2/native.ts';
import { instantOf, type Instant } from '../../domain/instant.ts';
import type { PolicyId } from '../../domain/policy/policy.ts';
import type { Store } from '../../store/store.ts';
import { openMaker } from '../../worker/ceremony.ts';
import { createWorker, type WorkerGround } from '../../worker/workers.ts';
import type { taskQueues } from '../../workflows/messages.ts';
import { temporaryDevices } from '../devices/temporaryDevices.ts';
import { testEnvironment } from '../environment.ts';
import { testStore, type TestStore } from '../fixtures/store.ts';
import { workflowBundle } from './bundle.ts';
import { Interruptions } from './interruptions.ts';
import { openOutside, type Outside } from './outside.ts';
import { testPayloads } from './payloads.ts';

/** Everything that processes run on, real, with Temporal's time in the hands of the test. One for a test file. */
export interface World {
  readonly temporal: Temporal;
  readonly store: Store;
  readonly test: TestStore;
  readonly outside: Outside;
  readonly devices: SwitchedDevices;
  readonly interruptions: Interruptions;
  /** The instant that workflows, store and outside agree on. */
  now(): Instant;
  /** Lets time pass, as fast as what happens in it can be done. */
  pass(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

type Role = keyof typeof taskQueues;

export interface WorldOptions {
  /** How many workflows stay in memory; with 0 the whole history is replayed at every task. */
  readonly cachedWorkflows?: number;
  /** Settings of a development server to run on, `key=value` each, instead of the server that skips time. */
  readonly developmentServer?: readonly string[];
  /** Path of the workflows' bundle; of the sources beside this file if not given. */
  readonly bundle?: string;
  /** `default` if not given. R59 */
  readonly jurisdiction?: PolicyId;
}

/** The SDK waits five seconds for the server to begin, which a busy machine may not keep: it is begun again, a few times. */
async function timeSkipping(server: NonNullable<Parameters<typeof TestWorkflowEnvironment.createTimeSkipping>[0]>['server'], tries = 4): Promise<TestWorkflowEnvironment> {
  try {
    return await TestWorkflowEnvironment.createTimeSkipping({ server });
  } catch (error) {
    if (tries === 1) throw error;
    return timeSkipping(server, tries - 1);
  }
}

/** Opens all of it, or nothing. */
export async function openWorld(options: WorldOptions = {}): Promise<World> {
  quietRuntime();
  const opened: Closing[] = [];
  try {
    return await openAll(opened, options);
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}

type Closing = () => Promise<unknown>;

/** What was opened last is closed first. */
async function closeAll(opened: readonly Closing[]): Promise<void> {
  for (const close of [...opened].reverse()) await close();
}

async function openAll(opened: Closing[], options: WorldOptions): Promise<World> {
  const keep = async <T>(opening: Promise<T>, close: (thing: T) => Promise<unknown>): Promise<T> => {
    const thing = await opening;
    opened.push(() => close(thing));
    return thing;
  };
  const clock = { offset: 0 };
  const now = (): Instant => instantOf(Date.now() + clock.offset);
  const { bundle = await workflowBundle(), developmentServer, jurisdiction = 'default', ...caching } = options;
  const test = await keep(testStore({ clock: now, jurisdiction }), (each) => each.remove());
  const outside = await keep(openOutside({ now }), (each) => each.close());
  const devices = await keep(switchedDevices(), (each) => each.close());
  const environment = await keep(serverOf(developmentServer), (each) => each.teardown());
  const temporal = await keep(Promise.resolve(openTemporal({ address: environment.address, namespace: 'default', envelope: testPayloads })), (each) => each.close());
  const agree = async (): Promise<void> => { clock.offset = (await environment.currentTimeMs()) - Date.now(); };
  await agree();
  const interruptions = new Interruptions();
  const ground: WorkerGround = { connection: environment.nativeConnection, namespace: 'default', payloads: testPayloads, ...caching };
  const activities = await activitiesOf({ store: test.store, outside, devices, now });
  for (const [role, own] of Object.entries(activities)) {
    await keep(begun(createWorker(role as Role, ground, { activities: interruptions.around(own, agree) })), (each) => each.end());
  }
  await keep(begun(createWorker('process', ground, { bundle })), (each) => each.end());
  return {
    temporal, store: test.store, test, outside, devices, interruptions, now,
    async pass(milliseconds) {
      await environment.sleep(milliseconds);
      await agree();
    },
    async close() {
      interruptions.end();
      await closeAll(opened);
    },
  };
}

function serverOf(settings: readonly string[] | undefined): Promise<TestWorkflowEnvironment> {
  const { YINXIN_TEST_SERVER, YINXIN_TEST_DEVELOPMENT_SERVER } = testEnvironment();
  const executable = (path: string) => ({ type: 'existing-path' as const, path });
  if (!settings) return timeSkipping({ executable: executable(YINXIN_TEST_SERVER) });
  return TestWorkflowEnvironment.createLocal({ server: { executable: executable(YINXIN_TEST_DEVELOPMENT_SERVER), extraArgs: settings.flatMap((setting) => ['--dynamic-config-value', setting]) } });
}

let runtimeIsQuiet = false;

/** Temporal's core says only what is wrong; once per process, before any worker. */
export function quietRuntime(): void {
  if (runtimeIsQuiet) return;
  runtimeIsQuiet = true;
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR', forward: {} } }, shutdownSignals: [] });
}

async function activitiesOf({ store, outside: { authority, mailer, registries }, devices, now }: Pick<World, 'store' | 'outside' | 'devices' | 'now'>): Promise<Record<Exclude<Role, 'process'>, object>> {
  const base = { store, cryptography: nativeCryptography, sealKeys: devices.sealKeys, documentLimit: 1_000_000 };
  const sending = { store, authority, cryptography: nativeCryptography, mailer, publicUrl: 'http://localhost:8080' };
  const { makerKeys } = devices;
  const maker = await openMaker({ store, makerKeys, authority, makerName: '测试制作单位' });
  const asking = { ...sending, sm3: nativeCryptography.sm3, registries, clock: { now } };
  return {
    records: { ...useActivities(base), ...flowActivities(base), ...applicationActivities(base), ...sealActivities(base), ...filingActivities(base) },
    making: makingActivities({ ...base, maker, makerKeys }),
    stamping: stampingActivities({ ...base, custody: devices.custody }),
    outbound: { ...outboundActivities(sending), ...filingOutboundActivities(asking), ...dutyActivities(asking), ...applicationOutboundActivities(asking) },
  };
}

interface Begun {
  end(): Promise<void>;
}

async function begun(worker: Promise<Worker>): Promise<Begun> {
  const created = await worker;
  const running = created.run();
  return {
    end: async () => {
      created.shutdown();
      await running;
    },
  };
}

/** SoftHSM2 with a seal and a maker token of its own; the seal token can be unplugged. */
export interface SwitchedDevices {
  readonly sealKeys: SealSlot;
  readonly makerKeys: MakerSlot;
  readonly custody: KeyCustody;
  /** From now on the seal device does not answer. */
  unplug(): Promise<void>;
  plugIn(): Promise<void>;
  close(): Promise<void>;
}

async function switchedDevices(): Promise<SwitchedDevices> {
  const devices = await temporaryDevices();
  const configuration = { ...devices.configuration, seal: devices.configuration.seal.filter(({ mode }) => mode === 'hsm-wrapped') };
  const makerKeys = await openMakerSlot(configuration);
  const custody = openKeyCustody(configuration);
  let slot = await openSealSlot(configuration);
  return {
    makerKeys,
    custody,
    sealKeys: {
      devices: slot.devices,
      generate: (keyId, device) => slot.generate(keyId, device),
      signer: (key) => slot.signer(key),
      destroy: (key) => slot.destroy(key),
      close: () => slot.close(),
    },
    unplug: () => slot.close(),
    async plugIn() {
      slot = await openSealSlot(configuration);
    },
    async close() {
      await Promise.all([slot.close(), makerKeys.close(), custody.close()]);
      await devices.remove();
    },
  };
}

/** Waits until something is so; fails when it is not after some real time, in milliseconds. */
export async function eventually(what: () => Promise<boolean>, patience = 10_000): Promise<void> {
  for (const end = Date.now() + patience; !(await what());) {
    if (Date.now() > end) throw new Error(`still not so: ${what.toString()}`);
    await pause(20);
  }
}
