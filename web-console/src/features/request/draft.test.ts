import { describe, expect, it } from '@jest/globals';
import { answersTo, emptyUse, missingOf, type Asked } from './draft.ts';

const whole = { ...emptyUse, seal: '23010000000001', document: { id: 'd', name: '合同.pdf' }, place: { page: 1, left: 10, top: 20 }, reason: '签订合同' };
const asked: Asked = {
  starts: [{ element: 'urgent', name: '紧急用印', message: 'urgent' }, { element: 'usual', name: '一般用印', message: 'usual' }],
  choices: [{ element: 'approve', name: '审批', for: 'approve', least: 2, candidates: [{ id: 'li', name: '李' }, { id: 'wang', name: '王' }] }, { element: 'tell', name: '告知', for: 'copy', least: 0, candidates: [] }],
};

describe('a request for the use of a seal', () => {
  it('names everything that is still missing, in the order of the page', () => {
    expect(missingOf(emptyUse)).toEqual(['seal', 'document', 'place', 'reason']);
    expect(missingOf({ ...whole, place: null, reason: '  ' })).toEqual(['place', 'reason']);
    expect(missingOf({ ...whole, chosen: { approve: ['li'] } }, asked)).toEqual(['start', 'people']);
  });

  it('can be sent when nothing is missing', () => {
    expect(missingOf(whole)).toEqual([]);
    expect(missingOf({ ...whole, start: 'urgent', chosen: { approve: ['li', 'wang'] } }, asked)).toEqual([]);
    expect(missingOf(whole, { starts: [{}, { message: 'urgent' }], choices: [] })).toEqual([]); // without naming, it begins plainly
  });

  it('answers what the flow asks now, whatever an older draft says', () => {
    const draft = { ...whole, start: 'urgent', chosen: { approve: ['li', 'wang'], gone: ['li'], tell: [] } };
    expect(answersTo(draft, asked)).toEqual({ start: 'urgent', chosen: { approve: ['li', 'wang'] } });
    expect(answersTo({ ...draft, start: 'gone' }, { starts: [{}], choices: [] })).toEqual({});
  });
});
