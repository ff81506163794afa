import { describe, expect, it } from '@jest/globals';
import { graphOf } from '../test/flows/graph.ts';
import { choosingTasks } from './choices.ts';

describe('what a flow lets its requester choose', () => {
  it('is each task for those whom the requester chooses, with how many it needs, and copies that nobody must get', async () => {
    const graph = await graphOf('start s\nuser a relation=chosen-by-requester required=2 requesterApproves=forbid\nsub p {\nuser b role=finance copy:relation=chosen-by-requester\n}\nuser c counts=approver\nend e\ns -> a\na -> p\np -> c\nc -> e');
    expect(choosingTasks(graph)).toEqual([{ element: 'a', name: 'a', for: 'approve', least: 2, requesterApproves: 'forbid' }, { element: 'b', name: 'b', for: 'copy', least: 0 }]);
  });

  it('is nothing where the flow itself says who decides', async () => {
    expect(choosingTasks(await graphOf('start s\nuser a relation=custodian\nend e\ns -> a\na -> e'))).toEqual([]);
  });
});
