import { describe, it, expect } from '@jest/globals';
import type { ApprovalRule } from '../domain/approval/rule.ts';
import { draw } from '../test/flows/draw.ts';
import { compileFlow } from './deploy.ts';

const need = (id: string, count = 1) => ({ id, who: { role: id }, count, distinctFrom: ['requester'], proof: 'session' as const });
const rule = (...needs: ApprovalRule['needs']): ApprovalRule => ({ id: 'r', version: 1, needs });

describe('deploying a flow', () => {
  it('gives the graph of a flow that holds to every rule', async () => {
    const result = await compileFlow(draw(`
      start s
      user head counts=head
      stamp press
      end e
      s -> head
      head -> press
      press -> e
    `), { rule: rule(need('head')) });
    expect(result).toHaveProperty('graph.elements.head.approval', { counts: 'head', required: 1, onRefuse: 'end' });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });
});
