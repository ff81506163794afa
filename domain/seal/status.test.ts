import { describe, expect, it } from '@jest/globals';
import { instant, later } from '../instant.ts';
import { nextState } from '../lifecycle.ts';
import { sealTransitions, statusAt, type StoredSealStatus } from './status.ts';

const end = instant('2027-01-01T00:00:00+08:00');
const states = Object.keys(sealTransitions) as StoredSealStatus[];

describe('status of a seal', () => {
  it('R28 is expired from the instant of its end on, not before', () => {
    expect(statusAt({ status: 'active', validEnd: end }, later(end, -1))).toBe('active');
    expect(statusAt({ status: 'active', validEnd: end }, end)).toBe('expired');
  });

  it.each(['suspended', 'lost', 'revoked', 'invalid'] as const)('R23 stays %s past the end of a seal that was stopped', (status) => {
    expect(statusAt({ status, validEnd: end }, later(end, 1))).toBe(status);
  });

  it('R35 is frozen by every act that stops a seal, from every state in which it could be used', () => {
    for (const act of ['reportLoss', 'revoke', 'invalidate']) {
      for (const state of ['made', 'active', 'suspended'] as const) expect(nextState(sealTransitions, state, act)).not.toBe('active');
    }
  });

  it('R32 never leads back from revoked or invalid to a state in which it stamps', () => {
    const reachable = (from: StoredSealStatus, seen: Set<string> = new Set()): Set<string> => {
      for (const next of Object.values<string>(sealTransitions[from])) {
        if (!seen.has(next)) reachable(next as StoredSealStatus, seen.add(next));
      }
      return seen;
    };
    expect([...reachable('revoked')]).toEqual(['invalid']);
    expect([...reachable('invalid')]).toEqual([]);
  });

  it('knows only states that the table names', () => {
    for (const state of states) {
      for (const next of Object.values<string>(sealTransitions[state])) expect(states).toContain(next);
    }
  });
});
