import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { type Child, type Folders, type ProcessSpec, startChild } from './child.ts';
import { stopLeftovers, takeFolder } from './leftovers.ts';

export interface SupervisorOptions {
  /** The data folder; logs go to `logs/`, pid files to `run/` in it. One supervisor at a time. */
  readonly data: string;
  readonly progress: (line: string) => void;
  /** Milliseconds before the first restart of a program that ended; doubles up to 30 s, and begins anew after a minute of service. */
  readonly backOff?: number;
}

/** Keeps programs running. */
export interface Supervisor {
  /** Starts programs, each when those it comes after are ready; returns when all are ready. */
  start(specs: readonly ProcessSpec[]): Promise<void>;
  /** Process numbers by name, of those running now. */
  pids(): Readonly<Record<string, number>>;
  /** Stops everything, last started first, and gives the data folder back. */
  stop(): Promise<void>;
}

const longestBackOff = 30_000;
const goodService = 60_000;

/** Takes the data folder, stops what a killed supervisor left in it, and is then ready to start programs. Throws AlreadyRunning. */
export async function supervise({ data, progress, backOff = 500 }: SupervisorOptions): Promise<Supervisor> {
  const folders: Folders = { logs: join(data, 'logs'), run: join(data, 'run') };
  const release = await takeFolder(folders.run);
  const leftovers = await stopLeftovers(folders.run);
  if (leftovers.length > 0) progress(`stopped what an earlier run left behind: ${leftovers.join(', ')}`);
  const kept: KeptRunning[] = [];
  const stopping = new AbortController();

  async function startOne(spec: ProcessSpec, ready: ReadonlyMap<string, Promise<void>>): Promise<void> {
    for (const name of spec.after ?? []) await ready.get(name);
    if (stopping.signal.aborted) return;
    const began = performance.now();
    const running = keepRunning(spec, folders, { backOff, progress, stopping: stopping.signal });
    kept.push(running);
    await running.ready;
    if (!stopping.signal.aborted) progress(`${spec.name} is ready (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  }

  const readiness = new Map<string, Promise<void>>();
  return {
    async start(specs) {
      for (const spec of inOrder(specs, [...readiness.keys()])) readiness.set(spec.name, startOne(spec, readiness));
      const outcomes = await Promise.allSettled(specs.map(async (spec) => readiness.get(spec.name)));
      const failed = outcomes.find((outcome) => outcome.status === 'rejected');
      if (failed !== undefined && !stopping.signal.aborted) throw failed.reason;
    },
    pids: () => Object.fromEntries(kept.flatMap(({ name, child }) => (child() === undefined ? [] : [[name, child()?.pid ?? 0]]))),
    async stop() {
      stopping.abort();
      await stopBackwards(kept);
      await release();
    },
  };
}

/** Stops each program once all that come after it have stopped. */
async function stopBackwards(kept: readonly KeptRunning[]): Promise<void> {
  const stopped = new Map<string, Promise<void>>();
  for (const running of [...kept].reverse()) {
    const later = kept.filter((other) => other.after.includes(running.name));
    stopped.set(running.name, Promise.all(later.map(async (other) => stopped.get(other.name))).then(() => running.stop()));
  }
  await Promise.all(stopped.values());
}

/** Those that are waited for before those that wait. Throws on a name that nobody has and on a circle. */
export function inOrder(specs: readonly ProcessSpec[], there: readonly string[] = []): readonly ProcessSpec[] {
  const placed = new Set(there);
  const ordered: ProcessSpec[] = [];
  let waiting = [...specs];
  while (waiting.length > 0) {
    const free = waiting.filter((spec) => (spec.after ?? []).every((name) => placed.has(name)));
    if (free.length === 0) throw new Error(`these processes wait for what never starts: ${waiting.map((spec) => spec.name).join(', ')}`);
    for (const spec of free) placed.add(spec.name);
    ordered.push(...free);
    waiting = waiting.filter((spec) => !free.includes(spec));
  }
  return ordered;
}

interface KeptRunning {
  readonly name: string;
  readonly after: readonly string[];
  readonly ready: Promise<void>;
  readonly child: () => Child | undefined;
  stop(): Promise<void>;
}

interface Keeping {
  readonly backOff: number;
  readonly progress: (line: string) => void;
  readonly stopping: AbortSignal;
}

/** The first start must succeed; after that the program is started again whenever it ends. */
function keepRunning(spec: ProcessSpec, folders: Folders, { backOff, progress, stopping }: Keeping): KeptRunning {
  let child: Child | undefined;
  const start = async () => {
    child = await startChild(spec, folders);
    await (stopping.aborted ? child.stop() : child.ready());
  };
  const ready = start();
  const watching = ready.then(watch, () => undefined); // whoever awaits `ready` hears of a failed start

  async function watch(): Promise<void> {
    let delay = backOff;
    while (!stopping.aborted) {
      const began = performance.now();
      await child?.exited;
      child = undefined;
      if (stopping.aborted) return;
      delay = performance.now() - began > goodService ? backOff : delay;
      progress(`${spec.name} ended; starting it again in ${delay / 1000} s`);
      await pause(delay, undefined, { signal: stopping }).catch(() => undefined); // only stopping ends it early
      delay = Math.min(delay * 2, longestBackOff);
      if (!stopping.aborted) await start().then(() => { progress(`${spec.name} is ready again`); }, (error: unknown) => { progress((error as Error).message); });
    }
  }

  return {
    name: spec.name,
    after: spec.after ?? [],
    ready,
    child: () => child,
    async stop() {
      await child?.stop();
      await watching;
      await child?.stop();
    },
  };
}
