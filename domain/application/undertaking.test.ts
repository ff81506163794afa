import { describe, expect, it } from '@jest/globals';
import { defaultPolicy } from '../policy/default.ts';
import { undertakingFindings } from './undertaking.ts';

const findings = (undertaking: boolean, signed: boolean, policy = defaultPolicy) => undertakingFindings(policy, { undertaking, signed }).map(({ finding }) => finding);

describe('undertaking of an applicant', () => {
  it('R67 is given and signed before anything is made', () => {
    expect([findings(true, true), findings(false, true), findings(true, false), findings(false, false)]).toEqual([[], ['undertaking-missing'], ['signature-missing'], ['undertaking-missing', 'signature-missing']]);
  });

  it('R67 names the article that asks for it', () => expect(undertakingFindings(defaultPolicy, { undertaking: false, signed: true })).toEqual([{ finding: 'undertaking-missing', article: 'NAT 14, SQ 14' }]));

  it('R67 is signed only where the policy asks', () => {
    const unsigned = { ...defaultPolicy, material: { ...defaultPolicy.material, signature: { value: false, article: 'R67' } } };
    expect(findings(true, false, unsigned)).toEqual([]);
  });
});
