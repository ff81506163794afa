import type { FlowGraph } from '../bpmn/graph.ts';

/**
 * What a use under a standing approval takes instead of the seal's flow: nobody is asked, because the rule was satisfied once for all its uses; the transaction that
 * signs judges and counts the standing approval. design.md › Approval rule
 */
export const standingFlow: FlowGraph = {
  format: 2, process: 'standing', frozen: [], calls: [], formReads: [],
  elements: {
    standing: { type: 'process', id: 'standing', nodes: ['asked', 'stamp', 'stamped'], starts: ['asked'], eventSubProcesses: [], data: [] },
    asked: { type: 'startEvent', id: 'asked', scope: 'standing', incoming: [], outgoing: ['to-stamp'], interrupting: true },
    stamp: { type: 'serviceTask', id: 'stamp', name: '用印', scope: 'standing', incoming: ['to-stamp'], outgoing: ['to-end'], boundary: [], service: { kind: 'stamp', repeats: false } },
    stamped: { type: 'endEvent', id: 'stamped', scope: 'standing', incoming: ['to-end'], outgoing: [] },
  },
  flows: {
    'to-stamp': { id: 'to-stamp', source: 'asked', target: 'stamp' },
    'to-end': { id: 'to-end', source: 'stamp', target: 'stamped' },
  },
};
