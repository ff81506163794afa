import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../tools/folders.ts';
import { until } from '../tools/supervisor/until.ts';
import { newInstallation, type Installation } from './system/installation.ts';
import { good, type Visitor } from './system/visitor.ts';

const count = Number(process.env.YINXIN_CLIENT_USES ?? 25);

interface Tasks { readonly items: readonly { readonly id: string; readonly applicationId?: string }[] }
interface Line { readonly client?: string; readonly answerable?: string; readonly standingApproval?: string; readonly signature: string }

/** docs/client as somebody would run it; YINXIN_CLIENT_USES says how many uses. */
describe('example of a client system', () => {
  let installation: Installation;
  let approver: Visitor;
  const printed: string[] = [];
  let code: number | null = null;

  beforeAll(async () => {
    installation = await newInstallation('client', { environment: { PUBLIC_REQUESTS_PER_ADDRESS: '10000' } });
    approver = await installation.as('wang.fang');
    const { id, secret } = installation.secrets.client;
    const { NODE_OPTIONS: _, ...inherited } = process.env;
    const example = spawn(process.execPath, [join(projectRoot, 'docs/client/example.mjs')], {
      stdio: ['ignore', 'pipe', 'inherit'], env: { ...inherited, YINXIN_URL: installation.url, CLIENT_ID: id, CLIENT_SECRET: secret, SEAL: installation.seal, ANSWERABLE: 'zhao.qiang', N: String(count) },
    });
    const ended = new Promise<number | null>((resolve) => example.on('exit', resolve));
    example.stdout.setEncoding('utf8').on('data', (text: string) => printed.push(...text.trim().split('\n')));
    await until(async () => printed.some((line) => line.startsWith('applied:')), { within: 60_000, every: 100 });
    await approveApplication();
    code = await ended;
  }, 240_000 + count * 2_000);
  afterAll(() => installation.stop(), 60_000);

  async function approveApplication(): Promise<void> {
    const application = printed.find((line) => line.startsWith('applied:'))?.split(' ')[1];
    let task: string | undefined;
    await until(async () => {
      const { items } = await good(approver.get<Tasks>('/tasks'));
      task = items.find(({ applicationId }) => applicationId === application)?.id;
      return task !== undefined;
    }, { within: 60_000, every: 200 });
    const { subject } = await good(approver.get<{ subject: { sm3: string } }>(`/tasks/${task}`));
    await good(approver.post(`/tasks/${task}/decision`, { outcome: 'approved', subject: subject.sm3 }));
  }

  it('R46 applies, is approved by the seal\'s own approver, stamps every document and is called back for each', () => {
    expect([code, printed.slice(0, 2).map((line) => line.split(':')[0]), printed.at(-1)]).toEqual([0, ['applied', 'approved'], expect.stringMatching(new RegExp(`^stamped ${count} in `))]);
  });

  it('R39 A24 is registered use by use, with the person who answers for it', async () => {
    const custodian = await installation.as('liu.yang');
    const { items } = await good(custodian.get<{ items: readonly Line[] }>('/register?limit=200'));
    const lines = items.filter(({ standingApproval }) => standingApproval !== undefined);
    expect(lines).toHaveLength(Math.min(count, 200));
    expect(new Set(lines.map(({ client, answerable }) => `${client} ${answerable}`))).toEqual(new Set(['demo-oa zhao.qiang']));
  });

  it('R36 is refused one stamp more than was approved', async () => {
    const { items } = await good((await installation.system()).get<{ items: readonly { used: number; number: number }[] }>('/standing-approvals'));
    expect(items.map(({ used, number }) => [used, number])).toEqual([[count, count]]);
  });
});
