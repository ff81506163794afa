import { describe, expect, it } from '@jest/globals';
import { durationText, isDuration } from './duration.ts';

describe('a deadline', () => {
  it.each([['72h', 'PT72H'], ['3 天', 'P3D'], ['30分钟', 'PT30M'], ['1 day', 'P1D'], [' PT1H30M ', 'PT1H30M'], ['=subject.form.wait', '=subject.form.wait'], ['', '']])('may be written as people write it: %s', (written, text) => {
    expect(isDuration(written)).toBe(true);
    expect(durationText(written)).toBe(text);
  });

  it.each(['soon', '72', 'P', 'PT', '-3d'])('is refused when it cannot be read: %s', (written) => {
    expect(isDuration(written)).toBe(false);
  });
});
