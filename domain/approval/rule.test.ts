import { describe, expect, it } from '@jest/globals';
import { days, hours, instant, later } from '../instant.ts';
import { unmetNeeds, type ApprovalEvidence, type ApprovalNeed, type ApprovalRule, type Decision } from './rule.ts';

const at = instant('2026-11-22T08:00:00Z');
const subject = 'ab'.repeat(32);
const need = (id: string, changes: Partial<ApprovalNeed> = {}): ApprovalNeed => ({ id, who: { role: id }, count: 1, distinctFrom: [], proof: 'session', ...changes });
const rule = (...needs: ApprovalNeed[]): ApprovalRule => ({ id: 'rule', version: 1, needs });
const decision = (counts: string, person: string, changes: Partial<Decision> = {}): Decision => ({
  taskId: `${counts}-${person}`, counts, outcome: 'approved', person, at: later(at, -hours(1)), proof: 'totp', subject, ...changes,
});
const unmet = (needs: readonly ApprovalNeed[], decisions: readonly Decision[], changes: Partial<ApprovalEvidence> = {}): readonly string[] =>
  unmetNeeds(rule(...needs), { requester: 'li', subject, decisions, mayApprove: () => true, at, ...changes }).map(({ id }) => id);

describe('approval rule', () => {
  it('R36 is met when every need has its number of different persons', () => {
    const needs = [need('finance', { count: 2 }), need('head')];
    expect(unmet(needs, [decision('finance', 'a'), decision('finance', 'b'), decision('head', 'c')])).toEqual([]);
    expect(unmet(needs, [decision('finance', 'a'), decision('finance', 'a'), decision('head', 'c')])).toEqual(['finance']);
    expect(unmet(needs, [])).toEqual(['finance', 'head']);
  });

  it('R36 is not met by the requester where the need excludes them', () => {
    const needs = [need('head', { distinctFrom: ['requester'] })];
    expect(unmet(needs, [decision('head', 'li')])).toEqual(['head']);
    expect(unmet(needs, [decision('head', 'li'), decision('head', 'wang')])).toEqual([]);
  });

  it('R36 is not met twice by one person where two needs are to be distinct', () => {
    const needs = [need('finance'), need('head', { distinctFrom: ['finance'] })];
    expect(unmet(needs, [decision('finance', 'a'), decision('head', 'a')])).toEqual(['head']);
    expect(unmet(needs, [decision('finance', 'a'), decision('head', 'b')])).toEqual([]);
  });

  it('R36 counts only what was decided on this very subject', () => {
    expect(unmet([need('head')], [decision('head', 'a', { subject: 'cd'.repeat(32) })])).toEqual(['head']);
  });

  it('R36 counts no decision whose task was opened anew', () => {
    expect(unmet([need('head')], [decision('head', 'a', { supersededAt: at })])).toEqual(['head']);
  });

  it('R36 is wholly unmet by a refusal that stands, and not by one that was superseded', () => {
    const approved = decision('head', 'a');
    expect(unmet([need('head')], [approved, decision('head', 'b', { outcome: 'refused' })])).toEqual(['head']);
    expect(unmet([need('head')], [approved, decision('head', 'b', { outcome: 'refused', supersededAt: at })])).toEqual([]);
  });

  it('R36 asks for the proof of identity that the need names, or a stronger one', () => {
    const needs = [need('head', { proof: 'totp' })];
    expect(unmet(needs, [decision('head', 'a', { proof: 'session' })])).toEqual(['head']);
    expect(unmet(needs, [decision('head', 'a', { proof: 'passkey' })])).toEqual([]);
  });

  it('R36 counts no approval older than the need allows', () => {
    const needs = [need('head', { maxAge: days(1) })];
    expect(unmet(needs, [decision('head', 'a', { at: later(at, -days(1)) })])).toEqual([]);
    expect(unmet(needs, [decision('head', 'a', { at: later(at, -days(1) - 1) })])).toEqual(['head']);
  });

  it('R36 counts nobody who may not approve at the instant of the stamp', () => {
    expect(unmet([need('head')], [decision('head', 'a')], { mayApprove: (person) => person !== 'a' })).toEqual(['head']);
  });

  it('R36 is not stopped by a refusal in a vote that was passed, which never counts either', () => {
    const outvoted = decision('head', 'b', { outcome: 'refused', outvoted: true });
    expect(unmet([need('head')], [decision('head', 'a'), outvoted])).toEqual([]);
    expect(unmet([need('head', { count: 2 })], [decision('head', 'a'), outvoted])).toEqual(['head']);
  });

  describe('when a proxy decides for who is away', () => {
    const proxied = (counts: string, person: string, onBehalfOf: string) => decision(counts, person, { onBehalfOf });

    it('R36 counts if the absent person may approve, whatever the proxy may', () => {
      expect(unmet([need('head')], [proxied('head', 'p', 'a')], { mayApprove: (person) => person === 'a' })).toEqual([]);
      expect(unmet([need('head')], [proxied('head', 'p', 'a')], { mayApprove: (person) => person === 'p' })).toEqual(['head']);
    });

    it('R36 counts neither of the two a second time', () => {
      const needs = [need('head', { count: 2 })];
      expect(unmet(needs, [proxied('head', 'p', 'a'), proxied('head', 'p', 'b')])).toEqual(['head']);
      expect(unmet(needs, [proxied('head', 'p', 'a'), decision('head', 'p')])).toEqual(['head']);
      expect(unmet(needs, [proxied('head', 'p', 'a'), decision('head', 'a')])).toEqual(['head']);
      expect(unmet(needs, [proxied('head', 'p', 'a'), proxied('head', 'q', 'b')])).toEqual([]);
    });

    it('R36 keeps both apart from who approved another need, and never counts the requester as a proxy', () => {
      const needs = [need('finance'), need('head', { distinctFrom: ['finance'] })];
      expect(unmet(needs, [decision('finance', 'p'), proxied('head', 'p', 'a')])).toEqual(['head']);
      expect(unmet(needs, [proxied('finance', 'p', 'a'), decision('head', 'a')])).toEqual(['head']);
      expect(unmet([need('head')], [proxied('head', 'requester', 'a')], { requester: 'requester' })).toEqual(['head']);
    });
  });
});
