import { describe, expect, it } from '@jest/globals';
import { instant, type Instant } from '../instant.ts';
import { noticesLeft, noticeTimes, reachesHead } from './notices.ts';

describe('notices of a filing', () => {
  const times = noticeTimes({ warnAt: instant('2026-12-31T18:00:00+08:00'), due: instant('2027-01-01T00:00:00+08:00') });
  const left = (now: string, told = {}) => noticesLeft(times, told, instant(now)).map(({ notice }) => notice);

  it('R20 warn first, escalate before the deadline, and tell of lateness at it', () => {
    expect(times.map(({ notice, at }) => [notice, new Date(at).toISOString()])).toEqual([
      ['warning', '2026-12-31T10:00:00.000Z'], ['escalation', '2026-12-31T13:00:00.000Z'], ['lateness', '2026-12-31T16:00:00.000Z'],
    ]);
  });

  it('R20 are all to come when the filing begins in time', () => {
    expect(left('2026-12-31T01:00:00+08:00')).toEqual(['warning', 'escalation', 'lateness']);
  });

  it('R20 are, of several whose time has passed, only the last: nobody is warned of what is already late', () => {
    expect(left('2026-12-31T22:00:00+08:00')).toEqual(['escalation', 'lateness']);
    expect(left('2027-01-02T00:00:00+08:00')).toEqual(['lateness']);
  });

  it('are not given twice', () => {
    expect(left('2026-12-31T19:00:00+08:00', { warning: 1 as Instant })).toEqual(['escalation', 'lateness']);
    expect(left('2027-01-02T00:00:00+08:00', { lateness: 1 as Instant })).toEqual([]);
  });

  it('R20 reach the head of the unit when more than a warning is needed', () => {
    expect((['warning', 'escalation', 'lateness', 'refusal'] as const).filter(reachesHead)).toEqual(['escalation', 'lateness', 'refusal']);
  });
});
