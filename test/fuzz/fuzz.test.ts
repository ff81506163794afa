import { describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { fuzzed, seeds } from './files.ts';
import { judged } from './judged.ts';

/** The first of the files of `npm run fuzz`. */
const files = 400;

describe('a damaged file', () => {
  it('is refused by a rule or runs; nothing is thrown, and nothing takes long', async () => {
    const texts = await seeds(fileURLToPath(new URL('../../', import.meta.url)));
    const odd: string[] = [];
    for (let number = 0; number < files; number++) {
      const { xml, random } = fuzzed(texts, number);
      await judged(xml, random).catch((error: unknown) => odd.push(`${number}: ${String(error)}`));
    }
    expect(odd).toEqual([]);
  }, 120_000);
});
