import { flowsOf, nodesOf, wordsOf, type ModelFlow, type ModelNode } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import { isActivity } from './activities.ts';
import type { ModelRule } from './rule.ts';

/** Conditions stand where they decide something, and only there; a default flow has none. BPMN 2.0.2, 8.4.13 and 10.6.2 */
export const conditions: ModelRule = {
  id: 'conditions',
  check(definitions, report) {
    for (const flow of flowsOf(definitions)) if (flow.conditionExpression && flow.sourceRef) judgeCondition(flow, flow.sourceRef, report);
    for (const node of nodesOf(definitions)) judge(node, report);
  },
};

function judgeCondition(flow: ModelFlow, source: ModelNode, report: Report): void {
  if (isActivity(source) || ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway'].includes(source.$type)) return;
  report(flow.id, `A flow out of a ${wordsOf(source.$type)} has no condition`);
}

function judge(node: ModelNode, report: Report): void {
  const outgoing = node.outgoing ?? [];
  if (node.default) judgeDefault(node, node.default, report);
  if (node.$type !== 'bpmn:ExclusiveGateway' || outgoing.length < 2) return;
  for (const flow of outgoing) {
    if (flow !== node.default && !flow.conditionExpression) report(flow.id, 'A flow out of an exclusive gateway has a condition unless it is the default');
  }
}

function judgeDefault(node: ModelNode, flow: ModelFlow, report: Report): void {
  if (!node.outgoing?.includes(flow)) report(node.id, `The default flow ${flow.id} does not leave this element`);
  if (flow.conditionExpression) report(flow.id, 'A default flow has no condition');
  if (node.$type !== 'bpmn:ExclusiveGateway' && node.outgoing?.some((other) => other !== flow && !other.conditionExpression)) report(node.id, `The default flow ${flow.id} would never be taken: another flow is always taken`);
}
