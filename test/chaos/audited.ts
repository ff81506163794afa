import { describe, expect, it } from '@jest/globals';
import type { Scene } from './scene.ts';
import { askFor } from './uses.ts';
import { yinxin } from './yinxin.ts';

interface Findings {
  readonly findings: readonly { readonly subject: string; readonly number: number }[];
}

/** Comes last: all that happened before it is in the audit. */
export const afterAllThat = (scene: () => Scene): void => describe('after all failures', () => {
  it('R55 every audit chain and anchor holds', async () => {
    expect(await yinxin(scene().installation, 'audit', 'check', '--json')).toEqual({ code: 0, output: '{"findings":[]}\n' });
  }, 60_000);

  it('R39 no use has more than one stamp, and every signature has its row of the register', async () => {
    const { installation } = scene();
    expect(await installation.query('SELECT use_id FROM stamp GROUP BY use_id HAVING COUNT(*) > 1')).toEqual([]);
    expect(await installation.query("SELECT stamp.id FROM stamp LEFT JOIN use_register ON use_register.stamp_id = stamp.id WHERE (stamp.state = 'done') <> (use_register.stamp_id IS NOT NULL)")).toEqual([]);
    const [numbers] = await installation.query<{ rows: number; highest: number }>('SELECT COUNT(*) AS `rows`, MAX(number) AS highest FROM use_register');
    expect(numbers?.rows).toBe(numbers?.highest); // no number is missing
  });

  it('R55 an entry that was altered is named', async () => {
    const { installation, seal } = scene();
    const { id } = await askFor(installation, seal);
    await installation.query("UPDATE audit_entry SET actor = 'person/somebody-else' WHERE subject = ? AND number = 1", [`use/${id}`]);
    const { code, output } = await yinxin(installation, 'audit', 'check', '--json');
    expect(code).toBe(1);
    expect((JSON.parse(output) as Findings).findings).toContainEqual(expect.objectContaining({ subject: `use/${id}`, number: 1 }));
  }, 60_000);
});
