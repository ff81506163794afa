import { describe, expect, it } from '@jest/globals';
import { instant, later, type Instant } from '../instant.ts';
import { ownerKinds } from '../owner/kinds.ts';
import { heilongjiangA } from './heilongjiangA.ts';
import { latestInForce, policies, policyInForce } from './index.ts';
import { policyIds, policyName, type Policy } from './policy.ts';

const at = instant('2026-11-22T10:00:00+08:00');
const shipped = Object.values(policies).flat();
const natReasons = ['renamed', 'dissolved', 'abolished', 'licence-revoked', 'bankrupt', 'split', 'merged', 'at-will'] as const;

/** What the national measures want at least, whatever a region adds. */
const nationalMinimum: readonly (readonly [what: string, article: string, holds: (policy: Policy) => boolean])[] = [
  ['material is reviewed for authenticity, legality and validity', 'NAT 14', ({ review }) => (['authenticity', 'legality', 'validity'] as const).every((one) => review.criteria.value.includes(one))],
  ['making rests on the founding approval or registration of the unit', 'NAT 14', ({ material }) => (['unit', 'position'] as const).every((category) => material.asked.issue[category].some(({ kind }) => kind === 'establishment'))],
  ['applicants answer for the truth of what they hand in', 'NAT 14', ({ material }) => material.undertaking.value],
  ['administrative organs run no simplified review for a first seal', 'NAT 13', ({ review }) => !review.simplified.owners.includes('administrative-organ') && !review.simplified.kinds.includes('issue')],
  ['no seal outlives its certificate', 'NAT 16', ({ validity }) => validity.bounds.includes('certificate')],
  ['making and every change of status are filed with the making authority', 'NAT 17', ({ filing }) => (['made', 'renewed', 'suspended', 'resumed', 'lost', 'restored', 'revoked', 'invalid'] as const).every((event) => filing.makingAuthority.events.includes(event))],
  ['an expired seal is remade', 'NAT 18', ({ renewal, ending }) => renewal.afterExpiry.value === 'remake' && ending.remake.reasons.includes('expired')],
  ['a seal whose owner ended is revoked, at will too', 'NAT 19', ({ ending }) => natReasons.every((reason) => ending.revocation.reasons.includes(reason))],
  ['the issuing department gives its opinion before a seal is revoked, ex officio too', 'NAT 19', ({ ending }) => ending.opinionBeforeRevocation.value && ending.exOfficio.value],
  ['somebody files for every kind of owner', 'NAT 17', ({ filing }) => ownerKinds.every((kind) => filing.by.some(({ owners }) => owners.includes(kind)))],
  ['no unit seal stamps without approval by its owner\'s rules', 'NAT 21', ({ use }) => use.approval.value.includes('unit')],
];

/** Articles of the texts, rules, readings, or the two acts on imprints. */
const citation = String.raw`((NAT|HLJ0?|AY|SQ) \d+|[RA]\d\d|国发〔1999〕25号|国家税务总局公告2011年第7号)`;
const citations = new RegExp(`^${citation}(, ${citation})*$`);

/** Every object of the policy that holds a setting. */
function settings(node: unknown, path = ''): { readonly path: string; readonly article: unknown }[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'article' in node ? [{ path, article: node.article }] : [];
  return [...own, ...Object.entries(node).flatMap(([key, value]) => settings(value, `${path}.${key}`))];
}

describe('policy of a jurisdiction', () => {
  describe.each(shipped.map((policy) => [policyName(policy), policy] as const))('%s', (_name, policy) => {
    it.each(nationalMinimum)('R59 is no looser than the nation: %s (%s)', (_what, _article, holds) => expect(holds(policy)).toBe(true));

    it('R59 names its act and an article, a rule or a reading for every setting', () => {
      expect(policy.source.act).toMatch(/办法/);
      const found = settings(policy);
      expect(found.length).toBeGreaterThan(40);
      for (const { path, article } of found) expect([path, article]).toEqual([path, expect.stringMatching(citations)]);
    });

    it('R61 has a target for everything that is to be done promptly', () => {
      for (const { value } of Object.values(policy.prompt)) expect(value).toBeGreaterThan(0);
    });

    it('R20 warns before a deadline, not after it', () => {
      for (const { within, warnBefore } of [...policy.filing.police, ...policy.filing.nationalPlatform]) expect(warnBefore > 0 && warnBefore < within).toBe(true);
    });
  });

  it('R59 has the 24 hours of Heilongjiang as statutory there, and nowhere else', () => {
    const statutory = shipped.flatMap(({ id, filing }) => [...filing.police, ...filing.nationalPlatform].filter((duty) => duty.statutory).map((duty) => [id, duty.article, duty.within, duty.events]));
    expect(statutory).toEqual([
      ['heilongjiang-a', 'HLJ 13', 24 * 3_600_000, ['made', 'renewed']],
      ['heilongjiang-a', 'HLJ 13', 24 * 3_600_000, ['made', 'renewed']],
    ]);
  });

  it.each(policyIds)('R59 %s decides what happens today', (id) => expect(policyInForce(id, at).id).toBe(id));

  it('R59 leaves the instant at which an act takes effect to it, and that of its end to what follows', () => {
    const [from, to] = [instant('2024-12-01T00:00:00+08:00'), instant('2029-11-30T00:00:00+08:00')];
    const versions: readonly Policy[] = [{ ...heilongjiangA, from, to }, { ...heilongjiangA, version: 2, from: to }];
    const inForce = (when: Instant) => latestInForce(versions, when)?.version;
    expect([inForce(later(from, -1)), inForce(from), inForce(later(to, -1)), inForce(to)]).toEqual([undefined, 1, 1, 2]);
  });

  it('R59 is named in records by its id and version', () => expect(policyName(heilongjiangA)).toBe('heilongjiang-a/1'));
});
