import { describe, expect, it } from '@jest/globals';
import { choiceFindings, type Choice } from './choices.ts';

const approve: Choice = { element: 'approve', name: '审批', for: 'approve', least: 2, candidates: ['li', 'wang', 'zhao'] };
const copy: Choice = { element: 'archive', name: '归档', for: 'copy', least: 0, candidates: ['li'] };

describe('what a requester has chosen', () => {
  it('is good when each task has as many different persons as it needs, all of whom may be chosen', () => {
    expect(choiceFindings([approve, copy], { approve: ['li', 'zhao'] })).toEqual([]);
    expect(choiceFindings([approve, copy], { approve: ['li', 'zhao', 'wang'], archive: ['li'] })).toEqual([]);
    expect(choiceFindings([], {})).toEqual([]);
  });

  it.each([
    ['nobody was chosen', {}, [{ element: 'approve', code: 'too-few', least: 2 }]],
    ['one person was named twice', { approve: ['li', 'li'] }, [{ element: 'approve', code: 'too-few', least: 2 }]],
    ['somebody may not be chosen', { approve: ['li', 'wang', 'sun'] }, [{ element: 'approve', code: 'unfit', person: 'sun' }]],
    ['the task is not for the requester to choose', { approve: ['li', 'wang'], finance: ['zhao'] }, [{ element: 'finance', code: 'not-asked' }]],
  ])('is refused when %s', (_why, chosen, findings) => {
    expect(choiceFindings([approve, copy], chosen)).toEqual(findings);
  });
});
