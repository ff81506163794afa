import { diUri, type Edit, type XmlDocument, type XmlElement } from './document.ts';
import { appended, freeIds, named } from './edits.ts';
import type { Mended, Mending } from './mending.ts';
import { all, childrenOf, flowsOf, idOf, isActivity, isBpmn, isNode, referred, scopeOf, wordsOf } from './model.ts';

/**
 * A path that ends in an activity or an intermediate event, in a scope that has a start event, ends in an end event without result: there its token is
 * consumed all the same. BPMN 2.0.2, 13.5.1 and 13.5.4
 */
export const implicitEnd: Mending = {
  rule: 'start-and-end',
  find(document) {
    const flows = flowsOf(document);
    if (flows.length < all(document, 'sequenceFlow').length) return []; // one leads nowhere: where this path goes is not known
    const [left, reached] = [new Set(flows.map(({ source }) => source)), new Set(flows.map(({ target }) => target))];
    const free = freeIds(document);
    return document.elements.filter((node) => isNode(node) && reached.has(node) && !left.has(node) && endsPaths(node)).map((node) => ended(document, node, free));
  },
};

function endsPaths(node: XmlElement): boolean {
  const scope = scopeOf(node);
  const link = childrenOf(node, 'linkEventDefinition').length > 0;
  const goesOn = isActivity(node) ? node.attributes.isForCompensation !== 'true' && node.attributes.triggeredByEvent !== 'true' : isBpmn(node, 'intermediateCatchEvent') || (isBpmn(node, 'intermediateThrowEvent') && !link);
  return goesOn && node.attributes.id !== undefined && scope !== undefined && !isBpmn(scope, 'adHocSubProcess') && childrenOf(scope, 'startEvent').length > 0;
}

function ended(document: XmlDocument, node: XmlElement, free: (base: string) => string): Mended {
  const { id = '' } = node.attributes;
  const [end, flow] = [free(`${id}_end`), free(`${id}_to_end`)];
  const scope = scopeOf(node)!;
  return {
    element: idOf(node),
    message: `The path that ended in this ${wordsOf(node)} ends in the end event ${end}`,
    edits: [
      ...appended(document, scope, `<${named(scope, 'endEvent')} id="${end}" />`),
      ...appended(document, scope, `<${named(scope, 'sequenceFlow')} id="${flow}" sourceRef="${id}" targetRef="${end}" />`),
      ...drawing(document, id, end, flow),
    ],
  };
}

/** How far from its activity the end event is drawn, and how large. */
const [gap, size] = [50, 36];

/** Draws what is new to the right of the node, where the node is drawn. */
function drawing(document: XmlDocument, node: string, end: string, flow: string): readonly Edit[] {
  const shape = document.elements.find((element) => element.uri === diUri && element.local === 'BPMNShape' && referred(element.attributes.bpmnElement) === node);
  const bounds = shape?.children.find(({ local }) => local === 'Bounds');
  if (!shape?.parent || !bounds) return [];
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(bounds.attributes[name]));
  if (![x, y, width, height].every(Number.isFinite)) return [];
  const [right, middle] = [x! + width!, y! + height! / 2];
  const di = document.elements.find((element) => element.local === 'waypoint')?.name ?? waypointName(shape);
  const points = [right, right + gap].map((at) => `<${di} x="${at}" y="${middle}" />`).join('');
  return [
    ...appended(document, shape.parent, `<${named(shape, 'BPMNShape')} id="${end}_di" bpmnElement="${end}"><${bounds.name} x="${right + gap}" y="${middle - size / 2}" width="${size}" height="${size}" /></${named(shape, 'BPMNShape')}>`),
    ...(di === undefined ? [] : appended(document, shape.parent, `<${named(shape, 'BPMNEdge')} id="${flow}_di" bpmnElement="${flow}">${points}</${named(shape, 'BPMNEdge')}>`)),
  ];
}

/** As the file binds the namespace of lines. */
function waypointName({ bound }: XmlElement): string | undefined {
  const prefix = [...bound].find(([, uri]) => uri === 'http://www.omg.org/spec/DD/20100524/DI')?.[0];
  return prefix === undefined ? undefined : prefix === '' ? 'waypoint' : `${prefix}:waypoint`;
}
