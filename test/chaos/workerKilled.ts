import { randomUUID } from 'node:crypto';
import { describe, it } from '@jest/globals';
import { eventually } from './eventually.ts';
import { faultsLeft } from './faultsLeft.ts';
import { pendingActivities } from './pendingActivities.ts';
import type { Scene } from './scene.ts';
import { approve, approveUntilAnswered, askedUse, askFor, expectStampedOnce, useRequest, type AskedUse } from './uses.ts';

export const whenAWorkerIsKilled = (scene: () => Scene): void => describe('when a worker is killed', () => {
  it('R36 between approval and stamp: the use is stamped exactly once', async () => {
    const { installation, seal } = scene();
    const use = await askFor(installation, seal);
    await installation.kill('worker-stamping', 'SIGSTOP'); // it gets the order to prepare and never begins
    await approve(installation, use);
    await eventually('an order to prepare', async () => (await pendingActivities(installation, `use/${use.id}`)).find(({ type }) => type === 'prepareStamp'));
    await installation.kill('worker-stamping');
    await expectStampedOnce(installation, use, seal);
  }, 120_000);

  it('R39 while the device signs: the use is stamped exactly once', async () => {
    const { installation, tokenSeal } = scene();
    const use = await askFor(installation, tokenSeal);
    await installation.tokenFaults('C_Sign delay 4000 1');
    await approve(installation, use);
    await eventually('a device that signs', async () => (await faultsLeft(installation)).length === 0);
    await installation.kill('worker-stamping');
    await expectStampedOnce(installation, use, tokenSeal);
  }, 120_000);

  it('R36 while it takes a request: the same request again opens the one use', async () => {
    const { installation, seal } = scene();
    const { file, body } = await useRequest(installation, seal);
    const [requester, key] = [await installation.as('li.ming'), randomUUID()];
    const asked = requester.post('/uses', body, key);
    await installation.kill('worker');
    await asked;
    await eventually('an answer', async () => (await requester.post('/uses', body, key)).status < 300);
    const use = await askedUse(installation, file);
    await approveUntilAnswered(installation, use, randomUUID());
    await expectStampedOnce(installation, use, seal);
  }, 120_000);

  it.each([
    ['a decision is written', 'SELECT 1 FROM decision WHERE instance_id IN (?)'],
    ['a stamp is prepared', 'SELECT 1 FROM stamp WHERE use_id IN (?)'],
    ['a stamp is signed', "SELECT 1 FROM stamp WHERE use_id IN (?) AND state = 'done'"],
  ])('R36 with many uses under way, as soon as %s: each is stamped exactly once', async (_, sql) => {
    const { installation, seal } = scene();
    const uses: AskedUse[] = [];
    for (let number = 0; number < 4; number++) uses.push(await askFor(installation, seal));
    const approvals = uses.map((use) => approveUntilAnswered(installation, use, randomUUID()));
    await eventually('the moment', async () => (await installation.query(sql, [uses.map(({ id }) => id)])).length > 0);
    await installation.kill('worker');
    await Promise.all(approvals);
    for (const use of uses) await expectStampedOnce(installation, use, seal);
  }, 120_000);
});
