import { diUri } from './document.ts';
import { without } from './edits.ts';
import type { Mending } from './mending.ts';
import { idOf, referred } from './model.ts';

/** Shapes and edges of elements that are not in the file are taken out of its drawing. */
export const diagramReferences: Mending = {
  rule: 'diagram',
  find(document) {
    const ids = new Set(document.elements.map(({ attributes }) => attributes.id));
    return document.elements.flatMap((drawn) => {
      const about = drawn.attributes.bpmnElement;
      if (drawn.uri !== diUri || !['BPMNShape', 'BPMNEdge'].includes(drawn.local) || about === undefined || ids.has(about.trim()) || ids.has(referred(about))) return [];
      return [{ element: idOf(drawn), message: `${about} is drawn no more, as it is not in the file`, edits: [without(document, drawn)] }];
    });
  },
};
