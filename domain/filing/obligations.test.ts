import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hours, instant, instantOf, later } from '../instant.ts';
import { ownerKinds, type OwnerKind } from '../owner/kinds.ts';
import { defaultPolicy } from '../policy/default.ts';
import { heilongjiangA } from '../policy/heilongjiangA.ts';
import { policies } from '../policy/index.ts';
import { changeEvents, filingEvents } from './events.ts';
import { filingBody, filingsOf, promptTarget } from './obligations.ts';
import type { PromptDuty } from './promptDuties.ts';

const shipped = Object.values(policies).flat();
const at = instant('2026-12-31T15:30:00+08:00');
const authorities = (ownerKind: OwnerKind) => filingsOf(heilongjiangA, { kind: 'made', at, ownerKind }).map(({ authority }) => authority);

describe('filing obligations', () => {
  describe('when a seal has been made in Heilongjiang', () => {
    it('R20 is due with the police 24 elapsed hours after making, also over a change of year', () => {
      const [, police] = filingsOf(heilongjiangA, { kind: 'made', at, ownerKind: 'enterprise' });
      expect(police).toMatchObject({ authority: 'police-registry', due: instant('2027-01-01T15:30:00+08:00'), rule: 'R20', article: 'HLJ 13', statutory: true });
    });

    it.each([
      ['administrative-organ', true], ['public-institution', true], ['other-state-organ', false], ['party-organisation', false], ['enterprise', false], ['individual-business', false], ['natural-person', false],
    ] as const)('R21 a seal of a %s is filed with the national platform: %s', (ownerKind, filed) => expect(authorities(ownerKind).includes('national-platform')).toBe(filed));

    it('R21 is due with the national platform at the same instant', () => {
      const due = filingsOf(heilongjiangA, { kind: 'made', at, ownerKind: 'public-institution' }).filter(({ authority }) => authority !== 'making-authority').map((filing) => [filing.rule, filing.due]);
      expect(due).toEqual([['R20', later(at, hours(24))], ['R21', later(at, hours(24))]]);
    });

    it.each([['enterprise', 'service-institution'], ['individual-business', 'service-institution'], ['administrative-organ', 'making-authority'], ['social-organisation', 'making-authority'], ['natural-person', 'making-authority']] as const)(
      'R20 for a %s the %s files', (ownerKind, body) => expect(filingBody(heilongjiangA, ownerKind)).toBe(body));
  });

  it('R20 is filed by the making authority for everyone where no region is named, and the 24 hours are a target', () => {
    for (const ownerKind of ownerKinds) {
      expect(filingBody(defaultPolicy, ownerKind)).toBe('making-authority');
      expect(filingsOf(defaultPolicy, { kind: 'made', at, ownerKind })[1]).toMatchObject({ authority: 'police-registry', due: later(at, hours(24)), statutory: false });
    }
  });

  it('A04 a renewal is filed like a making', () => {
    for (const policy of shipped) {
      const [made, renewed] = (['made', 'renewed'] as const).map((kind) => filingsOf(policy, { kind, at, ownerKind: 'administrative-organ' }).map(({ event: _event, ...rest }) => rest));
      expect(renewed).toEqual(made);
    }
  });

  it('A13 the register of the making authority comes first, at the instant of the event', () => {
    for (const policy of shipped) {
      for (const kind of filingEvents) expect(filingsOf(policy, { kind, at, ownerKind: 'enterprise' })[0]).toMatchObject({ authority: 'making-authority', due: at });
    }
  });

  it.each(changeEvents)('R22 a seal that is %s is passed on, with a target that is not called statutory', (kind) => {
    for (const policy of shipped) {
      const passedOn = filingsOf(policy, { kind, at, ownerKind: 'administrative-organ' });
      expect(passedOn.map(({ authority, rule, statutory }) => [authority, rule, statutory])).toEqual([['making-authority', 'R22', false], ['police-registry', 'R22', false], ['national-platform', 'R22', false]]);
    }
  });

  it('R72 a seal for internal business is filed nowhere where the policy knows such seals, and like any other where it does not', () => {
    const event = { kind: 'made', at, ownerKind: 'enterprise', internalOnly: true } as const;
    const knowing = { ...defaultPolicy, ownership: { ...defaultPolicy.ownership, internalSeals: { value: true, article: 'NAT 35' } } };
    expect(filingsOf(knowing, event)).toEqual([]);
    expect(filingsOf(defaultPolicy, event)).toEqual(filingsOf(defaultPolicy, { ...event, internalOnly: false }));
  });

  it('R60 counts elapsed hours from any instant, and warns before the deadline', () => {
    fc.assert(fc.property(fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2060, 0, 1) }).map(instantOf), fc.constantFrom(...ownerKinds), fc.constantFrom(...filingEvents), (when, ownerKind, kind) =>
      filingsOf(heilongjiangA, { kind, at: when, ownerKind }).every(({ authority, due, warnAt }) => authority === 'making-authority' || (due - when === hours(24) && when < warnAt && warnAt < due))));
  });
});

describe('what is to be done promptly', () => {
  it('R61 has a target that is never called statutory', () => {
    for (const policy of shipped) {
      for (const duty of Object.keys(policy.prompt) as PromptDuty[]) expect(promptTarget(policy, duty, at)).toMatchObject({ due: later(at, policy.prompt[duty].value), statutory: false });
    }
  });
});
