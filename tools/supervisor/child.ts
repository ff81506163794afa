import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onPath } from '../setup/command.ts';
import { isMissing } from '../kept-file.ts';
import { identityOf } from './identity.ts';
import { endProcess, forgetPid, notePid } from './leftovers.ts';
import { saysReady } from './ready.ts';
import { until } from './until.ts';

/** A program to keep running. */
export interface ProcessSpec {
  /** Unique; names its log and its pid file. */
  readonly name: string;
  readonly command: string;
  readonly argv: readonly string[];
  /** Added to this process's own environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Names of processes that must be ready before this one starts, and that stop after it. */
  readonly after?: readonly string[];
  /** Tells by asking whether it serves; without it the ready line in its output tells (ready.ts). */
  readonly serves?: () => Promise<boolean>;
  /** Milliseconds from start to ready. Default 60 s. */
  readonly readyWithin?: number;
  /** Milliseconds from SIGTERM to SIGKILL. Default 15 s. */
  readonly stopWithin?: number;
}

export interface Folders {
  readonly logs: string;
  readonly run: string;
}

/** One run of a program, from spawn to exit. */
export interface Child {
  readonly pid: number;
  readonly exited: Promise<void>;
  /** Resolves when it serves; rejects with the end of its log when it ended first or took too long. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

const largestLog = 20 << 20;

/**
 * Starts a program in a session of its own, so that Ctrl-C reaches only the supervisor, with its output in a log file. The kernel asks it to stop
 * when the supervisor dies (setpriv --pdeathsig); where that is not to be had, its pid file lets the next start find it.
 */
export async function startChild(spec: ProcessSpec, folders: Folders): Promise<Child> {
  const log = join(folders.logs, `${spec.name}.log`);
  const { process: child, from, spawned, exited } = await spawnLogged(spec, log);
  const pid = await spawned;
  const identity = await identityOf(pid);
  await notePid(folders.run, spec.name, pid);
  void exited.then(() => forgetPid(folders.run, spec.name));
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  const serves = spec.serves ?? (() => saysReady(log, from));
  return {
    pid,
    exited,
    async ready() {
      const within = spec.readyWithin ?? 60_000;
      const settled = await until(async () => ended() || (await serves()), { within, every: 50 });
      if (settled && !ended()) return;
      const reason = ended() ? `ended with ${child.signalCode ?? child.exitCode ?? ''} before it was ready` : `was not ready after ${within / 1000} s`;
      throw new Error(`${spec.name} ${reason}; the end of ${log}:\n${await lastLines(log, from)}`);
    },
    async stop() {
      if (identity !== undefined && !ended()) await endProcess(identity, spec.stopWithin ?? 15_000);
      if (identity !== undefined) await exited;
    },
  };
}

interface Spawned {
  readonly process: ChildProcess;
  /** Size of the log before the program wrote to it. */
  readonly from: number;
  readonly spawned: Promise<number>;
  readonly exited: Promise<void>;
}

async function spawnLogged(spec: ProcessSpec, log: string): Promise<Spawned> {
  await mkdir(dirname(log), { recursive: true });
  await setAsideLargeLog(log);
  const file = await open(log, 'a');
  try {
    const [command, argv] = await dyingWithParent(spec.command, spec.argv);
    const from = (await file.stat()).size;
    const child = spawn(command, argv, { detached: true, stdio: ['ignore', file.fd, file.fd], env: { ...process.env, ...spec.env } });
    const spawned = new Promise<number>((resolve, reject) => child.once('spawn', () => { resolve(child.pid ?? 0); }).once('error', reject));
    const exited = new Promise<void>((resolve) => child.once('exit', () => { resolve(); }));
    return { process: child, from, spawned, exited };
  } finally {
    await file.close();
  }
}

let setpriv: Promise<string | undefined> | undefined;

async function dyingWithParent(command: string, argv: readonly string[]): Promise<[string, string[]]> {
  const wrapper = process.platform === 'linux' ? await (setpriv ??= onPath('setpriv')) : undefined;
  return wrapper === undefined ? [command, [...argv]] : [wrapper, ['--pdeathsig', 'TERM', '--', command, ...argv]];
}

async function setAsideLargeLog(log: string): Promise<void> {
  const size = await stat(log).then((found) => found.size, (error: unknown) => {
    if (isMissing(error)) return 0;
    throw error;
  });
  if (size > largestLog) await rename(log, `${log}.1`);
}

const lastLines = async (log: string, from: number): Promise<string> =>
  (await readFile(log)).subarray(from).toString('utf8').trimEnd().split('\n').slice(-20).join('\n');
