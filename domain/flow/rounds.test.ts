import { describe, expect, it } from '@jest/globals';
import { isOtherRound } from './rounds.ts';

describe('rounds of a multi-instance', () => {
  it('stand beside each other within one run of the activity', () => {
    expect(isOtherRound(['review#3:2'], ['review#3:1'])).toBe(true);
    expect(isOtherRound(['review#3:1'], ['review#3:1'])).toBe(false);
  });

  it('of a later run take the place of the earlier run', () => {
    expect(isOtherRound(['review#9:2'], ['review#3:1'])).toBe(false);
  });

  it('inside rounds of an outer one are told apart by that as well', () => {
    expect(isOtherRound(['offices#2:2', 'review#9:1'], ['offices#2:1', 'review#3:1'])).toBe(true);
  });

  it('are not asked for where nothing is repeated', () => {
    expect(isOtherRound([], [])).toBe(false);
    expect(isOtherRound(['review#3:1'], [])).toBe(false);
  });
});
