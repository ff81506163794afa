import { describe, expect, it } from '@jest/globals';
import { marksOf } from './marks.ts';

const at = '2026-03-02T01:00:00.000Z';
const passage = (element: string, event: string) => ({ element, event, count: 1, at });

describe('what is marked in the drawing of an instance', () => {
  const marks = marksOf({
    tokens: [{ element: 'choice', count: 1 }, { element: 'check', count: 2 }], incidents: [{ id: 'choice#4', element: 'choice', instance: 'choice#4', code: 'condition-failed', message: 'x' }],
    active: [{ id: 'choice#4', element: 'choice', state: 'completing', process: 'p', within: 'p#1' }, { id: 'check#5', element: 'check', state: 'activated', process: 'p', within: 'p#1' }],
    passages: [passage('start', 'completed'), passage('f1', 'taken'), passage('check', 'completed'), passage('late', 'entered')],
  });

  it('is done when it was completed or passed, and nothing of it is under way again', () => {
    expect(marks.done).toEqual(['start', 'f1']);
  });

  it('is stopped rather than under way where there is an incident', () => {
    expect(marks.incident).toEqual(['choice']);
    expect(marks.active).toEqual(['check']);
    expect([...marks.tokens]).toEqual([['choice', { count: 1, incident: true }], ['check', { count: 2, incident: false }]]);
  });
});
