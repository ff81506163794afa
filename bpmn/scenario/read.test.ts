import { describe, expect, it } from '@jest/globals';
import { readScenario } from './read.ts';

const refusedAt = (scenario: unknown): readonly string[] => {
  const read = readScenario(typeof scenario === 'string' ? scenario : JSON.stringify(scenario));
  return 'refused' in read ? read.refused.map(({ rule, element }) => `${rule} ${element}`) : [];
};

describe('a scenario file', () => {
  it('begins with nothing, at the first instant of 2026, and has no steps unless it says so', () => {
    expect(readScenario('{}')).toEqual({ scenario: { variables: {}, now: '2026-01-01T00:00:00+08:00', hold: [], lookUps: {}, steps: [] } });
  });

  it('holds every kind of step', () => {
    const steps = [
      { complete: 'a', instance: 1, variables: { x: [1, { y: null }] } }, { act: 'approve', task: 'a', by: 'li' }, { advance: 'P1DT2H' }, { fire: 't' },
      { message: 'm', correlationKey: 'k' }, { signal: 's' }, { set: { x: 1 } }, { activate: 'a' }, { fail: 'a', error: 'E' }, { start: 'p' }, { expect: { tasks: [], ended: false } },
    ];
    expect(readScenario(JSON.stringify({ process: 'p', steps }))).toMatchObject({ scenario: { process: 'p', steps } });
  });

  it.each<[string, unknown, string]>([
    ['that is no JSON', '{', 'scenario-form '],
    ['that is no object', '[]', 'scenario-form '],
    ['with an entry that is not known', { step: [] }, 'scenario-form '],
    ['whose clock has no offset', { now: '2026-01-01T00:00:00' }, 'scenario-form /now'],
    ['whose step names nothing', { steps: [{ variables: {} }] }, 'scenario-form /steps/0'],
    ['whose step names two things', { steps: [{ complete: 'a' }, { complete: 'a', signal: 's' }] }, 'scenario-form /steps/1'],
    ['that advances by no duration', { steps: [{ advance: '1 hour' }] }, 'scenario-form /steps/0/advance'],
    ['that expects what is never shown', { steps: [{ expect: { task: ['a'] } }] }, 'scenario-form /steps/0/expect'],
    ['with an act that nobody knows', { steps: [{ act: 'shout', task: 'a', by: 'li' }] }, 'scenario-form /steps/0/act'],
    ['with an act of nobody', { steps: [{ act: 'approve', task: 'a' }] }, 'scenario-form /steps/0/by'],
    ['that chooses the open activity before the first', { steps: [{ complete: 'a', instance: -1 }] }, 'scenario-form /steps/0/instance'],
  ])('is refused at its place when it is one %s', (_, scenario, place) => {
    expect(refusedAt(scenario)).toEqual([place]);
  });

  it('says everything that is wrong at once', () => {
    expect(refusedAt({ steps: [{ advance: 'x' }, { fly: 1 }] })).toEqual(['scenario-form /steps/0/advance', 'scenario-form /steps/1']);
  });
});
