import type { XmlDocument, XmlElement } from './document.ts';
import { drawingOf, type Drawing } from './drawing.ts';
import { appended, freeIds, named } from './edits.ts';
import type { Mended, Mending } from './mending.ts';
import { all, childrenOf, flowsOf, grouped, idOf, isActivity, isBpmn, isNode, isScope, scopeOf } from './model.ts';

/**
 * A scope that has an end event, and no start event, begins with the only activity that no flow leads to: a start event without trigger leads there.
 * BPMN 2.0.2, 10.5.2 and 13.1
 */
export const implicitStart: Mending = {
  rule: 'start-and-end',
  find(document) {
    const flows = flowsOf(document);
    if (flows.length < all(document, 'sequenceFlow').length) return []; // one leads nowhere: what it leads to is not known
    const reached = new Set(flows.map(({ target }) => target));
    const [free, draw] = [freeIds(document), drawingOf(document)];
    const beginning = grouped(document.executed.filter((node) => isNode(node) && !reached.has(node) && !standsAside(node)), scopeOf);
    return document.executed.filter((scope) => isScope(scope) && lacksStart(scope)).flatMap((scope) => {
      const [first, second] = beginning.get(scope) ?? [];
      return first && !second && isActivity(first) && first.attributes.id !== undefined ? [begun(document, scope, first.attributes.id, free, draw)] : [];
    });
  },
};

const lacksStart = (scope: XmlElement): boolean =>
  !isBpmn(scope, 'adHocSubProcess') && scope.attributes.triggeredByEvent !== 'true' && childrenOf(scope, 'startEvent').length === 0 && childrenOf(scope, 'endEvent').length > 0;

/** What other things begin than flows. */
const standsAside = (node: XmlElement): boolean =>
  isBpmn(node, 'boundaryEvent') || node.attributes.isForCompensation === 'true' || node.attributes.triggeredByEvent === 'true' || childrenOf(node, 'linkEventDefinition').length > 0;

function begun(document: XmlDocument, scope: XmlElement, first: string, free: (base: string) => string, draw: Drawing): Mended {
  const [event, flow] = [free(`${first}_start`), free(`start_to_${first}`)];
  return {
    element: idOf(scope),
    message: `What began with ${first} begins with the start event ${event}`,
    edits: [
      ...appended(document, scope, `<${named(scope, 'startEvent')} id="${event}" />`),
      ...appended(document, scope, `<${named(scope, 'sequenceFlow')} id="${flow}" sourceRef="${event}" targetRef="${first}" />`),
      ...draw(first, { event, flow, side: 'before' }),
    ],
  };
}
