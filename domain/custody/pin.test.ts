import { describe, expect, it } from '@jest/globals';
import { instant } from '../instant.ts';
import { isGuessable, pinTerm } from './pin.ts';
import { releaseContext, type ReleaseTerms } from './release.ts';

describe('PIN', () => {
  it('R41 is reminded so many days of 24 hours before it must be changed', () => {
    const term = pinTerm(instant('2026-01-01T09:00:00+08:00'), { days: 180, remindDays: 14 });
    expect(term).toEqual({ remindAt: instant('2026-06-16T09:00:00+08:00'), changeBy: instant('2026-06-30T09:00:00+08:00') });
  });

  it.each(['00000000', '12345678', '98765432', 'abcdefgh'])('R41 is guessed at once when it is %s', (pin) => expect(isGuessable(pin)).toBe(true));
  it.each(['13579246', 'correct-horse', '保管人-20261122'])('R41 takes longer to guess when it is %s', (pin) => expect(isGuessable(pin)).toBe(false));
});

describe('release', () => {
  it('R80 is bound to each of its terms', () => {
    const terms: ReleaseTerms = { keyId: 'k', purpose: 'use/1', subject: 's', stamps: 1, notAfter: instant('2026-01-01T00:00:00Z') };
    const others: readonly Partial<ReleaseTerms>[] = [{ keyId: 'j' }, { purpose: 'use/2' }, { subject: 't' }, { stamps: 2 }, { notAfter: instant('2026-01-01T00:00:01Z') }];
    const contexts = [terms, ...others.map((changes) => ({ ...terms, ...changes }))].map((one) => Buffer.from(releaseContext(one)).toString('hex'));
    expect(new Set(contexts).size).toBe(6);
  });
});
