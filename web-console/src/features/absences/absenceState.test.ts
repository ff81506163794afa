import { describe, expect, it } from '@jest/globals';
import { absenceState, instantIn, spanWrong } from './absenceState.ts';

const now = Date.parse('2026-11-22T00:00:00Z');

describe('an absence', () => {
  it('holds from its beginning until its end, or until it is ended', () => {
    const absence = { from: '2026-11-21T00:00:00.000Z', until: '2026-11-23T00:00:00.000Z' };
    expect(absenceState(absence, now)).toBe('now');
    expect(absenceState(absence, Date.parse(absence.from) - 1)).toBe('coming');
    expect(absenceState(absence, Date.parse(absence.until))).toBe('over');
    expect(absenceState({ ...absence, endedAt: '2026-11-21T12:00:00.000Z' }, now)).toBe('ended');
  });

  it('ends after it begins, not in the past, and lasts a year at the most', () => {
    expect(spanWrong({ from: '', until: '' }, now)).toBeUndefined();
    expect(spanWrong({ from: '', until: '2026-11-21T00:00:00Z' }, now)).toBe('untilFirst');
    expect(spanWrong({ from: '2026-12-02T00:00:00Z', until: '2026-12-01T00:00:00Z' }, now)).toBe('untilFirst');
    expect(spanWrong({ from: '', until: '2027-12-01T00:00:00Z' }, now)).toBe('tooLong');
    expect(spanWrong({ from: '', until: '2026-12-01T00:00:00Z' }, now)).toBeUndefined();
  });

  it('R60 is filled in by the clock of China', () => {
    expect(instantIn('2026-11-22T08:00')).toBe('2026-11-22T00:00:00.000Z');
  });
});
