import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from './eventually.ts';
import { faultsLeft } from './faultsLeft.ts';
import { pendingActivities } from './pendingActivities.ts';
import type { Scene } from './scene.ts';
import { approve, askFor, endOf, expectStampedOnce } from './uses.ts';

const always = -1;

export const whenADeviceIsGone = (scene: () => Scene): void => describe('when a device is gone while it is to sign', () => {
  afterEach(() => scene().installation.tokenFaults());

  it('R51 because it has restarted: it is logged in to again, and the use is stamped exactly once', async () => {
    const { installation, tokenSeal } = scene();
    const use = await askFor(installation, tokenSeal);
    await installation.tokenFaults('C_SignInit restart 0 1');
    await approve(installation, use);
    await expectStampedOnce(installation, use, tokenSeal);
    expect(await faultsLeft(installation)).toEqual([]);
  }, 120_000);

  it.each([
    ['reports errors', `C_Sign return 0x30 ${always}`],
    ['takes longer than 5 s', `C_Sign delay 7000 ${always}`],
  ])('R39 and %s: signing is tried again until it is back, other seals stamp meanwhile, and the use is stamped exactly once', async (_, fault) => {
    const { installation, seal, tokenSeal } = scene();
    const [use, other] = [await askFor(installation, tokenSeal), await askFor(installation, seal)];
    await installation.tokenFaults(fault);
    await approve(installation, use);
    await eventually('a second try', async () => (await pendingActivities(installation, `use/${use.id}`)).some(({ type, attempt, problem }) => type === 'signStamp' && attempt > 1 && problem === 'device-unavailable'));
    await approve(installation, other);
    await expectStampedOnce(installation, other, seal);
    await installation.tokenFaults();
    await expectStampedOnce(installation, use, tokenSeal);
  }, 120_000);

  it('R41 and refuses its PIN: it is tried once, by a restarted worker once more, and other seals stamp meanwhile', async () => {
    const { installation, seal, tokenSeal } = scene();
    const [use, other] = [await askFor(installation, tokenSeal), await askFor(installation, seal)];
    await installation.tokenFaults('C_SignInit restart 0 1', 'C_Login return 0xA0 9'); // CKR_PIN_INCORRECT
    await approve(installation, use);
    expect(await endOf(installation, use)).toEqual({ status: 'failed', problem: 'device-pin-wrong' });
    expect(await faultsLeft(installation)).toEqual(['C_Login return 160 8']);
    await installation.kill('worker-stamping');
    await approve(installation, other);
    await expectStampedOnce(installation, other, seal);
    expect(await faultsLeft(installation)).toEqual(['C_Login return 160 7']);
    await installation.tokenFaults();
    await installation.kill('worker-stamping'); // who has mended the PIN starts the worker again
    const again = await askFor(installation, tokenSeal);
    await approve(installation, again);
    await expectStampedOnce(installation, again, tokenSeal);
    const token = await readFile(join(installation.data, 'sm2-token', 'seal', 'token'));
    expect(token.readUInt32LE(token.length - 4)).toBe(0); // wrong tries that the token has counted
  }, 180_000);
});
