import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { eventually } from './eventually.ts';
import type { Scene } from './scene.ts';
import { approve, approveUntilAnswered, askedUse, askFor, expectStampedOnce, tracesOf, useRequest } from './uses.ts';

export const whenTemporalIsGone = (scene: () => Scene): void => describe('when Temporal is gone', () => {
  it('R36 for a while: an approval is refused as not done, and the same request afterwards is done once', async () => {
    const { installation, seal } = scene();
    const [use, key] = [await askFor(installation, seal), randomUUID()];
    await installation.kill('temporal', 'SIGSTOP');
    expect(await approve(installation, use, { key })).toMatchObject({ status: 503, code: 'workflow-unavailable', body: { done: false } });
    expect(await tracesOf(installation, use)).toMatchObject({ decisions: 0 });
    await installation.kill('temporal', 'SIGCONT');
    expect((await approveUntilAnswered(installation, use, key)).status).toBe(200);
    await expectStampedOnce(installation, use, seal);
    expect((await approve(installation, use, { key })).status).toBe(200);
  }, 120_000);

  it('R36 while an approval is under way: the answer says whether it is known to be done, and the same request is done once', async () => {
    const { installation, seal } = scene();
    const [use, key] = [await askFor(installation, seal), randomUUID()];
    const approving = approve(installation, use, { key });
    await installation.kill('temporal');
    const answer = await approving;
    if (answer.status === 503) {
      expect(answer).toMatchObject({ code: 'workflow-unavailable' });
      expect([false, 'unknown']).toContain(answer.body.done);
      if (answer.body.done === false) expect(await tracesOf(installation, use)).toMatchObject({ decisions: 0 });
    } else expect([200, 202]).toContain(answer.status);
    expect([200, 202]).toContain((await approveUntilAnswered(installation, use, key)).status);
    await expectStampedOnce(installation, use, seal);
  }, 120_000);

  it('R36 when a use is asked for: nothing is written, and the same request afterwards opens one', async () => {
    const { installation, seal } = scene();
    const { file, body } = await useRequest(installation, seal);
    const [requester, key] = [await installation.as('li.ming'), randomUUID()];
    await installation.kill('temporal', 'SIGSTOP');
    expect(await requester.post('/uses', body, key)).toMatchObject({ status: 503, code: 'workflow-unavailable', body: { done: false } });
    expect(await installation.query('SELECT 1 FROM seal_use WHERE reason LIKE ?', [`%${file}`])).toEqual([]);
    await installation.kill('temporal');
    const { body: opened } = await eventually('an opened use', async () => {
      const answer = await requester.post('/uses', body, key);
      return answer.status === 201 && answer;
    });
    expect(await requester.post('/uses', body, key)).toMatchObject({ status: 201, body: { id: opened.id } });
    const use = await askedUse(installation, file);
    await approveUntilAnswered(installation, use, randomUUID());
    await expectStampedOnce(installation, use, seal);
  }, 120_000);
});
