import { afterEach, describe, it } from '@jest/globals';
import { holdRows, type HeldRows } from './heldRows.ts';
import type { Scene } from './scene.ts';
import { approve, askFor, expectStampedOnce, type AskedUse } from './uses.ts';

/** The step of stamping, and what it comes to write when it has done all but that. */
const steps = [
  ['prepares', 'SELECT * FROM stamp WHERE use_id = ? FOR UPDATE'],
  ['has signed and not yet committed', 'SELECT * FROM use_register_number WHERE unit_id = (SELECT unit_id FROM seal_use WHERE id = ?) FOR UPDATE'],
  ['finishes', 'SELECT * FROM archive WHERE use_id = ? FOR UPDATE'],
] as const;

export const whenTheDatabaseIsGone = (scene: () => Scene): void => describe('when the database is gone', () => {
  let held: HeldRows | undefined;
  afterEach(() => held?.letGo());

  /** An approved use whose stamping stands in the midst of a step; gives the connection by which it does. */
  const standing = async (use: AskedUse, rows: string): Promise<number> => {
    const { installation } = scene();
    held = await holdRows(installation, rows, [use.id]);
    await approve(installation, use);
    return held.waiting('stamping');
  };

  it.each(steps)('R39 while a stamping worker %s: the use is stamped exactly once', async (_, rows) => {
    const { installation, seal } = scene();
    const use = await askFor(installation, seal);
    await standing(use, rows);
    await installation.kill('mariadb');
    await expectStampedOnce(installation, use, seal);
  }, 120_000);

  it.each(steps)('R39 for the one connection by which a stamping worker %s: the use is stamped exactly once', async (_, rows) => {
    const { installation, seal } = scene();
    const use = await askFor(installation, seal);
    await installation.query(`KILL CONNECTION ${await standing(use, rows)}`);
    await held?.letGo();
    await expectStampedOnce(installation, use, seal);
  }, 120_000);
});
