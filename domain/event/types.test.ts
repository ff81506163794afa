import { describe, expect, it } from '@jest/globals';
import { eventsOf, familyOf } from './types.ts';

const told = (subject: string, act: string, details = {}) => eventsOf({ subject, act, details });

describe('what others are told of', () => {
  it('is a use that was asked for, decided and stamped, by its URL', () => {
    expect(told('use/u 1', 'use.requested')).toEqual([{ type: 'use.created', resource: '/api/v1/uses/u%201' }]);
    expect(told('use/u1', 'task.refused')).toEqual([{ type: 'use.decided', resource: '/api/v1/uses/u1' }]);
    expect(told('use/u1', 'use.stamped')).toEqual([{ type: 'use.stamped', resource: '/api/v1/uses/u1' }]);
  });

  it('is every task that a step opens', () => {
    expect(told('use/u1', 'use.step', { opened: ['u1.a.1', 'u1.b.1'] }).map(({ type, resource }) => [type, resource])).toEqual([
      ['task.created', '/api/v1/tasks/u1.a.1'], ['task.created', '/api/v1/tasks/u1.b.1'],
    ]);
  });

  it('R22 is the status a seal has come to, whatever act brought it there', () => {
    expect(['seal.activate', 'seal.resume', 'seal.reportLoss', 'seal.revoke'].flatMap((act) => told('seal/23010312345678', act)).map(({ type }) => type))
      .toEqual(['seal.active', 'seal.active', 'seal.lost', 'seal.revoked']);
  });

  it('R53 is nothing of accounts, and no fact beside type and place', () => {
    expect(told('account/li', 'session.opened', { person: '李' })).toEqual([]);
    expect(told('use/u1', 'use.requested', { reason: '合同' })).toEqual([{ type: 'use.created', resource: '/api/v1/uses/u1' }]);
  });

  it('is not told twice where an act stands in the chains of use and seal', () => {
    expect([...told('use/u1', 'use.requested'), ...told('seal/s1', 'use.requested')]).toHaveLength(1);
  });

  it('belongs to a family that may be asked for as a whole', () => {
    expect(familyOf('use.stamped')).toBe('use.*');
  });
});
