import { describe, expect, it } from '@jest/globals';
import { defaultLimits } from '../../../bpmn/refusal.ts';
import { readDefinitions } from '../../../bpmn/read/definitions.ts';
import { draw } from '../../../test/flows/draw.ts';
import { differenceOf, isSame } from './difference.ts';

const read = async (text: string) => {
  const found = await readDefinitions(draw(text), defaultLimits);
  return 'definitions' in found ? found.definitions : undefined;
};
const simple = 'start s\nuser a counts=head\nstamp p\nend e\ns -> a\na -> p\np -> e';

describe('the difference of two versions', () => {
  it('names what was added, removed and changed', async () => {
    const changed = 'start s\nuser a counts=head required=2\nuser b counts=finance\nstamp p\nend e\ns -> a\na -> b\nb -> p\np -> e';
    const difference = differenceOf(await read(simple), await read(changed));
    expect(difference?.added).toEqual(expect.arrayContaining(['b', 'a_b', 'b_p']));
    expect(difference?.removed).toEqual(['a_p']);
    expect(difference?.changed).toContain('a');
    expect(difference?.changed).not.toContain('e');
  });

  it('is none for a file and itself', async () => {
    expect(isSame(differenceOf(await read(simple), await read(simple))!)).toBe(true);
  });

  it('is not told rather than told wrongly when a file cannot be compared', () => {
    expect(differenceOf(undefined, {})).toBeUndefined();
  });
});
