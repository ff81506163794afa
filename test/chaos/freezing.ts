import { describe, expect, it } from '@jest/globals';
import type { ProcessName } from '../system/installation.ts';
import { good } from '../system/visitor.ts';
import { eventually } from './eventually.ts';
import { newSeal, type Scene } from './scene.ts';
import { approve, askFor, endOf, expectStampedOnce, stampedOnce, tracesOf, verdictOn } from './uses.ts';

const loss = { reason: '遗失' };
const races = 20;
/** What is waited for before the loss is reported, so that it meets the stamp at different places. */
const moments = [
  'SELECT 1 FROM seal_use WHERE id = ?',
  'SELECT 1 FROM decision WHERE instance_id = ?',
  'SELECT 1 FROM stamp WHERE use_id = ?',
  "SELECT 1 FROM stamp WHERE use_id = ? AND state = 'done'",
];

export const whenASealIsFrozen = (scene: () => Scene): void => describe('when a seal is reported lost', () => {
  it('R35 while Temporal and every worker are down: it is lost at once, and when all is back everybody concerned is told once', async () => {
    const { installation } = scene();
    const seal = await newSeal(installation, 'hsm-wrapped');
    const down: readonly ProcessName[] = ['temporal', 'worker', 'worker-stamping', 'worker-making'];
    const stamped = await askFor(installation, seal);
    await approve(installation, stamped);
    await expectStampedOnce(installation, stamped, seal);
    const [waiting, approved] = [await askFor(installation, seal), await askFor(installation, seal)];
    await installation.kill('worker-stamping', 'SIGSTOP');
    await approve(installation, approved);
    for (const name of down) await installation.kill(name, 'SIGSTOP');

    const custodian = await installation.as('liu.yang');
    expect(await custodian.post(`/seals/${seal}/loss`, loss)).toMatchObject({ status: 200, body: { status: 'lost' } });
    expect(await good(installation.anybody.get(`/seals/${seal}/status`))).toMatchObject({ status: 'lost' });
    expect(await verdictOn(installation, stamped)).toMatchObject({ signatures: [{ indication: 'TOTAL-PASSED' }] }); // signed before the loss

    for (const name of down) await installation.kill(name);
    expect(await endOf(installation, approved)).toEqual({ status: 'failed', problem: 'seal-not-active' });
    expect(await tracesOf(installation, approved)).toMatchObject({ signatures: 0, registered: 0, documents: 0 });
    await eventually('all concerned told', async () => (await installation.query("SELECT 1 FROM seal_change WHERE es_id = ? AND act = 'reportLoss' AND announced_at IS NOT NULL", [seal])).length === 1);
    for (const login of ['li.ming', 'wang.fang', 'zhao.qiang', 'liu.yang'] as const) {
      const told = (await installation.mailOf(login)).filter(({ subject, text }) => subject.includes('挂失') && text.includes(seal));
      expect({ login, told: told.length }).toEqual({ login, told: 1 });
    }
    expect(await installation.query('SELECT 1 FROM outbox WHERE done_at IS NULL')).toEqual([]);
    await approve(installation, waiting);
    expect(await endOf(installation, waiting)).toEqual({ status: 'failed', problem: 'seal-not-active' });
  }, 240_000);

  it(`R35 in ${races} races against its stamp: nothing is signed after the loss, and who asked is told why the use failed`, async () => {
    const { installation } = scene();
    const [seal, custodian] = [await newSeal(installation, 'hsm-wrapped'), await installation.as('liu.yang')];
    const ends = new Set<string>();
    for (let race = 0; race < races; race++) {
      await installation.query("UPDATE seal SET status = 'active' WHERE es_id = ?", [seal]);
      const use = await askFor(installation, seal);
      const approving = approve(installation, use);
      await eventually('the moment', async () => (await installation.query(moments[race % moments.length] ?? '', [use.id])).length > 0);
      await good(custodian.post(`/seals/${seal}/loss`, loss));
      await approving;
      const { status, problem } = await endOf(installation, use);
      ends.add(status);
      const [last] = await installation.query<{ lostAt: Date }>('SELECT at AS lostAt FROM seal_change WHERE es_id = ? ORDER BY number DESC LIMIT 1', [seal]);
      const signedAfter = await installation.query('SELECT 1 FROM stamp WHERE use_id = ? AND signed_at > ?', [use.id, last?.lostAt]);
      expect(signedAfter).toEqual([]);
      if (status === 'stamped') expect(await tracesOf(installation, use)).toEqual(stampedOnce);
      else {
        expect(problem).toBe('seal-not-active');
        expect(await tracesOf(installation, use)).toMatchObject({ signatures: 0, registered: 0, documents: 0 });
        await eventually('word to who asked', async () => (await installation.mailOf('li.ming')).some(({ text }) => text.includes(use.id) && text.includes('seal-not-active')));
      }
    }
    expect([...ends].sort()).toEqual(['failed', 'stamped']);
  }, 240_000);
});
