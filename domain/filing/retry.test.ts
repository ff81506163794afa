import { describe, expect, it } from '@jest/globals';
import { minutes, seconds } from '../instant.ts';
import { pauseAfter } from './retry.ts';

describe('pause between attempts to file', () => {
  it('R20 doubles from two seconds up to five minutes, however many attempts there were', () => {
    expect([1, 2, 3, 8, 9, 1_000, 1e9].map((attempt) => pauseAfter(attempt, 0))).toEqual([seconds(2), seconds(4), seconds(8), seconds(256), minutes(5), minutes(5), minutes(5)]);
  });

  it('R20 is left to chance by up to half, so that not all come back at once', () => {
    expect([0, 0.5, 0.999].map((chance) => Math.round(pauseAfter(20, chance) / 1_000))).toEqual([300, 225, 150]);
  });
});
