import { describe, expect, it } from '@jest/globals';
import { minutes, seconds } from '../instant.ts';
import { pauseAfter } from './retry.ts';

describe('pause between attempts to file', () => {
  it('R20 doubles from ten seconds up to ten minutes, however many attempts there were', () => {
    expect([1, 2, 3, 8, 9, 1_000, 1e9].map((attempt) => pauseAfter(attempt, 0))).toEqual([seconds(10), seconds(20), seconds(40), minutes(10), minutes(10), minutes(10), minutes(10)]);
  });

  it('R20 is left to chance by up to half, so that not all come back at once', () => {
    expect([0, 0.5, 0.999].map((chance) => Math.round(pauseAfter(20, chance) / 1_000))).toEqual([600, 450, 300]);
  });
});
