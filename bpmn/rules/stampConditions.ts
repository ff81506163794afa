import { analyse, type Read } from '../feel/analyse.ts';
import { nodesOf, type FlowGraph } from '../graph.ts';
import { reachable } from './explore/regions.ts';
import { subjectNames, type GraphRule } from './rule.ts';

/** A condition before a stamp reads only what was approved: the subject, decisions, roles. design.md › Subject */
export const stampConditions: GraphRule = {
  id: 'stamp-conditions',
  check(graph, report, { approvalRule, formVariables, limits }) {
    if (!approvalRule) return;
    const tasks = nodesOf(graph).flatMap(({ id, type }) => (type === 'userTask' ? [id] : []));
    const fixed = [...subjectNames, ...formVariables];
    for (const { id, source, condition } of Object.values(graph.flows)) {
      if (condition === undefined || !leadsToStamp(graph, source)) continue;
      const { reads, calls } = analyse(condition, tasks, limits);
      const odd = reads.find((read) => !fixed.includes(read.name) && !isDecision(tasks, read));
      if (odd) report(id, `The condition stands before a stamp and reads ${[odd.name, ...odd.path].join('.')}, which is neither subject nor decision nor role`);
      const clock = calls.find((name) => ['now', 'today'].includes(name));
      if (clock) report(id, `The condition stands before a stamp and reads the clock by ${clock}()`);
    }
  },
};

const isDecision = (tasks: readonly string[], { name, path }: Read): boolean => tasks.includes(name) && ['outcome', 'by', 'at'].includes(path[0] ?? '');

const leadsToStamp = (graph: FlowGraph, from: string): boolean =>
  [...reachable(graph, from)].some((id) => {
    const element = graph.elements[id];
    return element?.type === 'serviceTask' && element.service.kind === 'stamp';
  });
