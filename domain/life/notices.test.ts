import { describe, expect, it } from '@jest/globals';
import { days, hours, instant, later } from '../instant.ts';
import { defaultPolicy } from '../policy/default.ts';
import { jitterOf, noticesDue, renewalNotices, type SealNotice } from './notices.ts';
import { renewalWindow } from './renewal.ts';

const validEnd = instant('2027-06-15T10:00:00+08:00');
const planned = renewalNotices(renewalWindow(defaultPolicy, { ownerKind: 'administrative-organ', validEnd }));
const day = (text: string) => instant(`${text}T00:00:00+08:00`);
const since = day('2024-06-15');
const at = (now: ReturnType<typeof day>, told: readonly SealNotice[] = [], jitter = 0) => noticesDue(planned, told, { since, now, jitter });

describe('notices before the end of a seal', () => {
  it('R29 begin three months before it, and nothing is told earlier', () => {
    expect(at(later(day('2027-03-15'), -1))).toEqual({ due: [], next: day('2027-03-15') });
    expect(at(day('2027-03-15')).due).toEqual([{ kind: 'reminder', at: day('2027-03-15') }]);
  });

  it('R28 remind and escalate on day 30 where there is a duty', () => {
    expect(at(day('2027-05-16')).due.map(({ kind }) => kind)).toEqual(['reminder', 'escalation']);
    const market = renewalNotices(renewalWindow(defaultPolicy, { ownerKind: 'enterprise', validEnd }));
    expect(market.map(({ kind }) => kind)).not.toContain('escalation');
  });

  it('R28 are given once each', () => {
    const { due } = at(day('2027-05-16'));
    expect(at(later(day('2027-05-16'), hours(2)), due)).toEqual({ due: [], next: day('2027-06-01') });
  });

  it('are the last of those that were missed, not all of them', () => {
    expect(at(day('2027-06-14')).due).toEqual([{ kind: 'reminder', at: day('2027-06-14') }, { kind: 'escalation', at: day('2027-06-14') }]);
  });

  it('leave out what lies before the making', () => {
    expect(noticesDue(planned, [], { since: day('2027-04-01'), now: day('2027-04-02'), jitter: 0 })).toEqual({ due: [], next: day('2027-05-16') });
  });

  it('come within the hour, for each seal always at the same minute', () => {
    const jitters = Array.from({ length: 200 }, (_, n) => jitterOf(`2301000000${String(n).padStart(4, '0')}`));
    expect(Math.max(...jitters)).toBeLessThan(hours(1));
    expect(new Set(jitters).size).toBeGreaterThan(190);
    const [jitter] = jitters as [number];
    expect(at(later(day('2027-03-15'), jitter - 1), [], jitter).due).toEqual([]);
    expect(at(later(day('2027-03-15'), jitter), [], jitter).due).toHaveLength(1);
    expect(at(later(validEnd, days(1)), at(later(validEnd, days(1))).due)).toEqual({ due: [] });
  });
});
