import { describe, expect, it } from '@jest/globals';
import { dayText } from '../calendar.ts';
import { instant } from '../instant.ts';
import { grantRefusal, standingRefusal, type AskedUse, type GrantTerms, type StandingTerms } from './coverage.ts';

const now = instant('2026-11-22T12:00:00+08:00');
const until = instant('2026-12-01T00:00:00+08:00');
const use: AskedUse = { esId: '1', requester: 'person/li', documentKind: '采购合同', document: 'd', form: { amount: 5_000, urgent: true } };
const grant: GrantTerms = { esId: '1', grantee: 'li', documentKinds: ['采购合同'], conditions: [{ name: 'amount', atMost: 5_000 }, { name: 'urgent', is: true }], number: 2, used: 1, until };
const standing: StandingTerms = { esId: '1', client: 'oa', documentKind: '许可证', number: 10, dailyCap: 3, used: 4, day: '2026-11-22', usedOnDay: 2, until };
const system: AskedUse = { esId: '1', requester: 'client/oa', documentKind: '许可证', document: 'd', form: {} };
const today = { at: now, day: '2026-11-22' };

describe('grant', () => {
  it('R38 covers what it names, until it is over, used up or withdrawn', () => {
    expect(grantRefusal(grant, use, now)).toBeUndefined();
    expect(grantRefusal(grant, use, until)).toBe('grant-expired');
    expect(grantRefusal({ ...grant, used: 2 }, use, now)).toBe('grant-exhausted');
    expect(grantRefusal({ ...grant, withdrawnAt: now }, use, now)).toBe('grant-withdrawn');
  });

  it.each<Partial<AskedUse>>([
    { esId: '2' }, { requester: 'person/wang' }, { requester: 'client/li' }, { documentKind: '担保合同' }, { documentKind: undefined }, { form: { amount: 5_001, urgent: true } },
    { form: { amount: 1, urgent: false } }, { form: {} }, { form: { amount: '1', urgent: true } },
  ])('R38 does not cover %j', (changes) => expect(grantRefusal(grant, { ...use, ...changes }, now)).toBe('grant-not-covering'));

  it('R38 with a digest covers that document, or documents of that template', () => {
    const one = { ...grant, documentSm3: 't' };
    expect(grantRefusal(one, use, now)).toBe('grant-not-covering');
    expect(grantRefusal(one, { ...use, template: 't' }, now)).toBeUndefined();
    expect(grantRefusal({ ...grant, documentSm3: 'd' }, use, now)).toBeUndefined();
  });
});

describe('standing approval', () => {
  it('R36 satisfies the rule for its system and kind, as often as it says', () => {
    expect(standingRefusal(standing, system, today)).toBeUndefined();
    expect(standingRefusal({ ...standing, used: 10 }, system, today)).toBe('standing-approval-exhausted');
    expect(standingRefusal({ ...standing, withdrawnAt: now }, system, today)).toBe('standing-approval-withdrawn');
    expect(standingRefusal(standing, system, { ...today, at: until })).toBe('standing-approval-expired');
    for (const changes of [{ requester: 'client/x' }, { requester: 'person/oa' }, { documentKind: '合同' }, { esId: '2' }]) expect(standingRefusal(standing, { ...system, ...changes }, today)).toBe('standing-approval-not-covering');
  });

  it('R60 counts the days of Asia/Shanghai', () => {
    expect([dayText(instant('2026-11-21T15:59:59Z')), dayText(instant('2026-11-21T16:00:00Z'))]).toEqual(['2026-11-21', '2026-11-22']);
    expect(standingRefusal({ ...standing, usedOnDay: 3 }, system, today)).toBe('standing-approval-daily-cap');
    expect(standingRefusal({ ...standing, usedOnDay: 3 }, system, { ...today, day: '2026-11-23' })).toBeUndefined();
  });
});
