import { describe, it, expect } from '@jest/globals';
import { draw } from '../../test/flows/draw.ts';
import { contextOf, modelRefusals } from '../compile.ts';
import { readDefinitions } from '../read/definitions.ts';

/** Rounds of an approval, a choice, a notice and a merge, one after another: four nodes and five flows each. */
function rounds(count: number): string {
  const each = Array.from({ length: count }, (_, n) => `user u${n} persons=li\nxor g${n} default=d${n}\nnotify n${n}\nxor j${n}\nu${n} -> g${n}\ng${n} -> n${n} : u${n}.outcome = "approved" and subject.form.amount > ${n}\ng${n} -> j${n} flow=d${n}\nn${n} -> j${n}\nj${n} -> ${n + 1 < count ? `u${n + 1}` : 'e'}`);
  return draw(`start s\nend e\ns -> u0\n${each.join('\n')}`);
}

/** Milliseconds of processor time that all rules on what was read take. */
async function costOf(xml: string): Promise<number> {
  const read = await readDefinitions(xml, contextOf({}).limits);
  if ('refused' in read) throw new Error(JSON.stringify(read.refused));
  const before = process.cpuUsage();
  expect(modelRefusals(read.definitions, contextOf({}))).toEqual([]);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

describe('the rules on what was read, together', () => {
  it('judge a flow of 2,000 nodes within a second', async () => {
    await costOf(rounds(100));
    expect(await costOf(rounds(500))).toBeLessThan(1_000);
  });
});
