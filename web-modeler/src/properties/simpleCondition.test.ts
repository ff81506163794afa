import { describe, expect, it } from '@jest/globals';
import { simpleCondition, writtenCondition } from './simpleCondition.ts';

describe('a condition in the simple form', () => {
  it.each(['approve.outcome = "approved"', 'approve.outcome = "refused"', 'subject.form.amount > 100000', 'subject.form.kind != "lease"', 'subject.form.urgent = true', 'subject.form.amount <= -1.5'])('is the same when it is shown and written again: %s', (feel) => {
    expect(writtenCondition(simpleCondition(feel)!)).toBe(feel);
  });

  it.each(['approve.outcome = "maybe"', 'subject.form.amount > 1 and true', 'amount > 1', 'subject.form.a.b = 1', ''])('is left to FEEL when it says more: %s', (feel) => {
    expect(simpleCondition(feel)).toBeUndefined();
  });

  it('writes what is no number as a text, without what would end it', () => {
    expect(writtenCondition({ about: 'value', name: 'kind', comparison: '=', value: 'a "b"' })).toBe('subject.form.kind = "a b"');
  });
});
