import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { graphOf } from '../../test/flows/graph.ts';
import { drawProof, proofBlocks, type Fault } from '../../test/flows/proofFlows.ts';
import { need, ruleOf } from '../../test/flows/ruleFixtures.ts';
import { defaultLimits } from '../refusal.ts';
import { explore } from './explore/explore.ts';

const limits = { ...defaultLimits, states: 4_000 };
const approvalRule = ruleOf(need('head'));
const isSoundness = (key: string): boolean => key.startsWith('soundness');

/** Rules and elements found; of soundness only the rules, as any of several places may be named. */
async function judged(text: string, whole: boolean): Promise<{ readonly decided: boolean; readonly sound: boolean; readonly stamps: readonly string[] }> {
  const { decided, findings } = explore(await graphOf(text), { limits, approvalRule, whole });
  const keys = findings.map(({ rule, element }) => `${rule} ${element}`);
  return { decided, sound: !keys.some(isSoundness), stamps: keys.filter((key) => !isSoundness(key)).sort() };
}

const faults: fc.Arbitrary<Fault> = fc.record({ kind: fc.constantFrom('none' as const, 'join' as const, 'branch' as const, 'branch' as const), at: fc.nat(5) });

describe('reducing a flow', () => {
  it('finds every flow that is built of blocks sound, whatever its size', async () => {
    await fc.assert(
      fc.asyncProperty(proofBlocks, async (block) => {
        const { text } = drawProof(block);
        const { decided, sound } = await judged(text, false);
        expect([text, decided, sound]).toEqual([text, true, true]);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('finds what following every marking finds, also where joins are of the wrong kind or branches are cut', async () => {
    const seen = { sound: 0, unsound: 0, stamps: 0 };
    await fc.assert(
      fc.asyncProperty(proofBlocks, faults, async (block, fault) => {
        const places = drawProof(block, { ...fault, at: -1 }).faults;
        const { text } = drawProof(block, { ...fault, at: fault.at % Math.max(1, places) });
        const whole = await judged(text, true);
        fc.pre(whole.decided);
        const reduced = await judged(text, false);
        expect([text, reduced.decided, reduced.sound]).toEqual([text, true, whole.sound]);
        // a stamp that begins with its branch is judged as made later: what is decided beside it counts
        if (whole.sound) expect([text, reduced.stamps]).toEqual([text, expect.arrayContaining([...whole.stamps])]);
        seen[whole.sound ? 'sound' : 'unsound']++;
        if (whole.stamps.length > 0) seen.stamps++;
      }),
      { numRuns: 500 },
    );
    expect(Math.min(seen.sound, seen.unsound, seen.stamps)).toBeGreaterThan(10);
  }, 180_000);
});
