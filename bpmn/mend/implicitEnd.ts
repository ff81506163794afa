import type { XmlDocument, XmlElement } from './document.ts';
import { drawingOf, type Drawing } from './drawing.ts';
import { appended, freeIds, named } from './edits.ts';
import type { Mended, Mending } from './mending.ts';
import { all, childrenOf, flowsOf, idOf, isActivity, isBpmn, isNode, scopeOf, wordsOf } from './model.ts';

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
    const begun = new Set(all(document, 'startEvent').map(scopeOf));
    const [free, draw] = [freeIds(document), drawingOf(document)];
    return document.executed.filter((node) => isNode(node) && reached.has(node) && !left.has(node) && endsPaths(node) && begun.has(scopeOf(node))).map((node) => ended(document, node, free, draw));
  },
};

function endsPaths(node: XmlElement): boolean {
  const scope = scopeOf(node);
  const link = childrenOf(node, 'linkEventDefinition').length > 0;
  const goesOn = isActivity(node) ? node.attributes.isForCompensation !== 'true' && node.attributes.triggeredByEvent !== 'true' : isBpmn(node, 'intermediateCatchEvent') || (isBpmn(node, 'intermediateThrowEvent') && !link);
  return goesOn && node.attributes.id !== undefined && scope !== undefined && !isBpmn(scope, 'adHocSubProcess');
}

function ended(document: XmlDocument, node: XmlElement, free: (base: string) => string, draw: Drawing): Mended {
  const { id = '' } = node.attributes;
  const [event, flow] = [free(`${id}_end`), free(`${id}_to_end`)];
  const scope = scopeOf(node)!;
  return {
    element: idOf(node),
    message: `The path that ended in this ${wordsOf(node)} ends in the end event ${event}`,
    edits: [
      ...appended(document, scope, `<${named(scope, 'endEvent')} id="${event}" />`),
      ...appended(document, scope, `<${named(scope, 'sequenceFlow')} id="${flow}" sourceRef="${id}" targetRef="${event}" />`),
      ...draw(id, { event, flow, side: 'behind' }),
    ],
  };
}
