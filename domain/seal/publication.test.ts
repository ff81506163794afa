import { describe, expect, it } from '@jest/globals';
import { defaultPolicy } from '../policy/default.ts';
import { publicStatus } from './publication.ts';

describe('published status', () => {
  it.each(['made', 'active', 'expired', 'lost', 'suspended', 'revoked', 'invalid'] as const)('R23 by default a seal that is %s is shown so', (status) => expect(publicStatus(defaultPolicy, status)).toBe(status));

  it('R23 a state that the policy does not publish is only shown as not valid', () => {
    const quiet = { ...defaultPolicy, published: { value: ['revoked', 'lost'], article: 'HLJ0 21' } } as const;
    expect([publicStatus(quiet, 'suspended'), publicStatus(quiet, 'lost'), publicStatus(quiet, 'active')]).toEqual(['not-valid', 'lost', 'active']);
  });
});
