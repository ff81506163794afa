import { bpmnUri, type XmlDocument, type XmlElement } from './document.ts';

/** Whether an element is BPMN's own, of that local name if one is given. */
export const isBpmn = ({ uri, local }: XmlElement, name: string = local): boolean => uri === bpmnUri && local === name;

const scopes: readonly string[] = ['process', 'subProcess', 'transaction', 'adHocSubProcess'];
const activities: readonly string[] = ['task', 'userTask', 'serviceTask', 'sendTask', 'receiveTask', 'scriptTask', 'businessRuleTask', 'manualTask', 'callActivity', 'subProcess', 'transaction', 'adHocSubProcess'];
const others: readonly string[] = [
  'startEvent', 'endEvent', 'intermediateCatchEvent', 'intermediateThrowEvent', 'boundaryEvent', 'exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'eventBasedGateway', 'complexGateway',
];

export const isScope = (element: XmlElement): boolean => isBpmn(element) && scopes.includes(element.local);
export const isActivity = (element: XmlElement): boolean => isBpmn(element) && activities.includes(element.local);
export const isNode = (element: XmlElement): boolean => isActivity(element) || (isBpmn(element) && others.includes(element.local));

export const childrenOf = (element: XmlElement, local: string): readonly XmlElement[] => element.children.filter((child) => isBpmn(child, local));

export const all = ({ executed }: XmlDocument, local: string): readonly XmlElement[] => executed.filter((element) => isBpmn(element, local));

/** The id that a reference means: `tns:Order` means Order. */
export const referred = (text: string | undefined): string => (text ?? '').trim().replace(/^[^:]*:/, '');

/** Elements of BPMN by id. */
export const byId = ({ elements }: XmlDocument): ReadonlyMap<string, XmlElement> => new Map(elements.flatMap((element) => (isBpmn(element) && element.attributes.id !== undefined ? [[element.attributes.id, element] as const] : [])));

/** A sequence flow with both its ends. */
export interface Flow {
  readonly flow: XmlElement;
  readonly id: string;
  readonly source: XmlElement;
  readonly target: XmlElement;
}

/** Sequence flows that have an id and lead from a node to a node, in document order. */
export function flowsOf(document: XmlDocument): readonly Flow[] {
  const nodes = byId(document);
  return all(document, 'sequenceFlow').flatMap((flow) => {
    const [source, target, { id }] = [nodes.get(referred(flow.attributes.sourceRef)), nodes.get(referred(flow.attributes.targetRef)), flow.attributes];
    return id !== undefined && source && target && isNode(source) && isNode(target) ? [{ flow, id, source, target }] : [];
  });
}

/** What is told apart by a key, in order. */
export function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known) known.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** The scope in which an element stands. */
export function scopeOf(element: XmlElement): XmlElement | undefined {
  let at = element.parent;
  while (at && !isScope(at)) at = at.parent;
  return at;
}

/** The element's id or that of the nearest enclosing element that has one. */
export function idOf(element: XmlElement | undefined): string {
  for (let at = element; at; at = at.parent) if (at.attributes.id) return at.attributes.id;
  return '';
}

/** Words for an element: `inclusiveGateway` → `inclusive gateway`. */
export const wordsOf = ({ local }: XmlElement): string => local.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
