import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { identityOf } from '../../tools/supervisor/identity.ts';
import { until } from '../../tools/supervisor/until.ts';

const loader = new URL('../../tools/typescript.mjs', import.meta.url).href;
const main = fileURLToPath(new URL('main.ts', import.meta.url));

interface Run {
  readonly process: ChildProcess;
  readonly lines: string[];
  /** Resolves when a line holds the text; answers the line. */
  says(text: string): Promise<string>;
}

type Pids = Readonly<Record<'gate' | 'cellar' | 'stubborn', number>>;

describe('supervisor', () => {
  let data: string;
  const runs: Run[] = [];

  beforeEach(async () => { data = await mkdtemp(join(tmpdir(), 'yinxin-supervisor-')); });
  afterEach(async () => {
    for (const run of runs.splice(0)) {
      if (run.process.exitCode !== null || run.process.signalCode !== null) continue;
      run.process.kill('SIGTERM');
      await once(run.process, 'exit');
    }
    await rm(data, { recursive: true });
  });

  function start(): Run {
    const child = spawn(process.execPath, ['--import', loader, main, data], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '', npm_lifecycle_event: undefined } });
    const lines: string[] = [];
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', (line) => lines.push(line));
    const run: Run = {
      process: child,
      lines,
      async says(text) {
        const said = () => lines.find((line) => line.includes(text));
        if (!(await until(async () => said() !== undefined, { within: 20_000, every: 20 }))) throw new Error(`never said "${text}":\n${lines.join('\n')}`);
        return said() ?? '';
      },
    };
    runs.push(run);
    return run;
  }

  const ready = async (run: Run): Promise<Pids> => JSON.parse((await run.says('all ready')).replace('all ready ', '')) as Pids;
  const history = async () => (await readFile(join(data, 'history'), 'utf8')).trimEnd().split('\n');
  const lives = async (pid: number) => (await identityOf(pid)) !== undefined;
  const ends = (pid: number) => until(async () => !(await lives(pid)), { within: 10_000, every: 20 });

  describe('when it is asked to stop', () => {
    it('stops programs before those that they came after', async () => {
      const run = start();
      await ready(run);
      run.process.kill('SIGINT');
      await once(run.process, 'exit');
      expect(run.process.exitCode).toBe(0);
      const lines = await history();
      expect(lines[0]).toBe('start cellar');
      expect(lines.slice(-3)).toEqual(['stop gate', 'stop cellar', 'end']);
    });

    it('kills a program that takes no notice', async () => {
      const run = start();
      const pids = await ready(run);
      run.process.kill('SIGTERM');
      await once(run.process, 'exit');
      expect(await lives(pids.stubborn)).toBe(false);
    });
  });

  describe('when it is killed', () => {
    it('leaves no program behind that stops when asked', async () => {
      const run = start();
      const pids = await ready(run);
      run.process.kill('SIGKILL');
      expect(await ends(pids.gate)).toBe(true);
      expect(await ends(pids.cellar)).toBe(true);
    });

    it('stops at its next start what would not stop, and serves again', async () => {
      const first = start();
      const before = await ready(first);
      first.process.kill('SIGKILL');
      await once(first.process, 'exit');
      const second = start();
      const after = await ready(second);
      expect(await lives(before.stubborn)).toBe(false);
      expect(Object.values(after)).toHaveLength(3);
      expect(Object.values(after)).not.toContain(before.stubborn);
    }, 40_000);
  });

  describe('when a program dies', () => {
    it('starts it again', async () => {
      const run = start();
      const pids = await ready(run);
      process.kill(pids.gate, 'SIGKILL');
      await run.says('gate is ready again');
      expect((await history()).filter((line) => line === 'start gate')).toHaveLength(2);
    });
  });

  describe('when its data folder is another one\'s', () => {
    it('refuses to start', async () => {
      const first = start();
      await ready(first);
      const second = start();
      await second.says('already running');
      expect(await lives(first.process.pid!)).toBe(true);
    });
  });
});
