import { describe, expect, it } from '@jest/globals';
import { lentState } from './lentState.ts';

describe('what was lent', () => {
  it('R38 counts until it is withdrawn, over or used up', () => {
    const lent = { number: 2, used: 1, until: '2026-12-31T16:00:00.000Z' };
    const now = Date.parse('2026-11-22T00:00:00Z');
    expect(lentState(lent, now)).toBe('good');
    expect(lentState({ ...lent, used: 2 }, now)).toBe('exhausted');
    expect(lentState(lent, Date.parse(lent.until))).toBe('over');
    expect(lentState({ ...lent, withdrawnAt: '2026-11-01T00:00:00.000Z' }, now)).toBe('withdrawn');
  });
});
