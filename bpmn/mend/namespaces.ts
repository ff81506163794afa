import { bpmnUri, diUri } from './document.ts';
import { withAttribute } from './edits.ts';
import type { Mending } from './mending.ts';
import { idOf } from './model.ts';

/** Prefixes that mean one thing wherever BPMN is written. */
const known: Readonly<Record<string, string>> = {
  bpmn: bpmnUri,
  bpmndi: diUri,
  dc: 'http://www.omg.org/spec/DD/20100524/DC',
  di: 'http://www.omg.org/spec/DD/20100524/DI',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  zeebe: 'http://camunda.org/schema/zeebe/1.0',
  yinxin: 'urn:yinxin:bpmn:1.0',
  camunda: 'http://camunda.org/schema/1.0/bpmn',
  modeler: 'http://camunda.org/schema/modeler/1.0',
  bioc: 'http://bpmn.io/schema/bpmn/biocolor/1.0',
  color: 'http://www.omg.org/spec/BPMN/non-normative/color/1.0',
};

/** A well-known prefix that the file uses and binds to no namespace is bound to its own. */
export const namespaces: Mending = {
  rule: 'bpmn-malformed',
  find(document) {
    const unbound = new Set<string>();
    for (const { name, attributes, bound } of document.elements) {
      for (const each of [name, ...Object.keys(attributes)]) {
        const prefix = each.includes(':') ? each.slice(0, each.indexOf(':')) : '';
        if (prefix !== 'xmlns' && !bound.has(prefix) && Object.hasOwn(known, prefix)) unbound.add(prefix);
      }
    }
    return [...unbound].map((prefix) => ({ element: idOf(document.root), message: `The prefix ${prefix} is bound to its namespace`, edits: [withAttribute(document, document.root, `xmlns:${prefix}`, known[prefix] ?? '')] }));
  },
};
