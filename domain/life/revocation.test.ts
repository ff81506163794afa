import { describe, expect, it } from '@jest/globals';
import { defaultPolicy } from '../policy/default.ts';
import { heilongjiangA } from '../policy/heilongjiangA.ts';
import { revocationFindings, type RevocationGrounds } from './revocation.ts';

const opinion = { by: 'person/sun', reason: '单位已撤销' };
const findings = (grounds: RevocationGrounds, policy = defaultPolicy) => revocationFindings(policy, grounds).map(({ finding }) => finding);

describe('revocation', () => {
  it('R34 takes an opinion of the issuing department and an act of the making authority', () => {
    for (const origin of ['owner', 'ex-officio'] as const) {
      for (const policy of [defaultPolicy, heilongjiangA]) {
        expect(findings({ origin, opinion, executedBy: 'person/zhou' }, policy)).toEqual([]);
        expect(findings({ origin, opinion }, policy)).toEqual(['act-missing']);
        expect(findings({ origin, executedBy: 'person/zhou' }, policy)).toEqual(['opinion-missing']);
        expect(findings({ origin }, policy)).toEqual(['opinion-missing', 'act-missing']);
      }
    }
  });

  it('R34 against the owner\'s will names its reason', () => {
    expect(findings({ origin: 'ex-officio', opinion: { ...opinion, reason: ' ' }, executedBy: 'person/zhou' })).toEqual(['opinion-without-reason']);
    expect(findings({ origin: 'owner', opinion: { ...opinion, reason: '' }, executedBy: 'person/zhou' })).toEqual([]);
  });

  it('R63 is no one person\'s where there are two bodies', () => {
    const grounds: RevocationGrounds = { origin: 'ex-officio', opinion, executedBy: opinion.by };
    expect([findings(grounds, heilongjiangA), findings(grounds, defaultPolicy)]).toEqual([['same-person'], []]);
  });

  it('R34 is not done ex officio without an opinion, also where the owner needs none, nor where the policy does not know it', () => {
    const plain = (exOfficio: boolean) => ({ ...defaultPolicy, ending: { ...defaultPolicy.ending, opinionBeforeRevocation: { value: false, article: 'R34' }, exOfficio: { value: exOfficio, article: 'R34' } } });
    expect(findings({ origin: 'owner', executedBy: 'person/zhou' }, plain(true))).toEqual([]);
    expect(findings({ origin: 'ex-officio', executedBy: 'person/zhou' }, plain(true))).toEqual(['opinion-missing']);
    expect(findings({ origin: 'ex-officio', opinion, executedBy: 'person/zhou' }, plain(false))).toEqual(['ex-officio-not-allowed']);
  });
});
