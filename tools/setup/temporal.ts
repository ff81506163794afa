import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { toolsFolder } from '../folders.ts';
import { firstFile, onPath, output } from './command.ts';
import type { Progress, Thing } from './thing.ts';

const kept = join(toolsFolder, 'bin', 'temporal');
/** The last tag without `replace`, which `go install` refuses; server 1.29.1. */
const source = 'github.com/temporalio/cli/cmd/temporal@v1.5.1';
const downloadLimit = 20_000;

/** The `temporal` program, whose `server start-dev` keeps workflows in one file. */
export const temporal: Thing = {
  name: 'the temporal program (development server)',
  remedy: 'install it (https://docs.temporal.io/cli) or Go 1.21 or newer, or give TEMPORAL_ADDRESS of a running server',
  find: async () => (await onPath('temporal')) ?? firstFile([kept]),
  async install(progress) {
    try {
      await download(progress);
    } catch (error) {
      progress(`set-up: ${(error as Error).message.split('\n')[0] ?? ''}; building it from source instead`);
      await buildFromSource(progress);
    }
  },
};

/** The SDK's own download, in a process of its own so that it can be ended when no answer comes. */
async function download(progress: Progress): Promise<void> {
  progress('set-up: fetching the Temporal development server (up to 20 s)');
  const drafts = join(toolsFolder, 'drafts');
  await mkdir(drafts, { recursive: true });
  const script = `
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    const env = await TestWorkflowEnvironment.createLocal({ server: { executable: { type: 'cached-download', downloadDir: process.argv[1] } } });
    await env.teardown();`;
  await output(process.execPath, ['--input-type=module', '-e', script, drafts], { within: downloadLimit });
  const file = (await output('find', [drafts, '-type', 'f', '-name', 'temporal*', '-perm', '-u+x'])).trim().split('\n')[0];
  if (!file) throw new Error('the Temporal download left no program');
  await mkdir(join(toolsFolder, 'bin'), { recursive: true });
  await rename(file, kept);
  await rm(drafts, { recursive: true, force: true });
}

async function buildFromSource(progress: Progress): Promise<void> {
  const go = await onPath('go', ['/usr/local/go/bin', '/usr/lib/go/bin']);
  if (go === undefined) throw new Error('there is no Go to build it with');
  progress('set-up: building the Temporal development server with Go (about 4 minutes, once)');
  const draft = join(toolsFolder, 'bin.draft');
  await output(go, ['install', source], { env: { GOTOOLCHAIN: 'auto', GOBIN: draft, GOFLAGS: '-modcacherw' } });
  await mkdir(join(toolsFolder, 'bin'), { recursive: true });
  await rename(join(draft, 'temporal'), kept);
  await rm(draft, { recursive: true, force: true });
}
