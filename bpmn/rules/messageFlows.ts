import { eventDefinitionsOf, idOf, type ModelElement } from '../read/model.ts';
import { kindOf } from './events.ts';
import type { ModelRule } from './rule.ts';

/** A message flow leads from one pool to another, from what can send to what can receive. BPMN 2.0.2, 9.4 and 7.6.2 */
export const messageFlows: ModelRule = {
  id: 'message-flows',
  check(definitions, report) {
    const collaborations = (definitions.rootElements ?? []).filter(({ $type }) => $type === 'bpmn:Collaboration');
    const pools = poolsOf(collaborations);
    for (const flow of collaborations.flatMap(({ messageFlows: flows }) => (flows ?? []) as readonly ModelElement[])) {
      const why = wrongFlow(flow, pools);
      if (why) report(idOf(flow), why);
    }
  },
};

/** Participants by what stands in them: themselves and their process. */
const poolsOf = (collaborations: readonly ModelElement[]): ReadonlyMap<unknown, ModelElement> =>
  new Map(collaborations.flatMap(({ participants }) => ((participants ?? []) as readonly ModelElement[]).flatMap((pool) => [[pool, pool] as const, ...(pool.processRef ? [[pool.processRef, pool] as const] : [])])));

function wrongFlow(flow: ModelElement, pools: ReadonlyMap<unknown, ModelElement>): string | undefined {
  const [source, target] = [flow.sourceRef as ModelElement | undefined, flow.targetRef as ModelElement | undefined];
  if (!source || !target) return 'A message flow has a source and a target';
  const [from, to] = [poolOf(source, pools), poolOf(target, pools)];
  if (from && from === to) return 'The message flow begins and ends in the same pool';
  if (!sends(source)) return `The message flow begins at ${idOf(source)}, which sends no message`;
  return receives(target) ? undefined : `The message flow ends at ${idOf(target)}, which receives no message`;
}

function poolOf(element: ModelElement, pools: ReadonlyMap<unknown, ModelElement>): ModelElement | undefined {
  for (let at: ModelElement | undefined = element; at; at = at.$parent) if (pools.has(at)) return pools.get(at);
  return undefined;
}

const isMessageEvent = (element: ModelElement): boolean => eventDefinitionsOf(element).some((definition) => kindOf(definition) === 'message');
const never = /Gateway$|^bpmn:(DataObject|DataStore|TextAnnotation|Group|Association|SequenceFlow)/;

function sends(element: ModelElement): boolean {
  if (/^bpmn:(EndEvent|IntermediateThrowEvent)$/.test(element.$type)) return isMessageEvent(element);
  return !/^bpmn:(StartEvent|BoundaryEvent|IntermediateCatchEvent|ReceiveTask)$/.test(element.$type) && !never.test(element.$type);
}

function receives(element: ModelElement): boolean {
  if (/^bpmn:(StartEvent|BoundaryEvent|IntermediateCatchEvent)$/.test(element.$type)) return isMessageEvent(element);
  return !/^bpmn:(EndEvent|IntermediateThrowEvent|SendTask)$/.test(element.$type) && !never.test(element.$type);
}
