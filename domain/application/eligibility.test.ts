import { describe, expect, it } from '@jest/globals';
import { instant, later } from '../instant.ts';
import { organisations, ownerKinds } from '../owner/kinds.ts';
import { levelOf } from '../owner/division.ts';
import { defaultPolicy } from '../policy/default.ts';
import { heilongjiangA } from '../policy/heilongjiangA.ts';
import { positionRoles, unitSealSubtypes } from '../seal/kinds.ts';
import { sealTransitions, type StoredSealStatus } from '../seal/status.ts';
import { eligibilityFindings, predecessorFinding, stampsDocumentKind, type EligibilityQuestion } from './eligibility.ts';

const unitSeal: EligibilityQuestion = { category: 'unit', subtype: 'statutory-name', ownerKind: 'enterprise', division: '230103', physicalCode: '2301030012345' };
const positionSeal: EligibilityQuestion = { category: 'position', positionRole: 'legal-representative', ownerKind: 'enterprise', division: '230103', physicalCode: '2301030012346' };
const personalSeal: EligibilityQuestion = { category: 'personal', ownerKind: 'natural-person', division: '230103', noPhysicalSealReason: '未刻制' };
const findings = (asked: EligibilityQuestion, policy = defaultPolicy) => eligibilityFindings(policy, asked).map(({ finding }) => finding);

describe('who may have which seal', () => {
  it.each([defaultPolicy, heilongjiangA])('R62 any organisation a unit and a position seal, any person a personal one ($id)', (policy) => {
    for (const ownerKind of ownerKinds) {
      const organisation = organisations.includes(ownerKind);
      expect(findings({ ...unitSeal, ownerKind }, policy)).toEqual(organisation ? [] : ['owner-not-eligible']);
      expect(findings({ ...positionSeal, ownerKind }, policy)).toEqual(organisation ? [] : ['owner-not-eligible']);
      expect(findings({ ...personalSeal, ownerKind }, policy)).toEqual(organisation ? ['owner-not-eligible'] : []);
    }
  });

  it('R62 is refused with the article', () => expect(eligibilityFindings(heilongjiangA, { ...unitSeal, ownerKind: 'natural-person' })).toEqual([{ finding: 'owner-not-eligible', article: 'HLJ 3' }]));

  it('R62 personal seals are only of those whom the policy names', () => {
    const suqian = { ...defaultPolicy, ownership: { ...defaultPolicy.ownership, personalHolders: { value: ['shareholder', 'manager'], article: 'SQ 5' } } } as const;
    expect(eligibilityFindings(suqian, { ...personalSeal, personalHolder: 'person' })).toEqual([{ finding: 'holder-not-eligible', article: 'SQ 5' }]);
    expect(eligibilityFindings(suqian, { ...personalSeal, personalHolder: 'manager' })).toEqual([]);
  });

  it('R02 a unit seal has a subtype that the policy offers, no other seal has one', () => {
    for (const subtype of unitSealSubtypes.filter((one) => one !== 'government-service')) expect(findings({ ...unitSeal, subtype })).toEqual([]);
    expect(findings({ category: 'unit', ownerKind: 'enterprise', division: '230103', physicalCode: '1' })).toEqual(['subtype-not-offered']);
    expect(findings({ ...personalSeal, subtype: 'finance' })).toEqual(['subtype-not-offered']);
  });

  it('R03 a position seal has a role that the policy offers, no other seal has one', () => {
    for (const positionRole of positionRoles) expect(findings({ ...positionSeal, positionRole })).toEqual([]);
    expect(findings({ ...unitSeal, positionRole: 'operator' })).toEqual(['role-not-offered']);
  });

  it.each([
    ['administrative-organ', '230000', true], ['administrative-organ', '100000', true], ['administrative-organ', '230100', false], ['administrative-organ', '230103', false], ['enterprise', '230000', false],
  ] as const)('R02 a government-service seal of a %s of %s: %s', (ownerKind, division, eligible) => {
    expect(findings({ ...unitSeal, subtype: 'government-service', ownerKind, division })).toEqual(eligible ? [] : ['government-service-not-eligible']);
  });

  it('R02 a government-service seal stamps administrative approvals only', () => {
    const seal = { category: 'unit', subtype: 'government-service' } as const;
    expect([stampsDocumentKind(defaultPolicy, seal, 'administrative-approval'), stampsDocumentKind(defaultPolicy, seal, 'contract'), stampsDocumentKind(defaultPolicy, seal, undefined)]).toEqual([true, false, false]);
    expect(stampsDocumentKind(defaultPolicy, { category: 'unit', subtype: 'contract' }, undefined)).toBe(true);
  });

  it.each([[unitSeal], [positionSeal]])('R08 a unit or position seal needs its physical seal first: $category', (seal) => {
    const { physicalCode: _, ...without } = seal;
    expect(findings({ ...without, noPhysicalSealReason: '未刻制' })).toEqual(['physical-seal-required']);
  });

  it('R08 where none is needed the application says why there is none', () => {
    expect(findings({ ...personalSeal, noPhysicalSealReason: ' ' })).toEqual(['physical-seal-reason-missing']);
    expect(findings({ category: 'personal', ownerKind: 'natural-person', division: '230103', physicalCode: '2301030012345' })).toEqual([]);
  });

  it('R72 a seal for internal business only where the policy knows such seals', () => expect(findings({ ...unitSeal, internalOnly: true })).toEqual(['internal-not-offered']));

  it('R62 names everything that stands in the way at once', () => {
    expect(findings({ category: 'unit', ownerKind: 'natural-person', division: '230103', internalOnly: true })).toEqual(['owner-not-eligible', 'subtype-not-offered', 'physical-seal-required', 'internal-not-offered']);
  });
});

describe('the seal that an application is about', () => {
  const validEnd = instant('2027-01-01T00:00:00+08:00');
  const before = later(validEnd, -1);
  const finding = (kind: Parameters<typeof predecessorFinding>[1], status: StoredSealStatus, at = before, policy = defaultPolicy) => predecessorFinding(policy, kind, { status, validEnd }, at)?.finding;

  it('R31 is remade when expired or lost, R28 not renewed', () => {
    expect(finding('remake', 'active', validEnd)).toBeUndefined();
    expect(finding('remake', 'lost')).toBeUndefined();
    expect(finding('renew', 'lost')).toBe('status-not-eligible');
    expect(finding('renew', 'suspended')).toBe('status-not-eligible');
  });

  it('R31 is revoked, not remade, after loss in Heilongjiang', () => expect(finding('remake', 'lost', before, heilongjiangA)).toBe('remake-not-after-loss'));

  it('R32 may be revoked from every state but its ends', () => {
    const revocable = (Object.keys(sealTransitions) as StoredSealStatus[]).filter((status) => finding('revoke', status) === undefined);
    expect(revocable).toEqual(['made', 'active', 'suspended', 'lost']);
  });

  it('R34 once ended it is not applied for again', () => {
    for (const kind of ['change', 'remake', 'revoke', 'restore', 'renew', 'standing-approval', 'custody', 'pin-reset'] as const) {
      for (const status of ['revoked', 'invalid'] as const) expect(finding(kind, status)).toBe('status-not-eligible');
    }
  });

  it('A11 comes back after mere loss where the policy allows it, by default not, and never after compromise', () => {
    const lenient = { ...defaultPolicy, ending: { ...defaultPolicy.ending, restoreAfterLoss: { value: true, article: 'A11' } } };
    const asked = (policy: typeof defaultPolicy, ...lossReasons: ('lost' | 'stolen' | 'possibly-compromised')[]) => predecessorFinding(policy, 'restore', { status: 'lost', validEnd, lossReasons }, before)?.finding;
    expect([asked(lenient, 'lost'), asked(defaultPolicy, 'lost'), asked(lenient, 'stolen'), asked(lenient, 'lost', 'possibly-compromised'), asked(lenient)])
      .toEqual([undefined, 'restore-not-allowed', 'restore-not-allowed', 'restore-not-allowed', 'restore-not-allowed']);
  });
});

describe('level of a division', () => {
  it.each([['100000', 'state'], ['230000', 'province'], ['230100', 'city'], ['230103', 'county']] as const)('R11 %s is of the %s', (division, level) => expect(levelOf(division)).toBe(level));
  it('R11 has six digits', () => expect(() => levelOf('2301')).toThrow(RangeError));
});
