import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { NativeConnection } from '@temporalio/worker';
import type { Client } from '@temporalio/client';
import { openTemporal } from '../connectors/temporal/client.ts';
import { createEnvelope } from '../devices/envelope.ts';
import { days, instantOf, later } from '../domain/instant.ts';
import { createWorker } from '../worker/workers.ts';
import type { SealStanding } from '../workflows/activities.ts';
import { taskQueues } from '../workflows/messages.ts';
import type { Bench } from './bench.ts';
import { bundles } from './bundles.ts';
import { quieten } from './quiet.ts';
import { temporalFile } from './temporalFile.ts';

const counts = [1_000, 2_000, 4_000] as const;
/** Starts in flight at once. */
const lanes = 40;
/**
 * Events until it sleeps. Begun, and its first task scheduled, started and completed; a seal then notes its version (two events), reads how it
 * stands (three, and another task of three), and has a timer for what is due next.
 */
export const eventsAsleep = { seal: 13, rest: 4 } as const;

const sleepers = { seal: bundles.ours, rest: bundles.handWritten } as const;
type Sleeper = keyof typeof sleepers;

/**
 * What a seal to which nothing happens takes in Temporal's store, against a workflow that only waits: growth of the file of a server of its own,
 * from 0 to 1,000, 2,000 and 4,000 of one kind. The same are the length of ids, names and arguments, and the sealing of payloads.
 */
export const bench: Bench = {
  name: 'A sleeping seal in Temporal\'s store',
  async run() {
    quieten();
    const [seal, rest] = [await growth('seal'), await growth('rest')];
    const [least = 0, most = 0] = [seal[0], seal.at(-1)];
    return [
      ...counts.map((count, index) => ({
        what: `a seal, of ${count.toLocaleString('en')}`, value: seal[index] ?? 0, unit: 'bytes',
        ratio: { against: 'bare sleeping workflow', value: (seal[index] ?? 0) / (rest[index] ?? 0), atMost: 1.5 },
      })),
      ...counts.map((count, index) => ({ what: `a bare sleeping workflow, of ${count.toLocaleString('en')}`, value: rest[index] ?? 0, unit: 'bytes' })),
      { what: 'growth is linear: a seal, of 4,000', value: most, unit: 'bytes', ratio: { against: 'a seal, of 1,000', value: most / least, atLeast: 0.8, atMost: 1.2 } },
    ];
  },
};

/** Bytes for each workflow, at each of the counts. */
async function growth(sleeper: Sleeper): Promise<readonly number[]> {
  const file = await temporalFile();
  try {
    await file.serving(async () => undefined); // writes what every store holds
    const empty = await file.size();
    const bytes: number[] = [];
    let asleep = 0;
    for (const count of counts) {
      const esIds = Array.from({ length: count - asleep }, (_, index) => `2301000${String(asleep + index).padStart(7, '0')}`);
      await file.serving((address) => putToSleep(address, sleeper, esIds));
      asleep = count;
      bytes.push((await file.size() - empty) / count);
    }
    return bytes;
  } finally {
    await file.remove();
  }
}

/** A seal in the middle of its life, to whose people something will be told in a year. */
const nothingHappens: SealStanding = { status: 'active', edition: 1, unannounced: [], notices: [], renewable: false, wakeAt: later(instantOf(Date.now()), days(365)) };

async function putToSleep(address: string, sleeper: Sleeper, esIds: readonly string[]): Promise<void> {
  const envelope = createEnvelope({ current: 1, secrets: new Map([[1, randomBytes(32)]]) });
  const connection = await NativeConnection.connect({ address });
  const ground = { connection, namespace: 'default', payloads: envelope, cachedWorkflows: 100 };
  const worker = await createWorker('process', ground, { bundle: await sleepers[sleeper]() });
  const records = await createWorker('records', ground, { activities: { loadSeal: async () => nothingHappens } });
  const temporal = openTemporal({ address, namespace: 'default', envelope });
  await records.runUntil(worker.runUntil(async () => {
    const waiting = [...esIds];
    const lane = async (): Promise<void> => {
      for (let esId = waiting.pop(); esId !== undefined; esId = waiting.pop()) await sleep(temporal.client, sleeper, esId);
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }));
  await Promise.all([temporal.close(), connection.close()]);
}

/** Begins a workflow and waits until it sleeps. */
async function sleep(client: Client, sleeper: Sleeper, esId: string): Promise<void> {
  const handle = await client.workflow.start(sleeper, { workflowId: `${sleeper}/${esId}`, taskQueue: taskQueues.process, args: [esId] });
  for (;;) {
    const { historyLength, status } = await handle.describe();
    if (status.name !== 'RUNNING' || historyLength > eventsAsleep[sleeper]) throw new Error(`${handle.workflowId} does not sleep: ${status.name} after ${historyLength} events`);
    if (historyLength === eventsAsleep[sleeper]) return;
    await pause(20);
  }
}
