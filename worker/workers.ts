import { DefaultLogger, Runtime, Worker, type NativeConnection, type ActivityInterceptorsFactory, type WorkerOptions } from '@temporalio/worker';
import type { Logger } from 'pino';
import { dataConverter } from '../connectors/temporal/codec.ts';
import type { Envelope } from '../domain/cryptography.ts';
import { seconds } from '../domain/instant.ts';
import { isProblem } from '../domain/problem.ts';
import { problemOf, toFailure } from '../workflows/failures.ts';
import { taskQueues } from '../workflows/messages.ts';

/** Temporal ends a worker's work within this long when the process is asked to stop. */
const shutdownGraceTime = '30 s';
/** A third of the time after which a worker counts as gone (workflows/activities.ts). */
const heartbeatEvery = seconds(3);

/** How long a workflow waits for the worker that has it in memory before any other may go on with it. */
const stickyQueueScheduleToStartTimeout = '5 s';

/** Where workers poll, and how payloads are sealed. */
export interface WorkerGround {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly payloads: Envelope;
  /** How many workflows stay in memory between their tasks; the SDK decides by the size of the heap if not given. */
  readonly cachedWorkflows?: number;
}

/** Problems become failures with their code; anything else is a bug and is retried. */
export const problemsBecomeFailures: ActivityInterceptorsFactory = () => ({
  inbound: {
    async execute(input, next) {
      try {
        return await next(input);
      } catch (error) {
        throw isProblem(error) ? toFailure(error) : error;
      }
    },
  },
});

/** Tells Temporal every few seconds that an activity is still under way, so that one whose worker was killed is given to another soon. */
export const activitiesHeartbeat: ActivityInterceptorsFactory = (context) => ({
  inbound: {
    async execute(input, next) {
      const beating = setInterval(() => { context.heartbeat(); }, heartbeatEvery);
      try {
        return await next(input);
      } finally {
        clearInterval(beating);
      }
    },
  },
});

/** A worker for one role: all workflows from the bundle, or one noun's activities. */
export async function createWorker(queue: keyof typeof taskQueues, ground: WorkerGround, work: { readonly bundle: string } | { readonly activities: object }): Promise<Worker> {
  const options: WorkerOptions = {
    connection: ground.connection, namespace: ground.namespace, taskQueue: taskQueues[queue], dataConverter: dataConverter(ground.payloads), shutdownGraceTime,
  };
  const { cachedWorkflows } = ground;
  if ('bundle' in work) return Worker.create({ ...options, workflowBundle: { codePath: work.bundle }, stickyQueueScheduleToStartTimeout, ...(cachedWorkflows !== undefined && { maxCachedWorkflows: cachedWorkflows }) });
  return Worker.create({ ...options, activities: work.activities, interceptors: { activity: [activitiesHeartbeat, problemsBecomeFailures] } });
}

/** Sends what Temporal's core says to our log, once per process, before any worker: names and codes only, since failures may quote people's data (R53). */
export function installRuntime(log: Logger): void {
  Runtime.install({
    logger: new DefaultLogger('WARN', ({ level, message, meta }) => {
      log[level === 'ERROR' ? 'error' : 'warn'](loggable(meta), message);
    }),
    shutdownSignals: [],
  });
}

const loggedFields = ['workflowType', 'workflowId', 'runId', 'activityType', 'activityId', 'attempt', 'taskQueue'] as const;

function loggable(meta: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  const error: unknown = meta.error;
  const named = loggedFields.filter((field) => meta[field] !== undefined).map((field): [string, unknown] => [field, meta[field]]);
  return { ...Object.fromEntries(named), ...(error instanceof Error && { error: problemOf(error)?.code ?? `${error.name}: ${error.stack ?? ''}` }) };
}
