import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { days, instant, instantOf, later } from '../instant.ts';
import { ownerKinds } from '../owner/kinds.ts';
import { defaultPolicy } from '../policy/default.ts';
import { heilongjiangA } from '../policy/heilongjiangA.ts';
import { policies } from '../policy/index.ts';
import { renewalRefusal, renewalWindow } from './renewal.ts';
import { validityEnd } from './validity.ts';

const shipped = Object.values(policies).flat();
const midnight = (text: string) => instant(`${text}T00:00:00+08:00`);
const ends = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2060, 0, 1) }).map(instantOf);

describe('window before the end of a seal', () => {
  it.each([
    ['2028-05-31T10:00:00+08:00', '2028-02-29', '2028-05-01'],
    ['2027-05-31T10:00:00+08:00', '2027-02-28', '2027-05-01'],
    ['2027-01-15T00:00:00+08:00', '2026-10-15', '2026-12-16'],
    ['2028-02-29T23:59:59+08:00', '2027-11-29', '2028-01-30'],
  ])('R29 of a seal that ends on %s opens on %s, R28 its last thirty days begin on %s', (end, opens, lastDays) => {
    const window = renewalWindow(heilongjiangA, { ownerKind: 'public-institution', validEnd: instant(end) });
    expect([window.opensAt, window.lastDaysAt]).toEqual([midnight(opens), midnight(lastDays)]);
  });

  it.each([['administrative-organ', true], ['public-institution', true], ['enterprise', false], ['individual-business', false], ['social-organisation', false], ['natural-person', false]] as const)(
    'R28 a %s has a duty to renew: %s', (ownerKind, duty) => {
      for (const policy of shipped) expect(renewalWindow(policy, { ownerKind, validEnd: midnight('2027-06-01') }).duty).toBe(duty);
    });

  it('A05 who has a duty and has not renewed is escalated from day 30 on; who may renew is only reminded', () => {
    const validEnd = midnight('2027-06-01');
    const organ = renewalWindow(defaultPolicy, { ownerKind: 'administrative-organ', validEnd });
    expect([organ.remindAt[0], organ.escalateAt[0]]).toEqual([midnight('2027-03-01'), midnight('2027-05-02')]);
    expect(renewalWindow(defaultPolicy, { ownerKind: 'enterprise', validEnd }).escalateAt).toEqual([]);
  });

  it('R28 reminds in order of time, from the opening to before the end, three months first', () => {
    fc.assert(fc.property(ends, fc.constantFrom(...ownerKinds), fc.constantFrom(...shipped), (validEnd, ownerKind, policy) => {
      const { opensAt, lastDaysAt, remindAt, escalateAt } = renewalWindow(policy, { ownerKind, validEnd });
      const ordered = [remindAt, escalateAt].every((list) => list.every((at, index) => at < validEnd && (index === 0 || (list[index - 1] ?? at) < at)));
      return ordered && remindAt[0] === opensAt && opensAt < lastDaysAt && remindAt.includes(lastDaysAt) && escalateAt.every((at) => at >= lastDaysAt);
    }));
  });
});

describe('renewal', () => {
  const validEnd = instant('2027-06-01T10:00:00+08:00');
  const opens = midnight('2027-03-01');
  const asked = (status: 'active' | 'suspended' | 'lost' | 'revoked', at = opens) => renewalRefusal(defaultPolicy, { status, validEnd }, at)?.finding;

  it('R29 is taken from the first instant of the window to the last before the end', () => {
    expect([asked('active', later(opens, -1)), asked('active', opens), asked('active', later(validEnd, -1)), asked('active', validEnd)]).toEqual(['too-early', undefined, undefined, 'expired']);
  });

  it.each(['suspended', 'lost', 'revoked'] as const)('R28 is refused while the seal is %s', (status) => expect(asked(status)).toBe('not-active'));

  it('R31 names the article that sends an expired seal to remaking', () => expect(renewalRefusal(defaultPolicy, { status: 'active', validEnd }, validEnd)?.article).toBe('NAT 18'));

  it('R28 extends an expired seal where the policy allows it', () => {
    const extending = { ...defaultPolicy, renewal: { ...defaultPolicy.renewal, afterExpiry: { value: 'extend', article: 'SQ 17' } } } as const;
    expect(renewalRefusal(extending, { status: 'active', validEnd }, validEnd)).toBeUndefined();
  });
});

describe('end of validity', () => {
  const certificate = midnight('2030-01-01');
  const bound = { ...defaultPolicy, validity: { bounds: ['certificate', 'physical-seal', 'electronic-licence'], relation: 'equal', article: 'SQ 17' } } as const;
  const atMost = { ...defaultPolicy, validity: { bounds: ['certificate'], relation: 'at-most', article: 'NAT 16' } } as const;

  it('R19 equals the certificate\'s by default, whatever was asked for', () => {
    for (const policy of shipped) expect(validityEnd(policy, { certificate, requested: later(certificate, -days(1)), 'electronic-licence': later(certificate, -days(2)) })).toBe(certificate);
  });

  it('R19 is the earliest of the ends that the policy names', () => {
    expect(validityEnd(bound, { certificate, 'electronic-licence': later(certificate, -days(2)), 'physical-seal': later(certificate, -days(1)) })).toBe(later(certificate, -days(2)));
  });

  it('A15 a physical seal without an end of its own bounds nothing', () => expect(validityEnd(bound, { certificate })).toBe(certificate));

  it('R19 may be earlier where the policy only sets a limit', () => expect(validityEnd(atMost, { certificate, requested: later(certificate, -days(9)) })).toBe(later(certificate, -days(9))));

  it('R19 never passes the certificate\'s', () => {
    fc.assert(fc.property(ends, ends, ends, ends, fc.constantFrom(...shipped, bound, atMost), (end, physical, licence, requested, policy) => validityEnd(policy, { certificate: end, 'physical-seal': physical, 'electronic-licence': licence, requested }) <= end));
  });
});
