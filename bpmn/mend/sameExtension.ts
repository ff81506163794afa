import type { XmlElement } from './document.ts';
import { without } from './edits.ts';
import type { Mending } from './mending.ts';
import { all, idOf, isBpmn, isNode } from './model.ts';

const executed: readonly string[] = ['http://camunda.org/schema/zeebe/1.0', 'urn:yinxin:bpmn:1.0'];

/** An extension that stands twice on an element, the same to the letter, stands once. */
export const sameExtension: Mending = {
  rule: 'extension-supported',
  find: (document) =>
    all(document, 'extensionElements').filter(({ parent }) => parent !== undefined && isExtended(parent)).flatMap((extensions) => {
      const seen = new Set<string>();
      const again = extensions.children.filter((child) => executed.includes(child.uri ?? '') && child.local !== 'copy' && !isNew(document.xml.slice(child.from, child.to), seen));
      return again.map((child: XmlElement) => ({ element: idOf(extensions), message: `${child.name} stands once`, edits: [without(document, child)] }));
    }),
};

/** What may carry an extension that is executed. */
const isExtended = (element: XmlElement): boolean => isNode(element) || (isBpmn(element) && /^(sequenceFlow|process|message|signal|error|escalation)$|EventDefinition$|LoopCharacteristics$/.test(element.local));

function isNew(text: string, seen: Set<string>): boolean {
  const wasThere = seen.has(text);
  seen.add(text);
  return !wasThere;
}
