import { eventDefinitionsOf, idOf, isEventSubProcess, nodesOf, scopeOf, scopesOf, type Definitions, type ModelElement, type ModelNode, type ModelScope } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import { isActivity, isHandler } from './activities.ts';
import { kindOf } from './events.ts';
import type { ModelRule } from './rule.ts';

/**
 * A compensation boundary event leads by an association, and by no flow, to the one activity that compensates; such a handler stands
 * outside the flow; what a throwing event names can be compensated where it stands. BPMN 2.0.2, 10.7
 */
export const compensation: ModelRule = {
  id: 'compensation',
  check(definitions, report) {
    const nodes = nodesOf(definitions);
    const associations = associationsBySource(definitions);
    const compensated = new Map<unknown, ModelNode>();
    const handlers = new Set<ModelElement>();
    for (const node of nodes) {
      if (node.$type !== 'bpmn:BoundaryEvent' || kindOf(eventDefinitionsOf(node)[0]) !== 'compensate') continue;
      if (compensated.has(node.attachedToRef)) report(node.id, 'The activity has another boundary event for compensation already');
      compensated.set(node.attachedToRef, node);
      judgeBoundary(node, associations.get(node) ?? [], handlers, report);
    }
    for (const node of nodes) {
      if (isHandler(node) && !isEventSubProcess(node)) judgeHandler(node, handlers, report);
      if (['bpmn:EndEvent', 'bpmn:IntermediateThrowEvent'].includes(node.$type)) judgeThrow(node, compensated, report);
    }
  },
};

function associationsBySource(definitions: Definitions): ReadonlyMap<unknown, readonly ModelElement[]> {
  const by = new Map<unknown, ModelElement[]>();
  for (const { artifacts } of [...scopesOf(definitions), ...(definitions.rootElements ?? []).filter(({ $type }) => $type === 'bpmn:Collaboration')]) {
    for (const artifact of (artifacts ?? []) as readonly ModelElement[]) {
      if (artifact.$type === 'bpmn:Association') by.set(artifact.sourceRef, [...(by.get(artifact.sourceRef) ?? []), artifact]);
    }
  }
  return by;
}

function judgeBoundary(event: ModelNode, associations: readonly ModelElement[], handlers: Set<ModelElement>, report: Report): void {
  const targets = associations.map(({ targetRef }) => targetRef as ModelElement | undefined).filter((target) => target !== undefined && target.$type !== 'bpmn:TextAnnotation');
  const [handler] = targets;
  if ((event.outgoing?.length ?? 0) > 0) report(event.id, 'No flow leaves a boundary event for compensation; an association leads to the handler');
  if (!handler || targets.length > 1) report(event.id, `An association leads from here to the one handler of compensation; there are ${targets.length}`);
  else if (!isActivity(handler) || !isHandler(handler)) report(event.id, `${idOf(handler)} is not marked as a handler of compensation (isForCompensation)`);
  else if (scopeOf(handler) !== scopeOf(event)) report(event.id, `The handler ${idOf(handler)} stands in another scope`);
  for (const target of targets) if (target) handlers.add(target);
}

function judgeHandler(node: ModelNode, handlers: ReadonlySet<ModelElement>, report: Report): void {
  if ((node.incoming?.length ?? 0) + (node.outgoing?.length ?? 0) > 0) report(node.id, 'No flow leads to or from a handler of compensation');
  if (!handlers.has(node)) report(node.id, 'No boundary event for compensation leads to this handler');
}

function judgeThrow(node: ModelNode, compensated: ReadonlyMap<unknown, ModelNode>, report: Report): void {
  const [definition] = eventDefinitionsOf(node);
  const activity = kindOf(definition) === 'compensate' ? (definition?.activityRef as (ModelElement & ModelScope) | undefined) : undefined;
  if (!activity || !isActivity(activity)) return;
  if (scopeOf(activity) !== compensatedScope(node)) report(node.id, `${idOf(activity)} cannot be compensated from here: it stands in another scope`);
  else if (!compensated.has(activity) && !activity.flowElements) report(node.id, `${idOf(activity)} has no boundary event for compensation`);
}

/** The scope whose activities are compensated: that of the event, of an event subprocess the one around it. */
function compensatedScope(node: ModelNode): ModelScope | undefined {
  let scope = scopeOf(node);
  while (scope && isEventSubProcess(scope)) scope = scopeOf(scope);
  return scope;
}
