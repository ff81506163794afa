import { describe, expect, it } from '@jest/globals';
import { placeAfterSignIn } from './place.ts';

describe('sign-in', () => {
  it('goes back to where the session ended', () => {
    expect(placeAfterSignIn('/uses/new?seal=23010000000001')).toBe('/uses/new?seal=23010000000001');
  });

  it.each([null, '', '//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/sign-in?to=/sign-in'])('goes to the inbox and not to %s', (to) => {
    expect(placeAfterSignIn(to)).toBe('/inbox');
  });
});
