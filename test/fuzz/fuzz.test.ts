import { describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { compileFlow } from '../../bpmn/deploy.ts';
import { mend } from '../../bpmn/mend/index.ts';
import { fuzzed, seeds } from './files.ts';
import { judged } from './judged.ts';

/** The first of the files of `npm run fuzz`. */
const files = 600;

/** Whether two files give one graph, where the first gives any. */
async function meansTheSame(before: string, after: string): Promise<boolean> {
  const [one, other] = [await compileFlow(before), await compileFlow(after)];
  return 'refused' in one || ('graph' in other && JSON.stringify(one.graph) === JSON.stringify(other.graph));
}

describe('a damaged file', () => {
  it('is refused by a rule or runs; nothing is thrown, and nothing takes long', async () => {
    const all = await seeds(fileURLToPath(new URL('../../', import.meta.url)));
    const odd: string[] = [];
    for (let number = 0; number < files; number++) {
      const { kind, text, random } = fuzzed(all, number);
      await judged(kind, text, random).catch((error: unknown) => odd.push(`${number}: ${String(error)}`));
    }
    expect(odd).toEqual([]);
  }, 120_000);

  it('is mended once and for all, and what is accepted means the same afterwards', async () => {
    const texts = await seeds(fileURLToPath(new URL('../../', import.meta.url)));
    const odd: string[] = [];
    for (let number = 0; number < files; number++) {
      const { kind, text: xml } = fuzzed(texts, number);
      if (kind !== 'flow') continue;
      const { bpmn } = mend(xml);
      if (mend(bpmn).bpmn !== bpmn) odd.push(`${number}: is mended again and again`);
      if (bpmn !== xml && !(await meansTheSame(xml, bpmn))) odd.push(`${number}: means something else`);
    }
    expect(odd).toEqual([]);
  }, 120_000);
});
