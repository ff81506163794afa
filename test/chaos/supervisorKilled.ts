import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from '@jest/globals';
import type { ProcessIdentity } from '../../tools/supervisor/identity.ts';
import { isRunning } from '../../tools/supervisor/identity.ts';
import { eventually } from './eventually.ts';
import { faultsLeft } from './faultsLeft.ts';
import type { Scene } from './scene.ts';
import { approve, askFor, expectStampedOnce } from './uses.ts';

export const whenNpmStartIsKilled = (scene: () => Scene): void => describe('when `npm start` is killed', () => {
  it('R39 alone, while a device signs: started again it goes on, and the use is stamped exactly once', async () => {
    const { installation, tokenSeal } = scene();
    const use = await askFor(installation, tokenSeal);
    await installation.tokenFaults('C_Sign delay 4000 1');
    await approve(installation, use);
    await eventually('a device that signs', async () => (await faultsLeft(installation)).length === 0);
    const supervisor = JSON.parse(await readFile(join(installation.data, 'run', 'supervisor.lock'), 'utf8')) as ProcessIdentity;
    process.kill(supervisor.pid, 'SIGKILL');
    await eventually('its end', async () => !(await isRunning(supervisor)));
    await installation.start();
    await expectStampedOnce(installation, use, tokenSeal);
  }, 150_000);

  it('R56 with all that it runs, as by a power cut: what was asked for, approved or signed goes on and is stamped exactly once', async () => {
    const { installation, seal, tokenSeal } = scene();
    const [asked, approved, signing] = [await askFor(installation, seal), await askFor(installation, seal), await askFor(installation, tokenSeal)];
    await installation.tokenFaults('C_Sign delay 4000 1');
    await approve(installation, signing);
    await eventually('a device that signs', async () => (await faultsLeft(installation)).length === 0);
    await approve(installation, approved);
    await installation.cut();
    await installation.start();
    await approve(installation, asked);
    for (const use of [asked, approved]) await expectStampedOnce(installation, use, seal);
    await expectStampedOnce(installation, signing, tokenSeal);
  }, 150_000);
});
