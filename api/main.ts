import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { certificateAuthorityClient } from '../connectors/certificate-authority/client.ts';
import { hours, seconds } from '../domain/instant.ts';
import { createMac } from '../devices/envelope.ts';
import { openKeyCustody } from '../devices/slots.ts';
import { openFoundation, type Foundation } from '../foundation/open.ts';
import { createActs } from './acts.ts';
import { configurationFrom, limitsOf, type Configuration } from './configuration.ts';
import { createLog } from './log.ts';
import { liveEvents } from './liveEvents.ts';
import { createRateLimits } from './rateLimits.ts';
import { demoRoutes } from './routes/demo/index.ts';
import { routes } from './routes/index.ts';
import { createServer } from './server.ts';
import { createSignIn } from './signIn.ts';
import { createTrustSource } from './trust.ts';
import type { World } from './world.ts';

/** The API process: opens its world, listens, says `ready`; ends when it is told to, with the requests that it has begun. */
async function main(): Promise<void> {
  const configuration = configurationFrom(process.env);
  const log = createLog(configuration.LOG_LEVEL);
  const foundation = await openFoundation(process.env, (message) => { log.warn(message); });
  const custody = openKeyCustody(foundation.devices, (event) => { log.warn(event, 'device'); });
  const world = worldOf(foundation, configuration, custody, log);
  const served = configuration.DEMO === '1' ? [...routes, ...demoRoutes] : routes;
  const server = await listen(createServer(world, served, configuration.WEB_DIR), configuration);
  const forgetting = setInterval(() => void forgetOldRequests(world), hours(1));
  log.info({ port: (server.address() as AddressInfo).port }, 'ready');
  await toldToStop();
  clearInterval(forgetting);
  world.live.close();
  await closed(server);
  await custody.close();
  await foundation.close();
}

function worldOf({ store, temporal, cryptography }: Foundation, configuration: Configuration, custody: World['custody'], log: World['log']): World {
  const limits = limitsOf(configuration);
  const authority = configuration.CA_URL === undefined ? undefined : certificateAuthorityClient({ url: configuration.CA_URL, cryptography, timeoutMs: seconds(3) });
  return {
    store, cryptography, custody, limits, log,
    acts: createActs({ temporal, store, patienceMs: seconds(10) }),
    signIn: createSignIn(store, cryptography.sm3, limits),
    rateLimits: createRateLimits(limits),
    trust: createTrustSource({ directory: configuration.TRUST_DIR, authority }),
    publicUrl: new URL(configuration.PUBLIC_URL),
    macOf: createMac,
    live: liveEvents(store.events, log),
    webhookReach: configuration.WEBHOOK_REACH,
  };
}

function listen(app: ReturnType<typeof createServer>, { PORT, HOST }: Configuration): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(PORT, HOST, (error?: Error) => {
      if (error) reject(error);
      else resolve(server);
    });
    server.requestTimeout = hours(1); // an upload over a slow line
    server.headersTimeout = seconds(20);
  });
}

/** Idempotency-Keys are kept 30 days. */
async function forgetOldRequests({ store, log }: World): Promise<void> {
  await store.requests.forgetOld().catch((error: unknown) => { log.warn({ err: error }, 'old requests are kept until the next hour'); });
}

const toldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { resolve(); });
  });

/** Takes no new requests; what is under way has 15 s to be answered. */
function closed(server: Server): Promise<void> {
  const patience = setTimeout(() => { server.closeAllConnections(); }, seconds(15));
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(patience);
      resolve();
    });
    server.closeIdleConnections();
  });
}

await main();
