import type { FlowGraph } from '../graph.ts';
import { mayCountWorkdays } from '../dmn/workdays.ts';
import { analyse } from '../feel/analyse.ts';
import { calendarCall, lookUpFunctions } from '../feel/functions.ts';
import { defaultLimits } from '../refusal.ts';
import { decisionOf } from './calls.ts';
import { feelTextsIn } from './expressions.ts';
import { eventDefinitionsOf, flowsIn, isEventSubProcess, nodesIn, scopesIn, type ModelElement, type ModelNode, type ModelScope } from './model.ts';

const mayCall = new RegExp(`(?:${[...lookUpFunctions, 'workdays'].join('|')})\\s*\\(`);

/**
 * By element: the calls of `head` and `holders` that must be answered before it begins, and `calendar()` where `workdays` is called. What is judged while an element is under way
 * counts as its own: conditions of the flows that leave it, events at its boundary, event subprocesses inside it, events behind a gateway.
 * @param names user tasks whose ids FEEL would not read as one word
 * @param decisions tables that business rule tasks ask
 */
export function lookUpsIn(process: ModelScope, names: readonly string[], decisions: NonNullable<FlowGraph['decisions']> = {}): ReadonlyMap<string, readonly string[]> {
  const own = new Map<ModelElement, readonly string[]>();
  const found = new Map<string, readonly string[]>();
  const ask = (element: ModelElement): readonly string[] => {
    const known = own.get(element) ?? [...feelTextsIn(element).flatMap((feel) => callsIn(feel, names)), ...(mayCountWorkdays(decisions, decisionOf(element) ?? '') ? [calendarCall] : [])];
    own.set(element, known);
    return known;
  };
  for (const scope of scopesIn(process)) {
    const nodes = nodesIn(scope);
    const flows = flowsIn(scope);
    const give = (node: ModelElement | undefined, calls: readonly string[]): void => {
      if (node?.id && calls.length > 0) found.set(node.id, [...new Set([...(found.get(node.id) ?? []), ...calls])]);
    };
    for (const node of nodes) {
      give(node, ask(node));
      give(node.attachedToRef, ask(node));
      if (isEventSubProcess(node)) for (const start of startsOf(node)) give(scope, ask(start));
    }
    for (const flow of flows) {
      give(flow.sourceRef, ask(flow));
      if (flow.sourceRef?.$type === 'bpmn:EventBasedGateway' && flow.targetRef) give(flow.sourceRef, ask(flow.targetRef));
    }
  }
  return found;
}

const startsOf = (scope: ModelScope): readonly ModelNode[] => nodesIn(scope).filter((node) => node.$type === 'bpmn:StartEvent' && eventDefinitionsOf(node).length > 0);

/** Calls of `head` and `holders` in a FEEL text, as they are written, and `calendar()` where it counts working days. */
function callsIn(feel: string, names: readonly string[]): readonly string[] {
  if (!mayCall.test(feel)) return [];
  const { lookUps, calls } = analyse(feel, names.filter((name) => feel.includes(name)), defaultLimits);
  return [...lookUps.map(({ text }) => text), ...(calls.includes('workdays') ? [calendarCall] : [])];
}
