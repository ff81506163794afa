import { NativeConnection, type Worker } from '@temporalio/worker';
import { pino, type Logger } from 'pino';
import { certificateAuthorityClient } from '../connectors/certificate-authority/client.ts';
import { timestampClient } from '../connectors/timestamp/client.ts';
import { timestampTrust } from '../connectors/timestamp/trust.ts';
import { webhookSender } from '../connectors/webhooks/sender.ts';
import { hmacSm3 } from '../devices/envelope.ts';
import { openFoundation, type Foundation } from '../foundation/open.ts';
import { seconds } from '../domain/instant.ts';
import { activitiesOf } from './activitiesOf.ts';
import { keepAuditHours } from './auditHours.ts';
import { keepAnchoring } from './anchors.ts';
import { workerConfiguration, type WorkerConfiguration, type WorkerRole } from './configuration.ts';
import { keepRevocationLists } from './revocationLists.ts';
import { relay } from './relay.ts';
import { deliverWebhooks } from './webhooks.ts';
import { sweep } from './sweep.ts';
import { createWorker, installRuntime, type WorkerGround } from './workers.ts';

/** One process of workers, for the roles that WORKER_ROLES names. Says `ready` when all of them poll. */
async function main(): Promise<void> {
  const configuration = workerConfiguration.parse(process.env);
  const log = pino({ level: configuration.LOG_LEVEL, base: { roles: configuration.WORKER_ROLES } });
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

  installRuntime(log);
  const foundation = await openFoundation(process.env, (message) => log.warn(message));
  const connection = await connect(log, stop.signal);
  const ground: WorkerGround = { connection, namespace: process.env.TEMPORAL_NAMESPACE ?? 'default', payloads: foundation.payloads };
  const roles = await Promise.all(configuration.WORKER_ROLES.map((role) => openRole(role, { foundation, configuration, ground, log, stop: stop.signal })));
  const running = Promise.all(roles.map((role) => role.run()));
  log.info('ready');
  await running;
  await Promise.all(roles.map((role) => role.close()));
  await connection.close();
  await foundation.close();
}

interface RoleContext {
  readonly foundation: Foundation;
  readonly configuration: WorkerConfiguration;
  readonly ground: WorkerGround;
  readonly log: Logger;
  readonly stop: AbortSignal;
}

interface OpenRole {
  run(): Promise<void>;
  close(): Promise<void>;
}

async function openRole(role: WorkerRole, context: RoleContext): Promise<OpenRole> {
  const { foundation, configuration, ground, log, stop } = context;
  if (role === 'relay') return relayRole(context);
  if (role === 'process') {
    const bundle = configuration.WORKFLOW_BUNDLE;
    if (!bundle) throw new Error('WORKFLOW_BUNDLE is not set');
    return workerRole(await createWorker(role, ground, { bundle }), stop, async () => undefined);
  }
  const { activities, close } = await activitiesOf[role](foundation, configuration, (event) => log.warn(event, 'device'));
  log.debug({ role }, 'opened');
  const worker = workerRole(await createWorker(role, ground, { activities }), stop, close);
  return role === 'outbound' ? { ...worker, run: async () => void (await Promise.all([worker.run(), deliver(context), revocations(context), auditHours(context)])) } : worker;
}

/** Webhooks are sent by the one role that reaches out. */
function deliver({ foundation: { store }, configuration: { PUBLIC_URL, WEBHOOK_REACH }, log, stop }: RoleContext): Promise<void> {
  const sender = webhookSender({ reach: WEBHOOK_REACH, timeoutMs: seconds(10) });
  return deliverWebhooks({ store, sender, hmac: hmacSm3, log, publicUrl: PUBLIC_URL.replace(/\/$/, '') }, stop);
}

/** Revocation lists are fetched by it too. */
function revocations({ foundation: { store, cryptography }, configuration: { CA_URL: url = '' }, log, stop }: RoleContext): Promise<void> {
  return keepRevocationLists({ store, cryptography, authority: certificateAuthorityClient({ url, cryptography }), log }, stop);
}

/** So are time stamps. */
async function auditHours({ foundation: { store, cryptography }, configuration: { TIMESTAMP_URL: url, TIMESTAMP_TRUST: trusted = '', TIMESTAMP_POLICY: policy }, log, stop }: RoleContext): Promise<void> {
  const timestamps = url === undefined ? undefined : timestampClient({ url, policy, cryptography, trust: await timestampTrust(trusted, cryptography) });
  await keepAuditHours({ store, timestamps, log }, stop);
}

function workerRole(worker: Worker, stop: AbortSignal, close: () => Promise<void>): OpenRole {
  return {
    run: () => worker.runUntil(new Promise<void>((resolve) => {
      if (stop.aborted) resolve();
      stop.addEventListener('abort', () => resolve());
    })),
    close,
  };
}

function relayRole({ foundation: { store, temporal }, log, stop }: RoleContext): OpenRole {
  const anchors = keepAnchoring(store, log);
  return { run: async () => void (await Promise.all([relay({ store, temporal, log }, stop), sweep({ store, temporal, log }, stop)])), close: () => anchors.stop() };
}

/** Waits for Temporal as long as it takes: workers may start before it. */
async function connect(log: Logger, stop: AbortSignal): Promise<NativeConnection> {
  for (;;) {
    try {
      return await NativeConnection.connect({ address: process.env.TEMPORAL_ADDRESS ?? '127.0.0.1:7233' });
    } catch (error) {
      if (stop.aborted) throw error;
      log.warn({ err: error }, 'Temporal does not answer yet');
      await new Promise((resolve) => setTimeout(resolve, seconds(1)));
    }
  }
}

await main();
