import { describe, expect, it } from '@jest/globals';
import { instant, later } from '../instant.ts';
import { defaultPolicy } from '../policy/default.ts';
import { heilongjiangA } from '../policy/heilongjiangA.ts';
import { invalidSince, requireReason } from './statusActs.ts';

const madeAt = instant('2026-01-01T00:00:00+08:00');
const now = later(madeAt, 1_000_000);
const codeOf = (act: () => unknown): string | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('reason of an act on a seal', () => {
  it('R32 is one that the policy lists', () => {
    expect(codeOf(() => requireReason(defaultPolicy, 'revoke', { code: 'material-untrue', text: '' }))).toBeUndefined();
    expect(codeOf(() => requireReason(heilongjiangA, 'revoke', { code: 'material-untrue', text: '' }))).toBe('reason-not-listed');
  });

  it('R32 has words where it is another one than those that are listed (等)', () => {
    expect(codeOf(() => requireReason(defaultPolicy, 'revoke', { code: 'other', text: ' ' }))).toBe('comment-missing');
    expect(codeOf(() => requireReason(defaultPolicy, 'revoke', { code: 'other', text: '单位迁出' }))).toBeUndefined();
  });

  it('R75 names the notice by which an authority stops a seal', () => {
    expect(codeOf(() => requireReason(defaultPolicy, 'suspend', { code: 'police-notice', text: '' }))).toBe('notice-missing');
    expect(codeOf(() => requireReason(defaultPolicy, 'suspend', { code: 'police-notice', text: '' }, { source: '公安局', number: '1', at: now }))).toBeUndefined();
  });
});

describe('instant from which a seal is invalid', () => {
  it('A12 R27 is its making when it was made unlawfully, and the stated one after a breach of its certification authority', () => {
    expect(invalidSince({ code: 'made-unlawfully' }, { madeAt }, now)).toBe(madeAt);
    expect(invalidSince({ code: 'certification-breach', from: later(madeAt, 5) }, { madeAt }, now)).toBe(later(madeAt, 5));
    expect(invalidSince({ code: 'certification-breach', from: later(madeAt, -5) }, { madeAt }, now)).toBe(madeAt);
  });

  it('A12 is stated for a breach, and never lies in the future', () => {
    expect(codeOf(() => invalidSince({ code: 'certification-breach' }, { madeAt }, now))).toBe('invalidity-instant-refused');
    expect(codeOf(() => invalidSince({ code: 'made-unlawfully', from: later(now, 1) }, { madeAt }, now))).toBe('invalidity-instant-refused');
  });
});
