import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { seconds } from '../../domain/instant.ts';
import type { Installation } from '../system/installation.ts';
import { eventually } from './eventually.ts';
import { hastyFlow, sealUnder, twoStepFlow } from './flows.ts';
import { pendingActivities } from './pendingActivities.ts';
import { orderSeal, type Scene } from './scene.ts';
import { approve, askFor, endOf, expectStampedOnce, openTask, stampedOnce, tracesOf } from './uses.ts';
import { yinxin } from './yinxin.ts';

const patience = seconds(30);

const recover = async (installation: Installation): Promise<Readonly<Record<'seals' | 'makings' | 'uses' | 'stopped', number>>> => {
  const { code, output } = await yinxin(installation, 'recover', '--json');
  expect(code).toBe(0);
  return JSON.parse(output) as Readonly<Record<'seals' | 'makings' | 'uses' | 'stopped', number>>;
};

export const whenTemporalIsRestored = (scene: () => Scene): void => describe('when Temporal has lost what was in progress', () => {
  afterEach(() => scene().installation.tokenFaults());

  it('R56 all of it: `yinxin recover` goes on from the database alone, timers keep their instants, and nothing is stamped twice', async () => {
    const { installation, seal, tokenSeal } = scene();
    const timed = await sealUnder(installation, hastyFlow);
    const [done, waiting, signing] = [await askFor(installation, seal), await askFor(installation, seal), await askFor(installation, tokenSeal)];
    await approve(installation, done);
    await expectStampedOnce(installation, done, seal);
    await installation.tokenFaults('C_Sign return 0x30 -1');
    await approve(installation, signing);
    await eventually('a stamp that cannot be signed', async () => (await pendingActivities(installation, `use/${signing.id}`)).some(({ type }) => type === 'signStamp'));
    await installation.switchAuthority({ down: true });
    const { esId: ordered } = await orderSeal(installation, 'hsm-wrapped');
    const overdue = await askFor(installation, timed);

    await installation.stop();
    await rm(join(installation.data, 'temporal'), { recursive: true });
    await installation.tokenFaults();
    await installation.start();
    expect(await approve(installation, waiting)).toMatchObject({ status: 503, code: 'workflow-unavailable', body: { done: false } });
    const recoveredAt = Date.now();
    expect(await recover(installation)).toMatchObject({ makings: 1, uses: 3, stopped: 0 });

    await expectStampedOnce(installation, signing, tokenSeal);
    await eventually('a made seal', async () => (await installation.query('SELECT 1 FROM seal WHERE es_id = ?', [ordered])).length === 1);
    expect((await approve(installation, waiting)).status).toBeLessThan(300);
    await expectStampedOnce(installation, waiting, seal);
    expect(await endOf(installation, overdue)).toEqual({ status: 'refused', problem: null });
    const [timer] = await installation.query<{ opened: Date; fired: Date }>("SELECT use_.created_at AS opened, MIN(history.at) AS fired FROM seal_use use_ JOIN instance_history history ON history.instance_id = use_.id WHERE use_.id = ? AND history.element = 'overdue' AND history.event = 'completed' GROUP BY use_.id", [overdue.id]);
    const waited = Number(timer?.fired) - Number(timer?.opened);
    expect(waited).toBeGreaterThanOrEqual(patience - seconds(1));
    expect(Number(timer?.fired)).toBeLessThan(recoveredAt + patience); // not counted anew
    expect(await tracesOf(installation, done)).toEqual(stampedOnce);
  }, 300_000);

  it('R56 what came after its backup: stale runs find the database further on, and nothing is stamped twice', async () => {
    const { installation, seal } = scene();
    const twice = await sealUnder(installation, twoStepFlow);
    const [between, done] = [await askFor(installation, twice), await askFor(installation, seal)];
    const [temporal, backup] = [join(installation.data, 'temporal'), join(installation.data, 'temporal-backup')];
    await installation.stop();
    await cp(temporal, backup, { recursive: true });
    await installation.start();
    await approve(installation, between, { key: 'lost-answer' });
    await approve(installation, done);
    await expectStampedOnce(installation, done, seal);
    const later = await askFor(installation, seal);

    await installation.stop();
    await rm(temporal, { recursive: true });
    await cp(backup, temporal, { recursive: true });
    await installation.start();
    expect(await recover(installation)).toMatchObject({ uses: 2, stopped: 1 });
    expect(await approve(installation, done)).toMatchObject({ status: 409, code: 'task-ended' });
    await installation.query("DELETE FROM idempotent_request WHERE idempotency_key = 'lost-answer'"); // as if it had died before it was answered
    expect(await approve(installation, between, { key: 'lost-answer' })).toMatchObject({ status: 200 });
    const second = { ...between, task: await openTask(installation, between) };
    expect((await approve(installation, second, { by: 'zhang.wei' })).status).toBeLessThan(300);
    expect((await approve(installation, later)).status).toBeLessThan(300);
    for (const [use, under] of [[later, seal], [done, seal]] as const) await expectStampedOnce(installation, use, under);
    expect(await endOf(installation, between)).toEqual({ status: 'stamped', problem: null });
    expect(await tracesOf(installation, between)).toEqual({ ...stampedOnce, decisions: 2 });
  }, 300_000);
});
