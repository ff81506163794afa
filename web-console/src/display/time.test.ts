import { describe, expect, it } from '@jest/globals';
import { dayText, distanceText, endOfDay, instantText } from './time.ts';

describe('an instant on a page', () => {
  it('R60 is shown in the time of Shanghai, whatever the clock of the machine', () => {
    expect(instantText('2026-12-31T16:30:00.000Z', 'zh-CN')).toBe('2027/01/01 00:30');
    expect(dayText('2026-12-31T16:30:00.000Z', 'zh-CN')).toBe('2027/01/01');
  });

  it('R60 counts a day to its end in China', () => {
    expect(endOfDay('2026-12-31')).toBe('2026-12-31T15:59:59.000Z');
  });

  it('is told by its distance in the largest unit that fits', () => {
    const now = Date.parse('2026-11-22T00:00:00Z');
    expect(distanceText('2026-11-24T01:00:00Z', now, 'zh-CN')).toBe('后天');
    expect(distanceText('2026-11-22T03:30:00Z', now, 'en')).toBe('in 3 hours');
    expect(distanceText('2026-11-21T23:15:00Z', now, 'en')).toBe('45 minutes ago');
  });
});
