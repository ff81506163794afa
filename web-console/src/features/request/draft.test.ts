import { describe, expect, it } from '@jest/globals';
import { emptyUse, missingOf } from './draft.ts';

describe('a request for the use of a seal', () => {
  it('names everything that is still missing, in the order of the page', () => {
    expect(missingOf(emptyUse)).toEqual(['seal', 'document', 'place', 'reason']);
    expect(missingOf({ seal: '23010000000001', document: { id: 'd', name: '合同.pdf' }, place: null, reason: '  ' })).toEqual(['place', 'reason']);
  });

  it('can be sent when nothing is missing', () => {
    expect(missingOf({ seal: '23010000000001', document: { id: 'd', name: '合同.pdf' }, place: { page: 1, left: 10, top: 20 }, reason: '签订合同' })).toEqual([]);
  });
});
