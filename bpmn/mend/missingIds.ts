import type { XmlElement } from './document.ts';
import { freeIds, withAttribute } from './edits.ts';
import type { Mending } from './mending.ts';
import { idOf, isBpmn, isNode, wordsOf } from './model.ts';

/** What is executed and has no id gets one: nothing can have referred to it. */
export const missingIds: Mending = {
  rule: 'element-supported',
  find(document) {
    const free = freeIds(document);
    return document.executed.flatMap((element) => {
      if (element.attributes.id !== undefined || !needsId(element)) return [];
      const id = free(`${element.local.charAt(0).toUpperCase()}${element.local.slice(1)}_1`);
      return [{ element: idOf(element), message: `The ${wordsOf(element)} had no id; it is ${id} now`, edits: [withAttribute(document, element, 'id', id)] }];
    });
  },
};

const needsId = (element: XmlElement): boolean => isNode(element) || isBpmn(element, 'sequenceFlow') || isBpmn(element, 'process');
